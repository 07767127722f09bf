import type { PeriodNumber } from '../calendar/occurrences';
import { laterOf, type LocalDate } from '../kernel/localDate';
import { doneDate, verifiedClaim } from './claimDates';
import {
  isRecorded,
  isRecurring,
  occurrenceRange,
  promiseOf,
  type RecurringState,
} from './occurrences';
import type { CommitmentState } from './state';
import type { DoneDateBasis } from './vocabulary';

function doneOnOfOne(
  promise: CommitmentState,
  round: number,
  basis: DoneDateBasis,
): LocalDate | null {
  const claim = verifiedClaim(promise, round);
  return claim === null ? null : doneDate(promise, claim, basis);
}

const known = new WeakMap<CommitmentState, Map<string, readonly LocalDate[]>>();

/**
 * Of the occurrences of a round from the first on, as long as none is missing: the day by which each and
 * all before it are done. It only rises, and is worked out once: states are never changed.
 */
function doneInARow(
  state: RecurringState,
  round: number,
  basis: DoneDateBasis,
): readonly LocalDate[] {
  const rows = known.get(state) ?? new Map<string, readonly LocalDate[]>();
  known.set(state, rows);
  const found = rows.get(`${round} ${basis}`);
  if (found !== undefined) return found;
  const { first, last } = occurrenceRange(state, round);
  const days: LocalDate[] = [];
  for (let number = first; last === null || number <= last; number += 1) {
    const doneOn = isRecorded(state, number)
      ? doneOnOfOne(promiseOf(state, number), round, basis)
      : null;
    if (doneOn === null) break;
    days.push(laterOf(days.at(-1) ?? doneOn, doneOn));
  }
  rows.set(`${round} ${basis}`, days);
  return days;
}

/** The first occurrence of a round that is not done by a day: all before it are. */
export function firstNotDone(
  state: RecurringState,
  round: number,
  basis: DoneDateBasis,
  on: LocalDate,
): PeriodNumber {
  const days = doneInARow(state, round, basis);
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as LocalDate) <= on) low = middle + 1;
    else high = middle;
  }
  return occurrenceRange(state, round).first + low;
}

/**
 * Day on which all that a round asks for is done and verified in full; null while it is not. A duty that
 * recurs is done when its last occurrence is and none is missing: never while it is open (R44).
 */
export function fulfilledOn(
  state: CommitmentState,
  round: number,
  basis: DoneDateBasis = 'CLAIM',
): LocalDate | null {
  if (!isRecurring(state)) return doneOnOfOne(state, round, basis);
  const { first, last } = occurrenceRange(state, round);
  if (last === null) return null;
  const days = doneInARow(state, round, basis);
  return days.length === last - first + 1 ? (days.at(-1) ?? null) : null;
}
