import { firstThat } from './sentenceReading';
import { longestAt, phrases, textAt, type Token } from './tokens';

/** Part of a sentence between commas and the like. */
export interface Clause {
  readonly from: number;
  /** First token after it. */
  readonly to: number;
  readonly words: string;
  /** Begins with "nếu", "khi", "sau khi": what it says is no deed of the speaker. */
  readonly isCondition: boolean;
  /** Says that it did not come about: "nếu đến ngày … chưa vận hành" sets the speaker a limit. */
  readonly isStake: boolean;
  /** Says what the law or a rule sets. */
  readonly isLaw: boolean;
}

const ENDS = new Set([',', ';', ':', '(', ')', '"', '“', '”', 'thì', 'song', 'nhưng']);
const CONDITIONS = phrases(
  'nếu|khi|khi nào|sau khi|ngay khi|ngay sau khi|kể từ khi|kể từ ngày|kể từ|tính từ|trường hợp|trong trường hợp|miễn là|miễn|chỉ cần|với điều kiện|một khi|sau|hễ|giả sử',
);
const CONDITION_WITHIN = new Set(['nếu', 'miễn', 'hễ']);
const FAILURE = new Set(['chưa', 'không', 'quá']);
const LAW =
  /(?:^| )(?:luật|pháp luật|nghị định|thông tư|quy định|quy chế|quy ước|bộ luật|điều lệ)(?: |$)/u;
const APPROVED = /^được .*(?:chấp thuận|đồng ý|phê duyệt|cho phép|cấp vốn|bố trí)/u;

/** Words that open a sentence before the condition: "và nếu", "song khi". */
const LEADING = new Set(['và', 'nhưng', 'song', 'còn', 'thì', 'do', 'đó']);

function clauseOf(tokens: readonly Token[], from: number, to: number): Clause {
  let start = from;
  while (start < to && LEADING.has(textAt(tokens, start))) start += 1;
  const texts = tokens.slice(start, to).map(({ text }) => text);
  const words = texts.join(' ');
  const isCondition = longestAt(tokens, start, CONDITIONS) > 0 || APPROVED.test(words);
  return {
    from,
    to,
    words,
    isCondition,
    isStake: isCondition && texts.some((text) => FAILURE.has(text)),
    isLaw: LAW.test(words),
  };
}

/** The clauses of a sentence in their order; "… nếu …" within one begins another. */
export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  const close = (to: number, next: number) => {
    if (to > from) clauses.push(clauseOf(tokens, from, to));
    from = next;
  };
  tokens.forEach(({ text }, at) => {
    if (ENDS.has(text) && !isWithinNumber(tokens, at)) close(at, at + 1);
    else if (CONDITION_WITHIN.has(text)) close(at, at);
  });
  close(tokens.length, tokens.length);
  return clauses;
}

const isWithinNumber = (tokens: readonly Token[], at: number): boolean =>
  textAt(tokens, at) === ',' &&
  tokens[at - 1]?.kind === 'NUMBER' &&
  tokens[at + 1]?.kind === 'NUMBER' &&
  tokens[at + 1]?.from === tokens[at]?.to;

/** The clause in which a token stands; null for what parts them. */
export function clauseAt(clauses: readonly Clause[], at: number): Clause | null {
  const found = clauses[firstThat(clauses, ({ to }) => to > at)];
  return found !== undefined && found.from <= at ? found : null;
}
