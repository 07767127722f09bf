import { keyFold } from '../kernel/text';
import { firstWordsOf } from './firstWords';

/** A text and its key, place for place: what is found in the key can be shown as written. */
export interface FoldedText {
  /** As written, in NFC, with single blanks. */
  readonly shown: string;
  /** Lower case, tones in one place, accents kept (R28). */
  readonly key: string;
}

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Letters, digits and signs of full width, each of them one place as its common form. */
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const narrow = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

/** Tones typed on the wrong vowel: "hòan" for "hoàn", "qúy" for "quý". */
const MISPLACED: Readonly<Record<string, readonly [string, string]>> = {
  ò: ['o', '\u0300'],
  ó: ['o', '\u0301'],
  ỏ: ['o', '\u0309'],
  õ: ['o', '\u0303'],
  ọ: ['o', '\u0323'],
  ù: ['u', '\u0300'],
  ú: ['u', '\u0301'],
  ủ: ['u', '\u0309'],
  ũ: ['u', '\u0303'],
  ụ: ['u', '\u0323'],
};
const TONE_TOO_EARLY = /([òóỏõọ])([aăe])(?=\p{L})|(?<=q)([ùúủũụ])([yaêeioâ])/gu;

const toneMoved = (pair: string): string => {
  const [vowel, tone] = MISPLACED[pair.charAt(0)] ?? ['', ''];
  return (vowel + pair.slice(1) + tone).normalize('NFC');
};

/** The key of a text that is shown already: as long as it, or null where letters change their number. */
function keyOf(shown: string): string | null {
  const key = keyFold(shown).replace(TONE_TOO_EARLY, toneMoved);
  return key.length === shown.length ? key : null;
}

/** The text folded last: a sentence is asked about by each rule in turn. */
let last: { readonly text: string; readonly folded: FoldedText } | null = null;

export function foldedText(text: string): FoldedText {
  if (last?.text !== text) last = { text, folded: fold(text) };
  return last.folded;
}

/** What most texts have none of: beside single blanks, letters and signs as they are shown. */
const UNUSUAL = /[^\u0020-\u007e\u00c0-\u02af\u1e00-\u1eff\u2013\u2014\u2018-\u201d\u2026]| {2}/u;

/** As it is shown: nothing invisible, nothing of full width, single blanks. */
const cleaned = (text: string): string =>
  text.replace(IGNORABLE, '').replace(FULL_WIDTH, narrow).replace(/\s+/gu, ' ');

function fold(text: string): FoldedText {
  const composed = text.normalize('NFC');
  const shown = (UNUSUAL.test(composed) ? cleaned(composed) : composed).trim();
  const key = keyOf(shown);
  // A letter that grows when written small would move all places after it.
  return key === null ? { shown: keyFold(shown), key: keyFold(shown) } : { shown, key };
}

/** Patterns by the words with which they may begin. */
const byFirstWord = new Map<string, RegExp[]>();
const withFirstWords = new Set<RegExp>();
/** Made and not yet among those; a server that reads no minutes never sorts them. */
let unsorted: { readonly made: RegExp; readonly pattern: string }[] = [];

function sortByFirstWord(): void {
  for (const { made, pattern } of unsorted) {
    const first = firstWordsOf(pattern);
    if (first !== null) withFirstWords.add(made);
    for (const word of first ?? []) {
      const known = byFirstWord.get(word);
      if (known === undefined) byFirstWord.set(word, [made]);
      else known.push(made);
    }
  }
  unsorted = [];
}

/** A pattern of whole words: `\b` knows only Latin letters without accents. */
export function words(pattern: string, flags = 'u'): RegExp {
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);
  unsorted.push({ made, pattern });
  return made;
}

/** Tells of any pattern whether it may stand in the key: most of them have none of their words there. */
export function patternsIn(key: string): (pattern: RegExp) => boolean {
  sortByFirstWord();
  const possible = new Set<RegExp>();
  for (const word of key.match(/[\p{L}\p{N}]+/gu) ?? [])
    for (const pattern of byFirstWord.get(word) ?? []) possible.add(pattern);
  return (pattern) => possible.has(pattern) || !withFirstWords.has(pattern);
}
