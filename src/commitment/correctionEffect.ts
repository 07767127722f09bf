import { accept, reject, type DecidedEvent } from '../kernel/decider';
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/localDate';
import { onDay, type OccurredOn } from '../kernel/occurredOn';
import { correctsAlone } from './atStake';
import type { Proposal } from './correctionState';
import { nextDeadlineVersion } from './deadlineInForce';
import type { CommitmentDecision } from './decision';
import type { CommitmentEvent } from './events';
import { lastDeadline, pendingCorrection, type CommitmentState } from './state';
import type { StoredDeadline } from './storedShapes';

/** Version of the deadline, or of the recurrence, that the promise has; 0 while none was set. */
export const versionInForce = (state: CommitmentState): number =>
  state.recurrence?.version ?? lastDeadline(state)?.version ?? 0;

/** Nothing but its kind: what a proposal leaves as it is. */
export const unchanged = (state: CommitmentState): Omit<Proposal, 'kind'> => ({
  correctedVersion: versionInForce(state),
  deadline: null,
  madeOn: null,
  promisor: null,
  leadUnitId: null,
  text: null,
  recurrence: null,
});

/** A day that stays keeps its version: no ladder starts again for it (R35). */
function versioned(state: CommitmentState, deadline: StoredDeadline): StoredDeadline {
  if (deadline.date === null) return deadline;
  const wrong = lastDeadline(state);
  const version =
    wrong !== null && wrong.date === deadline.date ? wrong.version : nextDeadlineVersion(state);
  return { ...deadline, version };
}

/** Each acts from the day of what it corrects (R35). */
export function effectOf(
  { kind, correctedVersion, deadline, madeOn, promisor, leadUnitId, text, recurrence }: Proposal,
  state: CommitmentState,
  reason: string,
): readonly DecidedEvent<CommitmentEvent>[] {
  const events: DecidedEvent<CommitmentEvent>[] = [];
  const from = (occurredOn: OccurredOn) => ({ occurredOn });
  if (kind === 'IN_ERROR') events.push({ type: 'RecordedInError', data: { reason } });
  if (madeOn !== null) {
    const earlier = madeOn.from.date < madeOn.to.date ? madeOn.from : madeOn.to;
    events.push({ type: 'MadeOnCorrected', data: { madeOn, reason }, ...from(earlier) });
  }
  if (deadline !== null) {
    const data = { correctedVersion, deadline: versioned(state, deadline), reason };
    events.push({ type: 'DeadlineCorrected', data });
  }
  if (recurrence !== null) {
    const { rule, wording } = recurrence;
    const version = nextDeadlineVersion(state);
    const data = { version, correctedVersion, recurrence: rule, wording, reason };
    events.push({ type: 'RecurrenceCorrected', data });
  }
  if (promisor !== null)
    events.push({ type: 'PromisorCorrected', data: { promisor, reason }, ...from(state.madeOn) });
  if (leadUnitId !== null) {
    const step = state.leadSteps.findLast((each) => each.unitId === leadUnitId.from);
    const day = onDay(step?.on ?? state.madeOn.date);
    events.push({ type: 'LeadUnitCorrected', data: { leadUnitId, reason }, ...from(day) });
  }
  if (text !== null)
    events.push({ type: 'TextCorrected', data: { text, reason }, ...from(state.madeOn) });
  return events;
}

/** In time, untouched by any other side, and with no correction that waits (R36). */
export const isAtRest = (state: CommitmentState, today: LocalDate): boolean =>
  pendingCorrection(state) === null && correctsAlone(state, today);

/**
 * Made at once by the side that recorded it, or proposed where nobody corrects alone (R36). What follows
 * from a correction elsewhere is never lost: where one waits already, it waits behind that.
 */
export function madeOrProposed(
  { today, newId }: Pick<Command, 'today' | 'newId'>,
  state: CommitmentState,
  proposal: Proposal,
  reason: string,
): readonly DecidedEvent<CommitmentEvent>[] {
  if (isAtRest(state, today)) return effectOf(proposal, state, reason);
  const correctionId = newId('correction');
  return [{ type: 'CorrectionProposed', data: { correctionId, ...proposal, reason } }];
}

/** The same of what is corrected here: one waits at a time. */
export const correctOrPropose = (
  command: Pick<Command, 'today' | 'newId'>,
  state: CommitmentState,
  proposal: Proposal,
  reason: string,
): CommitmentDecision =>
  pendingCorrection(state) === null
    ? accept(...madeOrProposed(command, state, proposal, reason))
    : reject('CORRECTION_PENDING');
