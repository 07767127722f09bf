import { keyFold, searchFold, shown } from '../../src/kernel/text';
import { askedWords } from './words';

/** Words shown of a long text. */
const SHOWN = 24;
/** Words shown before the first hit. */
const BEFORE = 6;

/** A word with what shows nothing inside it, such as a soft hyphen; letters that `shown` takes for signs part it. */
const WORD =
  /(?![\u02b9\u02bb-\u02bd\u02c8])[\p{L}\p{N}\p{Co}](?:(?![\u02b9\u02bb-\u02bd\u02c8])[\p{L}\p{N}\p{M}\p{Co}\p{Default_Ignorable_Code_Point}])*/gu;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly isHit: boolean;
}

/**
 * Tells whether a word is one of those asked for. Long minutes repeat their words, and folding is
 * dear: each is judged once.
 */
function hitsOf(question: string): (word: string) => boolean {
  const asked = askedWords(question);
  const exact = new Set(asked.map((word) => word.exact));
  const folded = new Set(asked.map((word) => word.folded));
  const judged = new Map<string, boolean>();
  return (word) => {
    const known = judged.get(word);
    if (known !== undefined) return known;
    const isHit = exact.has(keyFold(shown(word))) || folded.has(searchFold(word));
    judged.set(word, isHit);
    return isHit;
  };
}

/** The last words before the first hit, the hit and those after it; no more than are shown. */
function wordsAround(text: string, question: string): { words: Word[]; isStart: boolean } {
  const isHit = hitsOf(question);
  const words: Word[] = [];
  let [left, isFound] = [0, false];
  for (const match of text.matchAll(WORD)) {
    const hit = isHit(match[0]);
    isFound ||= hit;
    words.push({ start: match.index, end: match.index + match[0].length, isHit: hit });
    if (words.length <= SHOWN) continue;
    // One more than is shown says that the text goes on.
    if (isFound && words.findIndex((word) => word.isHit) <= BEFORE) break;
    words.shift();
    left += 1;
  }
  return { words, isStart: left === 0 };
}

/** The passage around the first hits, as typed, hits between « and », with … where text is left out. */
export function snippet(text: string, question: string): string {
  const { words, isStart } = wordsAround(text, question);
  const shownWords = words.slice(0, SHOWN);
  const first = shownWords[0];
  const last = shownWords.at(-1);
  if (first === undefined || last === undefined || !words.some(({ isHit }) => isHit))
    return text.slice(0, 200);
  const isEnd = words.length <= SHOWN;
  const begin = isStart ? 0 : first.start;
  const end = isEnd ? text.length : last.end;
  return `${isStart ? '' : '…'}${marked(text, shownWords, begin, end)}${isEnd ? '' : '…'}`;
}

function marked(text: string, words: readonly Word[], begin: number, end: number): string {
  let result = '';
  let at = begin;
  for (const word of words) {
    if (!word.isHit) continue;
    result += `${text.slice(at, word.start)}«${text.slice(word.start, word.end)}»`;
    at = word.end;
  }
  return result + text.slice(at, end);
}
