import { conferenceDuties, conferenceTraits } from '../../src/dialogueConference/breaches';
import type { LocalDate } from '../../src/kernel/localDate';
import type { Occasion } from '../../src/kernel/occasion';
import type { UnitKind, UnitLevel } from '../../src/kernel/party';
import { breachOf, type LimitFacts } from '../../src/meeting/breach';
import { reader, type Rows } from '../rows';
import { conferenceSpans } from './table';

const dayIn = (value: unknown): LocalDate | null =>
  typeof value === 'string' ? (value as LocalDate) : null;

/**
 * Conferences with a duty done late or not at all, as seen on the day asked about. Limits hang on rules
 * and the calendar, which may change for what is past: so they are not kept, and every conference is
 * looked at. What the body is that holds one never changes.
 */
export function idsWithBreach(rows: Rows, facts: LimitFacts): string[] {
  const found = reader(rows).all(
    [conferenceSpans],
    `SELECT conference.id, occasion, unit.kind, unit.level, notice_from, notice_on, results_from, results_on
    FROM conference JOIN main.unit AS unit ON unit.id = conference.unit_id`,
  );
  const isBreached = (row: (typeof found)[number]): boolean => {
    const duties = conferenceDuties(
      { countedFrom: dayIn(row['notice_from']), doneOn: dayIn(row['notice_on']) },
      { countedFrom: dayIn(row['results_from']), doneOn: dayIn(row['results_on']) },
    );
    const traits = conferenceTraits(row['occasion'] as Occasion, {
      kind: row['kind'] as UnitKind,
      level: row['level'] as UnitLevel,
    });
    return duties.some((duty) => breachOf(duty, traits, facts, rows.on) !== null);
  };
  return found.filter(isBreached).map((row) => String(row['id']));
}
