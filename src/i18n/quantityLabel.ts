import { printDecimal } from '../kernel/decimal';
import { measureOf } from '../kernel/measure';
import type { Quantity } from '../kernel/quantity';
import { textsIn, type Language } from './texts';

/** The amount as people write it: "trên 2.500 cuộc", "1,20%". */
export function quantityLabel(quantity: Quantity, language: Language): string {
  const measure = measureOf(quantity.unit);
  const unit = (language === 'VI' ? measure?.vi : measure?.en) ?? quantity.unit;
  const amount = printDecimal(quantity.value, language);
  const counted = unit === '%' ? `${amount}%` : `${amount} ${unit}`;
  if (quantity.qualifier === 'EXACT') return counted;
  return `${textsIn(language).qualifiers[quantity.qualifier]} ${counted}`;
}
