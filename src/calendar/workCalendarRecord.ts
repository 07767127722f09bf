import { defineRecord } from '../kernel/recordDefinition';
import { workCalendarCommands } from './calendarCommands';
import { workCalendarEvents } from './calendarEvents';
import { workCalendarFold } from './calendarFold';
import { decideWorkCalendar } from './decideCalendar';
import { calendarRejections } from './rejections';

/** The working calendar: one stream for all. */
export const workCalendarRecord = defineRecord({
  kind: 'WORK_CALENDAR',
  feature: 'calendar',
  events: workCalendarEvents,
  commands: workCalendarCommands,
  fold: workCalendarFold,
  decide: decideWorkCalendar,
  rejections: calendarRejections,
});
