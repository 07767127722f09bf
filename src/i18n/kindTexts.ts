import type { KindTexts } from '../kernel/recordDefinition';
import type { Words } from '../kernel/schema';
import { recordDefinitions } from '../records/recordDefinitions';

type InOneLanguage = Readonly<Record<string, string>>;

const own = Object.values(recordDefinitions).flatMap<KindTexts>(({ texts }) => texts ?? []);

const inLanguage = (words: readonly Readonly<Record<string, Words>>[], language: keyof Words) =>
  Object.fromEntries(
    words.flatMap(Object.entries<Words>).map(([code, each]) => [code, each[language]]),
  ) as InOneLanguage;

/** Texts that kinds of record bring themselves. */
export const kindTexts = (language: keyof Words) => ({
  events: inLanguage(
    own.map(({ events }) => events),
    language,
  ),
  rejections: inLanguage(
    own.map(({ rejections }) => rejections),
    language,
  ),
});
