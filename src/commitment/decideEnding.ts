import type { Actor } from '../kernel/actor';
import { accept, reject } from '../kernel/decider';
import type { CommitmentFacts } from './facts';
import { verifiedClaim } from './claimDates';
import { deadlineOf } from './deadline';
import { nextDeadlineVersion } from './deadlineInForce';
import type { Refusal } from './decision';
import {
  firstRefusal,
  notBefore,
  onRecord,
  openRefusal,
  refusal,
  reopenedOn,
  startOf,
  underWayRefusal,
} from './decision';
import { currentRound, lastDeadline } from './state';
import { statusOf } from './status';
import { isIndependentOverseer } from './verifierRules';

/** An overseer ends or revives nothing that his own side owes; the superior's head may. */
const dependentRefusal = (actor: Actor, facts: CommitmentFacts): Refusal =>
  actor.role === 'OVERSEER' && !isIndependentOverseer(facts) ? refusal('NOT_ALLOWED') : null;

/** A broken promise stays owed (R11). */
export const declareBroken = onRecord<'declareBroken'>('clock', (command, state, facts) => {
  const { reason, explanation } = command.input;
  const refused = firstRefusal(
    () => dependentRefusal(command.actor, facts),
    () => underWayRefusal(state),
    () => notBefore(command.occurredOn.date, reopenedOn(state)),
  );
  if (refused !== null) return { rejection: refused };
  return accept({ type: 'CommitmentDeclaredBroken', data: { reason, explanation } });
});

export const proposeCancellation = onRecord<'proposeCancellation'>('any', ({ input }, state) => {
  const refused = openRefusal(state);
  if (refused !== null) return { rejection: refused };
  if (state.cancellation !== null) return reject('WRONG_STATE');
  return accept({ type: 'CancellationProposed', data: { reason: input.reason } });
});

/** Decided by somebody else than the proposer, who does not act for him either. */
export const cancelCommitment = onRecord<'cancelCommitment'>('clock', (command, state, facts) => {
  const refused = dependentRefusal(command.actor, facts) ?? openRefusal(state);
  if (refused !== null) return { rejection: refused };
  const proposal = state.cancellation;
  if (proposal === null) return reject('CANCELLATION_NOT_PROPOSED');
  const proposer = proposal.proposedBy.personId;
  if (proposer !== null && [command.actor.personId, ...facts.delegatorPersonIds].includes(proposer))
    return reject('CANCELLER_IS_PROPOSER');
  const early = firstRefusal(
    () => notBefore(command.occurredOn.date, startOf(proposal.proposedOn)),
    () => notBefore(command.occurredOn.date, reopenedOn(state)),
  );
  if (early !== null) return { rejection: early };
  return accept({ type: 'CommitmentCancelled', data: { reason: command.input.reason } });
});

export const closeCommitment = onRecord<'closeCommitment'>('clock', (command, state, facts) => {
  const dependent = dependentRefusal(command.actor, facts);
  if (dependent !== null) return { rejection: dependent };
  const status = statusOf(state);
  if (status === 'CLOSED' || status === 'CANCELLED') return reject('WRONG_STATE');
  if (status !== 'VERIFIED') return reject('NOT_VERIFIED');
  const verdict = verifiedClaim(state, state.rounds.length - 1)?.verdict ?? null;
  const early = notBefore(command.occurredOn.date, verdict?.verifiedOn.date ?? null);
  if (early !== null) return { rejection: early };
  return accept({ type: 'CommitmentClosed', data: {} });
});

/** A new round with a new deadline, not before the reopening (R12). */
export const reopenCommitment = onRecord<'reopenCommitment'>('clock', (command, state, facts) => {
  const dependent = dependentRefusal(command.actor, facts);
  if (dependent !== null) return { rejection: dependent };
  const { closedOn, cancelledOn, brokenOn } = currentRound(state);
  const endedOn = closedOn ?? cancelledOn ?? brokenOn;
  const status = statusOf(state);
  if (status !== 'CLOSED' && status !== 'CANCELLED' && status !== 'BROKEN')
    return reject('WRONG_STATE');
  const on = command.occurredOn.date;
  const early = firstRefusal(
    () => notBefore(on, endedOn),
    () => notBefore(on, lastDeadline(state)?.effectiveOn ?? null),
  );
  if (early !== null) return { rejection: early };
  const worked = deadlineOf(command.input.deadline, {
    madeOn: state.madeOn.date,
    version: nextDeadlineVersion(state),
    wording: null,
  });
  if ('rejection' in worked) return worked;
  const { deadline } = worked;
  if (deadline.date === null) return reject('FIELD_REQUIRED', 'deadline.fixed');
  if (deadline.date < on) return reject('DEADLINE_BEFORE_REOPENING', 'deadline');
  return accept({
    type: 'CommitmentReopened',
    data: { deadline, reason: command.input.reason },
  });
});
