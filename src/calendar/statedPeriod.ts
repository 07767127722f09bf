import { z } from 'zod';
import { leaf } from '../kernel/schema';
import { PeriodUnit } from './periodUnit';

/** A period that a deadline was counted by, as it was said: kept so that it can be counted again. */
export const StatedPeriod = z.strictObject({
  quantity: leaf(z.int(), 'Int', 60).describe('Length; negative counts back.'),
  unit: PeriodUnit.describe('Unit of the length.'),
  rollsForward: z.boolean().describe('Whether a last day off moves to the next working day.'),
});
export type StatedPeriod = Readonly<z.infer<typeof StatedPeriod>>;
