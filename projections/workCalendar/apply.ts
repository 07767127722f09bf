import { calendarStream } from '../../src/calendar/calendarCommands';
import type { WorkCalendarEvent } from '../../src/calendar/calendarEvents';
import { workCalendarFold } from '../../src/calendar/calendarFold';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { Projection } from '../projection';
import { run } from '../statements';
import { nextState } from '../storedState';
import { schema, tables } from './table';

/** The row's version is that of the stream; the calendar's own is one more. */
export const workCalendarProjection: Projection = {
  name: 'workCalendar',
  version: 12,
  schema,
  tables,
  streamPrefixes: [calendarStream],
  apply(event, database) {
    const recorded = event as Recorded<WorkCalendarEvent>;
    const calendar = nextState(database, 'work_calendar', workCalendarFold, recorded);
    if (calendar === null) return;
    run(
      database,
      'INSERT OR REPLACE INTO work_calendar VALUES (?, ?, ?)',
      event.stream,
      event.version,
      JSON.stringify(calendar),
    );
  },
};
