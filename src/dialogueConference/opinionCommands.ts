import { defineCommand, IdField } from '../kernel/command';
import { inputText, LONG_TEXT } from '../kernel/text';
import { AudienceType } from './audienceType';

const meeting = {
  streamPrefix: 'conference-',
  target: { kind: 'existing', field: 'sourceId' },
  answers: 'OPINION',
} as const;

export const opinionCommands = {
  recordOpinion: defineCommand({
    ...meeting,
    name: 'recordOpinion',
    description: "Record what was said at a conference or voter contact; no speaker's identity.",
    input: {
      sourceId: IdField.describe('The meeting.'),
      text: inputText(LONG_TEXT, 'Đường liên thôn xuống cấp, đề nghị sửa chữa.').describe(
        'What was said.',
      ),
      audience: AudienceType.optional().describe('Who the speaker spoke for.'),
      spotAnswer: inputText(LONG_TEXT, 'Sẽ sửa chữa trong quý I năm 2027.')
        .optional()
        .describe('Answer given at once.'),
      deferToOfficeId: IdField.optional().describe('Office that is to answer.'),
    },
  }),
  answerOpinionOnSpot: defineCommand({
    ...meeting,
    name: 'answerOpinionOnSpot',
    description: 'Record an answer given at the meeting.',
    input: {
      sourceId: IdField.describe('The meeting.'),
      opinionId: IdField.describe('The opinion.'),
      answer: inputText(LONG_TEXT, 'Sẽ sửa chữa trong quý I năm 2027.').describe('Answer.'),
    },
  }),
  deferOpinion: defineCommand({
    ...meeting,
    name: 'deferOpinion',
    description: 'Put the answer off to an office.',
    input: {
      sourceId: IdField.describe('The meeting.'),
      opinionId: IdField.describe('The opinion.'),
      toOfficeId: IdField.describe('Office that is to answer.'),
    },
  }),
} as const;
