import type { DeadlineInput } from '../calendar/deadlineInput';
import type { DeadlineWording } from '../promiseLexicon/deadlineWording';

/**
 * What words come to, as a command would say it: a day, a length that rolls off days not worked (R18),
 * or one that waits for the event it counts from (R7, R43).
 */
export function deadlineSaid(
  words: Pick<DeadlineWording, 'deadline' | 'counted'> | null,
): DeadlineInput | null {
  if (words === null) return null;
  const { deadline, counted } = words;
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
