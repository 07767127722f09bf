import { addDays, daysBetween, type LocalDate } from '../kernel/localDate';
import { turningDays } from './answerSpans';
import type { CommitmentState } from './state';
import { timelinessOf } from './timeliness';

/** First day up to one that showed as overdue and does so no longer; null where none does. */
export function firstDayTaken(
  before: CommitmentState,
  after: CommitmentState,
  upTo: LocalDate,
): LocalDate | null {
  const isOverdue = (state: CommitmentState, on: LocalDate): boolean =>
    state.mistake === null && timelinessOf(state, { on }) === 'OPEN_OVERDUE';
  const days = [...turningDays(before), ...turningDays(after)].filter((day) => day <= upTo);
  return days.sort().find((day) => isOverdue(before, day) && !isOverdue(after, day)) ?? null;
}

/** Days up to one, that day among them, on which it shows as overdue by what is recorded. */
export function overdueDays(state: CommitmentState, upTo: LocalDate): number {
  // What was made in error counts on no day any more.
  if (state.mistake !== null) return 0;
  const days = turningDays(state).filter((day) => day <= upTo);
  return days.reduce((sum, from, index) => {
    if (timelinessOf(state, { on: from }) !== 'OPEN_OVERDUE') return sum;
    const until = days[index + 1] ?? addDays(upTo, 1);
    return sum + daysBetween(from, until);
  }, 0);
}
