import type { Rejection } from '../kernel/rejection';
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

/** A value as people read it: a day as 29/06/2026, all else as it is. */
const shown = (value: string | number): string => String(value).replace(ISO_DAY, '$3/$2/$1');

/**
 * What a rejection says, with the values that it names; the code itself where a newer feature has
 * brought no text yet. Of a field at fault more may be known than of the code.
 */
export function rejectionText({ code, field, values = {} }: Rejection, language: Language): string {
  const texts = textsIn(language);
  const byField = (texts.rejectionsAt as Readonly<Record<string, TextsByField>>)[code];
  const narrow = field === null ? undefined : byField?.[field];
  const text = narrow ?? (texts.rejections as Readonly<Record<string, string>>)[code] ?? code;
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => shown(values[name] ?? gap));
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
