import { conferenceDuties } from '../../src/dialogueConference/breaches';
import type { LocalDate } from '../../src/kernel/localDate';
import { breachOf, type LimitFacts } from '../../src/meeting/breach';
import type { Rows } from '../rows';
import { conferenceSpans } from './table';

const dayIn = (value: unknown): LocalDate | null =>
  typeof value === 'string' ? (value as LocalDate) : null;

/**
 * Conferences with a duty done late or not at all, as seen on the day asked about. Limits hang on rules
 * and the calendar, which may change for what is past: so they are not kept, and every conference is
 * looked at.
 */
export function idsWithBreach(rows: Rows, facts: LimitFacts): string[] {
  const found = rows.all(
    [conferenceSpans],
    'SELECT id, notice_from, notice_on, results_from, results_on FROM conference',
  );
  const isBreached = (row: (typeof found)[number]): boolean => {
    const duties = conferenceDuties(
      { countedFrom: dayIn(row['notice_from']), doneOn: dayIn(row['notice_on']) },
      { countedFrom: dayIn(row['results_from']), doneOn: dayIn(row['results_on']) },
    );
    return duties.some((duty) => breachOf(duty, facts, rows.on) !== null);
  };
  return found.filter(isBreached).map((row) => String(row['id']));
}
