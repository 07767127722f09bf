import type { DeadlineInput } from '../calendar/deadlineInput';
import type { Recurrence } from '../calendar/recurrence';
import type { DeadlineWording } from '../promiseLexicon/deadlineWording';

const given = <T>(value: T | null): T | undefined => value ?? undefined;

/** A duty of each day is kept by nobody day by day: it stays without a deadline (R44). */
function recurring({ period, month, day, from, until }: Recurrence): DeadlineInput | null {
  if (period === 'DAY') return null;
  return {
    recurring: {
      period,
      month: given(month),
      day: given(day),
      from: given(from),
      until: given(until),
    },
  };
}

/**
 * What words come to, as a command would say it: a day, a length that rolls off days not worked (R18),
 * one that waits for the event it counts from (R7, R43), or a duty that recurs (R44).
 */
export function deadlineSaid(
  words: Pick<DeadlineWording, 'deadline' | 'counted' | 'recurrence'> | null,
): DeadlineInput | null {
  if (words === null) return null;
  const { deadline, counted, recurrence } = words;
  if (recurrence !== null) return recurring(recurrence);
  if (deadline?.form === 'FIXED')
    return { fixed: { date: deadline.date, precision: deadline.precision } };
  if (deadline !== null) {
    const { startsOn, quantity, unit } = deadline;
    return { counted: { startsOn, quantity, unit, rollsForward: true } };
  }
  if (counted === null || counted.event === null) return null;
  const { event, quantity, unit } = counted;
  return { afterEvent: { event, quantity, unit } };
}
