import { accept, reject } from '../kernel/decider';
import type { LocalDate } from '../kernel/localDate';
import { decidedOn, decisionDay, documentRefusal } from './decisionDay';
import {
  firstRefusal,
  notBefore,
  judged,
  onRecord,
  refusal,
  reopenedOn,
  statusRefusal,
  type Refusal,
} from './decision';
import { classificationOf, type CommitmentState } from './state';
import type { CommitmentStatus } from './vocabulary';

/** Still owed in whatever way: what it means may be said. */
const NOT_ENDED: readonly CommitmentStatus[] = [
  'RECORDED',
  'OBJECTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'SUSPENDED',
  'CLAIMED',
  'PARTLY_VERIFIED',
  'BROKEN',
];

export const clarifyCommitment = onRecord<'clarifyCommitment'>('any', ({ input }, state) => {
  const refused = statusRefusal(state, NOT_ENDED);
  if (refused !== null) return { rejection: refused };
  return accept({
    type: 'CommitmentClarified',
    data: { clarification: input.clarification },
  });
});

/** What cannot be checked any longer leaves the boxes, so the day counts (R4, R13, R55). */
export const classifyCommitment = judged<'classifyCommitment'>('clock', (command, state) => {
  const { policyField, priority, isCheckable } = command.input;
  const last = classificationOf(state);
  const leavesBoxes = !isCheckable && last?.isCheckable !== false;
  const on = leavesBoxes ? decisionDay(command, state) : command.occurredOn.date;
  const refused = firstRefusal(
    () => documentRefusal(command),
    () => statusRefusal(state, NOT_ENDED),
    () => notBefore(command.occurredOn.date, last?.on ?? null),
  );
  if (refused !== null) return { rejection: refused };
  return accept({
    type: 'CommitmentClassified',
    ...decidedOn(on, command),
    data: { policyField, priority, isCheckable },
  });
});

/** By its owner, before work is assigned; by itself this changes no count (R10). */
export const objectToCommitment = onRecord<'objectToCommitment'>('any', ({ input }, state) => {
  const refused = statusRefusal(state, ['RECORDED']);
  if (refused !== null) return { rejection: refused };
  return accept({ type: 'CommitmentObjected', data: { reason: input.reason } });
});

function objectionRefusal(state: CommitmentState, on: LocalDate): Refusal {
  const { objection } = state;
  if (objection?.isUpheld !== null) return refusal('NO_OPEN_OBJECTION');
  return firstRefusal(
    () => statusRefusal(state, ['OBJECTED']),
    () => notBefore(on, objection.objectedOn),
    () => notBefore(on, reopenedOn(state)),
  );
}

/** It is cancelled and leaves the boxes (R10). */
export const upholdObjection = judged<'upholdObjection'>('clock', (command, state) => {
  const on = decisionDay(command, state);
  const refused = firstRefusal(
    () => documentRefusal(command),
    () => objectionRefusal(state, command.occurredOn.date),
  );
  if (refused !== null) return { rejection: refused };
  return accept({
    type: 'ObjectionUpheld',
    ...decidedOn(on, command),
    data: { reason: command.input.reason },
  });
});

export const dismissObjection = judged<'dismissObjection'>('clock', (command, state) => {
  const refused = objectionRefusal(state, command.occurredOn.date);
  if (refused !== null) return { rejection: refused };
  return accept({ type: 'ObjectionDismissed', data: { reason: command.input.reason } });
});

/** Never what is restricted, or drawn from minutes that are not approved by now. */
export const publishCommitment = onRecord<'publishCommitment'>('any', (_command, state, facts) => {
  if (state.publishedOn !== null) return reject('WRONG_STATE');
  const isProvisional = state.isProvisional && !facts.areOriginsApproved;
  if (state.classification === 'RESTRICTED' || isProvisional) return reject('NOT_PUBLISHABLE');
  return accept({ type: 'CommitmentPublished', data: {} });
});

export const withdrawPublication = onRecord<'withdrawPublication'>('any', ({ input }, state) => {
  if (state.publishedOn === null) return reject('WRONG_STATE');
  return accept({ type: 'PublicationWithdrawn', data: { reason: input.reason } });
});
