import { partsOf, type LocalDate } from '../kernel/localDate';
import { dayNamedAt } from './namedDays';
import { monthInNumbersAt, monthNamedAt, partOfMonthAt, weekdayNamedAt } from './namedMonths';
import { dateIn, partDay, periodAround, type Named } from './namedPeriod';
import { partOfLongAt, partOfYearAt, quarterNamedAt, yearsAt } from './namedYears';
import { numeralAt } from './numerals';
import { textAt, type Token } from './tokens';

export type TimeShape = 'DAY' | 'NUMBERS' | 'PART' | 'MONTH' | 'QUARTER' | 'SPAN' | 'YEAR';

/** A day or period named at a place; null as its value where the words name none that exists. */
export interface NamedTime extends Named {
  /** NUMBERS is a day and month without the word "ngày". */
  readonly shape: TimeShape;
}

/** "ngày cuối cùng của tháng 6" is its last; "ngày cuối tháng" of no month is that of none. */
function lastDayAt(tokens: readonly Token[], at: number, heldOn: LocalDate): Named | null {
  if (textAt(tokens, at) !== 'ngày' || textAt(tokens, at + 1) !== 'cuối') return null;
  let from = at + 2;
  while (['cùng', 'của', 'trong'].includes(textAt(tokens, from))) from += 1;
  const month = monthNamedAt(tokens, from, heldOn);
  if (month === null) return { value: null, next: from };
  const day = month.value === null ? null : periodAround(month.value.last, 'DAY');
  return { value: day, next: month.next };
}

const PARTS = new Set(['đầu', 'giữa', 'cuối', 'nửa']);

/** "10 ngày đầu tháng 3" ends on the 10th, "5 ngày cuối tháng" on the last. */
function firstDaysAt(tokens: readonly Token[], at: number, heldOn: LocalDate): Named | null {
  const count = numeralAt(tokens, at);
  if (count === null || textAt(tokens, count.next) !== 'ngày') return null;
  const part = textAt(tokens, count.next + 1);
  if (part !== 'đầu' && part !== 'cuối') return null;
  let from = count.next + 2;
  while (['tiên', 'cùng', 'của'].includes(textAt(tokens, from))) from += 1;
  const month = monthNamedAt(tokens, from, heldOn);
  if (month === null) return { value: null, next: from };
  if (month.value === null || part === 'cuối')
    return { value: month.value && partDay(month.value.last), next: month.next };
  const { year, month: number } = partsOf(month.value.first);
  return { value: partDay(dateIn(year, number, count.value)), next: month.next };
}

/** "thứ Hai tuần sau (15/6)", "ngày mai, ngày 30/10": said twice, and both have to agree. */
function saidAgain(tokens: readonly Token[], found: Named, heldOn: LocalDate): Named {
  const isBracket = textAt(tokens, found.next) === '(';
  if (!isBracket && textAt(tokens, found.next) !== ',') return found;
  const again = dayNamedAt(tokens, found.next + 1, heldOn);
  if (again === null || found.value === null || !(isBracket || again.isWorded)) return found;
  const next = textAt(tokens, again.next) === ')' ? again.next + 1 : again.next;
  return again.value?.last === found.value.last
    ? { ...found, next }
    : { value: null, next, why: again.why ?? 'WEEKDAY_DIFFERS' };
}

const shaped = (shape: TimeShape, found: Named | null): NamedTime | null => {
  if (found === null) return null;
  const { value, next, why } = found;
  return why === undefined ? { value, next, shape } : { value, next, shape, why };
};

/** What the words at the place name, the longest of the readings. */
export function namedTimeAt(
  tokens: readonly Token[],
  at: number,
  heldOn: LocalDate,
): NamedTime | null {
  if (PARTS.has(textAt(tokens, at)))
    return (
      shaped('PART', partOfMonthAt(tokens, at, heldOn)) ??
      shaped('SPAN', partOfYearAt(tokens, at, heldOn)) ??
      shaped('PART', partOfLongAt(tokens, at, heldOn))
    );
  const weekday = weekdayNamedAt(tokens, at, heldOn);
  if (weekday !== null) return shaped('DAY', saidAgain(tokens, weekday, heldOn));
  const last = lastDayAt(tokens, at, heldOn);
  if (last !== null) return shaped('DAY', last);
  const day = dayNamedAt(tokens, at, heldOn);
  if (day !== null) return shaped(day.isWorded ? 'DAY' : 'NUMBERS', day);
  return (
    shaped('NUMBERS', monthInNumbersAt(tokens, at, heldOn)) ??
    shaped('DAY', firstDaysAt(tokens, at, heldOn)) ??
    shaped('SPAN', partOfYearAt(tokens, at, heldOn)) ??
    shaped('MONTH', monthNamedAt(tokens, at, heldOn)) ??
    shaped('QUARTER', quarterNamedAt(tokens, at, heldOn)) ??
    shaped('YEAR', yearsAt(tokens, at, heldOn))
  );
}
