import type { LocalDate } from '../../kernel/localDate';
import type { ReorganisationState } from '../../reorganisation/state';
import { takersOf } from '../../reorganisation/handover';
import type { GatheringScope } from '../gatheringScope';
import { loadOffice } from './partyFacts';

type Scope = Pick<GatheringScope, 'streams' | 'directory' | 'reorganisations'>;

/** Offices that take over from one in a reorganisation; a unit without a head names none. */
async function takers(
  { streams, directory }: Scope,
  { mappings }: ReorganisationState,
  officeId: string,
): Promise<readonly string[]> {
  const office = await loadOffice(streams, officeId);
  if (office === null) return [];
  const lines = takersOf(mappings, { officeId, unitId: office.unitId });
  const found = await Promise.all(
    lines.map(async ({ toOfficeId, toUnitId }) => toOfficeId ?? directory.headOfficeOf(toUnitId)),
  );
  return found.filter((each) => each !== null);
}

/**
 * These offices and those that stand in their place on a day, through every reorganisation in force
 * by then, whether or not a promise was handed over.
 */
export async function officesAndSuccessors(
  scope: Scope,
  officeIds: readonly string[],
  on: LocalDate,
): Promise<ReadonlySet<string>> {
  const offices = new Set(officeIds);
  // Earliest first: what takes over may later give on.
  for (const reorganisation of await scope.reorganisations.all()) {
    if (reorganisation.effectiveOn > on) continue;
    for (const officeId of [...offices])
      for (const taker of await takers(scope, reorganisation, officeId)) offices.add(taker);
  }
  return offices;
}
