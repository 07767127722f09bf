import type { LocalDate } from '../kernel/localDate';
import { walk, walkAsking } from '../kernel/walk';
import type { UnitState } from './unitState';

/** What of a unit says where it stands. */
export type PlacedUnit = Pick<UnitState, 'id' | 'parentId' | 'dissolvedOn' | 'successorUnitIds'>;

/** Its last day has passed. */
export const hasEnded = ({ dissolvedOn }: Pick<PlacedUnit, 'dissolvedOn'>, on: LocalDate) =>
  dissolvedOn !== null && dissolvedOn < on;

/** The unit that took over all of one that ended; null where there were several or none. */
export const soleHeir = ({ successorUnitIds: [heir, ...others] }: PlacedUnit): string | null =>
  heir === undefined || others.length > 0 ? null : heir;

const heirOn = (unit: PlacedUnit, on: LocalDate): string | null =>
  hasEnded(unit, on) ? soleHeir(unit) : null;

/**
 * A unit and all above it on a day, nearest first: the one hierarchy by which permissions are given,
 * notices climb and filters look below a unit. One above that ended gives its place to its sole heir;
 * one that several or nobody succeeded keeps it, and whoever needs somebody living passes it over.
 * @param units all that `unitsAround` it.
 */
export function lineOn<Unit extends PlacedUnit>(
  units: ReadonlyMap<string, Unit>,
  id: string,
  on: LocalDate,
): readonly Unit[] {
  const line: Unit[] = [];
  const passed = new Set<string>();
  walk(id, (each) => {
    passed.add(each);
    const unit = units.get(each);
    if (unit === undefined) return [];
    const heir = each === id ? null : heirOn(unit, on);
    if (heir === null) line.push(unit);
    // A unit that took over from the one above it is not above itself: its line goes on above that.
    if (heir !== null && !passed.has(heir)) return [heir];
    return unit.parentId === null ? [] : [unit.parentId];
  });
  return line;
}

/** Units that one leads to upwards and by succession, on whatever day; itself first. */
export async function unitsAround<Unit extends PlacedUnit>(
  id: string,
  load: (id: string) => Promise<Unit | null>,
): Promise<ReadonlyMap<string, Unit>> {
  const units = new Map<string, Unit>();
  await walkAsking(id, async (each) => {
    const unit = await load(each);
    if (unit === null) return [];
    units.set(each, unit);
    return leadsTo(unit);
  });
  return units;
}

/** Where a unit's place may lead: above it, and to its heir. */
export const leadsTo = (unit: PlacedUnit): readonly string[] =>
  [unit.parentId, soleHeir(unit)].filter((each) => each !== null);

/** What of a unit says whom it serves. */
export type ServingUnit = PlacedUnit & Pick<UnitState, 'territoryId'>;

/**
 * Administrative unit that one serves on a day: the one recorded, or who has its place. One that ended is
 * itself for ever. Null where it serves none.
 */
export function servedOn(
  units: ReadonlyMap<string, PlacedUnit>,
  { id, territoryId }: ServingUnit,
  on: LocalDate,
): string | null {
  if (territoryId === null || territoryId === id) return territoryId;
  return standInOn(units, territoryId, on)?.id ?? territoryId;
}

/** The unit itself, or who has its place on the day. */
export function standInOn<Unit extends PlacedUnit>(
  units: ReadonlyMap<string, Unit>,
  id: string,
  on: LocalDate,
): Unit | null {
  const heirs = walk(id, (each) => {
    const unit = units.get(each);
    const heir = unit === undefined ? null : heirOn(unit, on);
    return heir === null ? [] : [heir];
  });
  return units.get(heirs.at(-1) ?? id) ?? null;
}
