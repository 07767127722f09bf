import { dueIn, firstDueFrom } from '../calendar/occurrences';
import { accept, reject } from '../kernel/decider';
import type { LocalDate } from '../kernel/localDate';
import { deadlineOf, fallsBeforePromise } from './deadline';
import { deadlineContext } from './deadlineContext';
import { decidedOn, decisionDay, documentRefusal } from './decisionDay';
import {
  firstRefusal,
  notBefore,
  judged,
  onRecord,
  openRefusal,
  refusal,
  reopenedOn,
  startOf,
  statusRefusal,
  underWayRefusal,
  type Refusal,
} from './decision';
import { fulfilledOn } from './fulfilledOn';
import { isRecurring } from './occurrences';
import { currentRound, lastDeadline, type CommitmentState } from './state';
import { statusOf } from './status';
import type { StoredDeadline } from './storedShapes';
import type { CommitmentStatus } from './vocabulary';

/** Nothing is left to close. */
const ENDED: readonly CommitmentStatus[] = ['CLOSED', 'CANCELLED', 'SUPERSEDED'];

/** What may be cancelled: whatever is open, a suspended promise too. */
const cancelRefusal = (state: CommitmentState): Refusal =>
  statusOf(state) === 'SUSPENDED' ? null : openRefusal(state);

/** A broken promise stays owed (R11). */
export const declareBroken = judged<'declareBroken'>('clock', (command, state) => {
  const { reason, explanation } = command.input;
  const refused = firstRefusal(
    () => underWayRefusal(state),
    () => notBefore(command.occurredOn.date, reopenedOn(state)),
  );
  if (refused !== null) return { rejection: refused };
  return accept({ type: 'CommitmentDeclaredBroken', data: { reason, explanation } });
});

export const proposeCancellation = onRecord<'proposeCancellation'>('any', ({ input }, state) => {
  const refused = cancelRefusal(state);
  if (refused !== null) return { rejection: refused };
  if (state.cancellation !== null) return reject('WRONG_STATE');
  return accept({ type: 'CancellationProposed', data: { reason: input.reason } });
});

/** Decided by somebody else than the proposer: see `fourEyes.ts`. */
export const cancelCommitment = judged<'cancelCommitment'>('clock', (command, state) => {
  const refused = cancelRefusal(state);
  if (refused !== null) return { rejection: refused };
  const proposal = state.cancellation;
  if (proposal === null) return reject('CANCELLATION_NOT_PROPOSED');
  const on = decisionDay(command, state);
  const early = firstRefusal(
    () => documentRefusal(command),
    () => notBefore(command.occurredOn.date, startOf(proposal.proposedOn)),
    () => notBefore(command.occurredOn.date, reopenedOn(state)),
  );
  if (early !== null) return { rejection: early };
  return accept({
    type: 'CommitmentCancelled',
    ...decidedOn(on, command),
    data: { reason: command.input.reason },
  });
});

export const closeCommitment = judged<'closeCommitment'>('clock', (command, state) => {
  const status = statusOf(state);
  if (ENDED.includes(status)) return reject('WRONG_STATE');
  if (status !== 'VERIFIED') return reject('NOT_VERIFIED');
  const verifiedOn = fulfilledOn(state, state.rounds.length - 1, 'VERIFICATION');
  const early = notBefore(command.occurredOn.date, verifiedOn);
  if (early !== null) return { rejection: early };
  return accept({ type: 'CommitmentClosed', data: {} });
});

/** A duty goes on as it recurs, as long as something is left of it (R44). */
function newTermRefusal(state: CommitmentState, deadline: StoredDeadline, on: LocalDate): Refusal {
  if (isRecurring(state)) {
    if (deadline.kind !== 'NONE') return refusal('RECURRENCE_NOT_SET_HERE', 'deadline');
    const { until } = state.recurrence.rule;
    return until !== null &&
      dueIn(state.recurrence.rule, firstDueFrom(state.recurrence.rule, on)) > until
      ? refusal('DEADLINE_BEFORE_REOPENING', 'deadline')
      : null;
  }
  if (deadline.date === null) return refusal('FIELD_REQUIRED', 'deadline.fixed');
  if (deadline.date < on) return refusal('DEADLINE_BEFORE_REOPENING', 'deadline');
  // Cancelled and reopened in the year that it was made in, it is in no box before that year ends.
  return fallsBeforePromise(deadline, state.madeOn) ? refusal('DATE_TOO_EARLY', 'deadline') : null;
}

/** A new round with a new deadline, not before the reopening (R12). */
export const reopenCommitment = judged<'reopenCommitment'>('clock', (command, state, facts) => {
  const { closedOn, cancelledOn, supersededOn, brokenOn } = currentRound(state);
  const endedOn = closedOn ?? cancelledOn ?? supersededOn ?? brokenOn;
  const refused = statusRefusal(state, ['CLOSED', 'CANCELLED', 'SUPERSEDED', 'BROKEN']);
  if (refused !== null) return reject('WRONG_STATE');
  // A broken promise shows as overdue until it is reopened (R11); whatever else has ended does not.
  const on = statusOf(state) === 'BROKEN' ? decisionDay(command, state) : command.occurredOn.date;
  const early = firstRefusal(
    () => documentRefusal(command),
    () => notBefore(command.occurredOn.date, endedOn),
    () => notBefore(command.occurredOn.date, lastDeadline(state)?.effectiveOn ?? null),
  );
  if (early !== null) return { rejection: early };
  const worked = deadlineOf(command.input.deadline, deadlineContext(state, facts));
  if ('rejection' in worked) return worked;
  const { deadline } = worked;
  const wrong = newTermRefusal(state, deadline, on);
  if (wrong !== null) return { rejection: wrong };
  return accept({
    type: 'CommitmentReopened',
    ...decidedOn(on, command),
    data: { deadline, reason: command.input.reason },
  });
});
