import { officePrefix } from '../../organisation/officePrefix';
import { unitPrefix } from '../../organisation/unitPrefix';
import type { Lineage, OfficeFact, UnitFact } from '../../kernel/party';
import { officeFold, type OfficeState } from '../../organisation/officeState';
import { hasEnded, lineOn, unitsAround } from '../../organisation/hierarchy';
import { unitFold, unitsServedOn, type UnitState } from '../../organisation/unitState';
import { isRecordId } from '../recordId';
import type { StreamLoader } from '../streamLoader';

export const loadUnit = async (streams: StreamLoader, id: string): Promise<UnitState | null> =>
  isRecordId(id, unitPrefix) ? streams.load(id, unitFold) : null;

export const loadOffice = async (streams: StreamLoader, id: string): Promise<OfficeState | null> =>
  isRecordId(id, officePrefix) ? streams.load(id, officeFold) : null;

/** Units that the secretaries of a unit serve as a shared desk on the day of the decision (R46). */
export async function unitsServedBy(
  streams: StreamLoader,
  unitId: string,
): Promise<readonly string[]> {
  const desk = await loadUnit(streams, unitId);
  return desk === null ? [] : unitsServedOn(desk, streams.today);
}

const factOf = ({ id, kind, level, territoryId, dissolvedOn }: UnitState): UnitFact => ({
  id,
  kind,
  level,
  territoryId,
  dissolvedOn,
});

/** The unit that the id names; null when it names none. */
export async function unitFact(streams: StreamLoader, id: string): Promise<UnitFact | null> {
  const unit = await loadUnit(streams, id);
  return unit && factOf(unit);
}

/**
 * A unit and all above it on the day of the decision; null when there is no such unit. Units above that
 * ended and that nobody alone succeeded come last: they decide nothing, but tell whose organisation it
 * is.
 */
export async function lineageOf(streams: StreamLoader, unitId: string): Promise<Lineage | null> {
  const units = await unitsAround(unitId, (id) => loadUnit(streams, id));
  const [unit, ...above] = lineOn(units, unitId, streams.today);
  if (unit === undefined) return null;
  const ended = above.filter((each) => hasEnded(each, streams.today));
  const living = above.filter((each) => !ended.includes(each));
  return [factOf(unit), ...living.map(factOf), ...ended.map(factOf)];
}

/** The lineage itself and, where its unit has ended, those of the units that took over. */
export async function lineagesKeeping(
  streams: StreamLoader,
  lineage: Lineage,
): Promise<readonly Lineage[]> {
  const unit = await loadUnit(streams, lineage[0].id);
  const successors = await Promise.all(
    (unit?.successorUnitIds ?? []).map((id) => lineageOf(streams, id)),
  );
  return [lineage, ...successors.filter((each) => each !== null)];
}

/** An office with its unit's lineage and its holders; null when there is no such office. */
export async function officeFact(streams: StreamLoader, id: string): Promise<OfficeFact | null> {
  const office = await loadOffice(streams, id);
  if (office === null) return null;
  const lineage = await lineageOf(streams, office.unitId);
  if (lineage === null) return null;
  const { isHead, holdings } = office;
  return {
    id: office.id,
    isHead,
    // An office ends with its unit.
    endedOn: lineage[0].dissolvedOn,
    lineage,
    holdings: holdings.map(({ personId, from, to }) => ({ personId, from, to })),
  };
}
