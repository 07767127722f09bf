import { defineCommand, IdField } from '../kernel/command';
import { inputText, SHORT_TEXT } from '../kernel/text';

export const suggestionCommands = {
  rejectPromiseSuggestion: defineCommand({
    name: 'rejectPromiseSuggestion',
    description: 'Say that a marked sentence is no promise.',
    streamPrefix: 'conference-',
    target: { kind: 'existing', field: 'conferenceId' },
    answers: 'DIALOGUE_CONFERENCE',
    drawsOn: ({ suggestionId }: { readonly suggestionId: string }) => suggestionId,
    input: {
      conferenceId: IdField.describe('The conference.'),
      suggestionId: IdField.describe('The suggestion.'),
      reason: inputText(SHORT_TEXT, 'Chỉ là lời xã giao.').optional().describe('Reason.'),
    },
  }),
} as const;
