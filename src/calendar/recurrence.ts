import type { z } from 'zod';
import type { LocalDate } from '../kernel/localDate';
import { namedEnum } from '../kernel/schema';

export const RecurrencePeriod = namedEnum('RecurrencePeriod', 'How often a duty recurs (R44).', {
  DAY: { about: 'Each day.', vi: 'Hằng ngày', en: 'Daily' },
  WEEK: { about: 'Each week, Monday to Sunday.', vi: 'Hằng tuần', en: 'Weekly' },
  MONTH: { about: 'Each month.', vi: 'Hằng tháng', en: 'Monthly' },
  QUARTER: { about: 'Each quarter.', vi: 'Hằng quý', en: 'Quarterly' },
  HALF_YEAR: { about: 'Each half of a year.', vi: 'Sáu tháng một lần', en: 'Half-yearly' },
  YEAR: { about: 'Each year.', vi: 'Hằng năm', en: 'Yearly' },
});
export type RecurrencePeriod = z.infer<typeof RecurrencePeriod>;

/**
 * A duty that recurs (R44): "trước ngày 05 hằng tháng" is `{ period: 'MONTH', month: null, day: 4 }`,
 * "sáng thứ Bảy hằng tuần" `{ period: 'WEEK', month: null, day: 6 }`.
 */
export interface Recurrence {
  readonly period: RecurrencePeriod;
  /**
   * Month of the period in which it falls due, from 1: the third of a quarter, the twelfth of a year.
   * Null for days, weeks and months, and where the day is the last of the period.
   */
  readonly month: number | null;
  /**
   * Last day of an occurrence: 1 (Monday) to 7 of a week, 1 to 31 of a month, of which a shorter one
   * takes its last. Null is the last day of the period.
   */
  readonly day: number | null;
  /** First day from which it holds; null when the words name none. */
  readonly from: LocalDate | null;
  /** Last day; null while open. */
  readonly until: LocalDate | null;
}
