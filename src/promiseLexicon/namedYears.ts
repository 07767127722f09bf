import { lastDayOfMonth, partsOf, type LocalDate } from '../kernel/localDate';
import {
  dateIn,
  lastOfSeveral,
  nextYearOf,
  partDay,
  periodAround,
  type Named,
} from './namedPeriod';
import { monthAt, numeralAt, quarterAt } from './numerals';
import { longestAt, numberAt, phrases, standsAt, textAt, type Reading, type Token } from './tokens';

/** What follows the number of a month, quarter or day: its year, or that none is said. */
export type YearSaid =
  | { readonly kind: 'YEAR'; readonly year: number }
  /** "tới": the next one. */
  | { readonly kind: 'COMING' }
  | { readonly kind: 'NONE' };

const SEPARATORS = new Set(['/', '.', '-', '–', '—']);
export const isSeparator = (text: string): boolean => SEPARATORS.has(text);
const DASHES = new Set(['-', '–', '—']);
export const isDash = (text: string): boolean => DASHES.has(text);

const THIS_YEAR = phrases('năm nay|năm này|của năm nay|trong năm nay');
const NEXT_YEAR = phrases('năm sau|năm tới|sang năm|của năm sau|của năm tới|năm sau nữa');

const SOONEST_SHORT_YEAR = 1;
const LATEST_SHORT_YEAR = 30;

/** "28" is 2028; a year that cannot be meant is none: "30/6/20" said in 2027. */
function shortYear(value: number, heldOn: LocalDate): number | null {
  const held = partsOf(heldOn).year;
  const year = Math.floor(held / 100) * 100 + value;
  return year >= held - SOONEST_SHORT_YEAR && year <= held + LATEST_SHORT_YEAR ? year : null;
}

/** Whether a number goes on at the place, so that what was read would end within it. */
export const goesOn = (tokens: readonly Token[], at: number): boolean =>
  isSeparator(textAt(tokens, at)) && tokens[at + 1]?.kind === 'NUMBER';

/** The year behind a sign: "/2027", " / 28", ".2027". */
function yearBehindSign(
  tokens: readonly Token[],
  at: number,
  heldOn: LocalDate,
): Reading<YearSaid> | null {
  const token = tokens[at + 1];
  const value = numberAt(tokens, at + 1);
  if (token === undefined || value === null || goesOn(tokens, at + 2)) return null;
  if (token.text.length === 4) return { value: { kind: 'YEAR', year: value }, next: at + 2 };
  const year = token.text.length === 2 ? shortYear(value, heldOn) : null;
  return year === null ? null : { value: { kind: 'YEAR', year }, next: at + 2 };
}

/**
 * The year said at the place, or that none is. Null when something is said that is no year: then
 * the words before it are not understood either.
 */
export function yearSaidAt(
  tokens: readonly Token[],
  at: number,
  heldOn: LocalDate,
): Reading<YearSaid> | null {
  if (goesOn(tokens, at)) return yearBehindSign(tokens, at, heldOn);
  const held = partsOf(heldOn).year;
  const thisYear = longestAt(tokens, at, THIS_YEAR);
  if (thisYear > 0) return { value: { kind: 'YEAR', year: held }, next: at + thisYear };
  if (standsAt(tokens, at, ['năm', 'sau', 'nữa'])) return null;
  const nextYear = longestAt(tokens, at, NEXT_YEAR);
  if (nextYear > 0) return { value: { kind: 'YEAR', year: held + 1 }, next: at + nextYear };
  const start = textAt(tokens, at) === 'của' || textAt(tokens, at) === ',' ? at + 1 : at;
  const yearAt = textAt(tokens, start) === 'năm' ? start + 1 : at;
  const year = fourDigitsAt(tokens, yearAt);
  if (year !== null && (yearAt > at || textAt(tokens, at) !== ','))
    return goesOn(tokens, yearAt + 1) ? null : { value: { kind: 'YEAR', year }, next: yearAt + 1 };
  if (yearAt > start && tokens[yearAt]?.kind === 'NUMBER' && start === at)
    return shortYearSaid(tokens, yearAt, heldOn);
  if (textAt(tokens, at) === 'tới' || standsAt(tokens, at, ['sắp', 'tới']))
    return { value: { kind: 'COMING' }, next: at + (textAt(tokens, at) === 'tới' ? 1 : 2) };
  return { value: { kind: 'NONE' }, next: at };
}

/** "ngày 30 tháng 6 năm 28". */
function shortYearSaid(tokens: readonly Token[], at: number, heldOn: LocalDate) {
  const value = numberAt(tokens, at);
  const year = value === null || tokens[at]?.text.length !== 2 ? null : shortYear(value, heldOn);
  if (year === null || goesOn(tokens, at + 1)) return null;
  return { value: { kind: 'YEAR', year } as const, next: at + 1 };
}

export function fourDigitsAt(tokens: readonly Token[], at: number): number | null {
  return tokens[at]?.text.length === 4 ? numberAt(tokens, at) : null;
}

/** Years of a school or of a budget are not those of the calendar. */
const OTHER_YEARS = new Set(['học', 'tài', 'ngân', 'ngoái', 'qua', 'trước', 'rồi']);

/** "năm 2028", "năm nay", "sang năm", "hai năm 2028-2029", "giai đoạn 2026 - 2030". */
export function yearsAt(tokens: readonly Token[], at: number, heldOn: LocalDate): Named | null {
  const held = partsOf(heldOn).year;
  const whole = (year: number, next: number) => ({
    value: periodAround(dateIn(year, 12, 31), 'YEAR'),
    next,
  });
  const thisYear = longestAt(tokens, at, THIS_YEAR);
  if (thisYear > 0 && !goesOn(tokens, at + thisYear)) return whole(held, at + thisYear);
  if (standsAt(tokens, at, ['năm', 'sau', 'nữa'])) return { value: null, next: at + 3 };
  const nextYear = longestAt(tokens, at, NEXT_YEAR);
  if (nextYear > 0)
    return standsAt(tokens, at, ['sang', 'năm']) && fourDigitsAt(tokens, at + 2) !== null
      ? sameAs(held + 1, fourDigitsAt(tokens, at + 2), at + 3)
      : whole(held + 1, at + nextYear);
  const isSpan = standsAt(tokens, at, ['giai', 'đoạn']);
  let from = isSpan ? at + 2 : at;
  const count = isSpan ? null : numeralAt(tokens, from);
  if (count !== null && textAt(tokens, count.next) === 'năm' && isYearNear(tokens, count.next + 1))
    from = count.next;
  if (textAt(tokens, from) === 'các') from += 1;
  if (textAt(tokens, from) === 'năm') from += 1;
  if (from === at) return null;
  if (OTHER_YEARS.has(textAt(tokens, from))) return { value: null, next: from + 1 };
  return yearSpanAt(tokens, from);
}

const isYearNear = (tokens: readonly Token[], at: number) => fourDigitsAt(tokens, at) !== null;

/** "sang năm 2028" said in 2027; anything else contradicts itself. */
const sameAs = (expected: number, said: number | null, next: number) => ({
  value: said === expected ? periodAround(dateIn(said, 12, 31), 'YEAR') : null,
  next,
});

/** One year, or several of which the last one counts. */
function yearSpanAt(tokens: readonly Token[], at: number): Named | null {
  const first = fourDigitsAt(tokens, at);
  if (first === null) return null;
  let [year, next] = [first, at + 1];
  const joins = (text: string) => isDash(text) || text === ',' || text === 'và' || text === 'đến';
  while (joins(textAt(tokens, next))) {
    const skip = textAt(tokens, next + 1) === 'năm' ? 2 : 1;
    const further = fourDigitsAt(tokens, next + skip);
    if (further === null || further <= year) break;
    [year, next] = [further, next + skip + 1];
  }
  if (goesOn(tokens, next)) return { value: null, next: next + 2 };
  const found = { value: periodAround(dateIn(year, 12, 31), 'YEAR'), next };
  return year === first ? found : lastOfSeveral(found);
}

const FIRST_MONTHS_PRECISION = { 3: 'QUARTER', 6: 'HALF_YEAR', 9: 'NINE_MONTHS' } as const;

/** "6 tháng đầu năm 2027", "9 tháng năm 2027", "6 tháng cuối năm", "nửa đầu năm 2028". */
export function partOfYearAt(
  tokens: readonly Token[],
  at: number,
  heldOn: LocalDate,
): Named | null {
  const isHalf = textAt(tokens, at) === 'nửa';
  const count = isHalf ? { value: 6, next: at + 1 } : monthAt(tokens, at);
  if (count === null || (!isHalf && textAt(tokens, count.next) !== 'tháng')) return null;
  const partAt = isHalf ? count.next : count.next + 1;
  const part = textAt(tokens, partAt);
  const isNamed = part === 'đầu' || part === 'cuối';
  const yearAt = isNamed ? partAt + 1 : partAt;
  if (textAt(tokens, yearAt) !== 'năm' && fourDigitsAt(tokens, yearAt) === null) return null;
  if (OTHER_YEARS.has(textAt(tokens, yearAt + 1))) return { value: null, next: yearAt + 2 };
  const said = yearSaidAt(tokens, yearAt, heldOn);
  if (said === null) return { value: null, next: yearAt + 1 };
  const isSaid = said.value.kind !== 'NONE';
  if (!isNamed && !(isSaid && count.value === 9)) return null;
  const endsIn = part === 'cuối' ? 12 : count.value;
  const held = partsOf(heldOn);
  const year =
    said.value.kind === 'YEAR' ? said.value.year : held.year + (held.month <= endsIn ? 0 : 1);
  const next = isSaid ? said.next : yearAt + (textAt(tokens, yearAt) === 'năm' ? 1 : 0);
  const end = dateIn(year, endsIn, 1);
  const precision =
    endsIn === 12
      ? 'YEAR'
      : (FIRST_MONTHS_PRECISION[endsIn as keyof typeof FIRST_MONTHS_PRECISION] ?? 'MONTH');
  return { value: periodAround(end, precision), next };
}

const QUARTER_WORDS = new Set(['quý', 'quí']);

/** "quý III.2027", "quí 3-2028", "quý này". */
export function quarterNamedAt(
  tokens: readonly Token[],
  at: number,
  heldOn: LocalDate,
): Named | null {
  if (!QUARTER_WORDS.has(textAt(tokens, at))) return null;
  const held = partsOf(heldOn);
  const current = Math.ceil(held.month / 3);
  const turn = textAt(tokens, at + 1);
  if (turn === 'này' || turn === 'nay') return turned(held.year, current, at + 2);
  if (turn === 'sau' || turn === 'tới') return turned(held.year, current + 1, at + 2);
  const quarter = quarterAt(tokens, at + 1);
  if (quarter === null) return null;
  const last = laterQuarter(tokens, at + 2, quarter);
  const said = yearSaidAt(tokens, last.next, heldOn);
  if (said === null) return { value: null, next: last.next };
  const isThis = ['này', 'nay'].includes(textAt(tokens, last.next));
  const coming = nextYearOf(heldOn, (each) => lastDayOfMonth(each, last.value * 3));
  const year = said.value.kind === 'YEAR' ? said.value.year : coming;
  // "quý I tới" said in the first quarter may be either.
  const isUnclear = said.value.kind === 'COMING' && last.value === current;
  const day = isUnclear || year === null ? null : dateIn(year, last.value * 3, 1);
  const found = {
    value: periodAround(day, 'QUARTER', said.value.kind !== 'NONE'),
    next: said.next + (isThis ? 1 : 0),
  };
  return last.value === quarter ? found : lastOfSeveral(found);
}

function turned(year: number, quarter: number, next: number) {
  const day = quarter > 4 ? dateIn(year + 1, 3, 1) : dateIn(year, quarter * 3, 1);
  return { value: periodAround(day, 'QUARTER'), next };
}

/** "quý III và quý IV", "quý I - II": the later one. */
function laterQuarter(tokens: readonly Token[], at: number, first: number): Reading<number> {
  const join = textAt(tokens, at);
  if (!isDash(join) && join !== 'và' && join !== 'đến' && join !== ',')
    return { value: first, next: at };
  const skip = QUARTER_WORDS.has(textAt(tokens, at + 1)) ? 2 : 1;
  const further = tokens[at + skip]?.text.length === 4 ? null : quarterAt(tokens, at + skip);
  if (further === null || further <= first) return { value: first, next: at };
  return { value: further, next: at + skip + 1 };
}

/** First, middle and last day of a year or quarter (R8; Civil Code 2015 Art. 146). */
export function partOfLongAt(
  tokens: readonly Token[],
  at: number,
  heldOn: LocalDate,
): Named | null {
  const part = textAt(tokens, at);
  const quarter = quarterNamedAt(tokens, at + 1, heldOn);
  if (quarter !== null) {
    const { value, next } = quarter;
    const day = part === 'đầu' ? value?.first : part === 'cuối' ? value?.last : null;
    return { value: partDay(day ?? null), next };
  }
  const named = yearsAt(tokens, at + 1, heldOn);
  if (named !== null) {
    const year = named.value === null ? null : partsOf(named.value.last).year;
    return { value: partDay(year === null ? null : dayOfYear(part, year)), next: named.next };
  }
  if (textAt(tokens, at + 1) !== 'năm') return null;
  const held = partsOf(heldOn);
  const thisYear = dayOfYear(part, held.year);
  const day = thisYear === null || thisYear >= heldOn ? thisYear : dayOfYear(part, held.year + 1);
  return { value: partDay(day, false), next: at + 2 };
}

function dayOfYear(part: string, year: number): LocalDate | null {
  if (part === 'đầu') return dateIn(year, 1, 1);
  return part === 'giữa' ? dateIn(year, 6, 30) : dateIn(year, 12, 31);
}
