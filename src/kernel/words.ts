import { searchFold } from './text';

/** What the search takes for a word: a run of letters and digits, as SQLite's `unicode61` does. */
const WORD = /[\p{L}\p{N}\p{Co}]+/gu;

export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** Words separated by blanks, as one folded column holds them. */
export const foldedWords = (text: string): string => wordsOf(searchFold(text)).join(' ');
