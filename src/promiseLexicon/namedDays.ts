import { addDays, weekdayOf, type LocalDate } from '../kernel/localDate';
import {
  dateIn,
  lastOfSeveral,
  nextYearOf,
  periodAround,
  type Named,
  type NamedPeriod,
} from './namedPeriod';
import { isLunarAt, monthNamedAt } from './namedMonths';
import { goesOn, isDash, isSeparator, yearSaidAt } from './namedYears';
import { monthAt } from './numerals';
import { longestAt, numberAt, phrases, textAt, type Reading, type Token } from './tokens';
import { weekdayAt, weekdayBehindAt } from './weekdays';

/** A day with what it is written with: "05-07/10" is the later of two. */
interface WrittenDay {
  readonly day: number;
  readonly month: number;
  readonly next: number;
  /** The sign between day and month; null in "30 tháng 6". */
  readonly sign: string | null;
}

const dayNumberAt = (tokens: readonly Token[], at: number): number | null => {
  const value = numberAt(tokens, at);
  const isShort = value !== null && (tokens[at]?.text.length ?? 0) <= 2;
  return isShort && value >= 1 && value <= 31 ? value : null;
};

/** "trong 3 tháng 10 hộ" is a length: without "ngày" only a year or an end makes it a day. */
const isLength = (tokens: readonly Token[], at: number, next: number): boolean =>
  !['ngày', 'mùng', 'mồng', 'đến', 'và', '-', 'hôm'].includes(textAt(tokens, at - 1)) &&
  tokens[next]?.kind !== 'MARK' &&
  tokens[next] !== undefined &&
  !['năm', 'này', 'tới'].includes(textAt(tokens, next));

/** "30/6", "30 - 6", "30 tháng 6". */
function dayAndMonthAt(tokens: readonly Token[], at: number): WrittenDay | null {
  const day = dayNumberAt(tokens, at);
  if (day === null) return null;
  const sign = textAt(tokens, at + 1);
  if (sign === 'tháng') {
    const month = monthAt(tokens, at + 2);
    if (month === null || isLength(tokens, at, month.next)) return null;
    return { day, month: month.value, next: month.next, sign: null };
  }
  if (!isSeparator(sign) || tokens[at + 2]?.kind !== 'NUMBER') return null;
  const month = monthAt(tokens, at + 2);
  return month === null ? null : { day, month: month.value, next: month.next, sign };
}

/** "05-07/10", "5, 6/10", "từ ngày 05 đến ngày 07/10" after its "từ": the last of the days. */
function laterOfDays(tokens: readonly Token[], at: number): WrittenDay | null {
  if (dayNumberAt(tokens, at) === null) return null;
  let from = at;
  for (let joins = 0; joins < 4; joins += 1) {
    const join = textAt(tokens, from + 1);
    if (!isDash(join) && ![',', 'và', 'đến', 'hoặc'].includes(join)) break;
    const skip = textAt(tokens, from + 2) === 'ngày' ? 3 : 2;
    const first = numberAt(tokens, from) ?? 0;
    const further = dayNumberAt(tokens, from + skip);
    if (further === null || further <= first) break;
    from += skip;
    if (join === 'hoặc') return null;
  }
  return from === at ? null : dayAndMonthAt(tokens, from);
}

/** A later day after a whole one: "05/6-10/6/2027" ends on the 10th. */
function goesToLater(tokens: readonly Token[], at: number): number | null {
  const join = textAt(tokens, at);
  if (!isDash(join) && join !== 'đến' && join !== 'và') return null;
  const skip = textAt(tokens, at + 1) === 'ngày' ? 2 : 1;
  return dayAndMonthAt(tokens, at + skip) === null ? null : at + skip;
}

const dayOrNone = (day: LocalDate | null, next: number, isPlain = true): Named =>
  day === null
    ? { value: null, next, why: 'NO_SUCH_DAY' }
    : { value: periodAround(day, 'DAY', isPlain), next };

/** "3 - 4/2027": two months as well as a day. */
const mayBeMonths = (tokens: readonly Token[], { day, next, sign }: WrittenDay): boolean =>
  sign !== null && isDash(sign) && day <= MONTHS && textAt(tokens, next) === '/';
const MONTHS = 12;

function dayFrom(tokens: readonly Token[], written: WrittenDay, heldOn: LocalDate): Named {
  const { day, month, next, sign } = written;
  const notUnderstood = (from: number): Named => ({ value: null, next: pastNumbers(tokens, from) });
  const several = (from: number, behind: number): Named => {
    const last = wholeDayAt(tokens, from, heldOn);
    return last === null ? notUnderstood(behind) : lastOfSeveral(last);
  };
  const later = goesToLater(tokens, next);
  if (later !== null) return several(later, next);
  if (mayBeMonths(tokens, written)) return notUnderstood(next);
  // "30/6-27" may be a span of days as well as a year.
  if (goesOn(tokens, next) && sign !== null && textAt(tokens, next) !== sign)
    if (tokens[next + 1]?.text.length !== 4) return notUnderstood(next);
  const said = yearSaidAt(tokens, next, heldOn);
  // "12/3/UBND" is the number of a paper.
  if (said === null || textAt(tokens, said.next) === '/') return notUnderstood(next);
  if (isLunarAt(tokens, said.next)) return notUnderstood(said.next + 1);
  const dayIn = (year: number) => dateIn(year, month, day);
  if (said.value.kind === 'YEAR') {
    const further = goesToLater(tokens, said.next);
    if (further !== null) return several(further, said.next);
    return dayOrNone(dayIn(said.value.year), said.next);
  }
  const isTurned = ['này', 'tới'].includes(textAt(tokens, next));
  const year = nextYearOf(heldOn, dayIn);
  const isPlain = sign === null || isTurned;
  const behind = isTurned ? next + 1 : next;
  // Passed lately: this year or the next.
  if (year === null) return { value: null, next: behind };
  return dayOrNone(dayIn(year), behind, isPlain);
}

/** Behind what is written on with signs and numbers. */
export function pastNumbers(tokens: readonly Token[], at: number): number {
  let next = at;
  while (goesOn(tokens, next)) next += 2;
  return next;
}

function wholeDayAt(tokens: readonly Token[], at: number, heldOn: LocalDate): Named | null {
  const several = laterOfDays(tokens, at);
  if (several !== null) return lastOfSeveral(dayFrom(tokens, several, heldOn));
  const written = dayAndMonthAt(tokens, at);
  return written === null ? null : dayFrom(tokens, written, heldOn);
}

/** "ngày 15 tháng sau", "ngày 15 tháng này". */
function dayOfTurnedMonth(tokens: readonly Token[], at: number, heldOn: LocalDate): Named | null {
  const day = dayNumberAt(tokens, at);
  if (day === null) return null;
  const from = textAt(tokens, at + 1) === 'của' ? at + 2 : at + 1;
  if (textAt(tokens, from) !== 'tháng' || monthAt(tokens, from + 1) !== null) return null;
  const month = monthNamedAt(tokens, from, heldOn);
  if (month === null) return null;
  const found = month.value === null ? null : inMonth(month.value, day);
  const isOver = found !== null && found < heldOn;
  return { value: periodAround(isOver ? null : found, 'DAY'), next: month.next };
}

const inMonth = (month: NamedPeriod, day: number): LocalDate | null =>
  dateIn(Number(month.first.slice(0, 4)), Number(month.first.slice(5, 7)), day);

const DAY_WORDS = phrases('ngày|mùng|mồng|hôm|dịp|lễ|ngày lễ|nhân dịp|dịp lễ');
const TODAY = phrases('hôm nay|ngày hôm nay|sáng nay|chiều nay|trưa nay|tối nay');
const TOMORROW = phrases('ngày mai|sáng mai|chiều mai|trưa mai|tối mai');
const DAY_AFTER = phrases('ngày kia|ngày mốt|sáng mốt|chiều mốt|sáng kia');

function nearDayAt(tokens: readonly Token[], at: number, heldOn: LocalDate): Named | null {
  for (const [known, days] of [
    [TODAY, 0],
    [TOMORROW, 1],
    [DAY_AFTER, 2],
  ] as const) {
    const length = longestAt(tokens, at, known);
    if (length > 0) return { value: periodAround(addDays(heldOn, days), 'DAY'), next: at + length };
  }
  return null;
}

/** Lunar feasts have no day of ours, and "mùng 5" may be one of either calendar. */
const isLunarDay = (tokens: readonly Token[], at: number): boolean =>
  textAt(tokens, at) === 'mùng' || textAt(tokens, at) === 'mồng';

/** A day said with its weekday: both have to agree. */
function agreeing(found: Named, weekday: Reading<number> | null): Named {
  if (weekday === null || found.value === null) return found;
  return weekdayOf(found.value.last) === weekday.value
    ? found
    : { value: null, next: found.next, why: 'WEEKDAY_DIFFERS' };
}

/** With the weekday that stands behind it: "ngày 15/6/2027 (thứ Ba)". */
function withWeekdayBehind(tokens: readonly Token[], found: Named): Named {
  const weekday = weekdayBehindAt(tokens, found.next);
  return weekday === null ? found : { ...agreeing(found, weekday), next: weekday.next };
}

/** Longest number that is a day or a month. */
const LONGEST_DAY = 2;

/**
 * "100/25/03/2027", "1.25/3": a number right before goes on with this one. A dash does so only behind what is
 * no day and no year, since "20/3-25/3" are two days.
 */
function isWithinLonger(tokens: readonly Token[], at: number): boolean {
  const [before, join] = [tokens[at - 2], tokens[at - 1]];
  if (before?.kind !== 'NUMBER' || join === undefined || tokens[at]?.kind !== 'NUMBER')
    return false;
  if (join.text === '/') return true;
  const isClose = join.from === before.to && tokens[at]?.from === join.to;
  if (join.text === '.') return isClose;
  return isDash(join.text) && before.text.length > LONGEST_DAY && before.text.length !== 4;
}

const worded = ({ value, next, why }: Named, isWorded: boolean) =>
  why === undefined ? { value, next, isWorded } : { value, next, why, isWorded };

/** A day of the calendar, with "ngày" or without: "30/6/28", "ngày 15 tháng sau", "ngày mai". */
export function dayNamedAt(
  tokens: readonly Token[],
  at: number,
  heldOn: LocalDate,
): (Named & { readonly isWorded: boolean }) | null {
  const near = nearDayAt(tokens, at, heldOn);
  if (near !== null) return { ...near, isWorded: true };
  const weekday =
    weekdayAt(tokens, at) ?? (textAt(tokens, at) === 'ngày' ? weekdayAt(tokens, at + 1) : null);
  let from = weekday?.next ?? at;
  if (weekday !== null && [',', '('].includes(textAt(tokens, from))) from += 1;
  const word = longestAt(tokens, from, DAY_WORDS);
  const numberFrom = from + word;
  if (isWithinLonger(tokens, numberFrom)) return null;
  const found =
    dayOfTurnedMonth(tokens, numberFrom, heldOn) ?? wholeDayAt(tokens, numberFrom, heldOn);
  const isWorded = word > 0 || weekday !== null;
  if (found === null) return strangeDay(tokens, numberFrom, isWorded);
  if (isLunarDay(tokens, from) && tokens[found.next - 1]?.text.length !== 4)
    return { value: null, next: found.next, isWorded };
  return worded(withWeekdayBehind(tokens, agreeing(found, weekday)), isWorded);
}

/** "ngày 31/13", "ngày 45/6": meant for a day, and none. */
function strangeDay(tokens: readonly Token[], at: number, isWorded: boolean) {
  if (!isWorded || tokens[at]?.kind !== 'NUMBER' || !goesOn(tokens, at + 1)) return null;
  return { value: null, next: pastNumbers(tokens, at + 1), why: 'NO_SUCH_DAY' as const, isWorded };
}
