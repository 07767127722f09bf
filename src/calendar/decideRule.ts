import { accept, reject, type DecisionTable } from '../kernel/decider';
import { correctedTo } from '../kernel/correctedValue';
import { legalBasisOf } from '../kernel/legalBasis';
import { isInCalendar } from './countedPeriod';
import { fitsDuty } from './meetingBinding';
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
    if (input.binds && !fitsDuty(input.binds, input.trigger, quantity))
      return reject('RULE_BINDING_INVALID', 'binds');
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
        binds: input.binds ?? null,
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
  correctDeadlineRuleBinding({ input: { ruleId, binds = null, reason } }, state) {
    const version = state?.versions.find(({ id }) => id === ruleId);
    if (version === undefined) return reject('UNKNOWN_RECORD', 'ruleId');
    if (binds !== null && !fitsDuty(binds, version.trigger, version.quantity))
      return reject('RULE_BINDING_INVALID', 'binds');
    const corrected = correctedTo(version.binds, binds);
    if (corrected === null) return reject('NOTHING_TO_CORRECT', 'binds');
    return accept({
      type: 'RuleBindingCorrected',
      data: { ruleId, binds: corrected, reason },
    });
  },
};
