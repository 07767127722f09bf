import { printDecimal } from '../kernel/decimal';
import { measureOf } from '../kernel/measure';
import { Qualifier, type Quantity } from '../kernel/quantity';
import { wordsOf } from '../kernel/schema';
import { wordIn, type Language } from './texts';

const qualifiers = wordsOf(Qualifier);

/** The amount as people write it: "trên 2.500 cuộc", "1,20%". */
export function quantityLabel(quantity: Quantity, language: Language): string {
  const measure = measureOf(quantity.unit);
  const unit = (language === 'VI' ? measure?.vi : measure?.en) ?? quantity.unit;
  const amount = printDecimal(quantity.value, language);
  const counted = unit === '%' ? `${amount}%` : `${amount} ${unit}`;
  if (quantity.qualifier === 'EXACT') return counted;
  return `${wordIn(qualifiers[quantity.qualifier], language)} ${counted}`;
}
