import type { DeadlineInput } from '../calendar/deadlineInput';
import type { WordedDeadline } from '../promiseLexicon/deadlineWording';

/** What words come to, as a command would say it; a length rolls off days not worked (R18). */
export function deadlineSaid(words: WordedDeadline | null): DeadlineInput | null {
  if (words === null) return null;
  if (words.form === 'FIXED') return { fixed: { date: words.date, precision: words.precision } };
  const { startsOn, quantity, unit } = words;
  return { counted: { startsOn, quantity, unit, rollsForward: true } };
}
