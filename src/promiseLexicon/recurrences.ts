import type { Recurrence, RecurrencePeriod } from '../calendar/recurrence';
import { goesOn } from './namedYears';
import { monthAt, numeralAt, quarterAt } from './numerals';
import { longestAt, numberAt, phrases, textAt, type Reading, type Token } from './tokens';
import { weekdayAt } from './weekdays';

/** How often, and which day of each period: the days from and until which come from elsewhere. */
export type Rhythm = Pick<Recurrence, 'period' | 'month' | 'day'>;

const EVERY = new Set(['hằng', 'hàng', 'mỗi', 'từng']);
const EVERY_OR_OF = new Set([...EVERY, 'định']);
const PERIODS: Readonly<Record<string, RecurrencePeriod>> = {
  ngày: 'DAY',
  tuần: 'WEEK',
  tháng: 'MONTH',
  quý: 'QUARTER',
  quí: 'QUARTER',
  năm: 'YEAR',
};

/** "bán hàng năm 2027", "cửa hàng tháng": there "hàng" is goods. */
const GOODS = new Set('bán cửa ngân mặt khách mua đơn xếp giao nhận kho chở lô nhà'.split(' '));

/** The period at "hằng tháng", "định kỳ hằng quý", "mỗi năm". */
function everyAt(tokens: readonly Token[], at: number): Reading<RecurrencePeriod> | null {
  let from = at;
  if (textAt(tokens, from) === 'định' && textAt(tokens, from + 1) === 'kỳ') from += 2;
  const isEvery = EVERY.has(textAt(tokens, from));
  if (!isEvery && from === at) return null;
  if (textAt(tokens, from) === 'hàng' && GOODS.has(textAt(tokens, from - 1))) return null;
  if (textAt(tokens, from) === 'từng' && !PERIODS[textAt(tokens, from + 1)]) return null;
  const unitAt = isEvery ? from + 1 : from;
  const period = PERIODS[textAt(tokens, unitAt)];
  if (period === undefined || isOtherUnit(tokens, unitAt + 1)) return null;
  return { value: period, next: unitAt + 1 };
}

/** What follows the name of a period and makes it another unit: "mỗi ngày công", "mỗi năm học". */
const OTHER_UNITS: Readonly<Record<string, string>> = { ngày: 'công', năm: 'học', tháng: 'lương' };
/** "mỗi ngày công khai": there a verb follows. */
const VERBS_OF = { công: new Set(['khai', 'bố', 'nhận', 'tác']), học: new Set(['tập']) };

const namesOtherUnit = (tokens: readonly Token[], at: number): boolean => {
  const word = textAt(tokens, at);
  if (OTHER_UNITS[textAt(tokens, at - 1)] !== word) return false;
  const verbs = VERBS_OF[word as keyof typeof VERBS_OF] as ReadonlySet<string> | undefined;
  return verbs?.has(textAt(tokens, at + 1)) !== true;
};

/** "mỗi ngày công", "mỗi năm học", "hàng năm 2027". */
const isOtherUnit = (tokens: readonly Token[], at: number): boolean =>
  namesOtherUnit(tokens, at) ||
  (textAt(tokens, at - 1) === 'năm' &&
    tokens[at]?.text.length === 4 &&
    tokens[at]?.kind === 'NUMBER');

const TIMES = phrases('một lần|1 lần|01 lần|hai lần|2 lần|02 lần|ít nhất một lần|một buổi');

const withTimes = (tokens: readonly Token[], at: number): number =>
  at + longestAt(tokens, at, TIMES);

const dayNumber = (tokens: readonly Token[], at: number): number | null => {
  const value = numberAt(tokens, at);
  return value !== null && value >= 1 && value <= 31 && !goesOn(tokens, at + 1) ? value : null;
};

/** "ngày 05", "các ngày 05 và 20" (the last of them). */
function monthDayAt(tokens: readonly Token[], at: number): Reading<number> | null {
  let from = textAt(tokens, at) === 'các' ? at + 1 : at;
  if (textAt(tokens, from) === 'ngày' || textAt(tokens, from) === 'mùng') from += 1;
  else return null;
  let day = dayNumber(tokens, from);
  if (day === null) return null;
  let next = from + 1;
  while (['và', ',', '-'].includes(textAt(tokens, next))) {
    const skip = textAt(tokens, next + 1) === 'ngày' ? 2 : 1;
    const further = dayNumber(tokens, next + skip);
    if (further === null || further <= day) break;
    [day, next] = [further, next + skip + 1];
  }
  return { value: day, next };
}

/** "trước ngày 05" is the 4th; before the first there is the last of the month before. */
const dayOf = (day: number, isBefore: boolean): number | null => {
  if (!isBefore) return day;
  return day === 1 ? null : day - 1;
};

/** "ngày 05 hằng tháng", "ngày 25 của tháng cuối quý", "ngày 31/3 hằng năm". */
function dayOfPeriodAt(
  tokens: readonly Token[],
  at: number,
  isBefore: boolean,
): Reading<Rhythm | null> | null {
  const day = monthDayAt(tokens, at);
  if (day === null) return yearDayAt(tokens, at, isBefore);
  let from = day.next;
  if (textAt(tokens, from) === 'của') from += 1;
  const every = everyAt(tokens, from);
  if (every?.value === 'MONTH') {
    const rhythm = { period: 'MONTH', month: null, day: dayOf(day.value, isBefore) } as const;
    return { value: rhythm, next: withTimes(tokens, every.next) };
  }
  return quarterMonthAt(tokens, from, dayOf(day.value, isBefore));
}

/** "tháng đầu quý", "tháng cuối của quý", "tháng đầu của quý sau". */
function quarterMonthAt(
  tokens: readonly Token[],
  at: number,
  day: number | null,
): Reading<Rhythm | null> | null {
  if (textAt(tokens, at) !== 'tháng') return null;
  const month = { đầu: 1, giữa: 2, cuối: 3 }[textAt(tokens, at + 1)];
  if (month === undefined) return null;
  let next = at + 2;
  while (['tiên', 'cùng', 'của', 'mỗi', 'hằng', 'hàng'].includes(textAt(tokens, next))) next += 1;
  if (!['quý', 'quí'].includes(textAt(tokens, next)) || quarterAt(tokens, next + 1) !== null)
    return null;
  const isTurn = ['sau', 'tiếp'].includes(textAt(tokens, next + 1));
  // Before the first of a month is the last of the month before, in another quarter perhaps.
  const value = day === null ? null : ({ period: 'QUARTER', month, day } as const);
  return { value, next: next + (isTurn ? 2 : 1) };
}

/** "31/3 hằng năm", "ngày 15 tháng 10 hằng năm", "tháng 12 hằng năm", "quý I hằng năm". */
function yearDayAt(
  tokens: readonly Token[],
  at: number,
  isBefore: boolean,
): Reading<Rhythm | null> | null {
  const word = textAt(tokens, at);
  if (word === 'tháng' || word === 'quý' || word === 'quí') return yearPartAt(tokens, at, isBefore);
  const from = word === 'ngày' ? at + 1 : at;
  const day = numberAt(tokens, from);
  const sign = textAt(tokens, from + 1);
  if (day === null || day < 1 || day > 31 || !['/', '-', '.', 'tháng'].includes(sign)) return null;
  const month = monthAt(tokens, from + 2);
  if (month === null || everyAt(tokens, month.next)?.value !== 'YEAR') return null;
  const next = month.next + 2;
  if (isBefore && day === 1) return { value: null, next };
  return {
    value: { period: 'YEAR', month: month.value, day: isBefore ? day - 1 : day },
    next,
  };
}

function yearPartAt(
  tokens: readonly Token[],
  at: number,
  isBefore: boolean,
): Reading<Rhythm | null> | null {
  const isMonth = textAt(tokens, at) === 'tháng';
  const part = isMonth ? monthAt(tokens, at + 1) : quarterReading(tokens, at + 1);
  if (part === null || everyAt(tokens, part.next)?.value !== 'YEAR') return null;
  const last = (isMonth ? part.value : part.value * 3) - (isBefore ? (isMonth ? 1 : 3) : 0);
  const rhythm = { period: 'YEAR', month: last, day: 31 } as const;
  return { value: last < 1 ? null : rhythm, next: part.next + 2 };
}

const quarterReading = (tokens: readonly Token[], at: number): Reading<number> | null => {
  const value = quarterAt(tokens, at);
  return value === null ? null : { value, next: at + 1 };
};

/** "sáng thứ Ba và thứ Sáu hằng tuần", "mỗi thứ Hai", "Chủ nhật đầu tiên hằng tháng" (none). */
function weekdayRhythmAt(tokens: readonly Token[], at: number): Reading<Rhythm | null> | null {
  let from = at;
  while (
    ['sáng', 'chiều', 'tối', 'các', 'ngày', 'mỗi', 'hằng', 'hàng', 'buổi'].includes(
      textAt(tokens, from),
    )
  )
    from += 1;
  const first = weekdayAt(tokens, from);
  if (first === null) return null;
  let [day, next] = [first.value, first.next];
  for (;;) {
    const join = textAt(tokens, next);
    let to = join === 'và' || join === ',' ? next + 1 : -1;
    while (to > 0 && ['sáng', 'chiều', 'tối'].includes(textAt(tokens, to))) to += 1;
    const further = to < 0 ? null : (weekdayAt(tokens, to) ?? bareWeekday(tokens, to));
    if (further === null) break;
    [day, next] = [Math.max(day, further.value), further.next];
  }
  const every = everyAt(tokens, next);
  if (every?.value === 'WEEK')
    return { value: { period: 'WEEK', month: null, day }, next: every.next };
  const isNth = ['đầu', 'cuối', 'tuần'].includes(textAt(tokens, next));
  const month = isNth ? nthOfMonth(tokens, next) : null;
  if (month !== null) return { value: null, next: month };
  const isEach = tokens.slice(at, from).some(({ text }) => EVERY.has(text));
  return isEach && every === null ? { value: { period: 'WEEK', month: null, day }, next } : null;
}

/** "thứ Ba và Sáu". */
function bareWeekday(tokens: readonly Token[], at: number): Reading<number> | null {
  const day = { tư: 3, năm: 4, sáu: 5, bảy: 6 }[textAt(tokens, at)];
  return day === undefined || everyAt(tokens, at + 1) === null
    ? null
    : { value: day, next: at + 1 };
}

function nthOfMonth(tokens: readonly Token[], at: number): number | null {
  for (let next = at; next < at + 6; next += 1) {
    const every = everyAt(tokens, next);
    if (every !== null && every.value !== 'WEEK') return every.next;
  }
  return null;
}

/** "6 tháng một lần", "định kỳ 3 tháng", "3 tháng/lần"; null for lengths that no period has. */
function lengthRhythmAt(tokens: readonly Token[], at: number): Reading<Rhythm | null> | null {
  let from = at;
  if (textAt(tokens, from) === 'định' && textAt(tokens, from + 1) === 'kỳ') from += 2;
  const isSaid = from > at || EVERY.has(textAt(tokens, at)) || textAt(tokens, at) === 'cứ';
  if (isSaid && from === at) from += 1;
  const count = numeralAt(tokens, from);
  if (count === null) return null;
  const unit = textAt(tokens, count.next);
  if (PERIODS[unit] === undefined) return null;
  let next = count.next + 1;
  const times = withTimes(tokens, next);
  const perTime =
    textAt(tokens, next) === '/' && textAt(tokens, next + 1) === 'lần' ? next + 2 : next;
  next = Math.max(times, perTime);
  if (next === count.next + 1 && !isSaid) return null;
  const period = periodOf(count.value, unit);
  return { value: period === null ? null : { period, month: null, day: null }, next };
}

const periodOf = (count: number, unit: string): RecurrencePeriod | null => {
  if (count === 1) return PERIODS[unit] ?? null;
  if (unit !== 'tháng') return null;
  return ({ 3: 'QUARTER', 6: 'HALF_YEAR', 12: 'YEAR' } as const)[count] ?? null;
};

/** "từ 2 lên 4 chuyến mỗi tuần" says how many more, not when. */
const isRate = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 2]?.kind === 'NUMBER' && ['lên', 'xuống', 'còn'].includes(textAt(tokens, at - 3));

/** "hằng tháng", "mỗi quý báo cáo", "hằng tháng, trước ngày 05". */
function plainRhythmAt(tokens: readonly Token[], at: number): Reading<Rhythm | null> | null {
  const every = everyAt(tokens, at);
  if (every === null || isRate(tokens, at)) return null;
  const next = withTimes(tokens, every.next);
  return { value: { period: every.value, month: null, day: null }, next };
}

/** Words of a duty that recurs at the place, behind what limits them; null when none stand there. */
export function rhythmAt(
  tokens: readonly Token[],
  at: number,
  isBefore: boolean,
): Reading<Rhythm | null> | null {
  return (
    dayOfPeriodAt(tokens, at, isBefore) ??
    weekdayRhythmAt(tokens, at) ??
    lengthRhythmAt(tokens, at) ??
    (EVERY_OR_OF.has(textAt(tokens, at)) ? plainRhythmAt(tokens, at) : null)
  );
}
