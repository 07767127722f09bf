import type {
  MappedOfficeFact,
  MappedUnitFact,
  OtherReorganisationFact,
  TakingOfficeFact,
} from '../../reorganisation/facts';
import type { Heads } from '../../reorganisation/handover';
import type {
  LinesOfDay,
  LinesOfObligation,
  TakingLine,
} from '../../reorganisation/reorganisationNeeds';
import type { Directory } from '../directory';
import type { GatheringScope } from '../gatheringScope';
import type { StreamLoader } from '../streamLoader';
import { loadObligation } from './obligations';
import { loadOffice, loadUnit } from './partyFacts';

export async function mappedUnit(
  streams: StreamLoader,
  unitId: string,
): Promise<MappedUnitFact | null> {
  const unit = await loadUnit(streams, unitId);
  if (unit === null) return null;
  const { id, establishedOn, dissolvedOn } = unit;
  return { id, establishedOn, dissolvedOn };
}

export async function mappedOffice(
  streams: StreamLoader,
  officeId: string,
): Promise<MappedOfficeFact | null> {
  const office = await loadOffice(streams, officeId);
  return office && { id: office.id, unitId: office.unitId };
}

export async function takingOffice(
  streams: StreamLoader,
  officeId: string,
): Promise<TakingOfficeFact | null> {
  const office = await loadOffice(streams, officeId);
  const unit = office && (await mappedUnit(streams, office.unitId));
  return office && unit && { id: office.id, unit };
}

/** All reorganisations decided by now but one. */
export const otherReorganisations = async (
  { reorganisations }: Pick<GatheringScope, 'reorganisations'>,
  stream: string,
): Promise<readonly OtherReorganisationFact[]> =>
  (await reorganisations.all()).filter(({ id }) => id !== stream);

/** Head offices of the units that take over without a line naming the office. */
export async function headsOf(directory: Directory, lines: readonly TakingLine[]): Promise<Heads> {
  const heads: Record<string, string> = {};
  const headless = lines.filter(({ toOfficeId }) => (toOfficeId ?? null) === null);
  for (const unitId of new Set(headless.map(({ toUnitId }) => toUnitId))) {
    const head = await directory.headOfficeOf(unitId);
    if (head !== null) heads[unitId] = head;
  }
  return heads;
}

export async function headsOfDay(
  scope: GatheringScope,
  { lines, day, stream }: LinesOfDay,
): Promise<Heads> {
  const others = await otherReorganisations(scope, stream);
  const ofThatDay = others.filter(({ effectiveOn }) => effectiveOn === day);
  const exist = await Promise.all(lines.map(({ toUnitId }) => loadUnit(scope.streams, toUnitId)));
  const known = lines.filter((_, index) => exist[index] !== null);
  return headsOf(scope.directory, [...known, ...ofThatDay.flatMap(({ mappings }) => mappings)]);
}

export async function headsOfObligation(
  { streams, directory }: GatheringScope,
  { lines, obligationId }: LinesOfObligation,
): Promise<Heads> {
  const obligation = await loadObligation(streams, obligationId);
  if (obligation === null) return {};
  const { unitId, leadUnitId } = obligation;
  return headsOf(
    directory,
    lines.filter(({ fromUnitId }) => fromUnitId === unitId || fromUnitId === leadUnitId),
  );
}
