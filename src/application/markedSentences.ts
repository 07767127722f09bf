import type { SpokenText } from '../meeting/spokenText';
import { readText, type PromiseSuggestion } from '../promiseLexicon/suggestions';
import { takingTurns } from './takingTurns';

interface Read {
  readonly text: string;
  readonly found: Promise<readonly PromiseSuggestion[]>;
}

/** Texts read latest stay read: an answer that asks for them fifteen times reads them once. */
const KEPT = 20;
const kept = new Map<string, Read>();

/** The sentences of one text that look like promises, read without holding up anybody else. */
function sentencesIn(
  recordId: string,
  { id, text, saidOn, known }: SpokenText,
): Promise<readonly PromiseSuggestion[]> {
  const key = JSON.stringify([recordId, id, saidOn.date, known]);
  const before = kept.get(key);
  kept.delete(key);
  const read =
    before?.text === text
      ? before
      : { text, found: takingTurns(readText(recordId, text, saidOn.date, known)) };
  kept.set(key, read);
  const oldest = kept.keys().next();
  if (kept.size > KEPT && oldest.done !== true) kept.delete(oldest.value);
  return read.found;
}

/** A sentence that looks like a promise, in the first of the record's texts that has it. */
export interface Marked {
  readonly suggestion: PromiseSuggestion;
  readonly spoken: SpokenText;
  /** Place of the text among those of the record. */
  readonly place: number;
}

/** The sentences of a record's texts that look like promises, in their order. */
export async function markedSentences(
  recordId: string,
  texts: readonly SpokenText[],
): Promise<readonly Marked[]> {
  const found = new Map<string, Marked>();
  for (const [place, spoken] of texts.entries())
    for (const suggestion of await sentencesIn(recordId, spoken))
      if (!found.has(suggestion.id)) found.set(suggestion.id, { suggestion, spoken, place });
  return [...found.values()];
}
