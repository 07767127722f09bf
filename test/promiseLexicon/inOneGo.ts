import type { LocalDate } from '../../src/kernel/localDate';
import { sentencesOf, type Sentence } from '../../src/promiseLexicon/sentences';
import { readText, type PromiseSuggestion } from '../../src/promiseLexicon/suggestions';

/** What is read in turns of the event loop, all at once. */
function inOneGo<T>(reading: Generator<void, T>): T {
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

export const suggestionsIn = (
  recordId: string,
  text: string,
  saidOn: LocalDate,
): readonly PromiseSuggestion[] => inOneGo(readText(recordId, text, saidOn, {}));

export const splitSentences = (text: string): readonly Sentence[] => [...sentencesOf(text)];
