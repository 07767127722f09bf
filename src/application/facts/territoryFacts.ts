import type { CommitmentState } from '../../commitment/state';
import { unitOf, type Lineage, type OfficeFact } from '../../kernel/party';
import type { StreamLoader } from '../streamLoader';
import { lineageOf, lineagesKeeping } from './partyFacts';

/**
 * Territories that a promise concerns, each with all above it, and those of the units that took over
 * from them: those recorded, else the one that the lead unit or the debtor serves (R42).
 */
export async function territoriesOf(
  streams: StreamLoader,
  { territoryIds }: Pick<CommitmentState, 'territoryIds'>,
  promisor: OfficeFact | null,
  leadUnit: Lineage | null,
): Promise<readonly Lineage[]> {
  const served = leadUnit?.[0] ?? (promisor === null ? null : unitOf(promisor));
  const fallback = served?.territoryId ?? null;
  const ids = territoryIds.length > 0 || fallback === null ? territoryIds : [fallback];
  const lineages = await Promise.all(ids.map((id) => lineageOf(streams, id)));
  const there = lineages.filter((each) => each !== null);
  return (await Promise.all(there.map((each) => lineagesKeeping(streams, each)))).flat();
}
