import { defineCommand, IdField } from '../kernel/command';
import { streamPrefixes } from '../kernel/ids';
import {
  rejectingSuggestion,
  rejectionFields,
  suggestionCommandsFor,
} from '../meeting/suggestionCommands';

export const suggestionCommands = {
  ...suggestionCommandsFor(streamPrefixes.DIALOGUE_CONFERENCE),
  rejectPromiseSuggestion: defineCommand({
    ...rejectingSuggestion,
    name: 'rejectPromiseSuggestion',
    description: 'As `rejectSuggestion`, of a sentence of a conference.',
    streamPrefix: streamPrefixes.DIALOGUE_CONFERENCE,
    target: { kind: 'existing', field: 'conferenceId' },
    answers: 'DIALOGUE_CONFERENCE',
    input: { conferenceId: IdField.describe('The conference.'), ...rejectionFields },
  }),
} as const;
