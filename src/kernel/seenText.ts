/** What a reader does not see and what therefore separates no digits or letters. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;
const IS_DIGIT = /\p{Nd}/u;

/** Digits of every script stand ten in a row, from nought to nine. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && IS_DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/**
 * A text as it is read, however it is spelled: compatibility forms (full width, superscript) as plain
 * ones, digits of all scripts as ours, every line end, blank, dash and dot as one of a kind, the unseen left out.
 * For looking at alone: what is stored stays as typed.
 */
export const seenText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(OTHER_DIGIT, digitOf)
    .replace(/[\p{Pd}\u2212\u00af_]/gu, '-')
    .replace(/[\u00b7\u2022\u2024\u2027\u2219\u22c5\u30fb\u3002\u06d4*]/gu, '.')
    .replace(/[^\S\n]/gu, ' ');
