import type { LocalDate } from '../kernel/localDate';
import type { CommitmentState } from './state';
import { standingOf } from './timeliness';

/** Overdue, told of, claimed or judged: from then on lateness could be made to disappear. */
export function isAtStake(state: CommitmentState, today: LocalDate): boolean {
  const isTold = state.notices.some(({ kind }) => kind === 'OVERDUE');
  const isOverdue = standingOf(state, { on: today })?.box === 'OPEN_OVERDUE';
  return isTold || isOverdue || state.claims.length > 0 || state.broken !== null;
}

/** Whether an overseer, the head above or citizens have acted on it. */
function isActedOn(state: CommitmentState): boolean {
  const { extensions, suspensions, objection, reminders, cancellation, rounds } = state;
  const { agreed, disagreed } = state.citizenConfirmation;
  return (
    extensions.some(({ decidedBy }) => decidedBy !== null) ||
    suspensions.length > 0 ||
    (objection?.decidedBy ?? null) !== null ||
    (cancellation?.decidedBy ?? null) !== null ||
    reminders.length > 0 ||
    rounds.length > 1 ||
    state.supersession !== null ||
    state.inheritedDeadlines.length > 0 ||
    agreed + disagreed > 0
  );
}

/** A deadline that its own side has moved already, and that would have lapsed by now. */
const wouldBeOverdue = (state: CommitmentState, today: LocalDate): boolean =>
  state.corrections.some(
    ({ status, before }) => status === 'MADE' && (before.deadline ?? today) < today,
  );

/**
 * R36: whether the side that recorded it corrects it alone: in time, and untouched by any other side.
 * A deadline is not corrected on and on: once the first one would have lapsed, others confirm.
 */
export const correctsAlone = (state: CommitmentState, today: LocalDate): boolean =>
  !isAtStake(state, today) && !isActedOn(state) && !wouldBeOverdue(state, today);
