import { headOfficeOf, officesEverHeldBy } from '../../../projections/organisation/queries';
import { actingAs } from '../../application/actingAs';
import type { ActingPerson } from '../../application/commandRequest';
import type { FourEyesSources } from '../../application/facts/fourEyesFacts';
import { fourEyesFacts } from '../../application/facts/gatherFacts';
import { createStreamLoader } from '../../application/streamLoader';
import { createStreamMemory } from '../../application/streamMemory';
import { fourEyesRefusal } from '../../commitment/fourEyes';
import type { CommitmentState } from '../../commitment/state';
import type { LocalDate } from '../../kernel/localDate';
import type { ReadScope } from './readScope';

/** Whether the person who asks could judge the claim that waits (four eyes, R26, R52). */
export async function mayVerify(
  { session, store, work }: Pick<ReadScope, 'session' | 'store' | 'work'>,
  today: LocalDate,
  state: CommitmentState,
  asking: ActingPerson | null,
): Promise<boolean> {
  if (asking === null || asking.role !== 'OVERSEER') return false;
  await work.turn();
  const streams = createStreamLoader(createStreamMemory(store), state.id, today);
  const acting = await actingAs(asking, streams);
  if ('rejection' in acting) return false;
  const { actor, office } = acting;
  const { database } = session;
  const sources: FourEyesSources = {
    streams,
    directory: {
      headOfficeOf: (unitId) => Promise.resolve(headOfficeOf(database, unitId)?.id ?? null),
      officesEverHeldBy: (personId) =>
        Promise.resolve(officesEverHeldBy(database, personId).map(({ id }) => id)),
    },
  };
  const command = { name: 'verifyFulfilment', input: {}, actor, today };
  const facts = await fourEyesFacts(command, state, office, sources);
  return fourEyesRefusal(command, state, facts) === null;
}
