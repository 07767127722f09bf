import { keyFold } from '../kernel/text';

/** A text and its key, place for place: what is found in the key can be shown as written. */
export interface FoldedText {
  /** As written, in NFC, with single blanks. */
  readonly shown: string;
  /** Lower case, tones in one place, accents kept (R28). */
  readonly key: string;
}

export function foldedText(text: string): FoldedText {
  const shown = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const key = keyFold(shown);
  // A letter that grows when written small would move all places after it.
  return key.length === shown.length ? { shown, key } : { shown: key, key };
}

/** A pattern of whole words: `\b` knows only Latin letters without accents. */
export const words = (pattern: string, flags = 'u'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);
