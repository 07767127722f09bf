import { z } from 'zod';
import { always, calendar } from '../calendar/calendarNeeds';
import { judge } from '../kernel/actorNeeds';
import { defineCommand, IdField } from '../kernel/command';
import { LegalBasisInput } from '../kernel/legalBasis';
import { PublicationChannel } from '../kernel/publicationChannel';
import { inputText, LONG_TEXT, SHORT_TEXT } from '../kernel/text';
import { answerRule, answeringOffices } from './petitionNeeds';
import { AnswerKind } from './vocabulary';

const petition = {
  target: { kind: 'existing', field: 'petitionId' },
  answers: 'PETITION',
} as const;
const petitionId = IdField.describe('The petition.');

/** From the answer to the end. */
export const answerCommands = {
  answerPetition: defineCommand({
    ...petition,
    name: 'answerPetition',
    description: 'Record an answer.',
    input: {
      petitionId,
      kind: AnswerKind.describe('What it amounts to.'),
      text: inputText(LONG_TEXT, 'Sở đã bố trí vốn, khởi công trong quý II.').describe(
        'The answer.',
      ),
      document: LegalBasisInput.optional().describe('The document.'),
    },
  }),
  judgeAnswer: defineCommand({
    ...petition,
    name: 'judgeAnswer',
    description: 'Record whether an answer satisfies.',
    needs: { judge, answeringOffices },
    input: {
      petitionId,
      answerId: IdField.describe('The answer.'),
      isSatisfactory: z.boolean().describe('Whether it satisfies.'),
      reason: inputText(SHORT_TEXT, 'Chưa nêu thời hạn')
        .optional()
        .describe('Reason; required when it does not.'),
    },
  }),
  notifyVotersOfResult: defineCommand({
    ...petition,
    name: 'notifyVotersOfResult',
    description: 'Record that voters were told on `occurredOn`.',
    input: {
      petitionId,
      channels: z
        .array(PublicationChannel)
        .max(PublicationChannel.options.length)
        .refine((list) => list.length > 0, { params: { rejection: 'LIST_EMPTY' } })
        .describe('Where.'),
    },
  }),
  reopenPetition: defineCommand({
    ...petition,
    name: 'reopenPetition',
    description: 'Reopen an answered or closed petition.',
    needs: { rule: answerRule, calendar: calendar(always) },
    input: {
      petitionId,
      reason: inputText(SHORT_TEXT, 'Đường lại hư hỏng').describe('Reason.'),
    },
  }),
  closePetition: defineCommand({
    ...petition,
    name: 'closePetition',
    description: 'Close a petition whose voters were told.',
    input: { petitionId },
  }),
} as const;
