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
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** Numerals up to 99 as minutes write them: digits or words. */
export const NUMERAL =
  '\\d{1,3}|(?:(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín) mươi|mười)(?: (?:một|mốt|hai|ba|bốn|tư|lăm|năm|sáu|bảy|bẩy|tám|chín))?|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín';

/** Value of a numeral in its key; null when it is none. */
export function numeralValue(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  const parts = text.split(' ');
  if (parts[0] === 'mười') return 10 + (ONES[parts[1] ?? ''] ?? 0);
  if (parts[1] === 'mươi') return (ONES[parts[0] ?? ''] ?? 0) * 10 + (ONES[parts[2] ?? ''] ?? 0);
  return ONES[text] ?? null;
}

/** A quarter is written 1 or I. */
export const quarterValue = (text: string): number | null =>
  ROMAN[text] ?? (/^[1-4]$/u.test(text) ? Number(text) : null);
