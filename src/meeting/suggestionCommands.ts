import { defineCommand, IdField } from '../kernel/command';
import type { About } from '../kernel/need';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { suggestion } from './suggestionNeeds';

interface SuggestionNamed {
  readonly suggestionId: string;
}

/** The suggestion that the input names in the record's own texts. */
const ofItsTexts = ({ input: { suggestionId }, stream }: About<SuggestionNamed, unknown>) => ({
  recordId: stream,
  suggestionId,
});

/** What rejecting a suggestion says beside the record whose text has it. */
export const rejectingSuggestion = {
  needs: { suggestion: suggestion(ofItsTexts) },
  description: 'Say that a marked sentence is no promise.',
  drawsOn: ({ suggestionId }: SuggestionNamed) => suggestionId,
} as const;

export const rejectionFields = {
  suggestionId: IdField.describe('The suggestion.'),
  reason: inputText(SHORT_TEXT, 'Chỉ là lời xã giao.').optional().describe('Reason.'),
};

/** Of records of any kind whose texts are read; the id in `sourceId` says of which. */
export const rejectionCommands = {
  rejectSuggestion: defineCommand({
    ...rejectingSuggestion,
    name: 'rejectSuggestion',
    target: { kind: 'existing', field: 'sourceId' },
    answers: 'RECORD',
    input: {
      sourceId: IdField.describe('Meeting or petition whose text has the sentence.'),
      ...rejectionFields,
    },
  }),
} as const;
export type SuggestionCommands = typeof rejectionCommands;
