import type { LocalDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, type Condition } from '../condition';
import { heldAt, type Moment } from '../spans/moment';
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

/** Id of the unit directly above one at a moment: null at the top, undefined before the unit was there. */
export function directlyAbove(
  database: SqlDatabase,
  unitId: string,
  moment: Moment,
): string | null | undefined {
  const { name } = unitAncestorSpans;
  const held = heldAt(name, moment);
  const line = allRows(
    database,
    `SELECT ancestor_id FROM ${name} WHERE unit_id = ? AND depth <= 1 AND ${held.sql}
     ORDER BY depth`,
    unitId,
    ...held.values,
  ).map((row) => String(row['ancestor_id']));
  return line.length === 0 ? undefined : (line[1] ?? null);
}

/**
 * First day from which the places of all units are those of the present tables. It lies ahead on the last
 * day of a unit whose place another takes: on that day the spans answer, as they do for the past.
 */
export function placesHoldFrom(database: SqlDatabase): LocalDate | null {
  const row = firstRow(
    database,
    `SELECT max(coalesce((SELECT max(on_from) FROM ${unitAncestorSpans.name}), ''),
                coalesce((SELECT max(on_from) FROM ${unitServedSpans.name}), '')) AS day`,
  );
  const day = String(row?.['day'] ?? '');
  return day === '' ? null : (day as LocalDate);
}
