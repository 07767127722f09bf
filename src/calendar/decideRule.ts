import { accept, reject, type DecisionTable } from '../kernel/decider';
import { legalBasisOf } from '../kernel/legalBasis';
import { isInCalendar } from './countedPeriod';
import type { CalendarRejectionCode } from './rejections';
import type { DeadlineRuleCommands } from './ruleCommands';
import type { DeadlineRuleEvent } from './ruleEvents';
import { ruleVersionId } from './ruleId';
import type { DeadlineRuleState } from './ruleState';

export const decideDeadlineRule: DecisionTable<
  DeadlineRuleCommands,
  DeadlineRuleState | null,
  DeadlineRuleEvent,
  CalendarRejectionCode
> = {
  /** A new version is open to the end, so those before it must have been repealed. */
  enactDeadlineRule({ input, stream }, state) {
    const { legalBasis, validFrom, quantity } = input;
    if (quantity === 0) return reject('VALUE_OUT_OF_RANGE', 'quantity');
    if (!isInCalendar(validFrom)) return reject('VALUE_OUT_OF_RANGE', 'validFrom');
    const versions = state?.versions ?? [];
    if (versions.some(({ validTo }) => validTo === null || validTo >= validFrom))
      return reject('RULE_OVERLAPS', 'validFrom');
    return accept({
      type: 'RuleEnacted',
      legalBasis: [legalBasisOf(legalBasis)],
      data: {
        ruleId: ruleVersionId(stream, validFrom),
        code: input.code,
        title: input.title,
        validFrom,
        trigger: input.trigger,
        quantity,
        unit: input.unit,
        rollsForward: input.rollsForward,
        maximumExtensions: input.maximumExtensions ?? null,
        maximumExtensionDays: input.maximumExtensionDays ?? null,
      },
    });
  },
  repealDeadlineRule({ input: { ruleId, validTo } }, state) {
    const version = state?.versions.find(({ id }) => id === ruleId);
    if (version === undefined) return reject('UNKNOWN_RECORD', 'ruleId');
    if (version.validTo !== null) return reject('WRONG_STATE');
    if (validTo < version.validFrom) return reject('PERIOD_REVERSED', 'validTo');
    return accept({ type: 'RuleRepealed', data: { ruleId, validTo } });
  },
};
