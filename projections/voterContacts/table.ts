import { opinionSchema } from '../opinionTable';

/** Voter-contact sessions with what they are found, ordered and counted by. */
export const schema = [
  // Missing days sort last both ways: '9999-99-99' in day_rising, '' in day_falling.
  `CREATE TABLE voter_contact (
    id TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    body TEXT NOT NULL,
    council_level TEXT,
    timing TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    day TEXT,
    day_rising TEXT NOT NULL,
    day_falling TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX voter_contact_by_day ON voter_contact (day_rising, id)',
  'CREATE INDEX voter_contact_by_day_falling ON voter_contact (day_falling, id)',
  'CREATE INDEX voter_contact_by_recording ON voter_contact (recorded_at, id)',
  'CREATE INDEX voter_contact_by_unit ON voter_contact (unit_id, day_falling, id)',
  `CREATE TABLE voter_contact_territory (
    contact_id TEXT NOT NULL,
    territory_id TEXT NOT NULL,
    PRIMARY KEY (territory_id, contact_id)
  ) STRICT, WITHOUT ROWID`,
  ...opinionSchema('contact_opinion'),
] as const;

export const tables = ['contact_opinion', 'voter_contact_territory', 'voter_contact'] as const;
