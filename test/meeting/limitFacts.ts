import type { DeadlineRuleState } from '../../src/calendar/ruleState';
import { shippedRules } from '../../src/calendar/shippedRules';
import { lawCalendar } from '../../src/calendar/workCalendar';
import { legalBasisOf } from '../../src/kernel/legalBasis';
import type { LimitFacts } from '../../src/meeting/breach';
import type { HoldingUnit } from '../../src/meeting/holdingUnit';

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
      binds: rule.binds ?? null,
      isBindingCorrected: false,
    })),
}));

/** Shipped rules over the law's calendar. */
export const limitFacts: LimitFacts = { rules, calendar: lawCalendar };

/** A People's Committee of a commune, whose dialogues the law binds (R49). */
export const ofCommune: HoldingUnit = { kind: 'STATE', level: 'COMMUNE' };
