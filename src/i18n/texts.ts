import type { Named, Rejection } from '../kernel/rejection';
import type { Words } from '../kernel/schema';
import type { PromiseReason } from '../promiseLexicon/markers';
import { en } from './en';
import { vi, type Texts } from './vi';

export type Language = 'VI' | 'EN';
export type FaultCode = keyof Texts['faults'];
export type FaultDetail = keyof Texts['details'];

export const textsIn = (language: Language): Texts => (language === 'VI' ? vi : en);

export const wordIn = (words: Words, language: Language): string =>
  language === 'EN' ? words.en : words.vi;

export const isFaultCode = (code: unknown): code is FaultCode =>
  typeof code === 'string' && Object.hasOwn(vi.faults, code);

type TextsByField = Readonly<Record<string, string>>;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const numbers = { VI: new Intl.NumberFormat('vi-VN'), EN: new Intl.NumberFormat('en-GB') };

/** A value as people read it: a day as 29/06/2026, a number as 10.000, several as one or another. */
function shown(value: Named, language: Language): string {
  if (typeof value === 'number') return numbers[language].format(value);
  if (typeof value === 'string') return value.replace(ISO_DAY, '$3/$2/$1');
  if (!isSeveral(value)) return wordIn(value, language);
  const several = value.map((each) => wordIn(each, language));
  return several.join(language === 'VI' ? '; hoặc ' : '; or ');
}

const isSeveral = (value: Words | readonly Words[]): value is readonly Words[] =>
  Array.isArray(value);

/** What stands in brackets, which is said only when all that it names is known. */
const OPTIONAL = /\[([^\]]*)\]/g;
const GAP = /\{(\w+)\}/g;

const namesOnly = (text: string, values: Readonly<Record<string, Named>>): boolean =>
  [...text.matchAll(GAP)].every(([, name]) => Object.hasOwn(values, name ?? ''));

/**
 * What a rejection says, with the values that it names; the code itself where a newer feature has
 * brought no text yet. Of a field at fault more may be known than of the code.
 */
export function rejectionText({ code, field, values = {} }: Rejection, language: Language): string {
  const texts = textsIn(language);
  const byField = (texts.rejectionsAt as Readonly<Record<string, TextsByField>>)[code];
  const narrow = field === null ? undefined : byField?.[field];
  const text = narrow ?? (texts.rejections as Readonly<Record<string, string>>)[code] ?? code;
  return text
    .replace(OPTIONAL, (_whole, inner: string) => (namesOnly(inner, values) ? inner : ''))
    .replace(GAP, (gap, name: string) => shown(values[name] ?? gap, language));
}

/** An event in words; its type where no label is there. */
export const eventLabel = (type: string, language: Language): string =>
  (textsIn(language).events as Readonly<Record<string, string>>)[type] ?? type;

/** Why the lexicon takes a sentence for a promise. */
export const promiseReasonText = (reason: PromiseReason, language: Language): string =>
  textsIn(language).promiseReasons[reason];

/** A code in words; the code itself, such as a document's title, where there are none. */
export const labelOfCode = (code: string, language: Language): string =>
  (textsIn(language).codes as Readonly<Record<string, string>>)[code] ?? code;
