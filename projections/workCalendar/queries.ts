import { lawCalendar, type WorkCalendar } from '../../src/calendar/workCalendar';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { firstRow } from '../statements';
import { stateOf } from '../storedState';

/** The working calendar; the law's alone before anything is announced. */
export function workCalendar(database: SqlDatabase): WorkCalendar {
  const row = firstRow(database, 'SELECT state FROM work_calendar');
  return row === undefined ? lawCalendar : stateOf<WorkCalendar>(row);
}
