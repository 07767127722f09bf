import { z } from 'zod';
import { IdField } from '../kernel/command';
import { CorrectionStatus } from '../kernel/correctionStatus';
import { namedInput } from '../kernel/schema';
import { RegisteredCorrectionKind } from '../records/registeredCorrectionKind';
import { inputTypeOf } from './inputType';
import { PeriodInput } from './period';
import { RecordKinds } from './sharedEnums';

const CorrectionFilterSchema = namedInput(
  'CorrectionFilter',
  'Narrows the register of corrections. All given conditions must hold.',
  {
    recordKind: z.array(RecordKinds).optional().describe('Of records of any of these kinds.'),
    recordId: IdField.optional().describe('Of this record.'),
    unitId: IdField.optional().describe(
      'Of records of this unit and its offices, as they stand today.',
    ),
    includeSubunits: z.boolean().default(false).describe('Also of units below it.'),
    territoryId: IdField.optional().describe(
      'Of records that concern this administrative unit or one below, as they stand today.',
    ),
    kind: z.array(RegisteredCorrectionKind).optional().describe('Any of these kinds.'),
    status: z.array(CorrectionStatus).optional().describe('Any of these states.'),
    period: PeriodInput.optional().describe('Recorded within.'),
  },
);
export type CorrectionFilter = z.infer<typeof CorrectionFilterSchema>;
export const CorrectionFilterInput = inputTypeOf(CorrectionFilterSchema);
