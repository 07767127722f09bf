import { conferenceDuties } from '../../src/dialogueConference/breaches';
import type { LocalDate } from '../../src/kernel/localDate';
import { breachOf, type LimitFacts } from '../../src/meeting/breach';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { atMoment } from '../atMoment';
import type { Moment } from '../spans/moment';
import { allRows } from '../statements';
import { conferenceSpans } from './table';

const dayIn = (value: unknown): LocalDate | null =>
  typeof value === 'string' ? (value as LocalDate) : null;

/**
 * Conferences with a duty done late or not at all, as seen on a day. Limits hang on rules and the
 * calendar, which may change for what is past: so they are not kept, and every conference is looked at.
 * @param moment null for the present, of which `on` is today or later.
 */
export function idsWithBreach(
  database: SqlDatabase,
  facts: LimitFacts,
  on: LocalDate,
  moment: Moment | null = null,
): string[] {
  const through = moment && atMoment([conferenceSpans], moment);
  const rows = allRows(
    database,
    `${through === null ? '' : `WITH ${through.sql}`}
     SELECT id, notice_from, notice_on, results_from, results_on FROM conference`,
    ...(through?.values ?? []),
  );
  const isBreached = (row: (typeof rows)[number]): boolean => {
    const duties = conferenceDuties(
      { countedFrom: dayIn(row['notice_from']), doneOn: dayIn(row['notice_on']) },
      { countedFrom: dayIn(row['results_from']), doneOn: dayIn(row['results_on']) },
    );
    return duties.some((duty) => breachOf(duty, facts, on) !== null);
  };
  return rows.filter(isBreached).map((row) => String(row['id']));
}
