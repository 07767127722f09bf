import { z } from 'zod';
import type { FaultDetail } from '../i18n/texts';
import { DateInput } from '../kernel/dateFields';
import { dateOf, FIRST_YEAR, lastDayOfMonth, type LocalDate } from '../kernel/localDate';
import { leaf, namedEnum, namedInput } from '../kernel/schema';
import { unreachable } from '../kernel/unreachable';
import { fault } from './faults';

export const PeriodKind = namedEnum(
  'PeriodKind',
  'Report periods named by Kết luận 215-KL/TW, and the other quarters.',
  {
    MONTH: { about: 'One month.', vi: 'Tháng', en: 'Month' },
    FIRST_QUARTER: { about: 'January to March (quý I).', vi: 'Quý I', en: 'First quarter' },
    SECOND_QUARTER: { about: 'April to June (quý II).', vi: 'Quý II', en: 'Second quarter' },
    THIRD_QUARTER: { about: 'July to September (quý III).', vi: 'Quý III', en: 'Third quarter' },
    FOURTH_QUARTER: { about: 'October to December (quý IV).', vi: 'Quý IV', en: 'Fourth quarter' },
    SIX_MONTHS: {
      about: 'January to June (6 tháng).',
      vi: '6 tháng đầu năm',
      en: 'First six months',
    },
    NINE_MONTHS: {
      about: 'January to September (9 tháng).',
      vi: '9 tháng đầu năm',
      en: 'First nine months',
    },
    YEAR: { about: 'January to December.', vi: 'Năm', en: 'Year' },
    THEME_YEAR: {
      about: 'A theme year (Năm dân vận chính quyền); its days are data.',
      vi: 'Năm chủ đề',
      en: 'Theme year',
    },
    AD_HOC: { about: 'Any first and last day (đột xuất).', vi: 'Đột xuất', en: 'Ad hoc' },
  },
);

export const PeriodInput = namedInput(
  'PeriodInput',
  'A report period. `year` for all kinds but AD_HOC, `month` for MONTH, `from` and `to` for AD_HOC and for THEME_YEAR: its days are those that its document states, and `year` beside them may be left out.',
  {
    kind: PeriodKind.describe('Kind of period.'),
    year: leaf(z.int().min(FIRST_YEAR).max(9_999), 'Int', 2026)
      .optional()
      .describe('Calendar year.'),
    month: leaf(z.int().min(1).max(12), 'Int', 12).optional().describe('Month, 1 to 12.'),
    from: DateInput.optional().describe('First day.'),
    to: DateInput.optional().describe('Last day, included.'),
  },
);
export type PeriodInput = z.infer<typeof PeriodInput>;

/** A span of days, both included. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const MONTHS = {
  FIRST_QUARTER: [1, 3],
  SECOND_QUARTER: [4, 6],
  THIRD_QUARTER: [7, 9],
  FOURTH_QUARTER: [10, 12],
  SIX_MONTHS: [1, 6],
  NINE_MONTHS: [1, 9],
  YEAR: [1, 12],
} as const;

/** @throws GraphQLError BAD_USER_INPUT when what the kind needs is missing or impossible. */
export function periodOf(input: PeriodInput): Period {
  const parsed = PeriodInput.safeParse(input);
  if (!parsed.success) {
    const isOfYear = parsed.error.issues[0]?.path[0] === 'year';
    throw isOfYear ? fault('VALUE_OUT_OF_RANGE') : fault('BAD_USER_INPUT', 'periodIncomplete');
  }
  const { kind, year, month, from, to } = parsed.data;
  const span = (first: number, last: number): Period => {
    if (year === undefined) throw fault('BAD_USER_INPUT', 'periodIncomplete');
    return { from: dateOf(year, first, 1), to: lastDayOfMonth(year, last) };
  };
  const given = (lacking: FaultDetail): Period => {
    if (from === undefined || to === undefined) throw fault('BAD_USER_INPUT', lacking);
    if (to < from) throw fault('BAD_USER_INPUT', 'periodIncomplete');
    return { from, to };
  };
  switch (kind) {
    case 'MONTH':
      if (month === undefined) throw fault('BAD_USER_INPUT', 'periodIncomplete');
      return span(month, month);
    case 'FIRST_QUARTER':
    case 'SECOND_QUARTER':
    case 'THIRD_QUARTER':
    case 'FOURTH_QUARTER':
    case 'SIX_MONTHS':
    case 'NINE_MONTHS':
    case 'YEAR':
      return span(MONTHS[kind][0], MONTHS[kind][1]);
    case 'THEME_YEAR':
      return given('themeYearWithoutDays');
    case 'AD_HOC':
      return given('periodIncomplete');
    default:
      return unreachable(kind);
  }
}
