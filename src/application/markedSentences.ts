import type { LocalDate } from '../kernel/localDate';
import { readMinutes, type PromiseSuggestion } from '../promiseLexicon/suggestions';
import { takingTurns } from './takingTurns';

interface Read {
  readonly minutes: string;
  readonly found: Promise<readonly PromiseSuggestion[]>;
}

/** Minutes read latest stay read: an answer that asks for them fifteen times reads them once. */
const KEPT = 20;
const kept = new Map<string, Read>();

/** The sentences of minutes that look like promises, read without holding up anybody else. */
export function markedSentences(
  conferenceId: string,
  minutes: string,
  heldOn: LocalDate,
): Promise<readonly PromiseSuggestion[]> {
  const key = `${conferenceId} ${heldOn}`;
  const known = kept.get(key);
  kept.delete(key);
  const read =
    known?.minutes === minutes
      ? known
      : { minutes, found: takingTurns(readMinutes(conferenceId, minutes, heldOn)) };
  kept.set(key, read);
  const oldest = kept.keys().next();
  if (kept.size > KEPT && oldest.done !== true) kept.delete(oldest.value);
  return read.found;
}
