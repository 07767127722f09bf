import type { WorkCalendar } from '../../calendar/workCalendar';
import type { Sheet } from './sheetQuery';

/** The working calendar of the years around a meeting, as the server has it. */
export function calendarOf({
  version,
  before,
  year,
  next,
  after,
}: Sheet['workCalendar']): WorkCalendar {
  const entries = [...before, ...year, ...next, ...after];
  const known = new Map(entries.map((entry) => [entry.id, { ...entry, legalBasis: null }]));
  return { version, entries: [...known.values()] as unknown as WorkCalendar['entries'] };
}
