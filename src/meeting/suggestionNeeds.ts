import { selected, word } from '../kernel/need';

/** A sentence that the lexicon marked in the minutes of a meeting. */
export interface MarkedSentenceFact {
  readonly sentence: string;
  /** Confirmed by a commitment, or rejected. */
  readonly isDecided: boolean;
  /** Its words for a deadline; null when it has none. */
  readonly deadlineWording: string | null;
}

/** By the meeting and the suggestion's id. */
export interface SuggestionKey {
  readonly meetingId: string;
  readonly suggestionId: string;
}

/** What a suggestion's id names in the minutes as they stand; null when it names nothing there. */
export const suggestion = selected(
  word<'suggestion', SuggestionKey, MarkedSentenceFact | null>('suggestion'),
);
