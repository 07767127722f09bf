import { z } from 'zod';
import { Timeliness } from '../commitment/vocabulary';
import { IdField } from '../kernel/command';
import { CompetenceLevel } from '../kernel/competenceLevel';
import { DateInput } from '../kernel/dateFields';
import { namedEnum, namedInput } from '../kernel/schema';
import { AnswerKind, IntakeChannel, PetitionStatus } from '../petition/vocabulary';
import { inputTypeOf } from './inputType';
import { PeriodInput } from './period';
import { OrderDirection } from './sharedEnums';

const PetitionFilterSchema = namedInput('PetitionFilter', 'Narrows a list of petitions.', {
  status: z.array(PetitionStatus).optional().describe('Any of these states.'),
  timeliness: z.array(Timeliness).optional().describe('Any of these boxes.'),
  answerKind: z.array(AnswerKind).optional().describe('Latest answer is any of these.'),
  competence: z.array(CompetenceLevel).optional().describe('Any of these levels.'),
  channel: z.array(IntakeChannel).optional().describe('Any of these channels.'),
  policyField: z.string().optional().describe('Field of work.'),
  officeId: IdField.optional().describe('With this answering office.'),
  unitId: IdField.optional().describe('With an answering office in this unit.'),
  includeSubunits: z.boolean().default(false).describe('Also units below it.'),
  sourceId: IdField.optional().describe('Raised at this conference or session.'),
  territoryId: IdField.optional().describe('Raised in this administrative unit.'),
  period: PeriodInput.optional().describe('Received within.'),
  dueFrom: DateInput.optional().describe('Answer due from this day.'),
  dueTo: DateInput.optional().describe('Answer due to this day.'),
  includeInError: z.boolean().default(false).describe('Also those marked as made in error (R37).'),
  text: z.string().optional().describe('Words, accents optional.'),
});
export type PetitionFilter = z.infer<typeof PetitionFilterSchema>;
export const PetitionFilterInput = inputTypeOf(PetitionFilterSchema);

const PetitionOrderField = namedEnum('PetitionOrderField', 'Keys to order petitions by.', {
  DUE_DATE: {
    about: 'Day that the answer is due.',
    vi: 'Hạn trả lời',
    en: 'Day the answer is due',
  },
  RECEIVED_ON: { about: 'Day received.', vi: 'Ngày nhận', en: 'Day received' },
  RECORDED_AT: { about: 'When recorded.', vi: 'Ngày ghi nhận', en: 'Time recorded' },
});
const PetitionOrderSchema = namedInput('PetitionOrder', 'Order of petitions; ties by id.', {
  field: PetitionOrderField.describe('Key.'),
  direction: OrderDirection.default('ASCENDING').describe('Direction.'),
});
export type PetitionOrder = z.infer<typeof PetitionOrderSchema>;
export const PetitionOrderInput = inputTypeOf(PetitionOrderSchema);
