import { defineCommand, IdField } from '../kernel/command';
import {
  rejectingSuggestion,
  rejectionFields,
  rejectionCommands,
} from '../meeting/suggestionCommands';

export const suggestionCommands = {
  ...rejectionCommands,
  rejectPromiseSuggestion: defineCommand({
    ...rejectingSuggestion,
    name: 'rejectPromiseSuggestion',
    description: 'As `rejectSuggestion`, of a sentence of a conference.',
    target: { kind: 'existing', field: 'conferenceId' },
    answers: 'DIALOGUE_CONFERENCE',
    input: { conferenceId: IdField.describe('The conference.'), ...rejectionFields },
  }),
} as const;
