import { defineCommand, IdField } from '../kernel/command';
import { DOCUMENT_TEXT, inputText, SHORT_TEXT } from '../kernel/text';

export const minutesCommands = {
  recordContactMinutes: defineCommand({
    name: 'recordContactMinutes',
    description:
      'Record the whole text of the minutes of a voter contact, or record it anew, with a reason, where it was wrong; earlier texts stay in the history.',
    target: { kind: 'existing', field: 'sessionId' },
    answers: 'VOTER_CONTACT_SESSION',
    input: {
      sessionId: IdField.describe('The session.'),
      text: inputText(DOCUMENT_TEXT, 'Biên bản tiếp xúc cử tri').describe(
        'Whole text; promises are looked for in it (R43).',
      ),
      reason: inputText(SHORT_TEXT, 'Chép thiếu mục 2')
        .optional()
        .describe('Reason; required where it takes the place of another text.'),
    },
  }),
} as const;
