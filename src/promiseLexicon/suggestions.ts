import { derivedId } from '../kernel/ids';
import type { LocalDate } from '../kernel/localDate';
import { keyFold } from '../kernel/text';
import type { Recurrence } from '../calendar/recurrence';
import { deadlinesFromWording, type CountedWording, type WordedDeadline } from './deadlineWording';
import { markOf, type PromiseReason } from './promiseMark';
import { sentencesOf, type Sentence } from './sentences';

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
  /** The length that they name and the event from which it counts (R43); null for others. */
  readonly counted: CountedWording | null;
  /** A duty that recurs (R44); null for others. */
  readonly recurrence: Recurrence | null;
  readonly isConditional: boolean;
  readonly isWeak: boolean;
}

/** Text without a full stop for longer than this is no sentence: a table, a file pasted in. */
const LONGEST_SENTENCE = 2_000;

/** Same conference and same sentence, whatever its tone placement: same suggestion (R28). */
export const suggestionIdOf = (conferenceId: string, sentence: string): string =>
  derivedId('suggestion', conferenceId, keyFold(sentence));

function suggestionOf(
  conferenceId: string,
  { text, startsAt, length }: Sentence,
  heldOn: LocalDate,
): PromiseSuggestion | null {
  if (length > LONGEST_SENTENCE) return null;
  const worded = deadlinesFromWording(text, heldOn)[0];
  const mark = markOf(text, worded?.setsTerm === true);
  if (mark.kind !== 'PROMISE') return null;
  const { phrase, reason, isConditional, isWeak } = mark;
  return {
    id: suggestionIdOf(conferenceId, text),
    sentence: text,
    startsAt,
    length,
    phrase,
    reason,
    deadlineWording: worded?.wording ?? null,
    deadline: worded?.deadline ?? null,
    counted: worded?.counted ?? null,
    recurrence: worded?.recurrence ?? null,
    isConditional,
    isWeak,
  };
}

/** Characters that are read in one go; what comes to a sentence beside its letters. */
const SLICE = 1_500;
const PER_SENTENCE = 25;

/**
 * The sentences of minutes that look like promises, in their order; one that is said twice is one.
 * Long minutes take a while: it stops after each slice of them, so that others may have their turn.
 * @param heldOn day from which lengths of time in the wording count.
 */
export function* readMinutes(
  conferenceId: string,
  minutes: string,
  heldOn: LocalDate,
): Generator<void, readonly PromiseSuggestion[], void> {
  const found = new Map<string, PromiseSuggestion>();
  let read = 0;
  for (const sentence of sentencesOf(minutes)) {
    const suggestion = suggestionOf(conferenceId, sentence, heldOn);
    if (suggestion !== null && !found.has(suggestion.id)) found.set(suggestion.id, suggestion);
    read += sentence.length + PER_SENTENCE;
    if (read < SLICE) continue;
    read = 0;
    yield;
  }
  return [...found.values()];
}

/** The same in one go. */
export function suggestionsIn(
  conferenceId: string,
  minutes: string,
  heldOn: LocalDate,
): readonly PromiseSuggestion[] {
  const reading = readMinutes(conferenceId, minutes, heldOn);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}
