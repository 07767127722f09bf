import type { Named, Rejection } from '../kernel/rejection';
import type { Words } from '../kernel/schema';
import { eventFeatures } from '../records/recordDefinitions';
import { commandWords } from './commandWords';
import { en } from './en';
import { rejections } from './rejections';
import { vi, type Texts } from './vi';

export type Language = 'VI' | 'EN';
export type FaultCode = keyof Texts['faults'];
export type FaultDetail = keyof Texts['details'];

export const textsIn = (language: Language): Texts => (language === 'VI' ? vi : en);

export const wordIn = (words: Words, language: Language): string =>
  language === 'EN' ? words.en : words.vi;

export const isFaultCode = (code: unknown): code is FaultCode =>
  typeof code === 'string' && Object.hasOwn(vi.faults, code);

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Made when a number is first said: the tables of a language take a start tens of milliseconds. */
const numbers: Partial<Record<Language, Intl.NumberFormat>> = {};
const numberIn = (language: Language): Intl.NumberFormat =>
  (numbers[language] ??= new Intl.NumberFormat(language === 'VI' ? 'vi-VN' : 'en-GB'));

/** A value as people read it: a day as 29/06/2026, a number as 10.000, several as one or another. */
function shown(value: Named, language: Language): string {
  if (typeof value === 'number') return numberIn(language).format(value);
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

const hiddenRecords: Words = {
  vi: 'hồ sơ khác ngoài phạm vi của bạn',
  en: 'others outside your scope',
};

/** The records that stand in the way; those that the reader may not see are told of and not named. */
function recordsIn({ records, hasHiddenRecords = false }: Rejection, language: Language) {
  if (records === undefined) return {};
  const hidden = hasHiddenRecords ? [wordIn(hiddenRecords, language)] : [];
  return { records: [...records, ...hidden].join(', ') };
}

/** What a rejection says, with the values that it names; the code itself where nothing is said. */
export function rejectionText(rejection: Rejection, language: Language): string {
  const { code, words = rejections[code] } = rejection;
  const values: NonNullable<Rejection['values']> = {
    ...rejection.values,
    ...recordsIn(rejection, language),
  };
  const text = words === undefined ? code : wordIn(words, language);
  return text
    .replace(OPTIONAL, (_whole, inner: string) => (namesOnly(inner, values) ? inner : ''))
    .replace(GAP, (gap, name: string) => shown(values[name] ?? gap, language));
}

const eventWords = new Map(
  Object.values(eventFeatures)
    .flat()
    .map(({ type, words }) => [type, words]),
);

/** An event in words; its type where a newer program wrote it. */
export function eventLabel(type: string, language: Language): string {
  const words = eventWords.get(type);
  return words === undefined ? type : wordIn(words, language);
}

/** A command in words, as on a button. */
export const commandLabel = (command: string, language: Language): string =>
  isWorded(command) ? wordIn(commandWords[command], language) : command;

const isWorded = (command: string): command is keyof typeof commandWords =>
  Object.hasOwn(commandWords, command);
