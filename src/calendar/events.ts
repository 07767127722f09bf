import { workCalendarEvents } from './calendarEvents';
import { deadlineRuleEvents } from './ruleEvents';

/** All events of the feature, for the catalogue of stored shapes. */
export const calendarEvents = [...workCalendarEvents, ...deadlineRuleEvents] as const;
