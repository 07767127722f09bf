import {
  addMonths,
  lastDayOfMonth,
  partsOf,
  weekdayOf,
  addDays,
  type LocalDate,
} from '../kernel/localDate';
import {
  dateIn,
  lastOfSeveral,
  nextYearOf,
  partDay,
  periodAround,
  type Named,
} from './namedPeriod';
import { isDash, isSeparator, yearSaidAt, type YearSaid } from './namedYears';
import { monthAt } from './numerals';
import { standsAt, textAt, type Reading, type Token } from './tokens';
import { weekdayAt } from './weekdays';

/** Months of the lunar year name no day of ours. */
const LUNAR = new Set(['giêng', 'chạp', 'âm']);
const PASSED = new Set(['trước', 'qua', 'rồi', 'vừa']);

export const isLunarAt = (tokens: readonly Token[], at: number): boolean => {
  const from = textAt(tokens, at) === '(' || textAt(tokens, at) === ',' ? at + 1 : at;
  return textAt(tokens, from) === 'âm' || textAt(tokens, from) === 'al';
};

/** The year of a month of which `said` tells; null where two may be meant. */
function yearOfMonth(said: YearSaid, month: number, heldOn: LocalDate): number | null {
  const held = partsOf(heldOn);
  switch (said.kind) {
    case 'YEAR':
      return said.year;
    case 'COMING':
      if (month === held.month) return null;
      return month > held.month ? held.year : held.year + 1;
    case 'NONE':
      return nextYearOf(heldOn, (year) => lastDayOfMonth(year, month));
  }
}

/** "tháng 5 và 6/2027", "tháng 3 đến tháng 5": the later one; null joins none. */
function laterMonth(tokens: readonly Token[], at: number, first: number): Reading<number> {
  const join = textAt(tokens, at);
  if (!isDash(join) && !['và', 'đến', ',', 'hoặc', 'sang'].includes(join))
    return { value: first, next: at };
  const isWorded = textAt(tokens, at + 1) === 'tháng';
  const further = monthAt(tokens, at + (isWorded ? 2 : 1));
  if (further === null || further.value <= first) return { value: first, next: at };
  // "trong tháng 6, 10 hộ" goes on with something else: only a year or the word makes it a month.
  const isMonth = isWorded || isDash(join) || textAt(tokens, further.next) === '/';
  return isMonth ? further : { value: first, next: at };
}

/** "tháng 6.2027", "T12/2028", "tháng 7 tới", "tháng sau", "tháng Chạp" (none). */
export function monthNamedAt(
  tokens: readonly Token[],
  at: number,
  heldOn: LocalDate,
): Named | null {
  const word = textAt(tokens, at);
  const isShort = word === 't' && tokens[at + 1]?.from === tokens[at]?.to;
  if (word !== 'tháng' && !isShort) return null;
  const turn = textAt(tokens, at + 1);
  if (LUNAR.has(turn)) return { value: null, next: at + 2 };
  if (PASSED.has(turn)) return null;
  const held = partsOf(heldOn);
  const thisMonth = dateIn(held.year, held.month, 1);
  if (turn === 'này' || turn === 'nay')
    return { value: periodAround(thisMonth, 'MONTH'), next: at + 2 };
  if (turn === 'sau' || turn === 'tới') {
    const next = thisMonth === null ? null : addMonths(thisMonth, 1);
    // "tháng sau nữa" is another one.
    if (textAt(tokens, at + 2) === 'nữa') return { value: null, next: at + 3 };
    return { value: periodAround(next, 'MONTH'), next: at + 2 };
  }
  const first = monthAt(tokens, at + 1);
  if (first === null) return null;
  const last = laterMonth(tokens, first.next, first.value);
  const found = numberedMonth(tokens, last, heldOn);
  return last.value === first.value ? found : lastOfSeveral(found);
}

/** "6/2027": a month in numbers alone, which goes on with nothing: "12/2025/NQ-HĐND" is a paper. */
export function monthInNumbersAt(
  tokens: readonly Token[],
  at: number,
  heldOn: LocalDate,
): Named | null {
  const sign = textAt(tokens, at + 1);
  const month = tokens[at]?.kind === 'NUMBER' ? monthAt(tokens, at) : null;
  if (month === null || !isSeparator(sign) || tokens[at + 2]?.text.length !== 4) return null;
  if (isSeparator(textAt(tokens, at - 1)) || isSeparator(textAt(tokens, at + 3))) return null;
  const said = yearSaidAt(tokens, month.next, heldOn);
  if (said?.value.kind !== 'YEAR') return null;
  return { value: periodAround(dateIn(said.value.year, month.value, 1), 'MONTH'), next: said.next };
}

function numberedMonth(
  tokens: readonly Token[],
  { value: month, next: yearAt }: Reading<number>,
  heldOn: LocalDate,
): Named {
  if (isLunarAt(tokens, yearAt)) return { value: null, next: yearAt + 2 };
  const turn = textAt(tokens, yearAt);
  if (turn === 'này') {
    const { year, month: now } = partsOf(heldOn);
    const isPassed = month < now;
    return {
      value: periodAround(isPassed ? null : dateIn(year, month, 1), 'MONTH'),
      next: yearAt + 1,
    };
  }
  const said = yearSaidAt(tokens, yearAt, heldOn);
  if (said === null) return { value: null, next: yearAt };
  if (isLunarAt(tokens, said.next)) return { value: null, next: said.next + 2 };
  const year = yearOfMonth(said.value, month, heldOn);
  return {
    value: periodAround(
      year === null ? null : dateIn(year, month, 1),
      'MONTH',
      said.value.kind !== 'NONE',
    ),
    next: said.next,
  };
}

/** R8: first, middle and last day of a month; the halves end on the 15th and the last. */
export function partOfMonthAt(
  tokens: readonly Token[],
  at: number,
  heldOn: LocalDate,
): Named | null {
  const isHalf = textAt(tokens, at) === 'nửa';
  const part = textAt(tokens, isHalf ? at + 1 : at);
  if (!['đầu', 'giữa', 'cuối'].includes(part) || (isHalf && part === 'giữa')) return null;
  const monthFrom = at + (isHalf ? 2 : 1);
  if (textAt(tokens, monthFrom) !== 'tháng') return null;
  const month = monthNamedAt(tokens, monthFrom, heldOn);
  if (month === null) return monthOfNow(tokens, monthFrom, part, isHalf, heldOn);
  const { value, next } = month;
  return { value: partDay(value === null ? null : dayOfMonth(part, isHalf, value.first)), next };
}

const dayOfMonth = (part: string, isHalf: boolean, first: LocalDate): LocalDate | null => {
  const { year, month } = partsOf(first);
  if (part === 'cuối') return lastDayOfMonth(year, month);
  return part === 'đầu' && !isHalf ? first : dateIn(year, month, 15);
};

/** "cuối tháng" alone is that of this month while it lasts. */
function monthOfNow(
  tokens: readonly Token[],
  at: number,
  part: string,
  isHalf: boolean,
  heldOn: LocalDate,
): Named | null {
  if (tokens[at + 1]?.kind === 'NUMBER') return { value: null, next: at + 2 };
  const { year, month } = partsOf(heldOn);
  const first = dateIn(year, month, 1);
  const day = first === null || isHalf ? null : dayOfMonth(part, false, first);
  const isToCome = day !== null && day >= heldOn;
  return { value: partDay(isToCome ? day : null, false), next: at + 1 };
}

/** "thứ Hai tuần sau", "Chủ nhật cuối tháng 01/2027"; null where no single day is said. */
export function weekdayNamedAt(
  tokens: readonly Token[],
  at: number,
  heldOn: LocalDate,
): Named | null {
  const weekday = weekdayAt(tokens, at);
  if (weekday === null) return null;
  const { next } = weekday;
  if (textAt(tokens, next) === 'tuần') {
    const weeks = { này: 0, nay: 0, sau: 1, tới: 1 }[textAt(tokens, next + 1)];
    if (weeks === undefined || textAt(tokens, next + 2) === 'nữa')
      return { value: null, next: next + 1 };
    const monday = addDays(heldOn, 1 - weekdayOf(heldOn));
    const day = addDays(monday, weeks * 7 + weekday.value - 1);
    return { value: periodAround(day < heldOn ? null : day, 'DAY'), next: next + 2 };
  }
  if (textAt(tokens, next) === 'cuối')
    return lastWeekdayOfMonth(tokens, next + 1, weekday.value, heldOn);
  return standsAt(tokens, next, ['này']) || standsAt(tokens, next, ['tới'])
    ? { value: null, next: next + 1 }
    : null;
}

function lastWeekdayOfMonth(
  tokens: readonly Token[],
  at: number,
  weekday: number,
  heldOn: LocalDate,
): Named {
  let from = at;
  while (['cùng', 'của', 'trong'].includes(textAt(tokens, from))) from += 1;
  const month = monthNamedAt(tokens, from, heldOn);
  if (month === null || month.value === null) return { value: null, next: month?.next ?? from };
  const back = (weekdayOf(month.value.last) - weekday + 7) % 7;
  return { value: periodAround(addDays(month.value.last, -back), 'DAY'), next: month.next };
}
