import { firstDueFrom } from '../calendar/occurrences';
import type { LocalDate } from '../kernel/localDate';
import type { SuspensionState } from './deadlineState';
import { firstNotDone, fulfilledOn } from './fulfilledOn';
import {
  isRecorded,
  isRecurring,
  occurrenceRange,
  promiseMeant,
  promiseOf,
  ruledDay,
  suspendedAway,
  type RecurringState,
} from './occurrences';
import { isUncheckable } from './outsideBoxes';
import {
  doneBoxOfOne,
  forecastOfOne,
  type BoxQuestion,
  type OpenForecast,
} from './promiseStanding';
import type { CommitmentState } from './state';
import type { DeadlineBasis, Timeliness } from './vocabulary';

/** The box of a duty that is over: each occurrence done, the last one too. Null while it goes on. */
export function doneBoxOfDuty(
  state: RecurringState,
  round: number,
  question: BoxQuestion,
): Timeliness | null {
  const doneOn = fulfilledOn(state, round, question.basis);
  if (doneOn === null || doneOn > question.on) return null;
  const { first, last } = occurrenceRange(state, round);
  for (let number = first; number <= (last ?? first); number += 1)
    if (doneBoxOfOne(promiseOf(state, number), round, question) === 'DONE_LATE') return 'DONE_LATE';
  return 'DONE_ON_TIME';
}

/** The suspension, begun by a day, into which the day of an untouched occurrence falls; null when none. */
const awayAt = (
  { suspensions }: RecurringState,
  due: LocalDate,
  on: LocalDate,
  against: DeadlineBasis,
): SuspensionState | null =>
  against === 'ORIGINAL'
    ? null
    : (suspensions.find(
        ({ from, liftedOn }) => from <= on && from <= due && (liftedOn === null || due < liftedOn),
      ) ?? null);

/** Whether an occurrence is asked of nobody on a day: suspended away, or not to be checked. */
export const isAskedOfNobody = (
  promise: CommitmentState,
  on: LocalDate,
  against: DeadlineBasis,
): boolean => (against === 'CURRENT' && suspendedAway(promise, on)) || isUncheckable(promise, on);

/** What is found so far: the first to become overdue, and the oldest that waits or is suspended. */
interface Found {
  overdueFrom: LocalDate | null;
  measured: CommitmentState | null;
  waiting: CommitmentState | null;
}

interface DutyForecast extends OpenForecast {
  /** The occurrence that it is measured by; null where none is left. */
  readonly measured: CommitmentState | null;
}

/**
 * R44: overdue by the oldest occurrence that fell due and is not done, else in time. One that was claimed
 * in time has not fallen due while it waits (R3, R9): it hides no other.
 */
export function forecastOfDuty(
  state: RecurringState,
  round: number,
  question: BoxQuestion,
): DutyForecast {
  const { on, against } = question;
  if (state.recurrence.effectiveOn > on)
    return { hasDeadline: false, overdueFrom: null, isAwaitingVerification: false, measured: null };
  const { last } = occurrenceRange(state, round);
  const found: Found = { overdueFrom: null, measured: null, waiting: null };
  const consider = (promise: CommitmentState): void => {
    if (doneBoxOfOne(promise, round, question) !== null) return;
    if (isAskedOfNobody(promise, on, against)) return;
    const { overdueFrom } = forecastOfOne(promise, round, question);
    if (overdueFrom === null) found.waiting ??= promise;
    else if (found.overdueFrom === null || overdueFrom < found.overdueFrom) {
      found.overdueFrom = overdueFrom;
      found.measured = promise;
    }
  };
  let number = firstNotDone(state, round, question.basis, on);
  while (last === null || number <= last) {
    const due = ruledDay(state, number);
    // None falls due before its day by the rule: later ones cannot be overdue earlier.
    if (found.overdueFrom !== null && due >= found.overdueFrom) break;
    const away = isRecorded(state, number) ? null : awayAt(state, due, on, against);
    if (away === null) {
      consider(promiseOf(state, number));
      number += 1;
    } else if (away.liftedOn === null) break;
    else number = firstDueFrom(state.recurrence.rule, away.liftedOn);
  }
  return {
    hasDeadline: true,
    overdueFrom: found.overdueFrom,
    isAwaitingVerification: isAnyAwaiting(state, round, question),
    measured: found.measured ?? found.waiting ?? (last === null ? null : promiseOf(state, last)),
  };
}

/** Whether a claim of some occurrence, made in time, waits for its verdict (R3). */
function isAnyAwaiting(state: RecurringState, round: number, question: BoxQuestion): boolean {
  const { on, against } = question;
  return state.claims.some((claim) => {
    if (claim.status !== 'PENDING' || claim.round !== round || claim.claimedOn.date > on)
      return false;
    const promise = promiseMeant(state, claim.occurrence ?? claim.claimedOn.date);
    return (
      !isAskedOfNobody(promise, on, against) &&
      forecastOfOne(promise, round, question).isAwaitingVerification
    );
  });
}

/** What lateness on a day is measured by: the promise itself, or the occurrence of a duty that recurs. */
export function measuredOn(
  state: CommitmentState,
  round: number,
  question: BoxQuestion,
): CommitmentState {
  if (!isRecurring(state)) return state;
  return forecastOfDuty(state, round, question).measured ?? state;
}
