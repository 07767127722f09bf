import type { Fold } from '../kernel/decider';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { CalendarEntry } from './calendarEntry';
import type { WorkCalendarEvent } from './calendarEvents';
import { lawCalendar, type WorkCalendar } from './workCalendar';

/** What the calendar calls a swapped day; the announcement names the days around it. */
const SWAP_NAME = 'Nghỉ hoán đổi ngày làm việc';

const switched = (
  entries: readonly CalendarEntry[],
  entryId: string,
  isInForce: boolean,
): CalendarEntry[] =>
  entries.map((entry) => (entry.id === entryId ? { ...entry, isInForce } : entry));

/** The entry is the last said of its day: one that was switched off gives way to it. */
const announced = (
  entries: readonly CalendarEntry[],
  entry: CalendarEntry,
): readonly CalendarEntry[] => [...entries.filter(({ id }) => id !== entry.id), entry];

function entriesAfter(
  { entries }: WorkCalendar,
  event: Recorded<WorkCalendarEvent>,
): readonly CalendarEntry[] {
  const legalBasis = event.metadata.legalBasis[0] ?? null;
  switch (event.type) {
    case 'HolidayDeclared': {
      const { entryId: id, ...data } = event.data;
      return announced(entries, { id, ...data, makeUpDate: null, legalBasis, isInForce: true });
    }
    case 'DaySwapDeclared': {
      const { entryId: id, dayOff: date, makeUpDate } = event.data;
      const said = { name: SWAP_NAME, legalBasis, isInForce: true };
      return announced(entries, { id, kind: 'SWAPPED_DAY_OFF', date, makeUpDate, ...said });
    }
    case 'HolidayRevoked':
      return switched(entries, event.data.entryId, false);
    case 'HolidayReinstated':
      return switched(entries, event.data.entryId, true);
    default:
      return unreachable(event);
  }
}

/** Each event makes a new version; the first is 2. */
export const workCalendarFold: Fold<WorkCalendar, WorkCalendarEvent> = {
  initial: lawCalendar,
  evolve: (calendar, event) => ({
    version: event.version + 1,
    entries: entriesAfter(calendar, event),
  }),
};
