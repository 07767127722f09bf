/** A sentence with its place in the text, in Unicode code points from 0. */
export interface Sentence {
  readonly text: string;
  readonly startsAt: number;
  readonly length: number;
}

/** Full stops after these end no sentence. Compared in lower case. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'tp',
  'tx',
  'tt',
  'ts',
  'ths',
  'pgs',
  'gs',
  'bs',
  'ks',
  'đ/c',
  'đc',
  'tr',
  'st',
  'v',
  'v.v',
  'số',
]);

const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/u.test(char);
const isClosing = (char: string | undefined): boolean =>
  char !== undefined && /["'”’»)\]]/u.test(char);

/** What opens a line without belonging to what is said: bullets and numbers of a list. */
const LIST_MARK = /^(?:[-–—+•*·]+|\d{1,2}[.)]|[a-zđ][.)])\s+/iu;

/** A bracket that is not closed within this was never meant to hold what follows. */
const LONGEST_BRACKET = 300;

/** Longer than any abbreviation or number of a list. */
const LONGEST_SHORT_WORD = 5;

/** The end of the word before `at`; of a long one only its last letters, which are none of ours. */
function wordBefore(chars: readonly string[], at: number): string {
  let from = at;
  while (from > 0 && at - from < LONGEST_SHORT_WORD && !/[\s(,;:]/u.test(chars[from - 1] ?? ' '))
    from -= 1;
  return chars.slice(from, at).join('').toLowerCase();
}

/** What follows a mark: the first place after closing quotes and further dots, and after blanks. */
interface AfterMark {
  readonly closed: number;
  readonly spoken: number;
}

/**
 * Finds what follows a mark. The marks of one run end at the same places, so these are looked for
 * once: thirty thousand dots are read once, not once for each dot.
 */
function marksFollowed(chars: readonly string[]): (at: number) => AfterMark {
  let known: AfterMark = { closed: 0, spoken: 0 };
  return (at) => {
    if (at < known.closed) return known;
    let closed = at + 1;
    while (isClosing(chars[closed]) || chars[closed] === '.') closed += 1;
    let spoken = closed;
    while (chars[spoken] !== '\n' && isSpace(chars[spoken])) spoken += 1;
    known = { closed, spoken };
    return known;
  };
}

/** Whether the full stop, or what stands for one, ends the sentence begun at `from`. */
function endsAt(
  chars: readonly string[],
  at: number,
  from: number,
  followedBy: (at: number) => AfterMark,
  isBracketed: boolean,
): boolean {
  const char = chars[at];
  if (char === '\n' || (char === ';' && !isBracketed)) return true;
  if (char !== '.' && char !== '!' && char !== '?' && char !== '…') return false;
  const { closed, spoken } = followedBy(at);
  if (closed < chars.length && !isSpace(chars[closed])) return false;
  if (char !== '.') return true;
  const word = wordBefore(chars, at);
  const isListNumber =
    /^(?:\d{1,2}|[a-zđ])$/u.test(word) && isOnlyMark(chars, from, word.length, at);
  if (isListNumber || ABBREVIATIONS.has(word)) return false;
  // "v.v. và" goes on: no sentence begins with a small letter.
  return !/\p{Ll}/u.test(chars[spoken] ?? '');
}

/** Whether nothing but blanks stands between the sentence's beginning and the mark before `at`. */
function isOnlyMark(chars: readonly string[], from: number, markLength: number, at: number) {
  for (let before = at - markLength - 1; before >= from; before -= 1)
    if (!isSpace(chars[before])) return false;
  return true;
}

function sentenceOf(chars: readonly string[], from: number, to: number): Sentence | null {
  const raw = chars.slice(from, to).join('');
  const lead = /^\s*/u.exec(raw)?.[0] ?? '';
  const mark = LIST_MARK.exec(raw.slice(lead.length))?.[0] ?? '';
  const text = raw.slice(lead.length + mark.length).trimEnd();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  // Beyond the first plane a character has two places in its text; most texts have none of these.
  const lengthOf = (part: string) =>
    raw.length === to - from ? part.length : Array.from(part).length;
  const startsAt = from + lengthOf(lead) + lengthOf(mark);
  return { text, startsAt, length: lengthOf(text) };
}

/**
 * Sentences of minutes in their order. A line ends a sentence, and so does a semicolon: minutes put
 * one item on a line, or string them up with semicolons.
 */
export function* sentencesOf(text: string): Generator<Sentence, void, void> {
  const chars = Array.from(text);
  const followedBy = marksFollowed(chars);
  let [from, bracket] = [0, -1];
  for (let at = 0; at < chars.length; at += 1) {
    if (chars[at] === '(') bracket = at;
    else if (chars[at] === ')') bracket = -1;
    const isBracketed = bracket >= from && at - bracket < LONGEST_BRACKET;
    if (!endsAt(chars, at, from, followedBy, isBracketed)) continue;
    const to = followedBy(at).closed;
    const sentence = sentenceOf(chars, from, to);
    if (sentence !== null) yield sentence;
    from = to;
    at = to - 1;
  }
  const last = sentenceOf(chars, from, chars.length);
  if (last !== null) yield last;
}
