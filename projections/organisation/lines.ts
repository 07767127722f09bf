import { addDays, type LocalDate } from '../../src/kernel/localDate';
import { walk } from '../../src/kernel/walk';
import { leadsTo, lineOn } from '../../src/organisation/hierarchy';
import type { UnitState } from '../../src/organisation/unitState';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { keepSpans } from '../spans/keepSpans';
import { allRows, firstRow, run } from '../statements';
import { stateOf } from '../storedState';
import { unitAncestorSpans } from './table';

/** A unit and the first day on which it is there. */
interface KnownUnit extends UnitState {
  readonly firstDay: LocalDate;
}

/** Units whose line may lead through one: all below it, and below those that it took over from. */
const unitsBelow = (database: SqlDatabase, id: string): readonly string[] =>
  walk(id, (each) =>
    allRows(
      database,
      `SELECT id FROM unit WHERE parent_id = ?
       UNION ALL SELECT unit_id FROM unit_heir WHERE heir_id = ?`,
      each,
      each,
    ).map((row) => String(row['id'])),
  );

function unitsIn(database: SqlDatabase): (id: string) => KnownUnit | null {
  const known = new Map<string, KnownUnit | null>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const row = firstRow(
      database,
      `SELECT state, (SELECT min(on_from) FROM unit_span WHERE unit_span.id = unit.id) AS first_day
       FROM unit WHERE id = ?`,
      id,
    );
    const firstDay = String(row?.['first_day']) as LocalDate;
    const unit = row === undefined ? null : { ...stateOf<UnitState>(row), firstDay };
    known.set(id, unit);
    return unit;
  };
}

/** The line on a day, as far as all units on it are there. */
function rowsOn(
  units: ReadonlyMap<string, KnownUnit>,
  id: string,
  on: LocalDate,
): [string, string, number][] {
  const line = lineOn(units, id, on);
  const missing = line.findIndex(({ firstDay }) => firstDay > on);
  return line
    .slice(0, missing < 0 ? line.length : missing)
    .map((above, depth): [string, string, number] => [id, above.id, depth]);
}

/**
 * Keeps the lines (`organisation/hierarchy`) that lead through a unit which is new or has ended, for
 * every day. The present has those of the last day.
 */
export function keepLines({ id }: UnitState, place: number, database: SqlDatabase): void {
  const unitOf = unitsIn(database);
  for (const below of unitsBelow(database, id)) {
    const units = new Map<string, KnownUnit>();
    walk(below, (each) => {
      const unit = unitOf(each);
      if (unit === null) return [];
      units.set(each, unit);
      return leadsTo(unit);
    });
    const days = [...units.values()].flatMap(({ firstDay, dissolvedOn }) =>
      dissolvedOn === null ? [firstDay] : [firstDay, addDays(dissolvedOn, 1)],
    );
    const lines = [...new Set(days)]
      .sort()
      .map((from) => ({ from, rows: rowsOn(units, below, from) }));
    keepSpans(database, unitAncestorSpans, below, lines, place);
    run(database, 'DELETE FROM unit_ancestor WHERE unit_id = ?', below);
    for (const row of lines.at(-1)?.rows ?? [])
      run(database, 'INSERT INTO unit_ancestor VALUES (?, ?, ?)', ...row);
  }
}
