import type { DeadlineRuleState } from '../../src/calendar/ruleState';
import { shippedRules } from '../../src/calendar/shippedRules';
import { lawCalendar } from '../../src/calendar/workCalendar';
import { legalBasisOf } from '../../src/kernel/legalBasis';
import type { LimitFacts } from '../../src/meeting/breach';

/** The rules that ship with the program, as the log would have them. */
const rules = [...new Set(shippedRules.map(({ code }) => code))].map((code): DeadlineRuleState => ({
  id: `deadlineRule-${code}`,
  version: 1,
  isSynthetic: false,
  code,
  versions: shippedRules
    .filter((rule) => rule.code === code)
    .map((rule) => ({
      ...rule,
      id: `${code}:${rule.validFrom}`,
      legalBasis: legalBasisOf(rule.legalBasis),
      maximumExtensions: rule.maximumExtensions ?? null,
      maximumExtensionDays: rule.maximumExtensionDays ?? null,
    })),
}));

/** Shipped rules over the law's calendar. */
export const limitFacts: LimitFacts = { rules, calendar: lawCalendar };
