import type { Day } from '../format/dates';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

const LENGTHS: Readonly<Record<string, string>> = {
  n: 'ngày',
  nlv: 'ngày làm việc',
  t: 'tuần',
  th: 'tháng',
};

const PARTS: Readonly<Record<string, string>> = { d: 'đầu ', g: 'giữa ', c: 'cuối ', '': '' };

/** Two digits are of this century, as people write them. */
const yearOf = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

const partsOf = (day: Day) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});

/** The year in which a month, or a day of one, next comes after the meeting. */
function nextYear(heldOn: Day, month: number, date = 31): number {
  const held = partsOf(heldOn);
  const isPast = month < held.month || (month === held.month && date < held.date);
  return isPast ? held.year + 1 : held.year;
}

function ofDay(text: string, heldOn: Day): string | null {
  const found = /^(<?)(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$/.exec(text);
  if (found === null) return null;
  const [, before, date = '', month = '', year] = found;
  const [d, m] = [Number(date), Number(month)];
  const y = year === undefined ? nextYear(heldOn, m, d) : yearOf(year);
  return `${before === '<' ? 'trước ngày' : 'đến hết ngày'} ${d}/${m}/${y}`;
}

function ofLength(text: string): string | null {
  const found = /^(\d{1,3})(nlv|n|th|t)$/.exec(text);
  const unit = LENGTHS[found?.[2] ?? ''];
  return found === null || unit === undefined ? null : `trong ${Number(found[1])} ${unit}`;
}

function ofPeriod(text: string, heldOn: Day): string | null {
  const quarter = /^q([1-4])(?:\/(\d{4}|\d{2}))?$/.exec(text);
  if (quarter !== null) {
    const number = Number(quarter[1]);
    const year = quarter[2] === undefined ? nextYear(heldOn, number * 3) : yearOf(quarter[2]);
    return `trong quý ${ROMAN[number - 1] ?? ''} năm ${year}`;
  }
  const month = /^([dgc]?)th(\d{1,2})(?:\/(\d{4}|\d{2}))?$/.exec(text);
  if (month === null) return null;
  const number = Number(month[2]);
  if (number < 1 || number > 12) return null;
  const year = month[3] === undefined ? nextYear(heldOn, number) : yearOf(month[3]);
  const part = PARTS[month[1] ?? ''] ?? '';
  return part === '' ? `trong tháng ${number} năm ${year}` : `${part}tháng ${number} năm ${year}`;
}

function ofYear(text: string, heldOn: Day): string | null {
  const found = /^(n|6td|9td)(\d{4}|\d{2})$/.exec(text);
  if (found !== null) {
    const year = yearOf(found[2] ?? '');
    if (found[1] === 'n') return `trong năm ${year}`;
    return `trong ${found[1]?.charAt(0) ?? ''} tháng đầu năm ${year}`;
  }
  const { year, month } = partsOf(heldOn);
  if (text === 'cn') return `cuối năm ${year}`;
  if (text === 'gn') return `giữa năm ${month > 6 ? year + 1 : year}`;
  return null;
}

/** Said to have none: nothing more is asked. */
export const isNone = (typed: string): boolean => typed.trim().toLowerCase() === 'k';

/**
 * The phrase that a shorthand stands for; anything else as typed. What is stored is the phrase.
 * A number first is a day or a length, a letter first a period.
 */
export function phraseOf(typed: string, heldOn: Day): string {
  const text = typed.trim().toLowerCase().replace(/\s+/g, '');
  return (
    ofDay(text, heldOn) ??
    ofLength(text) ??
    ofPeriod(text, heldOn) ??
    ofYear(text, heldOn) ??
    typed.trim()
  );
}
