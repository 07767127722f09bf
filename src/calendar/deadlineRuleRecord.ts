import { defineRecord } from '../kernel/recordDefinition';
import { decideDeadlineRule } from './decideRule';
import { calendarRejections } from './rejections';
import { deadlineRuleCommands } from './ruleCommands';
import { deadlineRuleEvents } from './ruleEvents';
import { deadlineRuleFold } from './ruleState';

/** A rule that gives deadlines. */
export const deadlineRuleRecord = defineRecord({
  kind: 'DEADLINE_RULE',
  feature: 'calendar',
  events: deadlineRuleEvents,
  commands: deadlineRuleCommands,
  fold: deadlineRuleFold,
  decide: decideDeadlineRule,
  rejections: calendarRejections,
});
