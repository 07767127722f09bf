import { defineCommand, IdField } from '../kernel/command';
import { CompetenceLevel } from '../kernel/competenceLevel';
import { offices } from '../kernel/partyNeeds';
import { PolicyFieldInput } from '../kernel/policyField';
import { SubmissionKind } from '../kernel/submissionKind';
import { inputText, LONG_TEXT } from '../kernel/text';
import { AudienceType } from './audienceType';

const sourceId = IdField.describe('The meeting.');
const opinionId = IdField.describe('The opinion.');

/**
 * The commands on opinions for one kind of meeting. Each kind has its own definitions of the same
 * names and inputs; the id in `sourceId` says which of them a command is meant for.
 */
export function opinionCommandsFor(streamPrefix: string) {
  const meeting = {
    streamPrefix,
    target: { kind: 'existing', field: 'sourceId' },
    answers: 'OPINION',
  } as const;
  return {
    recordOpinion: defineCommand({
      ...meeting,
      name: 'recordOpinion',
      needs: { offices: offices('deferToOfficeId') },
      description: "Record what was said at a conference or voter contact; no speaker's identity.",
      input: {
        sourceId,
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
        sourceId,
        opinionId,
        answer: inputText(LONG_TEXT, 'Sẽ sửa chữa trong quý I năm 2027.').describe('Answer.'),
      },
    }),
    deferOpinion: defineCommand({
      ...meeting,
      name: 'deferOpinion',
      needs: { offices: offices('toOfficeId') },
      description: 'Put the answer off to an office.',
      input: {
        sourceId,
        opinionId,
        toOfficeId: IdField.describe('Office that is to answer.'),
      },
    }),
    classifyOpinion: defineCommand({
      ...meeting,
      name: 'classifyOpinion',
      description: 'Classify an opinion (phân loại).',
      input: {
        sourceId,
        opinionId,
        kind: SubmissionKind.describe('Kind.'),
        competence: CompetenceLevel.describe('Level competent.'),
        policyField: PolicyFieldInput.describe('Field of work.'),
      },
    }),
  } as const;
}
export type OpinionCommands = ReturnType<typeof opinionCommandsFor>;
