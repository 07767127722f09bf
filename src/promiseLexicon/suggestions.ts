import { derivedId } from '../kernel/ids';
import type { LocalDate } from '../kernel/localDate';
import { keyFold } from '../kernel/text';
import { deadlineFromWording, type WordedDeadline } from './deadlineWording';
import { markOf, type PromiseReason } from './promiseMark';
import { splitSentences, type Sentence } from './sentences';

/** A sentence of minutes that looks like a promise. Derived, never stored. */
export interface PromiseSuggestion {
  readonly id: string;
  readonly sentence: string;
  /** First character in the text, in Unicode code points from 0. */
  readonly startsAt: number;
  /** Length in code points. */
  readonly length: number;
  /** Phrase of the lexicon that matched, as written. */
  readonly phrase: string;
  readonly reason: PromiseReason;
  /** Words that set a deadline; null when there are none. */
  readonly deadlineWording: string | null;
  /** What these words come to; null when they name no day. */
  readonly deadline: WordedDeadline | null;
  readonly isConditional: boolean;
  readonly isWeak: boolean;
}

/** Text without a full stop for longer than this is no sentence: a table, a file pasted in. */
const LONGEST_SENTENCE = 2_000;

/** Same conference and same sentence, whatever its tone placement: same suggestion (R28). */
export const suggestionIdOf = (conferenceId: string, sentence: string): string =>
  derivedId('suggestion', conferenceId, keyFold(sentence));

function suggestionOf(
  id: string,
  { text, startsAt, length }: Sentence,
  heldOn: LocalDate,
): PromiseSuggestion | null {
  if (length > LONGEST_SENTENCE) return null;
  const worded = deadlineFromWording(text, heldOn);
  const mark = markOf(text, worded !== null);
  if (mark.kind !== 'PROMISE') return null;
  const { phrase, reason, isConditional, isWeak } = mark;
  return {
    id,
    sentence: text,
    startsAt,
    length,
    phrase,
    reason,
    deadlineWording: worded?.wording ?? null,
    deadline: worded?.deadline ?? null,
    isConditional,
    isWeak,
  };
}

/**
 * The sentences of minutes that look like promises, in their order; one that is said twice is one.
 * @param heldOn day from which lengths of time in the wording count.
 */
export function suggestionsIn(
  conferenceId: string,
  minutes: string,
  heldOn: LocalDate,
): readonly PromiseSuggestion[] {
  const found = new Map<string, PromiseSuggestion>();
  for (const sentence of splitSentences(minutes)) {
    const id = suggestionIdOf(conferenceId, sentence.text);
    if (found.has(id)) continue;
    const suggestion = suggestionOf(id, sentence, heldOn);
    if (suggestion !== null) found.set(id, suggestion);
  }
  return [...found.values()];
}

/** The suggestion of that id in the minutes; null when no marked sentence has it. */
export function suggestionById(
  conferenceId: string,
  minutes: string,
  heldOn: LocalDate,
  id: string,
): PromiseSuggestion | null {
  const sentence = splitSentences(minutes).find(
    ({ text }) => suggestionIdOf(conferenceId, text) === id,
  );
  return sentence === undefined ? null : suggestionOf(id, sentence, heldOn);
}
