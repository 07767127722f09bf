import { searchFold } from '../../src/kernel/text';
import { exactWords } from '../../src/kernel/words';

/** Most words of a question that are looked at. */
const MOST_WORDS = 32;

/** A question's words, each with and without its accents. */
export const askedWords = (text: string): { readonly exact: string; readonly folded: string }[] =>
  exactWords(text)
    .slice(0, MOST_WORDS)
    .map((exact) => ({ exact, folded: searchFold(exact) }));

// A word holds letters and digits only, so that quotes keep it from being read as an operator.
const quoted = (word: string) => `"${word}"`;

/** Match expression for all words, accents optional; null when there is no word. */
export function foldedMatch(text: string): string | null {
  const words = askedWords(text);
  if (words.length === 0) return null;
  return `folded : (${words.map(({ folded }) => quoted(folded)).join(' AND ')})`;
}

/** The same, with accents as typed. */
export function exactMatch(text: string): string | null {
  const words = askedWords(text);
  if (words.length === 0) return null;
  return `exact : (${words.map(({ exact }) => quoted(exact)).join(' AND ')})`;
}

/** Finds what `foldedMatch` finds, and lets words with the accents typed weigh more. */
export function rankedMatch(text: string): string | null {
  const words = askedWords(text);
  if (words.length === 0) return null;
  return words
    .map(({ exact, folded }) => `(exact : ${quoted(exact)} OR folded : ${quoted(folded)})`)
    .join(' AND ');
}
