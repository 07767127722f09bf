import type { z } from 'zod';
import { IdField } from '../kernel/command';
import { namedInput } from '../kernel/schema';

export const SuccessionMappingInput = namedInput(
  'SuccessionMappingInput',
  'One line of a reorganisation.',
  {
    fromUnitId: IdField.describe('Unit that ends or gives.'),
    toUnitId: IdField.describe('Unit that takes over.'),
    fromOfficeId: IdField.optional().describe('Office that gives; all if absent.'),
    toOfficeId: IdField.optional().describe('Office that takes over; the head if absent.'),
  },
);
export type SuccessionMappingInput = z.infer<typeof SuccessionMappingInput>;
