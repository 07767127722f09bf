import { endOfPeriod } from '../calendar/countedPeriod';
import type { LocalDate } from '../kernel/localDate';
import type { DatePrecision } from '../kernel/occurredOn';
import type { WordedDeadline } from '../promiseLexicon/deadlineWording';
import { Deadline } from './deadline.types';
import type { View } from './view';

const KIND_OF = {
  DAY: 'DATE',
  MONTH: 'MONTH',
  QUARTER: 'QUARTER',
  HALF_YEAR: 'HALF_YEAR',
  NINE_MONTHS: 'NINE_MONTHS',
  YEAR: 'YEAR',
} as const satisfies Record<DatePrecision, string>;

const unset = { version: 0, ruleId: null, awaitedEvent: null };

/** What words for a deadline come to; a length is counted with the calendar. Null beyond its years. */
export async function wordedDeadline(
  view: View,
  worded: WordedDeadline,
  wording: string | null,
): Promise<Deadline | null> {
  if (worded.form === 'FIXED') return new Deadline(view, fixed(worded, wording));
  const { startsOn, quantity, unit } = worded;
  const calendar = await view.records.workCalendar();
  const end = endOfPeriod(calendar, startsOn, { quantity, unit }, true);
  if (end === null) return null;
  return new Deadline(view, {
    ...unset,
    kind: 'COUNTED_PERIOD',
    originalDate: end.date,
    currentDate: end.date,
    precision: 'DAY',
    startsOn,
    calendarVersion: calendar.version,
    rolledFrom: end.rolledFrom,
    wording,
  });
}

const fixed = (
  { date, precision }: { readonly date: LocalDate; readonly precision: DatePrecision },
  wording: string | null,
) => ({
  ...unset,
  kind: KIND_OF[precision],
  originalDate: date,
  currentDate: date,
  precision,
  startsOn: null,
  calendarVersion: null,
  rolledFrom: null,
  wording,
});
