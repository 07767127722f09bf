import type { VoterContactState } from '../../src/voterContact/state';
import { opinionOrders, opinionSchema, opinionSpans } from '../opinions/table';
import { scopeSchema, scopeTable } from '../recordScope';
import { dayStatesSchema, dayStatesTables } from '../spans/dayStates';
import type { DayTable } from '../spans/dayTable';
import { spanSchema, spanTable } from '../spans/spanTable';

/** The lists of other moments read these in the place of the tables that they are named after. */
export const voterContactSpans = spanTable('voter_contact', 'id', {
  id: 'TEXT NOT NULL',
  status: 'TEXT NOT NULL',
  bodies: 'TEXT NOT NULL',
  timing: 'TEXT NOT NULL',
  unit_id: 'TEXT NOT NULL',
  day: 'TEXT',
  day_rising: 'TEXT NOT NULL',
  day_falling: 'TEXT NOT NULL',
  recorded_at: 'TEXT NOT NULL',
  was_held: 'INTEGER NOT NULL',
  in_error: 'INTEGER NOT NULL',
  voiced: 'INTEGER NOT NULL',
});
export const contactTerritorySpans = spanTable('voter_contact_territory', 'contact_id', {
  contact_id: 'TEXT NOT NULL',
  territory_id: 'TEXT NOT NULL',
});
export const contactOpinionSpans = opinionSpans('contact_opinion');

/** Apart from their states: what grows with everybody who speaks. */
export const storedContacts: DayTable = {
  name: 'voter_contact',
  fields: ['opinions', 'minutesText', 'rejectedSuggestions'] satisfies (keyof VoterContactState)[],
};

/** Voter-contact sessions with what they are found, ordered and counted by. */
export const schema = [
  // bodies: the elected bodies there with their levels, as JSON.
  // voiced: opinions there were at least by the count of all, 0 without one.
  // Missing days sort last both ways: '9999-99-99' in day_rising, '' in day_falling.
  `CREATE TABLE voter_contact (
    id TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    bodies TEXT NOT NULL,
    timing TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    day TEXT,
    day_rising TEXT NOT NULL,
    day_falling TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    was_held INTEGER NOT NULL,
    in_error INTEGER NOT NULL,
    voiced INTEGER NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX voter_contact_by_day ON voter_contact (day_rising, id, in_error)',
  'CREATE INDEX voter_contact_by_day_falling ON voter_contact (day_falling, id, in_error)',
  'CREATE INDEX voter_contact_by_recording ON voter_contact (recorded_at, id, in_error)',
  'CREATE INDEX voter_contact_by_unit ON voter_contact (unit_id, day_falling, id)',
  `CREATE TABLE voter_contact_territory (
    contact_id TEXT NOT NULL,
    territory_id TEXT NOT NULL,
    PRIMARY KEY (territory_id, contact_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX voter_contact_territory_of ON voter_contact_territory (contact_id)',
  ...opinionSchema('contact_opinion'),
  scopeSchema('VOTER_CONTACT_SESSION'),
  ...dayStatesSchema(storedContacts),
  ...spanSchema(voterContactSpans, {
    by_day: 'day_rising, id, in_error',
    by_day_falling: 'day_falling, id, in_error',
    by_recording: 'recorded_at, id, in_error',
    by_unit: 'unit_id, day_falling, id',
  }),
  ...spanSchema(contactTerritorySpans, { by_territory: 'territory_id, contact_id' }),
  ...spanSchema(contactOpinionSpans, opinionOrders),
] as const;

export const tables = [
  scopeTable('VOTER_CONTACT_SESSION'),
  contactOpinionSpans.name,
  contactTerritorySpans.name,
  voterContactSpans.name,
  ...dayStatesTables(storedContacts),
  'contact_opinion',
  'voter_contact_territory',
  'voter_contact',
] as const;
