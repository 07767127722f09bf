import { z } from 'zod';
import { DecimalField } from './decimal';
import { namedEnum, namedInput } from './schema';
import { storedText } from './text';
import { leaf } from './schema';

export const Qualifier = namedEnum(
  'Qualifier',
  'How a figure was worded. Kept for ever and printed: "trên 2.500" is not 2.500.',
  {
    EXACT: 'Exactly this value.',
    MORE_THAN: 'More than this value (trên, hơn).',
    AT_LEAST: 'This value or more (ít nhất, tối thiểu, từ … trở lên).',
    LESS_THAN: 'Less than this value (dưới).',
    ABOUT: 'About this value (khoảng, gần).',
  },
);
export type Qualifier = z.infer<typeof Qualifier>;

/** An amount with its unit and the wording's qualifier. */
export const Quantity = z.strictObject({
  value: DecimalField.describe('The amount.'),
  unit: storedText('HOUSEHOLD').describe('Code of the measure.'),
  qualifier: Qualifier.describe('How the amount was worded.'),
});
export type Quantity = Readonly<z.infer<typeof Quantity>>;

export const QuantityInput = namedInput('QuantityInput', 'An amount with its unit.', {
  value: DecimalField.describe('The amount; not negative unless the unit allows it.'),
  unit: leaf(z.string().max(64), 'String', 'HOUSEHOLD').describe('Code from the list of measures.'),
  qualifier: Qualifier.default('EXACT').describe('How it was worded.'),
});
export type QuantityInput = z.infer<typeof QuantityInput>;
