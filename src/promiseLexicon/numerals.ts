import { numberAt, textAt, type Reading, type Token } from './tokens';

const ONES: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
/** Words with which a numeral in words begins. */
export const NUMERAL_STARTS: readonly string[] = [...Object.keys(ONES), 'mười'];
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const ONLY_AFTER_TENS = new Set(['mốt', 'tư', 'lăm']);

/** "chín mươi năm" are ninety years: five after tens is "lăm", and "năm" only before another unit. */
const onesAt = (tokens: readonly Token[], at: number): number | undefined =>
  textAt(tokens, at) !== 'năm' || ['ngày', 'tuần', 'tháng'].includes(textAt(tokens, at + 1))
    ? ONES[textAt(tokens, at)]
    : undefined;

/** A numeral in words up to 999: "ba", "mười lăm", "chín mươi", "một trăm". */
function wordedNumeralAt(tokens: readonly Token[], at: number): Reading<number> | null {
  const word = textAt(tokens, at);
  if (word === 'mười') {
    const ones = onesAt(tokens, at + 1);
    return ones === undefined ? { value: 10, next: at + 1 } : { value: 10 + ones, next: at + 2 };
  }
  const first = ONES[word];
  if (first === undefined || ONLY_AFTER_TENS.has(word)) return null;
  const next = textAt(tokens, at + 1);
  if (next === 'trăm') return { value: first * 100, next: at + 2 };
  if (next !== 'mươi') return { value: first, next: at + 1 };
  const ones = onesAt(tokens, at + 2);
  return ones === undefined
    ? { value: first * 10, next: at + 2 }
    : { value: first * 10 + ones, next: at + 3 };
}

/** A whole number of at most three digits, or one in words. */
export function numeralAt(tokens: readonly Token[], at: number): Reading<number> | null {
  const token = tokens[at];
  if (token?.kind !== 'NUMBER') return wordedNumeralAt(tokens, at);
  const value = numberAt(tokens, at);
  return value === null || token.text.length > 3 ? null : { value, next: at + 1 };
}

/** A quarter is written 1, I or "tư". */
export function quarterAt(tokens: readonly Token[], at: number): number | null {
  const text = textAt(tokens, at);
  const quarter = ROMAN[text] ?? { một: 1, hai: 2, ba: 3, tư: 4, bốn: 4 }[text];
  if (quarter !== undefined) return quarter;
  const number = numberAt(tokens, at);
  return number !== null && number >= 1 && number <= 4 ? number : null;
}

/** Months have names too: "tháng tư", "tháng mười hai". Those of the lunar year are no numerals. */
export function monthAt(tokens: readonly Token[], at: number): Reading<number> | null {
  const token = tokens[at];
  if (token?.kind === 'NUMBER') {
    const value = numberAt(tokens, at);
    const isMonth = value !== null && token.text.length <= 2 && value >= 1 && value <= 12;
    return isMonth ? { value, next: at + 1 } : null;
  }
  if (token?.text === 'tư') return { value: 4, next: at + 1 };
  const named = wordedNumeralAt(tokens, at);
  return named !== null && named.value <= 12 ? named : null;
}
