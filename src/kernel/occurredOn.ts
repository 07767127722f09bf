import { z } from 'zod';
import { DateField, DateInput } from './dateFields';
import { dateOf, lastDayOfMonth, partsOf, type LocalDate } from './localDate';
import { namedEnum, namedInput, schemaNotes } from './schema';
import { unreachable } from './unreachable';

export const DatePrecision = namedEnum(
  'DatePrecision',
  'How exactly a date is known. Reports say "đến tháng 10/2023".',
  {
    DAY: { about: 'The day.', vi: 'Ngày', en: 'Day' },
    MONTH: { about: 'The month; the date is its last day.', vi: 'Tháng', en: 'Month' },
    QUARTER: { about: 'The quarter; the date is its last day.', vi: 'Quý', en: 'Quarter' },
    HALF_YEAR: { about: 'January to June; the date is 30 June.', vi: 'Sáu tháng', en: 'Half year' },
    NINE_MONTHS: {
      about: 'January to September; the date is 30 September.',
      vi: 'Chín tháng',
      en: 'Nine months',
    },
    YEAR: { about: 'The year; the date is 31 December.', vi: 'Năm', en: 'Year' },
  },
);
export type DatePrecision = z.infer<typeof DatePrecision>;

/** When something happened in the world, as exactly as it is known; a coarse date is the last day. */
export const OccurredOn = z.strictObject({
  date: DateField.describe('Last day of what is meant, in Asia/Ho_Chi_Minh.'),
  precision: DatePrecision.describe('How exactly the date is known.'),
});
export type OccurredOn = Readonly<z.infer<typeof OccurredOn>>;

const isWithinPeriod = (when: { date: LocalDate; precision: DatePrecision }): boolean =>
  when.date <= lastDayOf(when.date, when.precision);

const OccurredOnFields = namedInput(
  'OccurredOnInput',
  'When something happened, as exactly as it is known.',
  {
    date: DateInput.describe('Any day within the month, quarter or year meant.'),
    precision: DatePrecision.default('DAY').describe('How exactly it is known.'),
  },
);

/** October is in no first half-year: such a day is refused rather than moved back to June. */
export const OccurredOnInput = OccurredOnFields.refine(isWithinPeriod, {
  path: ['date'],
  params: { rejection: 'VALUE_OUT_OF_RANGE' },
}).register(schemaNotes, schemaNotes.get(OccurredOnFields) ?? {});
export type OccurredOnInput = z.infer<typeof OccurredOnInput>;

/** Last day of the period of that precision in which `date` lies (R8). */
export function lastDayOf(date: LocalDate, precision: DatePrecision): LocalDate {
  const { year, month } = partsOf(date);
  switch (precision) {
    case 'DAY':
      return date;
    case 'MONTH':
      return lastDayOfMonth(year, month);
    case 'QUARTER':
      return lastDayOfMonth(year, Math.ceil(month / 3) * 3);
    case 'HALF_YEAR':
      return dateOf(year, 6, 30);
    case 'NINE_MONTHS':
      return dateOf(year, 9, 30);
    case 'YEAR':
      return dateOf(year, 12, 31);
    default:
      return unreachable(precision);
  }
}

/** First day of the period of that precision in which `date` lies. */
export function firstDayOf(date: LocalDate, precision: DatePrecision): LocalDate {
  const { year, month } = partsOf(date);
  switch (precision) {
    case 'DAY':
      return date;
    case 'MONTH':
      return dateOf(year, month, 1);
    case 'QUARTER':
      return dateOf(year, Math.ceil(month / 3) * 3 - 2, 1);
    case 'HALF_YEAR':
    case 'NINE_MONTHS':
    case 'YEAR':
      return dateOf(year, 1, 1);
    default:
      return unreachable(precision);
  }
}

export const occurredOnOf = (input: OccurredOnInput): OccurredOn => ({
  date: lastDayOf(input.date, input.precision),
  precision: input.precision,
});

export const onDay = (date: LocalDate): OccurredOn => ({ date, precision: 'DAY' });
