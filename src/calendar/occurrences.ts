import {
  addDays,
  dateOf,
  daysBetween,
  lastDayOfMonth,
  localDate,
  partsOf,
  type LocalDate,
} from '../kernel/localDate';
import type { Recurrence, RecurrencePeriod } from './recurrence';

/**
 * Which of its kind of period a day lies in, as a number: one more for each period that follows. Days of
 * occurrences are worked out from it, so that no list of them is ever needed.
 */
export type PeriodNumber = number;

/** What names the day of each period. */
type Rhythm = Pick<Recurrence, 'period' | 'month' | 'day'>;

const EPOCH = localDate('1970-01-01');
/** The epoch is a Thursday; weeks begin on Monday. */
const DAYS_SINCE_MONDAY = 3;

const MONTHS = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const;

export function periodOf(period: RecurrencePeriod, day: LocalDate): PeriodNumber {
  const days = daysBetween(EPOCH, day);
  if (period === 'DAY') return days;
  if (period === 'WEEK') return Math.floor((days + DAYS_SINCE_MONDAY) / 7);
  const { year, month } = partsOf(day);
  return Math.floor((year * 12 + month - 1) / MONTHS[period]);
}

/** First day of a period. */
export function startOfPeriod(period: RecurrencePeriod, number: PeriodNumber): LocalDate {
  if (period === 'DAY') return addDays(EPOCH, number);
  if (period === 'WEEK') return addDays(EPOCH, number * 7 - DAYS_SINCE_MONDAY);
  const index = number * MONTHS[period];
  return dateOf(Math.floor(index / 12), (index % 12) + 1, 1);
}

/**
 * Last day of the occurrence of a period: a fixed day, which does not roll (R8). A day that a month does
 * not have is its last.
 */
export function dueIn({ period, month, day }: Rhythm, number: PeriodNumber): LocalDate {
  const start = startOfPeriod(period, number);
  if (period === 'DAY') return start;
  if (period === 'WEEK') return addDays(start, (day ?? 7) - 1);
  const first = partsOf(start);
  const of = first.month + (month ?? MONTHS[period]) - 1;
  const last = lastDayOfMonth(first.year, of);
  return day === null || day >= partsOf(last).day ? last : dateOf(first.year, of, day);
}

/** The first period whose occurrence falls due on a day or later. */
export function firstDueFrom(rhythm: Rhythm, day: LocalDate): PeriodNumber {
  const number = periodOf(rhythm.period, day);
  return dueIn(rhythm, number) >= day ? number : number + 1;
}

/** The last period whose occurrence falls due on a day or earlier. */
export function lastDueBy(rhythm: Rhythm, day: LocalDate): PeriodNumber {
  const number = periodOf(rhythm.period, day);
  return dueIn(rhythm, number) <= day ? number : number - 1;
}
