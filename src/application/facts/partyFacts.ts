import { streamPrefixes } from '../../kernel/ids';
import type { Lineage, OfficeFact, UnitFact } from '../../kernel/party';
import { officeFold, type OfficeState } from '../../organisation/officeState';
import { unitFold, type UnitState } from '../../organisation/unitState';
import { walkAsking } from '../../kernel/walk';
import { isRecordId } from '../recordId';
import type { StreamLoader } from '../streamLoader';

export const loadUnit = async (streams: StreamLoader, id: string): Promise<UnitState | null> =>
  isRecordId(id, streamPrefixes.UNIT) ? streams.load(id, unitFold) : null;

export const loadOffice = async (streams: StreamLoader, id: string): Promise<OfficeState | null> =>
  isRecordId(id, streamPrefixes.OFFICE) ? streams.load(id, officeFold) : null;

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

/** The unit above; where that has ended and one unit took over all of it, that one. */
async function livingAbove(streams: StreamLoader, unitId: string): Promise<UnitState | null> {
  const above = await loadUnit(streams, unitId);
  const [successor, ...others] = above?.successorUnitIds ?? [];
  if (successor === undefined || others.length > 0) return above;
  return (await loadUnit(streams, successor)) ?? above;
}

/** A unit and all above it; null when there is no such unit. */
export async function lineageOf(streams: StreamLoader, unitId: string): Promise<Lineage | null> {
  const unit = await loadUnit(streams, unitId);
  if (unit === null) return null;
  const above = new Map<string, UnitFact>();
  // A unit that took over from the one above it is not above itself: a walk ends where it was.
  await walkAsking(unit.id, async (id) => {
    const below = id === unit.id ? unit : await loadUnit(streams, id);
    const parent =
      below === null || below.parentId === null ? null : await livingAbove(streams, below.parentId);
    if (parent === null) return [];
    if (parent.id !== unit.id) above.set(parent.id, factOf(parent));
    return [parent.id];
  });
  return [factOf(unit), ...above.values()];
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
