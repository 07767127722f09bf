import Decimal from 'decimal.js-light';
import { z } from 'zod';
import type { Brand } from './brand';
import { leaf } from './schema';

/** Exact decimal number as plain text with a point, as it was typed: "87.7", "1.20", "-871". */
export type DecimalText = Brand<string, 'DecimalText'>;

// 30 digits before and 20 after the point fit into 60 significant ones: sums and products are exact.
Decimal.set({ precision: 110, rounding: Decimal.ROUND_HALF_UP });

const SHAPE = /^-?\d{1,30}(\.\d{1,20})?$/;

/** "-0.00" is nobody's figure, and would be a second way to write nothing. */
const isNegativeZero = (text: string): boolean => /^-[0.]+$/.test(text);

export const parseDecimal = (text: string): DecimalText | null =>
  SHAPE.test(text) && !isNegativeZero(text) ? (text as DecimalText) : null;

/** For numbers known when writing the code. @throws RangeError when it is none. */
export function decimal(text: string): DecimalText {
  const parsed = parseDecimal(text);
  if (parsed === null) throw new RangeError(`no decimal number: ${text}`);
  return parsed;
}

const plain = (value: Decimal): DecimalText => value.toFixed() as DecimalText;

/** Places after the point as typed: 2 for "1.20". */
const placesOf = (value: DecimalText): number => value.split('.')[1]?.length ?? 0;

/** Exact, with the places of the finer of the two, as in print: 1,60 less 1,20 is 0,40. */
const asFine = (value: Decimal, a: DecimalText, b: DecimalText): DecimalText =>
  value.toFixed(Math.max(placesOf(a), placesOf(b))) as DecimalText;

export const add = (a: DecimalText, b: DecimalText): DecimalText =>
  asFine(new Decimal(a).plus(b), a, b);
export const subtract = (a: DecimalText, b: DecimalText): DecimalText =>
  asFine(new Decimal(a).minus(b), a, b);
export const negate = (a: DecimalText): DecimalText => plain(new Decimal(a).negated());
export const absolute = (a: DecimalText): DecimalText => plain(new Decimal(a).absoluteValue());

/** Negative, 0 or positive, as for sorting. */
export const compareDecimals = (a: DecimalText, b: DecimalText): number =>
  new Decimal(a).comparedTo(b);

export const isNegative = (a: DecimalText): boolean => new Decimal(a).isNegative();

/** Half up to `places`; what rounds to nothing has no sign. */
function rounded(value: Decimal, places: number): DecimalText {
  const text = value.toFixed(places, Decimal.ROUND_HALF_UP);
  return (isNegativeZero(text) ? text.slice(1) : text) as DecimalText;
}

/** `numerator` in percent of `denominator`, rounded half up to two places; null over zero (R27). */
export function percentOf(numerator: DecimalText, denominator: DecimalText): DecimalText | null {
  if (new Decimal(denominator).isZero()) return null;
  return rounded(new Decimal(numerator).times(100).dividedBy(denominator), 2);
}

/** How many percentage points one share is above another, rounded half up to two places; null over zero. */
export function subtractShares(
  part: DecimalText,
  whole: DecimalText,
  lessPart: DecimalText,
  lessWhole: DecimalText,
): DecimalText | null {
  const common = new Decimal(whole).times(lessWhole);
  const above = new Decimal(part).times(lessWhole).minus(new Decimal(lessPart).times(whole));
  return percentOf(plain(above), plain(common));
}

/** Quotient rounded half up to `places`; null over zero. */
export function quotient(a: DecimalText, b: DecimalText, places: number): DecimalText | null {
  if (new Decimal(b).isZero()) return null;
  return rounded(new Decimal(a).dividedBy(b), places);
}

/** As printed in Vietnam: comma before the fraction, points between thousands. */
export function printDecimal(value: DecimalText, language: 'VI' | 'EN'): string {
  const [whole = '', fraction] = value.replace('-', '').split('.');
  const [thousands, point] = language === 'VI' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, thousands);
  const sign = value.startsWith('-') ? '-' : '';
  return sign + grouped + (fraction === undefined ? '' : point + fraction);
}

export const DecimalField = leaf(
  z
    .string()
    .regex(SHAPE)
    .refine((text) => !isNegativeZero(text)) as unknown as z.ZodType<DecimalText, DecimalText>,
  'Decimal',
  '87.7' as DecimalText,
);
