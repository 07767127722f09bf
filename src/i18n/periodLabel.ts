import type { RecurrencePeriod } from '../calendar/recurrence';
import type { LocalDate } from '../kernel/localDate';
import { partsOf } from '../kernel/localDate';
import { occurredOnLabel } from './occurredOnLabel';
import type { Language } from './texts';

const PRECISION = { DAY: 'DAY', MONTH: 'MONTH', QUARTER: 'QUARTER', YEAR: 'YEAR' } as const;

/** A period by its first and last day: tháng 10/2026, tuần 05/10/2026 – 11/10/2026. */
export function periodLabel(
  period: RecurrencePeriod,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  language: Language,
): string {
  if (period === 'WEEK') {
    const days = [from, to].map((date) => occurredOnLabel({ date, precision: 'DAY' }, language));
    return `${language === 'VI' ? 'tuần' : 'week of'} ${days.join(' – ')}`;
  }
  if (period === 'HALF_YEAR') {
    const { year, month } = partsOf(to);
    const isFirst = month <= 6;
    if (language === 'VI') return `6 tháng ${isFirst ? 'đầu' : 'cuối'} năm ${year}`;
    return `${isFirst ? 'first' : 'second'} half of ${year}`;
  }
  return occurredOnLabel({ date: to, precision: PRECISION[period] }, language);
}
