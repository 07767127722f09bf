import { z } from 'zod';
import { DateInput } from '../kernel/dateFields';
import { leaf, namedInput } from '../kernel/schema';
import { RecurrencePeriod, type Recurrence } from './recurrence';

export const RecurrenceInput = namedInput(
  'RecurrenceInput',
  'A duty that recurs (R44): "trước ngày 05 hằng tháng" is `{ period: MONTH, day: 4 }`, "sáng thứ Bảy hằng tuần" `{ period: WEEK, day: 6 }`.',
  {
    period: RecurrencePeriod.describe('How often; not DAY.'),
    month: leaf(z.int().min(1).max(12), 'Int', 3)
      .optional()
      .describe('Month of the quarter, half or year, from 1; with `day` only, and for these only.'),
    day: leaf(z.int().min(1).max(31), 'Int', 4)
      .optional()
      .describe(
        'Last day of each occurrence: 1 (Monday) to 7 of a week, 1 to 31 of a month, of which a shorter one takes its last. The last day of the period if absent.',
      ),
    from: DateInput.optional().describe(
      'First day on which one may fall due; the day after the promise was made if absent.',
    ),
    until: DateInput.optional().describe('Last such day; open if absent.'),
  },
);
export type RecurrenceInput = z.infer<typeof RecurrenceInput>;

/** What an input means. */
export const recurrenceOf = ({ period, month, day, from, until }: RecurrenceInput): Recurrence => ({
  period,
  month: month ?? null,
  day: day ?? null,
  from: from ?? null,
  until: until ?? null,
});

const MOST_MONTHS = { QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const;

/** Part of an input that names no day of the period; null where all is well. */
export function misfitOf({
  period,
  month,
  day,
  from,
  until,
}: RecurrenceInput): 'period' | 'month' | 'day' | 'until' | null {
  if (period === 'DAY') return 'period';
  if (until !== undefined && from !== undefined && until < from) return 'until';
  if (period === 'WEEK' || period === 'MONTH') {
    if (month !== undefined) return 'month';
    return period === 'WEEK' && day !== undefined && day > 7 ? 'day' : null;
  }
  if (month === undefined) return day === undefined ? null : 'month';
  return month > MOST_MONTHS[period] ? 'month' : null;
}
