import { defineCommand, IdField } from '../kernel/command';
import type { About } from '../kernel/need';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { suggestion } from '../meeting/suggestionNeeds';

/** The suggestion that the input names in the conference's own minutes. */
const ofItsMinutes = ({
  input: { suggestionId },
  stream: meetingId,
}: About<{ readonly suggestionId: string }, unknown>) => ({ meetingId, suggestionId });

export const suggestionCommands = {
  rejectPromiseSuggestion: defineCommand({
    name: 'rejectPromiseSuggestion',
    needs: { suggestion: suggestion(ofItsMinutes) },
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
