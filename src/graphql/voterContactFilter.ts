import { z } from 'zod';
import { IdField } from '../kernel/command';
import { UnitLevel } from '../kernel/party';
import { namedEnum, namedInput } from '../kernel/schema';
import { ElectedBody } from '../kernel/electedBody';
import { ContactTiming, VoterContactSessionStatus } from '../voterContact/vocabulary';
import { inputTypeOf } from './inputType';
import { PeriodInput } from './period';
import { OrderDirection } from './sharedEnums';

const VoterContactSessionFilterSchema = namedInput(
  'VoterContactSessionFilter',
  'Narrows a list of voter-contact sessions.',
  {
    status: z.array(VoterContactSessionStatus).optional().describe('Any of these states.'),
    body: ElectedBody.optional().describe('Elected body.'),
    councilLevel: UnitLevel.optional().describe('Level of the council.'),
    timing: ContactTiming.optional().describe('Before, after or on a theme.'),
    unitId: IdField.optional().describe('Organised by this unit.'),
    includeSubunits: z.boolean().default(false).describe('Also units below it.'),
    territoryId: IdField.optional().describe('Covering this administrative unit.'),
    period: PeriodInput.optional().describe('Held or planned within.'),
    includeInError: z
      .boolean()
      .default(false)
      .describe('Also those marked as made in error (R37).'),
    text: z.string().optional().describe('Words, accents optional.'),
  },
);
export type VoterContactSessionFilter = z.infer<typeof VoterContactSessionFilterSchema>;
export const VoterContactSessionFilterInput = inputTypeOf(VoterContactSessionFilterSchema);

const VoterContactSessionOrderField = namedEnum(
  'VoterContactSessionOrderField',
  'Keys to order voter-contact sessions by.',
  {
    DATE: { about: 'Day held, else planned.', vi: 'Ngày tổ chức', en: 'Day held' },
    RECORDED_AT: { about: 'When recorded.', vi: 'Ngày ghi nhận', en: 'Time recorded' },
  },
);
const VoterContactSessionOrderSchema = namedInput(
  'VoterContactSessionOrder',
  'Order of voter-contact sessions; ties by id.',
  {
    field: VoterContactSessionOrderField.describe('Key.'),
    direction: OrderDirection.default('ASCENDING').describe('Direction.'),
  },
);
export type VoterContactSessionOrder = z.infer<typeof VoterContactSessionOrderSchema>;
export const VoterContactSessionOrderInput = inputTypeOf(VoterContactSessionOrderSchema);
