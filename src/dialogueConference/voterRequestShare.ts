import { compareDecimals, decimal, type DecimalText } from '../kernel/decimal';

/**
 * Share of a commune's voters whose request obliges it to hold a dialogue, percent.
 * @basis Law on Organisation of Local Government 2025, "Article 43" as cited (article to confirm)
 */
const BINDING_SHARE = decimal('10');

/** Whether a request by so many percent of the voters obliges. */
export const isBindingRequest = (sharePercent: DecimalText): boolean =>
  compareDecimals(sharePercent, BINDING_SHARE) >= 0;
