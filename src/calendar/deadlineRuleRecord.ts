import { deadlineRulePermissions } from './rulePermissions';
import { deadlineRulePrefix } from './ruleId';
import { defineRecord, nobodyStands } from '../kernel/recordDefinition';
import { decideDeadlineRule } from './decideRule';
import { calendarRejections } from './rejections';
import { deadlineRuleCommands } from './ruleCommands';
import { deadlineRuleEvents } from './ruleEvents';
import { deadlineRuleFold } from './ruleState';

/** A rule that gives deadlines. */
export const deadlineRuleRecord = defineRecord({
  kind: 'DEADLINE_RULE',
  prefix: deadlineRulePrefix,
  words: null,
  feature: 'calendar',
  events: deadlineRuleEvents,
  commands: deadlineRuleCommands,
  permissions: deadlineRulePermissions,
  fold: deadlineRuleFold,
  decide: decideDeadlineRule,
  rejections: calendarRejections,
  facts: { standing: nobodyStands },
});
