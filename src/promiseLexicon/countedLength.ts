import type { PeriodUnit } from '../calendar/periodUnit';
import { isDash } from './namedYears';
import { numeralAt } from './numerals';
import { longestAt, numberAt, phrases, standsAt, textAt, type Reading, type Token } from './tokens';

/** A length of time in words; null where it is one that no calendar of ours counts. */
export interface CountedLength {
  readonly quantity: number;
  readonly unit: PeriodUnit;
}

/** Half a month is 15 days, a month 30 where it is no whole one (Civil Code 2015 Art. 146). */
const DAYS_OF_HALF_MONTH = 15;
const DAYS_OF_MONTH = 30;

const WORKING = phrases('ngày làm việc|ngày ( làm việc )|ngày , làm việc');
/** "ngày, tính theo ngày làm việc". */
const AS_WORKING = phrases(
  '( tính theo ngày làm việc )|( ngày làm việc )|, tính theo ngày làm việc|tính theo ngày làm việc|( tính ngày làm việc )',
);
const UNITS: Readonly<Record<string, PeriodUnit>> = {
  ngày: 'CALENDAR_DAY',
  hôm: 'CALENDAR_DAY',
  tuần: 'WEEK',
  tháng: 'MONTH',
  năm: 'YEAR',
};

/** What makes of "ba tháng" something else than a length from now on. */
const OTHER_AFTER = phrases(
  'đầu|cuối|qua|trước|học|lương|mùa|liền|lễ|nghỉ|tết|phép|gần đây|vừa qua|trở lại|tuổi|tù|một lần|hè|/|kinh nghiệm|thi công|liên tục|liên tiếp|nhuận|ròng',
);
const LENGTHENED = phrases('đêm|dương lịch|lịch|thường');

/** "10 ngày công" are days of work that people give; "công ty" and "công an" are somebody. */
const isYear = (tokens: readonly Token[], at: number): boolean =>
  textAt(tokens, at - 1) === 'năm' &&
  tokens[at]?.kind === 'NUMBER' &&
  tokens[at]?.text.length === 4;
const isLabour = (tokens: readonly Token[], at: number): boolean =>
  textAt(tokens, at) === 'công' &&
  !['ty', 'an', 'đoàn', 'trình', 'chức', 'khai', 'bố', 'nhân', 'tác'].includes(
    textAt(tokens, at + 1),
  );

/** Behind "(mười lăm)", which repeats the number; null where it says another one. */
function pastRepeated(tokens: readonly Token[], at: number, value: number): number | null {
  if (textAt(tokens, at) !== '(') return at;
  const again = numeralAt(tokens, at + 1);
  if (again === null) return at;
  if (textAt(tokens, again.next) !== ')') return at;
  return again.value === value ? again.next + 1 : null;
}

/** "3-5", "3 đến 5", "hai, ba", "hai ba": the later bound. */
function laterBound(tokens: readonly Token[], first: Reading<number>): Reading<number> | null {
  const join = textAt(tokens, first.next);
  const isJoined = isDash(join) || [',', 'đến', 'hoặc', 'tới', 'và'].includes(join);
  const second = numeralAt(tokens, isJoined ? first.next + 1 : first.next);
  // "năm" is five or a year: only a unit behind it tells.
  if (second === null || !isUnit(tokens, second.next)) return isDash(join) ? null : first;
  return second.value <= first.value ? null : second;
}

const isUnit = (tokens: readonly Token[], at: number): boolean =>
  UNITS[textAt(tokens, at)] !== undefined ||
  textAt(tokens, at) === '(' ||
  textAt(tokens, at) === 'quý';

/** "1,5 tháng", "nửa tháng", "nửa năm". */
function fractionAt(tokens: readonly Token[], at: number): Reading<CountedLength | null> | null {
  if (textAt(tokens, at) === 'nửa') {
    const unit = textAt(tokens, at + 1);
    if (unit === 'tháng')
      return { value: { quantity: DAYS_OF_HALF_MONTH, unit: 'CALENDAR_DAY' }, next: at + 2 };
    if (unit === 'năm') return { value: { quantity: 6, unit: 'MONTH' }, next: at + 2 };
    return null;
  }
  const isDecimal = [',', '.'].includes(textAt(tokens, at + 1));
  const [whole, tenths] = [numberAt(tokens, at), numberAt(tokens, at + 2)];
  if (!isDecimal || whole === null || tenths === null) return null;
  const isClose =
    tokens[at + 1]?.from === tokens[at]?.to && tokens[at + 2]?.from === tokens[at + 1]?.to;
  if (!isClose || tokens[at + 2]?.text.length !== 1) return null;
  const unit = textAt(tokens, at + 3);
  if (UNITS[unit] === undefined) return null;
  return { value: tenths === 5 ? halved(whole, unit) : null, next: at + 4 };
}

/** That many and a half. */
function halved(whole: number, unit: string): CountedLength | null {
  if (unit === 'tháng')
    return { quantity: whole * DAYS_OF_MONTH + DAYS_OF_HALF_MONTH, unit: 'CALENDAR_DAY' };
  return unit === 'năm' ? { quantity: whole * 12 + 6, unit: 'MONTH' } : null;
}

/** "15 ngày làm việc", "một tháng rưỡi", "3-5 ngày", "07 (bảy) ngày", "nửa tháng", "48 giờ" (none). */
export function countedLengthAt(
  tokens: readonly Token[],
  at: number,
): Reading<CountedLength | null> | null {
  const found = fractionAt(tokens, at) ?? wholeLengthAt(tokens, at);
  if (found === null) return null;
  const isOther =
    longestAt(tokens, found.next, OTHER_AFTER) > 0 ||
    isLabour(tokens, found.next) ||
    isYear(tokens, found.next);
  return isOther ? null : found;
}

function wholeLengthAt(tokens: readonly Token[], at: number): Reading<CountedLength | null> | null {
  const first = numeralAt(tokens, at);
  if (first === null) return null;
  const count = laterBound(tokens, first);
  if (count === null) return isUnit(tokens, first.next) ? { value: null, next: first.next } : null;
  const unitAt = pastRepeated(tokens, count.next, count.value);
  if (unitAt === null) return { value: null, next: count.next };
  return lengthOf(tokens, count.value, unitAt);
}

function lengthOf(
  tokens: readonly Token[],
  quantity: number,
  at: number,
): Reading<CountedLength | null> | null {
  const word = textAt(tokens, at);
  // "trong 48 giờ" is meant for a length and names no day; up to 24 it may be the time of day.
  if (word === 'giờ' && quantity > 24) return { value: null, next: at + 1 };
  if (['giờ', 'h', 'tiếng', 'phút'].includes(word)) return null;
  if (word === 'quý') return { value: { quantity: quantity * 3, unit: 'MONTH' }, next: at + 1 };
  const unit = UNITS[word];
  if (unit === undefined || quantity < 1) return null;
  const working = longestAt(tokens, at, WORKING);
  if (working > 0) return { value: { quantity, unit: 'WORKING_DAY' }, next: at + working };
  if (standsAt(tokens, at, ['tuần', 'lễ'])) return { value: { quantity, unit }, next: at + 2 };
  const isWorking = unit === 'CALENDAR_DAY' ? longestAt(tokens, at + 1, AS_WORKING) : 0;
  if (isWorking > 0) return { value: { quantity, unit: 'WORKING_DAY' }, next: at + 1 + isWorking };
  // "11 tháng 1" is a day rather than a length.
  if (word === 'tháng' && tokens[at + 1]?.kind === 'NUMBER') return { value: null, next: at + 1 };
  if (textAt(tokens, at + 1) === 'rưỡi') return { value: halved(quantity, word), next: at + 2 };
  // "tuần làm việc", "tháng làm việc": nobody says what is counted.
  if (standsAt(tokens, at + 1, ['làm', 'việc'])) return { value: null, next: at + 3 };
  return { value: { quantity, unit }, next: at + 1 + longestAt(tokens, at + 1, LENGTHENED) };
}
