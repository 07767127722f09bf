import { rejectingIn } from '../meeting/decideSuggestion';
import type { ConferenceTable } from './decisionTypes';
import type { suggestionCommands } from './suggestionCommands';

export const decideSuggestion: ConferenceTable<typeof suggestionCommands> = {
  rejectSuggestion: rejectingIn('sourceId'),
  rejectPromiseSuggestion: rejectingIn('conferenceId'),
};
