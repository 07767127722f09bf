import { keyFold, searchFold } from '../../src/kernel/text';
import { askedWords } from './words';

/** Words shown of a long text. */
const SHOWN = 24;
/** Words shown before the first hit. */
const BEFORE = 6;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly isHit: boolean;
}

/** The passage around the first hits, as typed, hits between « and », with … where text is left out. */
export function snippet(text: string, question: string): string {
  const asked = askedWords(question);
  const exact = new Set(asked.map((word) => word.exact));
  const folded = new Set(asked.map((word) => word.folded));
  const words: Word[] = [...text.matchAll(/[\p{L}\p{N}\p{M}\p{Co}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    isHit: exact.has(keyFold(match[0])) || folded.has(searchFold(match[0])),
  }));
  const firstHit = words.findIndex((word) => word.isHit);
  const from = Math.max(0, Math.min(firstHit - BEFORE, words.length - SHOWN));
  const shown = words.slice(from, from + SHOWN);
  const first = shown[0];
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return text.slice(0, 200);
  const isStart = from === 0;
  const isEnd = from + SHOWN >= words.length;
  const begin = isStart ? 0 : first.start;
  const end = isEnd ? text.length : last.end;
  return `${isStart ? '' : '…'}${marked(text, shown, begin, end)}${isEnd ? '' : '…'}`;
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
