import type { LocalDate } from '../kernel/localDate';
import { endOfPeriod, lastDayBefore, type PeriodEnd } from './countedPeriod';
import type { DeadlineRuleVersion } from './ruleState';
import type { WorkCalendar } from './workCalendar';

/**
 * Last day that a rule gives from its trigger's day: counted forward and rolled where the rule says
 * so, or counted back and never moved (R17, R18).
 * @returns null when the calendar's years do not hold it.
 */
export function endByRule(
  calendar: WorkCalendar,
  rule: Pick<DeadlineRuleVersion, 'quantity' | 'unit' | 'rollsForward'>,
  triggerDay: LocalDate,
): PeriodEnd | null {
  const { quantity, unit, rollsForward } = rule;
  if (quantity > 0) return endOfPeriod(calendar, triggerDay, { quantity, unit }, rollsForward);
  const date = lastDayBefore(calendar, triggerDay, { quantity: -quantity, unit });
  return date === null ? null : { date, rolledFrom: null };
}
