import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { CompetenceLevel } from '../kernel/competenceLevel';
import type { About } from '../kernel/need';
import { offices } from '../kernel/partyNeeds';
import { Qualifier } from '../kernel/quantity';
import { PolicyFieldInput } from '../kernel/policyField';
import { SubmissionKind } from '../kernel/submissionKind';
import { leaf, namedInput } from '../kernel/schema';
import { inputText, LONG_TEXT, SHORT_TEXT } from '../kernel/text';
import { AudienceType } from './audienceType';
import { correctionReasonInput } from './correctHolding';
import { drawnFrom, drawnRecords, meetingNamed, opinionAt } from './drawnNeeds';

const sourceId = IdField.describe('The meeting.');
const opinionId = IdField.describe('The opinion.');

/** Opinions entered in one command: more than a long meeting has. */
const MOST_OPINIONS = 100;

/** More than anybody can voice at one meeting. */
const MOST_VOICED = 100_000;

const said = inputText(LONG_TEXT, 'Đường liên thôn xuống cấp, đề nghị sửa chữa.');
const answer = inputText(LONG_TEXT, 'Sẽ sửa chữa trong quý I năm 2027.');

/** What is entered of one opinion: all that a clerk knows of it at once. */
const opinionFields = {
  text: said.describe('What was said.'),
  audience: AudienceType.optional().describe('Who the speaker spoke for.'),
  spotAnswer: answer.optional().describe('Answer given at once.'),
  answeredByOfficeId: IdField.optional().describe('Office that gave it.'),
  deferToOfficeId: IdField.optional().describe(
    'Office that is to answer, or to answer what the answer at once left open.',
  ),
  kind: SubmissionKind.optional().describe('Kind; with level and field it is classified at once.'),
  competence: CompetenceLevel.optional().describe('Level competent.'),
  policyField: PolicyFieldInput.optional().describe('Field of work.'),
};

const OpinionInput = namedInput('OpinionInput', 'Something said at a meeting.', opinionFields);
export type OpinionInput = z.output<typeof OpinionInput>;

/** Offices that the opinions entered name, each once. */
const officesOfOpinions = ({
  input,
}: About<{ readonly opinions: readonly OpinionInput[] }, unknown>): readonly string[] => [
  ...new Set(
    input.opinions.flatMap(({ answeredByOfficeId, deferToOfficeId }) =>
      [answeredByOfficeId, deferToOfficeId].filter((id) => id !== undefined),
    ),
  ),
];

interface OpinionNamed {
  readonly sourceId: string;
  readonly opinionId: string;
}

interface OpinionTaken {
  readonly fromSourceId: string;
  readonly fromOpinionId: string;
}

const meeting = { target: { kind: 'existing', field: 'sourceId' }, answers: 'OPINION' } as const;

/** The commands on opinions, of meetings of either kind: the id in `sourceId` says of which. */
export const opinionCommands = {
  recordOpinion: defineCommand({
    ...meeting,
    name: 'recordOpinion',
    needs: { offices: offices('deferToOfficeId', 'answeredByOfficeId') },
    description: "Record what was said at a conference or voter contact; no speaker's identity.",
    input: { sourceId, ...opinionFields },
  }),
  recordOpinions: defineCommand({
    ...meeting,
    name: 'recordOpinions',
    needs: { offices: offices(officesOfOpinions) },
    description: 'Record what was said at a meeting in one go: all of it, or nothing.',
    answers: 'RECORD',
    input: {
      sourceId,
      opinions: z
        .array(OpinionInput)
        .max(MOST_OPINIONS)
        .refine((list) => list.length > 0, { params: { rejection: 'LIST_EMPTY' } })
        .describe('In the order in which they were said.'),
    },
  }),
  countOpinions: defineCommand({
    ...meeting,
    name: 'countOpinions',
    description:
      'Record how many opinions were voiced, as minutes say that only tell their number (R48). Those recorded with their text are among them and are never added to it. Said anew with a reason where it was wrong.',
    answers: 'RECORD',
    input: {
      sourceId,
      count: leaf(z.int().min(1).max(MOST_VOICED), 'Int', 12).describe('All that were voiced.'),
      qualifier: Qualifier.default('EXACT').describe('How the number was worded.'),
      reason: inputText(SHORT_TEXT, 'Đếm lại theo biên bản')
        .optional()
        .describe('Reason; required where it was counted before.'),
    },
  }),
  answerOpinionOnSpot: defineCommand({
    ...meeting,
    name: 'answerOpinionOnSpot',
    needs: { offices: offices('answeredByOfficeId') },
    description: 'Record an answer given at the meeting.',
    input: {
      sourceId,
      opinionId,
      answer: answer.describe('Answer.'),
      answeredByOfficeId: IdField.optional().describe('Office that gave it.'),
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
  correctOpinion: defineCommand({
    ...meeting,
    name: 'correctOpinion',
    needs: { offices: offices('answeredByOfficeId') },
    description:
      'Say what of an opinion was recorded wrongly. What is left out stays; the values before stay in the history.',
    input: {
      sourceId,
      opinionId,
      text: said.optional().describe('What was said.'),
      audience: AudienceType.optional().describe('Who the speaker spoke for.'),
      kind: SubmissionKind.optional().describe('Kind; of a classified opinion.'),
      competence: CompetenceLevel.optional().describe('Level competent; likewise.'),
      policyField: PolicyFieldInput.optional().describe('Field of work; likewise.'),
      spotAnswer: answer.optional().describe('Answer that was given on the spot.'),
      answeredByOfficeId: IdField.optional().describe('Office that gave it.'),
      reason: correctionReasonInput,
    },
  }),
  markOpinionInError: defineCommand({
    ...meeting,
    name: 'markOpinionInError',
    needs: {
      drawn: drawnFrom(({ input }: About<OpinionNamed, unknown>) => input),
    },
    description:
      'Take an opinion that nobody voiced out of all lists and counts; its history stays. What was drawn from it is moved or marked before.',
    input: { sourceId, opinionId, reason: correctionReasonInput },
  }),
  moveOpinion: defineCommand({
    ...meeting,
    name: 'moveOpinion',
    alsoWrites: ['toSourceId'],
    needs: {
      meeting: meetingNamed('sourceId'),
      otherMeeting: meetingNamed('toSourceId'),
      hanging: drawnRecords(({ input }: About<OpinionNamed, unknown>) => input),
    },
    description:
      'Move an opinion recorded at the wrong meeting to the right one, with its petition, its promises and the days that they took from the meeting (R39). It stands there under a new id; both histories tell it.',
    input: {
      sourceId: IdField.describe('The meeting at which it is recorded.'),
      opinionId,
      toSourceId: IdField.describe('The meeting at which it was voiced, of either kind; held.'),
      reason: correctionReasonInput,
    },
  }),
  takeOpinion: defineCommand({
    ...meeting,
    name: 'takeOpinion',
    answers: null,
    needs: {
      moved: opinionAt(({ input }: About<OpinionTaken, unknown>) => ({
        sourceId: input.fromSourceId,
        opinionId: input.fromOpinionId,
      })),
    },
    description:
      'Take an opinion over from the meeting at which it was recorded (R39); sent by the program alone, in the name of whoever moved it.',
    input: {
      sourceId: IdField.describe('The meeting at which it was voiced.'),
      opinionId: IdField.describe('The opinion there.'),
      fromSourceId: IdField.describe('The meeting at which it had been recorded.'),
      fromOpinionId: IdField.describe('The opinion there.'),
      reason: correctionReasonInput,
    },
  }),
} as const;
export type OpinionCommands = typeof opinionCommands;
