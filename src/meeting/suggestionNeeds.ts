import { selected, word } from '../kernel/need';
import type { OccurredOn } from '../kernel/occurredOn';

/** A sentence that the lexicon marked in a text of a meeting or petition. */
export interface MarkedSentenceFact {
  readonly sentence: string;
  /** Confirmed by a commitment, or rejected. */
  readonly isDecided: boolean;
  /** Its words for a deadline; null when it has none. */
  readonly deadlineWording: string | null;
  /** When its text was said: the meeting, the notice's issue, the answer. */
  readonly saidOn: OccurredOn;
}

/** By the meeting or petition and the suggestion's id. */
export interface SuggestionKey {
  readonly recordId: string;
  readonly suggestionId: string;
}

/** What a suggestion's id names in the texts as they stand; null when it names nothing there. */
export const suggestion = selected(
  word<'suggestion', SuggestionKey, MarkedSentenceFact | null>('suggestion'),
);
