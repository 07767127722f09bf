import type { LocalDate } from '../kernel/localDate';
import { clauseAt, type Clause } from './clauses';
import type { TimeMention } from './timeMention';
import { textAt, type Token } from './tokens';

/** How surely a mention is the deadline: of several the surest kind counts, and of it the first. */
const Rank = {
  LIMIT: 0,
  VAGUE: 1,
  RECURRING: 2,
  /** Set by a law of which the sentence tells. */
  LAW: 3,
  /** In what the speaker stakes on: "nếu đến ngày … chưa xong". */
  STAKE: 4,
  PASSED: 5,
  START: 6,
  NONE: 7,
} as const;

/** A day belongs to the paper before it: "Nghị quyết số 12 ngày 15/4/2025". */
const PAPERS = new Set(
  (
    'số nghị quyết định công văn thông kế tờ trình luật tư báo kết chỉ hợp giấy biên bản phụ lục ' +
    'phê duyệt ký ban'
  ).split(' '),
);
const FAR_BEFORE = 9;

function isOfPaper(tokens: readonly Token[], clause: Clause | null, at: number): boolean {
  const from = Math.max(clause?.from ?? 0, at - FAR_BEFORE);
  for (let before = from; before < at; before += 1)
    if (
      PAPERS.has(textAt(tokens, before)) &&
      /^(?:số|quyết|văn|trình|lục|đồng|ký|duyệt|bản)$/u.test(textAt(tokens, before))
    )
      return true;
  return false;
}

/** A bare day or period begins what is said of it, or is followed by what will be. */
const SAYING = new Set('thì nay rằng hứa hẹn định kết lời rõ và là họp gặp việc đến'.split(' '));
const FOLLOWED_BY = new Set(
  'sẽ là thì xong hoàn khởi thông bàn đưa phải nhất có tổ họp trả'.split(' '),
);
const NEAR = 4;

function standsForDeed(tokens: readonly Token[], { from, next }: TimeMention): boolean {
  const before = textAt(tokens, from - 1);
  if (from === 0 || /^[,;:(\-–"“.]$/u.test(before) || SAYING.has(before)) return true;
  for (let at = next; at < next + NEAR; at += 1) {
    if (textAt(tokens, at) === ',') return false;
    if (FOLLOWED_BY.has(textAt(tokens, at))) return true;
  }
  return false;
}

/** Nothing but these words beside it: the text is a deadline and no more. */
const FEW = 3;
const isAlone = (tokens: readonly Token[], { from, next, isBare, kind }: TimeMention): boolean =>
  isBare && kind === 'COUNTED'
    ? from === 0 && tokens.slice(next).every((token) => token.kind === 'MARK')
    : tokens.length - (next - from) <= FEW && from <= FEW;

/** What residents hand in by a day is no deadline of the office: "hồ sơ nộp trước ngày …". */
const HANDED_IN = new Set(['nộp', 'sinh']);
/** "cầu dân sinh", "vệ sinh" are not born. */
const ENDS_IN_SINH = new Set(['dân', 'vệ', 'an', 'học', 'tuyển', 'khai']);
const isHandedIn = (tokens: readonly Token[], at: number): boolean => {
  const word = textAt(tokens, at);
  return HANDED_IN.has(word) && !(word === 'sinh' && ENDS_IN_SINH.has(textAt(tokens, at - 1)));
};

function rankOf(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  mention: TimeMention,
  heldOn: LocalDate,
  dated: ReadonlySet<Clause>,
): number {
  const { kind, isBare, date, from } = mention;
  const clause = clauseAt(clauses, from);
  if (isAlone(tokens, mention)) return kind === 'START' ? Rank.START : Rank.LIMIT;
  if (kind === 'START') return Rank.START;
  if (isBare && kind !== 'FIXED') return Rank.NONE;
  if (isBare && (isOfPaper(tokens, clause, from) || !standsForDeed(tokens, mention)))
    return Rank.NONE;
  if (isBare && date !== null && date < heldOn) return Rank.NONE;
  if (isHandedIn(tokens, from - 1)) return Rank.NONE;
  const isCondition = clause?.isCondition === true && !dated.has(clause);
  if (isCondition && kind !== 'COUNTED') return clause.isStake ? Rank.STAKE : Rank.NONE;
  if (isCondition && clause.words.startsWith('nếu')) return Rank.NONE;
  if (clause?.isLaw === true) return Rank.LAW;
  if (kind === 'FIXED' && date !== null && date < heldOn) return Rank.PASSED;
  if (kind === 'VAGUE') return Rank.VAGUE;
  return kind === 'RECURRING' ? Rank.RECURRING : Rank.LIMIT;
}

/** "từ nay đến hết năm 2027, sáng thứ Bảy hằng tuần" recurs until then. */
const isSpanOfRhythm = (mention: TimeMention, rhythms: readonly TimeMention[]): boolean =>
  mention.kind === 'FIXED' &&
  mention.isUntil &&
  rhythms.some((other) => Math.abs(other.from - mention.from) < 12);

/** "Kể từ 01/5 xã tiếp dân hằng tuần" begins with a day and not with a condition. */
function datedClauses(
  clauses: readonly Clause[],
  all: readonly TimeMention[],
): ReadonlySet<Clause> {
  const starts = new Set<number>();
  for (const { kind, first, from } of all) if (kind === 'START' && first !== null) starts.add(from);
  return new Set(starts.size === 0 ? [] : clauses.filter(({ from }) => starts.has(from)));
}

/** The mentions that set deadlines, in their order: those of the surest kind that there is. */
export function limitingMentions(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  all: readonly TimeMention[],
  heldOn: LocalDate,
): readonly TimeMention[] {
  const dated = datedClauses(clauses, all);
  const rhythms = all.filter(({ kind }) => kind === 'RECURRING');
  let surest: number = Rank.NONE;
  const ranks = all.map((mention) => {
    if (isSpanOfRhythm(mention, rhythms)) return Rank.NONE;
    const rank = rankOf(tokens, clauses, mention, heldOn, dated);
    surest = Math.min(surest, rank);
    return rank;
  });
  return surest === Rank.NONE ? [] : all.filter((_mention, at) => ranks[at] === surest);
}
