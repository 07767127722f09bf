import { accept, reject, type Decision } from '../kernel/decider';
import { withId, type Entries } from '../kernel/entries';
import type { CommonRejectionCode } from '../kernel/rejection';
import type { MarkedSentenceFact } from './suggestionNeeds';
import type { RejectedSuggestion } from './rejectedSuggestions';
import type { SuggestionEvent } from './suggestionEvents';

interface WithSuggestions {
  readonly rejectedSuggestions: Entries<RejectedSuggestion>;
}

interface Rejecting {
  readonly input: { readonly suggestionId: string; readonly reason?: string | undefined };
}

/**
 * Says that a marked sentence is no promise. A sentence is decided once: what was confirmed as a
 * commitment is objected to there.
 * @param target field of the input that names the record.
 */
export const rejectingIn =
  (target: string) =>
  (
    { input: { suggestionId, reason } }: Rejecting,
    state: WithSuggestions | null,
    { suggestion }: { readonly suggestion: MarkedSentenceFact | null },
  ): Decision<SuggestionEvent, CommonRejectionCode | 'SUGGESTION_ALREADY_DECIDED'> => {
    if (state === null) return reject('UNKNOWN_RECORD', target);
    if (suggestion === null) return reject('UNKNOWN_RECORD', 'suggestionId');
    const isRejected = withId(state.rejectedSuggestions, suggestionId) !== null;
    if (isRejected || suggestion.isDecided)
      return reject('SUGGESTION_ALREADY_DECIDED', 'suggestionId');
    return accept({
      type: 'PromiseSuggestionRejected',
      data: { suggestionId, sentence: suggestion.sentence, reason: reason ?? null },
    });
  };
