import { workCalendarCommands } from './calendarCommands';
import { deadlineRuleCommands } from './ruleCommands';

/** All commands of the feature, for the edges. */
export const calendarCommands = { ...workCalendarCommands, ...deadlineRuleCommands } as const;
