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

/**
 * Whether two times that stand together are one that neither of them says: a length behind a day or
 * another length adds to it or takes its place ("một tháng mười lăm ngày", "trong 15 ngày, 20 ngày").
 */
function changeOneAnother(tokens: readonly Token[], one: TimeMention, other: TimeMention): boolean {
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
    const kept = isOne || countsBack(tokens, each) ? mention('UNCLEAR', from, each.next) : each;
    if (isOne) apart.pop();
    apart.push(kept);
    before = each;
  }
  return apart;
}
