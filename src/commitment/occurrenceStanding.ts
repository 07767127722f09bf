import { lastDueBy, type PeriodNumber } from '../calendar/occurrences';
import { addDays, earlierOf, type LocalDate } from '../kernel/localDate';
import { isAskedOfNobody } from './dutyStanding';
import { occurrenceRange, promiseOf, recordedNumbers, type RecurringState } from './occurrences';
import { outsideOn, roundOn } from './outsideBoxes';
import { doneBoxOfOne, forecastOfOne, type BoxQuestion } from './promiseStanding';
import type { Round } from './settlementState';
import type { DeadlineBasis, DoneDateBasis, Timeliness } from './vocabulary';

/** The occurrences begun by a day, from the first of all rounds to the one that is open then. */
export function occurrencesBegun(
  state: RecurringState,
  on: LocalDate,
): { readonly first: PeriodNumber; readonly length: number } {
  const { first } = occurrenceRange(state, 0);
  const { last } = occurrenceRange(state, state.rounds.length - 1);
  if (roundOn(state, on) === -1) return { first, length: 0 };
  const passed = lastDueBy(state.recurrence.rule, addDays(on, -1));
  // The one after the last that fell due is open, though the day of the first may lie far ahead.
  const open = Math.max(passed + 1, first);
  return { first, length: Math.max(0, earlier(open, last) - first + 1) };
}

const earlier = (number: PeriodNumber, last: PeriodNumber | null): PeriodNumber =>
  last === null ? number : Math.min(number, last);

/** The round in which an occurrence falls due, of those begun by a day. */
const roundOf = (state: RecurringState, number: PeriodNumber, on: LocalDate): number =>
  state.rounds.findLastIndex(
    (round, index) =>
      (index === 0 || round.startedOn <= on) && number >= occurrenceRange(state, index).first,
  );

/**
 * Where one occurrence stands on a day, by the rules of a promise with one deadline. Null where its duty is
 * in no box, and where it is asked of nobody: suspended on its day, or not to be checked.
 */
export function occurrenceBox(
  state: RecurringState,
  number: PeriodNumber,
  question: BoxQuestion,
): { readonly box: Timeliness; readonly isAwaitingVerification: boolean } | null {
  const { on, against } = question;
  const round = roundOf(state, number, on);
  if (round === -1 || outsideOn(state, on) !== null) return null;
  const promise = promiseOf(state, number);
  const done = doneBoxOfOne(promise, round, question);
  if (done !== null) return { box: done, isAwaitingVerification: false };
  if (isAskedOfNobody(promise, on, against)) return null;
  const { overdueFrom, isAwaitingVerification } = forecastOfOne(promise, round, question);
  const isOverdue = overdueFrom !== null && overdueFrom <= on;
  return { box: isOverdue ? 'OPEN_OVERDUE' : 'OPEN_IN_TIME', isAwaitingVerification };
}

/** Occurrences counted apart (R44). */
export interface OccurrenceCounts {
  /** Done on time. */
  readonly kept: number;
  /** Done late. */
  readonly late: number;
  /** Fell due and not done. */
  readonly missed: number;
  /** Claimed in time, without a verdict yet (R3). */
  readonly awaitingVerification: number;
  /** Suspended on their day, or not to be checked: asked of nobody. */
  readonly notAsked: number;
}

/** First day of a round from which nothing is asked any more; null while something is. */
function endOf({ cancelledOn, supersededOn, closedOn }: Round, next: Round | undefined) {
  const days = [cancelledOn, supersededOn, closedOn, next?.startedOn ?? null];
  const ends = days.filter((day): day is LocalDate => day !== null);
  return ends.length === 0 ? null : ends.reduce(earlierOf);
}

/** Those of which nothing is recorded and whose day a suspension took away, up to a number. */
function suspendedUnrecorded(
  state: RecurringState,
  range: { readonly from: PeriodNumber; readonly to: PeriodNumber },
  on: LocalDate,
): number {
  const { rule } = state.recurrence;
  return state.suspensions.reduce((sum, { from, liftedOn }) => {
    if (from > on) return sum;
    const first = Math.max(range.from, lastDueBy(rule, addDays(from, -1)) + 1);
    const last =
      liftedOn === null ? range.to : Math.min(range.to, lastDueBy(rule, addDays(liftedOn, -1)));
    const recorded = recordedNumbers(state).filter((number) => first <= number && number <= last);
    return sum + Math.max(0, last - first + 1 - recorded.length);
  }, 0);
}

function countsOfRound(state: RecurringState, round: number, asked: BoxQuestion): OccurrenceCounts {
  const { first, last } = occurrenceRange(state, round);
  const isLast = round >= roundOn(state, asked.on);
  const next = isLast ? undefined : state.rounds[round + 1];
  const end = endOf(state.rounds[round] as Round, next);
  const on = end !== null && end <= asked.on ? addDays(end, -1) : asked.on;
  const question = { ...asked, on };
  const before = isLast ? Infinity : occurrenceRange(state, round + 1).first;
  const isOfRound = (number: PeriodNumber) =>
    first <= number && number === earlier(number, last) && number < before;
  const counts = { kept: 0, late: 0, missed: 0, awaitingVerification: 0, notAsked: 0 };
  for (const number of recordedNumbers(state)) {
    if (!isOfRound(number)) continue;
    const promise = promiseOf(state, number);
    const done = doneBoxOfOne(promise, round, question);
    if (done !== null) {
      if (done === 'DONE_LATE') counts.late += 1;
      else counts.kept += 1;
      continue;
    }
    if (isAskedOfNobody(promise, on, asked.against)) {
      counts.notAsked += 1;
      continue;
    }
    const { overdueFrom, isAwaitingVerification } = forecastOfOne(promise, round, question);
    if (isAwaitingVerification) counts.awaitingVerification += 1;
    else if (overdueFrom !== null && overdueFrom <= on) counts.missed += 1;
  }
  const passed = Math.min(
    earlier(lastDueBy(state.recurrence.rule, addDays(on, -1)), last),
    before - 1,
  );
  const recorded = recordedNumbers(state).filter((number) => first <= number && number <= passed);
  const unrecorded = Math.max(0, passed - first + 1 - recorded.length);
  const away =
    asked.against === 'ORIGINAL' ? 0 : suspendedUnrecorded(state, { from: first, to: passed }, on);
  counts.missed += unrecorded - away;
  counts.notAsked += away;
  return counts;
}

/**
 * Occurrences up to a day. Those of which nothing is recorded are counted without being looked at: an open
 * duty costs what is recorded of it, however long ago it began.
 */
export function occurrenceCounts(
  state: RecurringState,
  on: LocalDate,
  against: DeadlineBasis = 'CURRENT',
  basis: DoneDateBasis = 'CLAIM',
): OccurrenceCounts {
  const sum = { kept: 0, late: 0, missed: 0, awaitingVerification: 0, notAsked: 0 };
  for (let round = 0; round <= roundOn(state, on); round += 1) {
    const counts = countsOfRound(state, round, { on, against, basis });
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += counts[name];
  }
  return sum;
}
