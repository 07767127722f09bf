import { addDays, type LocalDate } from '../kernel/localDate';
import { countedLengthAt } from './countedLength';
import { countedMention } from './countedMention';
import { withoutEntangled } from './entangledMentions';
import { hourAt, limitWordsAt, type LimitWords } from './limitWords';
import type { NamedPeriod } from './namedPeriod';
import { namedTimeAt, type NamedTime } from './namedTime';
import { rhythmAt, type Rhythm } from './recurrences';
import { mayBeginTime } from './mentionStarts';
import { fixed, mention, type TimeMention } from './timeMention';
import { longestAt, phrases, standsAt, textAt, type Token } from './tokens';
import { vagueTimeAt } from './vagueTime';

/** Behind a day: words by which it is none of ours, or not that one alone. */
const RECURS = phrases('hằng năm|hàng năm|mỗi năm|hằng tháng|hàng tháng|âm lịch|trở về trước');
const ONWARDS = phrases('trở đi|trở lại');

/** "30/4 xã" may be a day; "2/3 số hộ" is a share. */
const SHARED = new Set(
  (
    'số tổng diện hộ dân thôn bản km m ha % chiều quãng khối đoạn kiến tiêu chỉ thành đại lượng các cử ' +
    'phần xã phường nhân khẩu người thửa nhà đường giờ ki vụ'
  ).split(' '),
);

/** A day written as numbers alone, where no word of a limit makes it one. */
function isShare(tokens: readonly Token[], time: NamedTime, limit: LimitWords): boolean {
  if (time.shape !== 'NUMBERS' || time.value === null || time.value.isPlain) return false;
  const isShared = SHARED.has(textAt(tokens, time.next));
  const isOneAtMost =
    Number(textAt(tokens, time.next - 3)) <= Number(textAt(tokens, time.next - 1));
  return limit.isFirm ? isOneAtMost && isShared : isOneAtMost || isShared;
}

/** "sau ngày … mà chưa", "nếu quá ngày … chưa": the day is the last one. */
const NOT_YET = phrases('mà chưa|mà không|mà vẫn|nếu chưa|nếu vẫn|chưa|vẫn chưa|mà đơn vị chưa');

function limitedPeriod(
  tokens: readonly Token[],
  limit: LimitWords,
  time: NamedTime,
  heldOn: LocalDate,
  hour: { readonly isMidnight: boolean } | null,
): TimeMention {
  const { shownFrom: from } = limit;
  const { value, next } = time;
  const unclear = mention('UNCLEAR', from, next, { why: time.why ?? 'OTHER' });
  const behind = longestAt(tokens, next, RECURS);
  if (behind > 0) return mention('UNCLEAR', from, next + behind);
  if (isAlternative(tokens, next, heldOn))
    return mention('UNCLEAR', from, next + 1, { why: 'SEVERAL_TIMES' });
  if (value === null) return unclear;
  if (limit.kind === 'START') {
    // "từ ngày 05/01/2026 đến ngày 20/01/2026" was read to its end.
    if (time.why === 'SEVERAL_TIMES')
      return fixed(from, next, value.last, value.precision, { isUntil: true });
    if (longestAt(tokens, next, NOT_YET) > 0) return fixed(from, next, value.last, value.precision);
    return startOrSpan(tokens, from, next, value, heldOn);
  }
  const onwards = longestAt(tokens, next, ONWARDS);
  if (onwards > 0) return mention('START', from, next + onwards, { first: value.first });
  const isBefore = hour === null ? limit.kind === 'BEFORE' : hour.isMidnight;
  if (!isBefore)
    return fixed(from, next, value.last, value.precision, {
      isUntil: limit.isUntil,
      first: value.first,
    });
  if (!value.isSharp || (hour?.isMidnight === true && limit.kind !== 'BEFORE')) return unclear;
  return before(from, next, value, heldOn);
}

function before(from: number, next: number, value: NamedPeriod, heldOn: LocalDate): TimeMention {
  const date = addDays(value.first, -1);
  // A year that was left out would be another one.
  if (!value.isPlain && date < heldOn) return mention('UNCLEAR', from, next);
  return fixed(from, next, date, value.precision);
}

/** What hangs on something else: "hoặc khi có vốn". */
const WHENEVER = phrases('khi|lúc|nếu|sau|trước khi|ngay khi|ngay sau');

/** "15/6 hoặc 20/6": two days are none. */
function isAlternative(tokens: readonly Token[], at: number, heldOn: LocalDate): boolean {
  if (!['hoặc', 'hay'].includes(textAt(tokens, at))) return false;
  if (longestAt(tokens, at + 1, WHENEVER) > 0) return true;
  const from = limitWordsAt(tokens, at + 1)?.next ?? at + 1;
  return namedTimeAt(tokens, from, heldOn) !== null;
}

/** "từ ngày 10 đến ngày 14/02/2028" ends on the later; "từ ngày 01/4/2027" begins. */
function startOrSpan(
  tokens: readonly Token[],
  from: number,
  next: number,
  value: NamedPeriod,
  heldOn: LocalDate,
): TimeMention {
  return (
    spanEnd(tokens, from, next, heldOn, value.first) ??
    mention('START', from, next, { first: value.first })
  );
}

function spanEnd(
  tokens: readonly Token[],
  from: number,
  at: number,
  heldOn: LocalDate,
  first: LocalDate | null,
): TimeMention | null {
  if (!['đến', 'tới', '-', '–'].includes(textAt(tokens, at))) return null;
  const link = limitWordsAt(tokens, at);
  let until = link?.next ?? at + 1;
  const hour = hourAt(tokens, until);
  if (hour !== null) until = hour.next;
  const time = namedTimeAt(tokens, until, heldOn);
  if (time === null) return null;
  if (time.value === null || link?.kind === 'BEFORE')
    return mention('UNCLEAR', from, time.next, { why: time.why ?? 'OTHER' });
  return fixed(from, time.next, time.value.last, time.value.precision, { first, isUntil: true });
}

/** "từ ngày 05 đến ngày 07/10": the first has neither month nor year. */
function spanOfDays(
  tokens: readonly Token[],
  limit: LimitWords,
  heldOn: LocalDate,
): TimeMention | null {
  if (limit.kind !== 'START') return null;
  let at = limit.next;
  if (['ngày', 'tháng', 'quý'].includes(textAt(tokens, at))) at += 1;
  if (tokens[at]?.kind !== 'NUMBER') return null;
  const end = spanEnd(tokens, limit.shownFrom, at + 1, heldOn, null);
  return end;
}

function vagueMention(
  tokens: readonly Token[],
  from: number,
  at: number,
  limit: LimitWords | null,
  heldOn: LocalDate,
): TimeMention | null {
  const vague = vagueTimeAt(tokens, at);
  if (vague === null) return null;
  // "trước kỳ họp 10 ngày" counts back from a day that nobody named.
  const length = countedLengthAt(tokens, vague.next);
  if (length !== null) return mention('UNCLEAR', from, length.next);
  const time = namedTimeAt(tokens, vague.next, heldOn);
  if (time === null) return mention('VAGUE', from, vague.next);
  // A session of a month is over by its end; a year says only of which one it is.
  const isInMonth = vague.isMeeting && time.value !== null && time.value.precision !== 'YEAR';
  if (!isInMonth || limit?.kind === 'BEFORE' || time.value === null)
    return mention('VAGUE', from, time.next);
  return fixed(from, time.next, time.value.last, time.value.precision);
}

function afterLimit(
  tokens: readonly Token[],
  limit: LimitWords,
  heldOn: LocalDate,
): TimeMention | null {
  const { shownFrom: from, next: at } = limit;
  const rhythm = rhythmAt(tokens, at, limit.kind === 'BEFORE');
  if (rhythm !== null) return recurring(from, rhythm.next, rhythm.value);
  const hour = hourAt(tokens, at);
  const timeAt = hour?.next ?? at;
  const behindHour = hour === null ? null : rhythmAt(tokens, timeAt, false);
  if (behindHour !== null) return recurring(from, behindHour.next, behindHour.value);
  const counted = hour === null ? countedMention(tokens, from, at, limit, heldOn) : null;
  if (counted !== null && counted.kind === 'COUNTED') return counted;
  const span = spanOfDays(tokens, limit, heldOn);
  if (span !== null) return span;
  const vague = vagueMention(tokens, from, at, limit, heldOn);
  if (vague !== null) return vague;
  const time = namedTimeAt(tokens, timeAt, heldOn);
  if (time !== null && isShare(tokens, time, limit))
    return SHARED.has(textAt(tokens, time.next)) ? null : mention('UNCLEAR', from, time.next);
  if (time !== null) return limitedPeriod(tokens, limit, time, heldOn, hour);
  return counted ?? emptySpan(tokens, limit, heldOn);
}

/** "từ nay đến cuối năm" has no first day. */
function emptySpan(tokens: readonly Token[], limit: LimitWords, heldOn: LocalDate) {
  if (limit.kind !== 'START' || textAt(tokens, limit.next) !== 'nay') return null;
  return spanEnd(tokens, limit.shownFrom, limit.next + 1, heldOn, null);
}

const recurring = (from: number, next: number, rhythm: Rhythm | null): TimeMention =>
  rhythm === null ? mention('UNCLEAR', from, next) : mention('RECURRING', from, next, { rhythm });

/** Sessions are named with "ở" and "tại" as well: "ở hội nghị đối thoại lần tới". */
const PLACES = new Set(['ở', 'tại']);

function withoutLimit(tokens: readonly Token[], at: number, heldOn: LocalDate): TimeMention | null {
  const rhythm = rhythmAt(tokens, at, false);
  if (rhythm !== null) return recurring(at, rhythm.next, rhythm.value);
  const vague = vagueTimeAt(tokens, at);
  if (vague !== null) {
    // "trung tuần tháng 6/2026": some part of the month.
    const time = vague.isMeeting ? null : namedTimeAt(tokens, vague.next, heldOn);
    return mention('VAGUE', at, time?.next ?? vague.next, { isBare: true });
  }
  if (PLACES.has(textAt(tokens, at))) return vagueMention(tokens, at, at + 1, null, heldOn);
  const counted = countedMention(tokens, at, at, null, heldOn);
  if (counted !== null) return counted;
  const hour = hourAt(tokens, at);
  const behindHour = hour === null ? null : rhythmAt(tokens, hour.next, false);
  if (behindHour !== null) return recurring(at, behindHour.next, behindHour.value);
  const timeAt = hour?.next ?? at;
  const time = namedTimeAt(tokens, timeAt, heldOn);
  if (time === null) return null;
  return bareMention(tokens, at, time, heldOn, timeAt);
}

function bareMention(
  tokens: readonly Token[],
  at: number,
  time: NamedTime,
  heldOn: LocalDate,
  timeAt: number,
): TimeMention | null {
  const { value, next, shape } = time;
  const isToday =
    standsAt(tokens, timeAt, ['hôm', 'nay']) || standsAt(tokens, timeAt, ['ngày', 'hôm']);
  if (isToday) return null;
  if (shape === 'NUMBERS' && value?.isPlain !== true && !isWhole(tokens, at, next)) return null;
  const behind = longestAt(tokens, next, RECURS);
  if (behind > 0) return mention('UNCLEAR', at, next + behind, { isBare: true });
  if (longestAt(tokens, next, ONWARDS) > 0) return mention('START', at, next);
  if (isAlternative(tokens, next, heldOn))
    return mention('UNCLEAR', at, next, { isBare: true, why: 'SEVERAL_TIMES' });
  if (value === null)
    return mention('UNCLEAR', at, next, { isBare: true, why: time.why ?? 'OTHER' });
  const stray = strayLimit(tokens, at);
  if (stray !== null) return mention('UNCLEAR', stray, next);
  const isStrong = shape === 'PART' && value.isPlain;
  return fixed(at, next, value.last, value.precision, { isBare: !isStrong, first: value.first });
}

const STRAY = new Set(['trước', 'sau', 'từ', 'quá', 'ngoài', 'khỏi']);
const PARTED = /^(?:[,;:().–"“”-]|thì)$/u;

/**
 * A word that turns a day into another, so near before it that it may belong to it: then the day by
 * itself is not what is meant.
 */
function strayLimit(tokens: readonly Token[], at: number): number | null {
  for (let before = at - 1; before >= at - 4 && before >= 0; before -= 1) {
    if (PARTED.test(textAt(tokens, before))) return null;
    if (STRAY.has(textAt(tokens, before))) return before;
  }
  return null;
}

const isWhole = (tokens: readonly Token[], from: number, next: number): boolean =>
  from === 0 && next >= tokens.length - 1;

/** Words about time that begin at the place; null when none do. */
export function mentionAt(
  tokens: readonly Token[],
  at: number,
  heldOn: LocalDate,
  mayBegin = mayBeginTime,
): TimeMention | null {
  const limit = limitWordsAt(tokens, at);
  const limited =
    limit !== null && mayBegin(tokens[limit.next]) ? afterLimit(tokens, limit, heldOn) : null;
  return limited ?? (mayBegin(tokens[at]) ? withoutLimit(tokens, at, heldOn) : null);
}

/** All words about time in their order, none of them within another. */
export function timeMentionsIn(
  tokens: readonly Token[],
  heldOn: LocalDate,
): readonly TimeMention[] {
  const found: TimeMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const here = mentionAt(tokens, at, heldOn);
    if (here !== null) found.push(here);
    // Words that limit nothing are passed over one by one: others may begin within them.
    at = here === null ? at + 1 : Math.max(here.next, at + 1);
  }
  return withoutEntangled(tokens, found);
}
