import type { LocalDate } from '../src/kernel/localDate';

/** Days from the first to the last, both included. */
export interface DaySpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}
