import { keyFold, searchFold, shown } from './text';

/**
 * What the search takes for a word: a run of letters and digits, with the marks that follow them.
 * Only folded text is split: a soft hyphen or a mark that stands alone parts no word there.
 */
const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*/gu;

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** Words with their accents, as the key has them. */
export const exactWords = (text: string): string[] => wordsOf(keyFold(shown(text)));

/** Words separated by blanks, as one folded column holds them. */
export const foldedWords = (text: string): string => wordsOf(searchFold(text)).join(' ');
