import { z } from 'zod';
import { DecimalField } from './decimal';
import { namedEnum, namedInput } from './schema';
import { storedText } from './text';
import { leaf } from './schema';

export const Qualifier = namedEnum(
  'Qualifier',
  'How a figure was worded. Kept for ever and printed: "trên 2.500" is not 2.500.',
  {
    EXACT: { about: 'Exactly this value.', vi: 'đúng', en: 'exactly' },
    MORE_THAN: { about: 'More than this value (trên, hơn).', vi: 'trên', en: 'more than' },
    AT_LEAST: {
      about: 'This value or more (ít nhất, tối thiểu, từ … trở lên).',
      vi: 'ít nhất',
      en: 'at least',
    },
    LESS_THAN: { about: 'Less than this value (dưới).', vi: 'dưới', en: 'less than' },
    ABOUT: { about: 'About this value (khoảng, gần).', vi: 'khoảng', en: 'about' },
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
