import { derivedId } from '../kernel/ids';
import type { LocalDate } from '../kernel/localDate';
import { keyFold } from '../kernel/text';
import { deadlineFromWording, type WordedDeadline } from './deadlineWording';
import { markOf, type PromiseReason } from './promiseMark';
import { splitSentences } from './sentences';

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
  for (const { text, startsAt, length } of splitSentences(minutes)) {
    if (length > LONGEST_SENTENCE) continue;
    const worded = deadlineFromWording(text, heldOn);
    const mark = markOf(text, worded !== null);
    const id = suggestionIdOf(conferenceId, text);
    if (mark.kind !== 'PROMISE' || found.has(id)) continue;
    const { phrase, reason, isConditional, isWeak } = mark;
    found.set(id, {
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
    });
  }
  return [...found.values()];
}
