import type { PetitionState } from '../../src/petition/state';
import { scopeSchema, scopeTable } from '../recordScope';
import { dayStatesSchema, dayStatesTables } from '../spans/dayStates';
import type { DayTable } from '../spans/dayTable';
import { spanSchema, spanTable } from '../spans/spanTable';

/** The lists of other moments read these in the place of the tables that they are named after. */
export const petitionSpans = spanTable('petition', 'id', {
  id: 'TEXT NOT NULL',
  status: 'TEXT NOT NULL',
  channel: 'TEXT NOT NULL',
  competence: 'TEXT',
  policy_field: 'TEXT',
  answering_office_id: 'TEXT',
  received_by_unit_id: 'TEXT',
  answer_kind: 'TEXT',
  merged_into_id: 'TEXT',
  received_on: 'TEXT NOT NULL',
  recorded_at: 'TEXT NOT NULL',
  due_on: 'TEXT',
  due_rising: 'TEXT NOT NULL',
  due_falling: 'TEXT NOT NULL',
  done: 'TEXT',
  overdue_from: 'TEXT',
  referred: 'INTEGER NOT NULL',
  answered: 'INTEGER NOT NULL',
  judged: 'INTEGER NOT NULL',
  satisfactory: 'INTEGER NOT NULL',
  resolved: 'INTEGER NOT NULL',
  in_error: 'INTEGER NOT NULL',
});
export const petitionOriginSpans = spanTable('petition_origin', 'petition_id', {
  petition_id: 'TEXT NOT NULL',
  place: 'INTEGER NOT NULL',
  source_id: 'TEXT',
  opinion_id: 'TEXT',
  territory_id: 'TEXT',
  own: 'INTEGER NOT NULL',
});
export const petitionTransferSpans = spanTable('petition_transfer', 'petition_id', {
  reorganisation_id: 'TEXT NOT NULL',
  petition_id: 'TEXT NOT NULL',
  place: 'INTEGER NOT NULL',
});

/** Apart from their states: texts that come with every further answer and every return. */
export const storedPetitions: DayTable = {
  name: 'petition',
  fields: ['answers', 'returnReasons', 'rejectedSuggestions'] satisfies (keyof PetitionState)[],
};

/**
 * One row per petition, with what answers lists and counts for every day from today on. Clocks are
 * those that count, petitions merged into this one included (R20). `done` holds the box of an answer
 * given or of one without a deadline; an open one is overdue from `overdue_from` on. Both are null for
 * what counts nowhere: merged into another or recorded in error. referred: ever; answered: its latest
 * clock was stopped; judged and satisfactory count its answers; resolved: by its latest answer, which
 * nobody has judged unsatisfactory. counted_with is the version of the calendar that a clock was
 * counted with which a recount may move: one that runs, or that stopped late.
 */
export const schema = [
  `CREATE TABLE petition (
    id TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    channel TEXT NOT NULL,
    competence TEXT,
    policy_field TEXT,
    answering_office_id TEXT,
    received_by_unit_id TEXT,
    answer_kind TEXT,
    merged_into_id TEXT,
    received_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    due_on TEXT,
    due_rising TEXT NOT NULL,
    due_falling TEXT NOT NULL,
    done TEXT,
    overdue_from TEXT,
    referred INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    judged INTEGER NOT NULL,
    satisfactory INTEGER NOT NULL,
    resolved INTEGER NOT NULL,
    in_error INTEGER NOT NULL,
    counted_with INTEGER,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX petition_by_due ON petition (due_rising, id, received_on, in_error)',
  'CREATE INDEX petition_by_due_falling ON petition (due_falling, id, received_on, in_error)',
  'CREATE INDEX petition_by_receipt ON petition (received_on, id, in_error)',
  'CREATE INDEX petition_by_recording ON petition (recorded_at, id, received_on, in_error)',
  `CREATE INDEX petition_by_office ON petition (answering_office_id, due_rising, id)
    WHERE answering_office_id IS NOT NULL`,
  `CREATE INDEX petition_by_recipient ON petition (received_by_unit_id, received_on, id)
    WHERE received_by_unit_id IS NOT NULL`,
  `CREATE INDEX petition_by_merging ON petition (merged_into_id)
    WHERE merged_into_id IS NOT NULL`,
  `CREATE INDEX petition_by_calendar ON petition (id, counted_with)
    WHERE counted_with IS NOT NULL`,
  // Everywhere it was raised; those that came with petitions merged into it are not its own.
  `CREATE TABLE petition_origin (
    petition_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    source_id TEXT,
    opinion_id TEXT,
    territory_id TEXT,
    own INTEGER NOT NULL,
    PRIMARY KEY (petition_id, place)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX petition_origin_by_source ON petition_origin (source_id)
    WHERE source_id IS NOT NULL`,
  `CREATE INDEX petition_origin_by_opinion ON petition_origin (opinion_id)
    WHERE opinion_id IS NOT NULL`,
  `CREATE INDEX petition_origin_by_territory ON petition_origin (territory_id)
    WHERE territory_id IS NOT NULL`,
  `CREATE TABLE petition_transfer (
    reorganisation_id TEXT NOT NULL,
    petition_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (reorganisation_id, petition_id, place)
  ) STRICT, WITHOUT ROWID`,
  scopeSchema('PETITION'),
  ...dayStatesSchema(storedPetitions),
  ...spanSchema(petitionSpans, {
    by_due: 'due_rising, id, received_on, in_error',
    by_due_falling: 'due_falling, id, received_on, in_error',
    by_receipt: 'received_on, id, in_error',
    by_recording: 'recorded_at, id, received_on, in_error',
    by_office: 'answering_office_id, due_rising, id',
    by_recipient: 'received_by_unit_id, received_on, id',
  }),
  ...spanSchema(petitionOriginSpans, {
    by_source: 'source_id',
    by_opinion: 'opinion_id',
    by_territory: 'territory_id',
  }),
  ...spanSchema(petitionTransferSpans, { by_reorganisation: 'reorganisation_id' }),
] as const;

export const tables = [
  scopeTable('PETITION'),
  petitionTransferSpans.name,
  petitionOriginSpans.name,
  petitionSpans.name,
  ...dayStatesTables(storedPetitions),
  'petition_transfer',
  'petition_origin',
  'petition',
] as const;
