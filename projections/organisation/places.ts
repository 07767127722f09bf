import type { LocalDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, type Condition } from '../condition';
import { reader, type Rows } from '../rows';
import { heldAt, NEVER, type Moment } from '../spans/moment';
import type { SpanTable } from '../spans/spanTable';
import { allRows, firstRow } from '../statements';
import { unitAncestorSpans, unitServedSpans } from './table';

/** Units directly below one: `organisation/hierarchy` puts nothing between the two. */
export const directlyBelow = (column: string, unitId: string): Condition =>
  condition(
    `${column} IN (SELECT unit_id FROM unit_ancestor WHERE ancestor_id = ? AND depth = 1)`,
    unitId,
  );

/** Units that serve an administrative unit. */
export const serving = (column: string, territoryId: string): Condition =>
  condition(`${column} IN (SELECT unit_id FROM unit_served WHERE territory_id = ?)`, territoryId);

/** Units that serve an administrative unit at a moment, whatever stands in the place of the tables. */
export function servingAt(column: string, territoryId: string, moment: Moment): Condition {
  const { name } = unitServedSpans;
  const held = heldAt(name, moment);
  return condition(
    `${column} IN (SELECT unit_id FROM ${name} WHERE territory_id = ? AND ${held.sql})`,
    territoryId,
    ...held.values,
  );
}

/** Ids of the units directly above some at the moment asked about: null at the top, absent before the unit was there. */
export function directlyAbove(
  rows: Rows,
  unitIds: readonly string[],
): ReadonlyMap<string, string | null> {
  const { name } = unitAncestorSpans;
  const held = heldAt(name, rows.moment ?? { on: rows.on, place: null });
  const found = allRows(
    reader(rows).database,
    `SELECT unit_id, max(CASE WHEN depth = 1 THEN ancestor_id END) AS above FROM ${name}
     WHERE unit_id IN (SELECT value FROM json_each(?)) AND depth <= 1 AND ${held.sql}
     GROUP BY unit_id`,
    JSON.stringify(unitIds),
    ...held.values,
  );
  return new Map(
    found.map(({ unit_id: id, above }) => [String(id), above === null ? null : String(above)]),
  );
}

/** Last day on which a place begins or another has ended; NULL when all have always been as they are. */
const lastTurn = ({ name }: SpanTable): string =>
  `(SELECT max(max(on_from), coalesce(max(on_to) FILTER (WHERE on_to < '${NEVER}'), '')) FROM ${name})`;

/**
 * First day from which the places of all units are those of the present tables. It lies ahead on the last
 * day of a unit whose place another takes: on that day the spans answer, as they do for the past.
 */
export function placesHoldFrom(database: SqlDatabase): LocalDate | null {
  const turns = [unitAncestorSpans, unitServedSpans].map(
    (spans) => `coalesce(${lastTurn(spans)}, '')`,
  );
  const day = String(firstRow(database, `SELECT max(${turns.join(', ')}) AS day`)?.['day'] ?? '');
  return day === '' ? null : (day as LocalDate);
}
