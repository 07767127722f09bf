import { z } from 'zod';
import { AudienceType } from '../meeting/audienceType';
import { DialogueConferenceStatus } from '../dialogueConference/dialogueConferenceStatus';
import { IdField } from '../kernel/command';
import { namedEnum, namedInput } from '../kernel/schema';
import { inputTypeOf } from './inputType';
import { PeriodInput } from './period';
import { OrderDirection } from './sharedEnums';

const DialogueConferenceFilterSchema = namedInput(
  'DialogueConferenceFilter',
  'Narrows a list of conferences. All given conditions must hold.',
  {
    status: z.array(DialogueConferenceStatus).optional().describe('Any of these states.'),
    unitId: IdField.optional().describe('Held by this unit.'),
    includeSubunits: z.boolean().default(false).describe('Also units below it.'),
    chairOfficeId: IdField.optional().describe('Chaired by this office.'),
    audience: z.array(AudienceType).optional().describe('With any of these audiences.'),
    territoryId: IdField.optional().describe('Covering this administrative unit.'),
    period: PeriodInput.optional().describe('Held or scheduled within.'),
    hasBreach: z.boolean().optional().describe('With a breach (true) or without.'),
    includeInError: z
      .boolean()
      .default(false)
      .describe('Also those marked as made in error (R37).'),
    text: z.string().optional().describe('Words, accents optional.'),
  },
);
export type DialogueConferenceFilter = z.infer<typeof DialogueConferenceFilterSchema>;
export const DialogueConferenceFilterInput = inputTypeOf(DialogueConferenceFilterSchema);

const DialogueConferenceOrderField = namedEnum(
  'DialogueConferenceOrderField',
  'Keys to order conferences by.',
  {
    DATE: { about: 'Day held, else scheduled.', vi: 'Ngày tổ chức', en: 'Day held' },
    RECORDED_AT: { about: 'When recorded.', vi: 'Ngày ghi nhận', en: 'Time recorded' },
    TITLE: { about: 'Title.', vi: 'Tên', en: 'Title' },
  },
);

const DialogueConferenceOrderSchema = namedInput(
  'DialogueConferenceOrder',
  'Order of conferences; ties by id.',
  {
    field: DialogueConferenceOrderField.describe('Key.'),
    direction: OrderDirection.default('ASCENDING').describe('Direction.'),
  },
);
export type DialogueConferenceOrder = z.infer<typeof DialogueConferenceOrderSchema>;
export const DialogueConferenceOrderInput = inputTypeOf(DialogueConferenceOrderSchema);
