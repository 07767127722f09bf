import { addDays, type LocalDate } from '../kernel/localDate';
import { mention, type TimeMention } from './timeMention';
import { textAt, type Token } from './tokens';

/** May stand between two times of which one changes the other: "trước ngày 30/6/2027 khoảng 10 ngày". */
const BETWEEN = new Set([',', 'khoảng', 'chừng', 'độ', 'hoặc', 'hay', 'và']);

const areNear = (tokens: readonly Token[], one: TimeMention, other: TimeMention): boolean =>
  one.next === other.from || (one.next === other.from - 1 && BETWEEN.has(textAt(tokens, one.next)));

const UNITS = new Set(['ngày', 'tuần', 'tháng', 'năm', 'quý']);
const COUNTS = new Set(
  'một hai ba bốn tư năm sáu bảy tám chín mười mươi lăm vài mấy dăm'.split(' '),
);

/** "10 ngày trước ngày 30/6", "5 ngày làm việc trước …": it counts back from the day. */
function countsBack(tokens: readonly Token[], { kind, from }: TimeMention): boolean {
  if (kind !== 'FIXED' || textAt(tokens, from) !== 'trước') return false;
  const isWorking = textAt(tokens, from - 1) === 'việc' && textAt(tokens, from - 2) === 'làm';
  const unit = isWorking ? from - 3 : from - 1;
  const count = tokens[unit - 1];
  return (
    UNITS.has(textAt(tokens, unit)) &&
    (count?.kind === 'NUMBER' || COUNTS.has(textAt(tokens, unit - 1)))
  );
}

const isIn = (date: LocalDate, { first, date: last }: TimeMention): boolean =>
  last !== null && date >= (first ?? last) && date <= last;

/** "cuối tháng 6 (30/6)" says it twice; another day in the brackets is not what stands before them. */
function differsInBrackets(
  tokens: readonly Token[],
  one: TimeMention,
  other: TimeMention,
): boolean {
  const isBracket = textAt(tokens, one.next) === '(' && other.from === one.next + 1;
  if (!isBracket || other.kind !== 'FIXED' || !other.isBare || other.date === null) return false;
  const isBefore = textAt(tokens, one.from) === 'trước';
  if (one.kind === 'VAGUE') return isBefore;
  const day = isBefore ? addDays(other.date, -1) : other.date;
  return one.kind === 'FIXED' && !isIn(day, one);
}

const SPANNING = new Set(['-', '–', '—', 'đến', 'tới']);

/** "trong tháng 12/2026 - tháng 01/2027": the first of them is not the last day. */
const isSpan = (tokens: readonly Token[], one: TimeMention, other: TimeMention): boolean =>
  one.kind === 'FIXED' &&
  other.kind === 'FIXED' &&
  SPANNING.has(textAt(tokens, one.next)) &&
  (other.from === one.next || (other.from === one.next + 1 && other.isBare));

/**
 * Whether two times that stand together are one that neither of them says: a length behind a day or
 * another length adds to it or takes its place ("một tháng mười lăm ngày", "trong 15 ngày, 20 ngày").
 */
function changeOneAnother(tokens: readonly Token[], one: TimeMention, other: TimeMention): boolean {
  if (differsInBrackets(tokens, one, other) || isSpan(tokens, one, other)) return true;
  if (!areNear(tokens, one, other)) return false;
  const isEnd = one.kind === 'FIXED' || one.kind === 'COUNTED';
  return isEnd && other.kind === 'COUNTED' && other.isBare;
}

/** The mentions, those that change one another as one that is not understood: no wrong day comes of them. */
export function withoutEntangled(
  tokens: readonly Token[],
  found: readonly TimeMention[],
): readonly TimeMention[] {
  const apart: TimeMention[] = [];
  let before: TimeMention | null = null;
  for (const each of found) {
    const isOne = before !== null && changeOneAnother(tokens, before, each);
    const from = isOne && before !== null ? before.from : each.from;
    const isUnclear = isOne || countsBack(tokens, each);
    const why = isOne ? 'SEVERAL_TIMES' : 'OTHER';
    const kept = isUnclear ? mention('UNCLEAR', from, each.next, { why }) : each;
    if (isOne) apart.pop();
    apart.push(kept);
    before = each;
  }
  return apart;
}
