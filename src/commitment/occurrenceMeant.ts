import type { LocalDate } from '../kernel/localDate';
import type { Refusal } from './decision';
import {
  isRecurring,
  numberOn,
  occurrenceDay,
  occurrenceRange,
  opensOn,
  promiseOf,
  recordedNumbers,
  type RecurringState,
} from './occurrences';
import type { CommitmentState } from './state';
import { statusOf } from './status';

/** What a command acts on: the promise itself, or one occurrence of it as the promise that it is. */
interface Meant {
  readonly promise: CommitmentState;
  /** First day of its period; null for what does not recur. */
  readonly occurrence: LocalDate | null;
  /** First day on which it can be fulfilled; null where none is set. */
  readonly opensOn: LocalDate | null;
}

const isOpen = (promise: CommitmentState): boolean =>
  statusOf(promise) !== 'VERIFIED' && statusOf(promise) !== 'CLAIMED';

/** The occurrences that have begun by a day and of which nothing is claimed, two at most. */
function openBy(state: RecurringState, on: LocalDate): LocalDate[] {
  const { first, last } = occurrenceRange(state, state.rounds.length - 1);
  const recorded = new Set(recordedNumbers(state));
  const found: LocalDate[] = [];
  for (
    let number = first;
    (last === null || number <= last) && opensOn(state, number) <= on && found.length < 2;
    number += 1
  )
    if (!recorded.has(number) || isOpen(promiseOf(state, number)))
      found.push(occurrenceDay(state, number));
  return found;
}

/**
 * R44: which occurrence a command means by a day of its period. Without one it means the only one that has
 * begun and of which nothing is claimed; where several have, it is refused with the oldest.
 */
export function occurrenceMeant(
  state: CommitmentState,
  day: LocalDate | undefined,
  on: LocalDate,
): Meant | { readonly rejection: NonNullable<Refusal> } {
  const field = 'occurrence';
  if (!isRecurring(state)) {
    if (day !== undefined) return { rejection: { code: 'DOES_NOT_RECUR', field } };
    return { promise: state, occurrence: null, opensOn: null };
  }
  const [oldest, next] = day === undefined ? openBy(state, on) : [day];
  if (oldest === undefined) return { rejection: { code: 'NO_OCCURRENCE_OPEN', field } };
  if (next !== undefined)
    return { rejection: { code: 'OCCURRENCE_REQUIRED', field, values: { day: oldest } } };
  const number = numberOn(state, oldest);
  const { first, last } = occurrenceRange(state, state.rounds.length - 1);
  if (number < first || (last !== null && number > last))
    return { rejection: { code: 'VALUE_OUT_OF_RANGE', field } };
  return {
    promise: promiseOf(state, number),
    occurrence: occurrenceDay(state, number),
    opensOn: opensOn(state, number),
  };
}
