import { headOfficeOf, officesEverHeldBy } from '../../../projections/organisation/queries';
import { actingAs } from '../../application/actingAs';
import type { ActingPerson } from '../../application/commandRequest';
import {
  debtorSideOf,
  delegatorsOf,
  judgeOf,
  type FourEyesSources,
} from '../../application/facts/fourEyesFacts';
import { lineageOf, officeFact } from '../../application/facts/partyFacts';
import { territoriesOf } from '../../application/facts/territoryFacts';
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
  const promisor = await officeFact(streams, state.promisorOfficeId);
  const leadUnit = state.leadUnitId === null ? null : await lineageOf(streams, state.leadUnitId);
  const { delegateOffice, heldOffices } = await judgeOf(sources, actor, office, today);
  const facts = {
    actorOffice: office,
    delegateOffice,
    delegatorPersonIds: delegatorsOf(actor, office, today),
    heldOffices,
    promisor,
    leadUnit,
    ...(await debtorSideOf(sources, state, promisor, leadUnit)),
    territories: await territoriesOf(streams, state, promisor, leadUnit),
  };
  const command = { name: 'verifyFulfilment', input: {}, actor, today };
  return fourEyesRefusal(command, state, facts) === null;
}
