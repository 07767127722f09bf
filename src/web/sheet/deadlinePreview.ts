import { endOfPeriod } from '../../calendar/countedPeriod';
import type { WorkCalendar } from '../../calendar/workCalendar';
import type { Day } from '../format/dates';
import type { DeadlineReading, DeadlineToSend } from './deadlineReading';

/** The day on which a deadline that was typed ends. */
export interface DeadlinePreview {
  readonly date: Day;
  /** Day before it was moved to a working day; null when it was not moved. */
  readonly rolledFrom: Day | null;
  /** Day from which a length counts; null for a day that was named. */
  readonly countedFrom: Day | null;
}

type Trigger = Parameters<typeof endOfPeriod>[1];

const isCounted = (
  deadline: DeadlineToSend,
): deadline is Extract<DeadlineToSend, { counted: object }> => 'counted' in deadline;

/**
 * Where a deadline ends, counted here so that it shows while it is typed, offline too. The server counts
 * again, by the same rules (R17, R18).
 * @returns null where no day comes of it
 */
export function deadlinePreview(
  { deadline }: DeadlineReading,
  calendar: WorkCalendar,
): DeadlinePreview | null {
  if ('fixed' in deadline)
    return { date: deadline.fixed.date, rolledFrom: null, countedFrom: null };
  if (!isCounted(deadline)) return null;
  const { startsOn, ...period } = deadline.counted;
  const end = endOfPeriod(calendar, startsOn as Trigger, period, true);
  return end === null ? null : { ...end, countedFrom: startsOn };
}
