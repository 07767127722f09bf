import type { Command } from '../kernel/command';
import { accept, reject } from '../kernel/decider';
import { withId } from '../kernel/entries';
import type { FactsOf } from '../kernel/need';
import type { ConferenceDecision, ConferenceTable } from './decisionTypes';
import type { ConferenceState } from './state';
import type { suggestionCommands } from './suggestionCommands';

type Commands = typeof suggestionCommands;

/** A sentence is decided once: what was confirmed as a commitment is objected to there. */
function rejectPromiseSuggestion(
  { input }: Command<Commands['rejectPromiseSuggestion']>,
  state: ConferenceState | null,
  { suggestion }: FactsOf<Commands['rejectPromiseSuggestion']>,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  const { suggestionId, reason } = input;
  if (suggestion === null) return reject('UNKNOWN_RECORD', 'suggestionId');
  const isRejected = withId(state.rejectedSuggestions, suggestionId) !== null;
  if (isRejected || suggestion.isDecided)
    return reject('SUGGESTION_ALREADY_DECIDED', 'suggestionId');
  return accept({
    type: 'PromiseSuggestionRejected',
    data: { suggestionId, sentence: suggestion.sentence, reason: reason ?? null },
  });
}

export const decideSuggestion: ConferenceTable<Commands> = { rejectPromiseSuggestion };
