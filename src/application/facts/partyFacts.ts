import { streamPrefixes } from '../../kernel/ids';
import type { Lineage, OfficeFact, UnitFact } from '../../kernel/party';
import { officeFold, type OfficeState } from '../../organisation/officeState';
import { unitFold, type UnitState } from '../../organisation/unitState';
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

/** A unit and all above it; null when there is no such unit. */
export async function lineageOf(streams: StreamLoader, unitId: string): Promise<Lineage | null> {
  const unit = await loadUnit(streams, unitId);
  if (unit === null) return null;
  const above: UnitFact[] = [];
  const seen = new Set([unit.id]);
  let parentId = unit.parentId;
  while (parentId !== null && !seen.has(parentId)) {
    seen.add(parentId);
    const parent = await loadUnit(streams, parentId);
    if (parent === null) break;
    above.push(factOf(parent));
    parentId = parent.parentId;
  }
  return [factOf(unit), ...above];
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
    endedOn: null,
    lineage,
    holdings: holdings.map(({ personId, from, to }) => ({ personId, from, to })),
  };
}
