import { partsOf } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import { unreachable } from '../kernel/unreachable';
import type { Language } from './texts';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const two = (value: number) => String(value).padStart(2, '0');

function inVietnamese({ date, precision }: OccurredOn): string {
  const { year, month, day } = partsOf(date);
  switch (precision) {
    case 'DAY':
      return `${two(day)}/${two(month)}/${year}`;
    case 'MONTH':
      return `tháng ${two(month)}/${year}`;
    case 'QUARTER':
      return `quý ${ROMAN[Math.ceil(month / 3) - 1] ?? ''}/${year}`;
    case 'HALF_YEAR':
      return `6 tháng đầu năm ${year}`;
    case 'NINE_MONTHS':
      return `9 tháng đầu năm ${year}`;
    case 'YEAR':
      return `năm ${year}`;
    default:
      return unreachable(precision);
  }
}

function inEnglish({ date, precision }: OccurredOn): string {
  const { year, month, day } = partsOf(date);
  const name = MONTHS[month - 1] ?? '';
  switch (precision) {
    case 'DAY':
      return `${day} ${name} ${year}`;
    case 'MONTH':
      return `${name} ${year}`;
    case 'QUARTER':
      return `quarter ${ROMAN[Math.ceil(month / 3) - 1] ?? ''} of ${year}`;
    case 'HALF_YEAR':
      return `first half of ${year}`;
    case 'NINE_MONTHS':
      return `first nine months of ${year}`;
    case 'YEAR':
      return `year ${year}`;
    default:
      return unreachable(precision);
  }
}

/** The date as people write it: 05/12/2026, tháng 10/2023, quý I/2027, năm 2023. */
export const occurredOnLabel = (occurredOn: OccurredOn, language: Language): string =>
  language === 'VI' ? inVietnamese(occurredOn) : inEnglish(occurredOn);
