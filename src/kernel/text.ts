import { z } from 'zod';
import { bearsSecrecyMark, namesCitizenByNumber } from './refusedContent';
import { leaf } from './schema';

/** Longest name, title or reason, in UTF-16 units. */
export const SHORT_TEXT = 500;
/** Longest verbatim sentence, statement or narrative. */
export const LONG_TEXT = 10_000;
/** Longest minutes. */
export const DOCUMENT_TEXT = 200_000;

/**
 * More marks on one letter than any script writes (the limit of UAX #15). Normalising puts them in
 * order in the square of their number: a body full of them would take ten seconds. The two sound marks
 * of half width are letters by name, and become marks when a text is looked at by NFKC.
 */
const HEAPED_MARKS = /[\p{M}\uff9e\uff9f]{31}/u;

/** NUL is cut off by one SQLite driver, and a lone surrogate becomes U+FFFD in both: neither enters. */
export const isStorable = (text: string): boolean =>
  text.isWellFormed() && !text.includes('\0') && !HEAPED_MARKS.test(text);

/**
 * Terminal escapes and other control characters but tab and line ends, and marks that turn the
 * direction of what follows: they make a reader see something else than is stored.
 */
const DECEIVING = /[\u202a-\u202e\u2066-\u2069]|(?![\t\n\r\v\f\u0085])\p{Cc}/u;

/** Whether what is seen is what is stored: nobody types such characters. */
export const isPlainlySeen = (text: string): boolean => !DECEIVING.test(text);

/** Stored text is NFC, otherwise as typed; white space around it is not part of it. */
export const normalised = (text: string): string => text.normalize('NFC').trim();

/** Format characters (U+200B, U+FEFF, U+2060, soft hyphen) and what fonts leave blank. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Z}\u2800]/gu;

/** Whether a reader would see nothing. Such characters are kept in text that shows something. */
export const isBlank = (text: string): boolean => text.replace(UNSEEN, '') === '';

/** Text that people type. Issues carry the rejection code of `kernel/rejection.ts`. */
export function inputText(limit: number, example: string) {
  return leaf(
    z
      .string()
      .refine(isStorable, { params: { rejection: 'TEXT_INVALID' }, abort: true })
      .overwrite(normalised)
      .refine((text) => !isBlank(text), { params: { rejection: 'TEXT_EMPTY' }, abort: true })
      .refine(isPlainlySeen, { params: { rejection: 'TEXT_INVALID' }, abort: true })
      .refine((text) => text.length <= limit, {
        params: { rejection: 'TEXT_TOO_LONG', values: { limit } },
        abort: true,
      })
      .refine((text) => !bearsSecrecyMark(text), {
        params: { rejection: 'STATE_SECRET_REFUSED' },
        abort: true,
      })
      .refine((text) => !namesCitizenByNumber(text), {
        params: { rejection: 'PERSONAL_DATA_REFUSED' },
      }),
    'String',
    example,
  );
}

/** Text as stored in events: the boundary has checked it, the length is no promise of the shape. */
export const storedText = (example: string) => leaf(z.string().min(1), 'String', example);

const TONE_ON_SECOND: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
// "quý" writes its tone on the y in both styles: there the u belongs to the consonant.
const TONE_PAIR = new RegExp(
  `(?<!q)(${Object.keys(TONE_ON_SECOND).join('|')})(?![\\p{L}\\p{M}])`,
  'gu',
);

/** U+FEFF shows nothing and parts no word, though `\s` counts it. */
const WHITE_SPACE = /[^\S\ufeff]+/gu;

/**
 * Fold for equality (R28): NFC, lower case, Icelandic Ð (U+00D0) as Đ, tone placed the traditional
 * way ("Tỉnh uỷ" = "Tỉnh ủy"), white space as one blank. Accents are kept.
 */
export const keyFold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[ÐĐð]/gu, 'đ')
    .toLowerCase()
    // Some letters are composed in lower case only.
    .normalize('NFC')
    .replace(TONE_PAIR, (pair) => TONE_ON_SECOND[pair] ?? pair)
    .replace(WHITE_SPACE, ' ')
    .trim();

/** What shows nothing and parts no word: soft hyphens, joiners, variation selectors. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Apostrophes that are letters to Unicode: in "Mʼgar" and "ʼBuôn", which others type with the sign on
 * their keys.
 */
const LETTER_APOSTROPHE = /[\u02b9\u02bb-\u02bd\u02c8]/gu;

/**
 * The text as a reader sees it: soft hyphens and the like are gone before anything is split, letters
 * and digits of full width are as all others, and an apostrophe is one however it was typed.
 */
export const shown = (text: string): string =>
  text.replace(IGNORABLE, '').normalize('NFKC').replace(LETTER_APOSTROPHE, "'");

/** Letters that are no base letter with a mark: đ, and those of Jarai, Ê Đê, Bahnar and others. */
const BASE_LETTERS: Readonly<Record<string, string>> = {
  ...{ đ: 'd', ƀ: 'b', ɓ: 'b', ɖ: 'd', ɗ: 'd', ǥ: 'g', ħ: 'h', ɨ: 'i', ı: 'i', ɪ: 'i', ɉ: 'j' },
  ...{ ƙ: 'k', ł: 'l', ƚ: 'l', ŋ: 'n', ø: 'o', ɵ: 'o', ɔ: 'o', ə: 'e', ɛ: 'e', ŧ: 't', ʉ: 'u' },
  ...{ ʊ: 'u', ɏ: 'y', ƶ: 'z', æ: 'ae', œ: 'oe', ß: 'ss', ς: 'σ' },
};
const OTHER_LETTER = new RegExp(`[${Object.keys(BASE_LETTERS).join('')}]`, 'gu');

/** Fold for finding (R28): the key in base letters, "Đối thoại" as "doi thoai", "ƀuôr" as "buor". */
export const searchFold = (text: string): string =>
  keyFold(shown(text))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(OTHER_LETTER, (letter) => BASE_LETTERS[letter] ?? letter)
    // A mark that stood on a blank of its own ("΄" is one by NFKC) leaves the blank.
    .replace(WHITE_SPACE, ' ')
    .trim();
