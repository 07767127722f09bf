import { opinionSchema } from '../opinionTable';

/** Dialogue conferences with what they are found, ordered and counted by. */
export const schema = [
  // Missing days sort last both ways: '9999-99-99' in day_rising, '' in day_falling.
  `CREATE TABLE conference (
    id TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    chair_office_id TEXT NOT NULL,
    day TEXT,
    day_rising TEXT NOT NULL,
    day_falling TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    title_key TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX conference_by_day ON conference (day_rising, id)',
  'CREATE INDEX conference_by_day_falling ON conference (day_falling, id)',
  'CREATE INDEX conference_by_recording ON conference (recorded_at, id)',
  'CREATE INDEX conference_by_title ON conference (title_key, id)',
  'CREATE INDEX conference_by_unit ON conference (unit_id, day_falling, id)',
  'CREATE INDEX conference_by_chair ON conference (chair_office_id, day_falling, id)',
  `CREATE TABLE conference_audience (
    conference_id TEXT NOT NULL,
    audience TEXT NOT NULL,
    PRIMARY KEY (audience, conference_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX conference_audience_of ON conference_audience (conference_id)',
  `CREATE TABLE conference_territory (
    conference_id TEXT NOT NULL,
    territory_id TEXT NOT NULL,
    PRIMARY KEY (territory_id, conference_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX conference_territory_of ON conference_territory (conference_id)',
  ...opinionSchema('opinion'),
] as const;

export const tables = [
  'opinion',
  'conference_territory',
  'conference_audience',
  'conference',
] as const;
