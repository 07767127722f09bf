import type { ConferenceState } from '../../src/dialogueConference/state';
import { opinionOrders, opinionSchema, opinionSpans } from '../opinions/table';
import { scopeSchema, scopeTable } from '../recordScope';
import { dayStatesSchema, dayStatesTables } from '../spans/dayStates';
import type { DayTable } from '../spans/dayTable';
import { spanSchema, spanTable } from '../spans/spanTable';

/** The lists of other moments read these in the place of the tables that they are named after. */
export const conferenceSpans = spanTable('conference', 'id', {
  id: 'TEXT NOT NULL',
  status: 'TEXT NOT NULL',
  unit_id: 'TEXT NOT NULL',
  chair_office_id: 'TEXT NOT NULL',
  day: 'TEXT',
  day_rising: 'TEXT NOT NULL',
  day_falling: 'TEXT NOT NULL',
  recorded_at: 'TEXT NOT NULL',
  title_key: 'TEXT NOT NULL',
  was_held: 'INTEGER NOT NULL',
  in_error: 'INTEGER NOT NULL',
  voiced: 'INTEGER NOT NULL',
  occasion: 'TEXT NOT NULL',
  notice_from: 'TEXT',
  notice_on: 'TEXT',
  results_from: 'TEXT',
  results_on: 'TEXT',
});
export const conferenceAudienceSpans = spanTable('conference_audience', 'conference_id', {
  conference_id: 'TEXT NOT NULL',
  audience: 'TEXT NOT NULL',
});
export const conferenceTerritorySpans = spanTable('conference_territory', 'conference_id', {
  conference_id: 'TEXT NOT NULL',
  territory_id: 'TEXT NOT NULL',
});
export const conferenceOpinionSpans = opinionSpans('opinion');

/** Apart from their states: what grows with everybody who speaks, and a text as long as a document. */
export const storedConferences: DayTable = {
  name: 'conference',
  fields: ['opinions', 'minutesText', 'rejectedSuggestions'] satisfies (keyof ConferenceState)[],
};

/** Dialogue conferences with what they are found, ordered and counted by. */
export const schema = [
  // Whether a duty was done late hangs on the rules: notice_from and results_from are the days that its
  // limit counts from, notice_on and results_on those on which it was done.
  // voiced: opinions there were at least by the count of all, 0 without one.
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
    was_held INTEGER NOT NULL,
    in_error INTEGER NOT NULL,
    voiced INTEGER NOT NULL,
    occasion TEXT NOT NULL,
    notice_from TEXT,
    notice_on TEXT,
    results_from TEXT,
    results_on TEXT,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX conference_by_day ON conference (day_rising, id, in_error)',
  'CREATE INDEX conference_by_day_falling ON conference (day_falling, id, in_error)',
  'CREATE INDEX conference_by_recording ON conference (recorded_at, id, in_error)',
  'CREATE INDEX conference_by_title ON conference (title_key, id, in_error)',
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
  scopeSchema('DIALOGUE_CONFERENCE'),
  ...dayStatesSchema(storedConferences),
  ...spanSchema(conferenceSpans, {
    by_day: 'day_rising, id, in_error',
    by_day_falling: 'day_falling, id, in_error',
    by_recording: 'recorded_at, id, in_error',
    by_title: 'title_key, id, in_error',
    by_unit: 'unit_id, day_falling, id',
  }),
  ...spanSchema(conferenceAudienceSpans, { by_audience: 'audience, conference_id' }),
  ...spanSchema(conferenceTerritorySpans, { by_territory: 'territory_id, conference_id' }),
  ...spanSchema(conferenceOpinionSpans, opinionOrders),
] as const;

export const tables = [
  scopeTable('DIALOGUE_CONFERENCE'),
  conferenceOpinionSpans.name,
  conferenceTerritorySpans.name,
  conferenceAudienceSpans.name,
  conferenceSpans.name,
  ...dayStatesTables(storedConferences),
  'opinion',
  'conference_territory',
  'conference_audience',
  'conference',
] as const;
