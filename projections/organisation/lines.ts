import { addDays, type LocalDate } from '../../src/kernel/localDate';
import { walk } from '../../src/kernel/walk';
import { leadsTo, lineOn, servedOn } from '../../src/organisation/hierarchy';
import type { UnitState } from '../../src/organisation/unitState';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { keepSpans } from '../spans/keepSpans';
import { allRows, firstRow, run } from '../statements';
import { stateOf } from '../storedState';
import { unitAncestorSpans, unitServedSpans } from './table';

/** A unit and the first day on which it is there. */
interface KnownUnit extends UnitState {
  readonly firstDay: LocalDate;
}

/**
 * Units whose line or whose place of service may lead through one: all below it, those that serve it, and
 * those below or serving any that it took over from.
 */
const unitsBelow = (database: SqlDatabase, id: string): readonly string[] =>
  walk(id, (each) =>
    allRows(
      database,
      `SELECT id FROM unit WHERE parent_id = ?
       UNION SELECT id FROM unit WHERE territory_id = ?
       UNION SELECT unit_id FROM unit_heir WHERE heir_id = ?`,
      each,
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

/** The unit and all that its place may lead to, upwards, by succession and where it serves. */
function unitsFrom(
  unitOf: (id: string) => KnownUnit | null,
  id: string,
): ReadonlyMap<string, KnownUnit> {
  const units = new Map<string, KnownUnit>();
  walk(id, (each) => {
    const unit = unitOf(each);
    if (unit === null) return [];
    units.set(each, unit);
    const { territoryId } = unit;
    return each === id && territoryId !== null ? [...leadsTo(unit), territoryId] : leadsTo(unit);
  });
  return units;
}

/** Days on which some place may change: one is new, or has ended. */
const turningDays = (units: ReadonlyMap<string, KnownUnit>): readonly LocalDate[] => {
  const days = [...units.values()].flatMap(({ firstDay, dissolvedOn }) =>
    dissolvedOn === null ? [firstDay] : [firstDay, addDays(dissolvedOn, 1)],
  );
  return [...new Set(days)].sort();
};

/** Rows for the unit it serves on a day, from the first on which it is there. */
function servedRows(
  units: ReadonlyMap<string, KnownUnit>,
  id: string,
  on: LocalDate,
): [string, string][] {
  const unit = units.get(id);
  if (unit === undefined || unit.firstDay > on) return [];
  const served = servedOn(units, unit, on);
  return served === null ? [] : [[id, served]];
}

/**
 * Keeps the lines (`organisation/hierarchy`) that lead through a unit which is new or has ended, and who
 * serves whom, for every day. The present has those of the last day (`places.ts`).
 */
export function keepLines({ id }: UnitState, place: number, database: SqlDatabase): void {
  const unitOf = unitsIn(database);
  for (const below of unitsBelow(database, id)) {
    const units = unitsFrom(unitOf, below);
    const days = turningDays(units);
    const lines = days.map((from) => ({ from, rows: rowsOn(units, below, from) }));
    keepSpans(database, unitAncestorSpans, below, lines, place);
    run(database, 'DELETE FROM unit_ancestor WHERE unit_id = ?', below);
    for (const row of lines.at(-1)?.rows ?? [])
      run(database, 'INSERT INTO unit_ancestor VALUES (?, ?, ?)', ...row);
    const served = days.map((from) => ({ from, rows: servedRows(units, below, from) }));
    keepSpans(database, unitServedSpans, below, served, place);
    run(database, 'DELETE FROM unit_served WHERE unit_id = ?', below);
    for (const row of served.at(-1)?.rows ?? [])
      run(database, 'INSERT INTO unit_served VALUES (?, ?)', ...row);
  }
}
