import { workCalendarPermissions } from './calendarPermissions';
import { calendarStream } from './calendarCommands';
import { defineRecord, nobodyStands } from '../kernel/recordDefinition';
import { workCalendarCommands } from './calendarCommands';
import { workCalendarEvents } from './calendarEvents';
import { workCalendarFold } from './calendarFold';
import { decideWorkCalendar } from './decideCalendar';
import { calendarRejections } from './rejections';

/** The working calendar: one stream for all. */
export const workCalendarRecord = defineRecord({
  kind: 'WORK_CALENDAR',
  prefix: calendarStream,
  words: null,
  feature: 'calendar',
  events: workCalendarEvents,
  commands: workCalendarCommands,
  permissions: workCalendarPermissions,
  fold: workCalendarFold,
  decide: decideWorkCalendar,
  rejections: calendarRejections,
  facts: { standing: nobodyStands },
});
