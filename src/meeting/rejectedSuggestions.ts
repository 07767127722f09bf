import { appended, type Entries } from '../kernel/entries';
import type { Recorded } from '../kernel/recordedEvent';
import type { SuggestionEvent } from './suggestionEvents';

/** A marked sentence of which somebody said that it is no promise. */
export interface RejectedSuggestion {
  /** That of the suggestion; it holds whatever the tone placement of the sentence. */
  readonly id: string;
  readonly reason: string | null;
}

export const rejectedAfter = (
  rejected: Entries<RejectedSuggestion>,
  { data: { suggestionId: id, reason } }: Recorded<SuggestionEvent>,
): Entries<RejectedSuggestion> => appended(rejected, { id, reason });
