import { entriesSchema } from '../storedEntries';
import { storedCommitments } from './storedCommitments';

/**
 * One row per commitment with what answers lists, counts and boxes for every day from today on.
 * Dates that are missing sort last both ways: NEVER in due_rising, '' in due_falling. Boxes as
 * `boxThresholds` of the feature gives them: done_<against>_<basis> holds the box of a done promise;
 * an open one is overdue from overdue_from_<against> on (NULL: no deadline, NEVER: claimed in time).
 * outside says why a promise is in no box: EXCLUDED, DUPLICATE or UNCHECKABLE (R4, R10, R22).
 * priority is the rank of `priorities`; claimed: a claim was made that nobody rejected; claimed_on: the
 * day of the one that waits for its verdict.
 * counted_with is the version of the calendar that an open promise's deadline was counted with.
 * unit_id is the lead unit, before assignment the promisor's (R24).
 */
export const schema = [
  `CREATE TABLE commitment (
    id TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    outstanding INTEGER NOT NULL,
    duplicate INTEGER NOT NULL,
    kind TEXT NOT NULL,
    policy_field TEXT,
    priority INTEGER NOT NULL,
    promisor_office_id TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    source_id TEXT,
    source_key TEXT NOT NULL,
    opinion_id TEXT,
    programme_key TEXT,
    made_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    due_on TEXT,
    due_rising TEXT NOT NULL,
    due_falling TEXT NOT NULL,
    outside TEXT,
    overdue_from_current TEXT,
    overdue_from_original TEXT,
    done_current_claim TEXT,
    done_current_verification TEXT,
    done_original_claim TEXT,
    done_original_verification TEXT,
    awaiting_current INTEGER NOT NULL,
    awaiting_original INTEGER NOT NULL,
    broken INTEGER NOT NULL,
    suspended INTEGER NOT NULL,
    claimed INTEGER NOT NULL,
    claimed_on TEXT,
    extended INTEGER NOT NULL,
    extended_after_lapse INTEGER NOT NULL,
    days_cleared INTEGER NOT NULL,
    notice_level INTEGER NOT NULL,
    next_notice_on TEXT,
    counted_with INTEGER
  ) STRICT`,
  // Apart from the columns that are searched: counting must not wade through the texts.
  `CREATE TABLE commitment_state (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
  ...entriesSchema(storedCommitments),
  // Orders carry what most lists ask besides, so that a walk along them needs no look at the rows.
  'CREATE INDEX commitment_owed_by_due ON commitment (outstanding, due_rising, id, made_on)',
  'CREATE INDEX commitment_by_due ON commitment (due_rising, id, outstanding, made_on, duplicate)',
  `CREATE INDEX commitment_by_due_falling
    ON commitment (due_falling, id, outstanding, made_on, duplicate)`,
  'CREATE INDEX commitment_by_making ON commitment (made_on, id, outstanding, duplicate)',
  `CREATE INDEX commitment_by_recording
    ON commitment (recorded_at, id, outstanding, made_on, duplicate)`,
  `CREATE INDEX commitment_by_change
    ON commitment (changed_at, id, outstanding, made_on, duplicate)`,
  `CREATE INDEX commitment_by_priority
    ON commitment (priority, id, outstanding, made_on, duplicate)`,
  `CREATE INDEX commitment_by_claim ON commitment (claimed_on, id)
    WHERE claimed_on IS NOT NULL`,
  `CREATE INDEX commitment_by_overdue ON commitment (overdue_from_current, outstanding)
    WHERE overdue_from_current IS NOT NULL`,
  `CREATE INDEX commitment_by_office
    ON commitment (promisor_office_id, outstanding, due_rising, id)`,
  'CREATE INDEX commitment_by_unit ON commitment (unit_id, outstanding, due_rising, id)',
  `CREATE INDEX commitment_by_source ON commitment (source_id, due_rising, id)
    WHERE source_id IS NOT NULL`,
  'CREATE INDEX commitment_by_opinion ON commitment (opinion_id) WHERE opinion_id IS NOT NULL',
  `CREATE INDEX commitment_by_programme ON commitment (programme_key)
    WHERE programme_key IS NOT NULL`,
  `CREATE INDEX commitment_by_notice ON commitment (next_notice_on, id)
    WHERE next_notice_on IS NOT NULL`,
  `CREATE INDEX commitment_by_calendar ON commitment (id, counted_with)
    WHERE counted_with IS NOT NULL`,
  `CREATE TABLE commitment_territory (
    commitment_id TEXT NOT NULL,
    territory_id TEXT NOT NULL,
    PRIMARY KEY (territory_id, commitment_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX commitment_territory_of ON commitment_territory (commitment_id)',
  // Days on which it was open, one row per round; the last day is excluded, NEVER while it is open.
  `CREATE TABLE commitment_open_span (
    commitment_id TEXT NOT NULL,
    round INTEGER NOT NULL,
    from_on TEXT NOT NULL,
    until_claim TEXT NOT NULL,
    until_verification TEXT NOT NULL,
    PRIMARY KEY (commitment_id, round)
  ) STRICT, WITHOUT ROWID`,
  // Who was ever linked to whom as a repetition; the states say from when to when (R22).
  `CREATE TABLE commitment_repetition (
    first_id TEXT NOT NULL,
    repetition_id TEXT NOT NULL,
    linked INTEGER NOT NULL,
    PRIMARY KEY (first_id, repetition_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE commitment_transfer (
    reorganisation_id TEXT NOT NULL,
    commitment_id TEXT NOT NULL,
    PRIMARY KEY (reorganisation_id, commitment_id)
  ) STRICT, WITHOUT ROWID`,
  // place: among the extensions, or the changes of lead unit, of its commitment.
  `CREATE TABLE commitment_extension (
    id TEXT NOT NULL,
    commitment_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    status TEXT NOT NULL,
    requested_at TEXT NOT NULL,
    PRIMARY KEY (commitment_id, place)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX commitment_extension_by_request ON commitment_extension (requested_at, id)',
  `CREATE TABLE commitment_reassignment (
    id TEXT NOT NULL,
    commitment_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (commitment_id, place)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX commitment_reassignment_by_time ON commitment_reassignment (recorded_at, id)',
] as const;

export const tables = [
  'commitment_reassignment',
  'commitment_extension',
  'commitment_transfer',
  'commitment_repetition',
  'commitment_open_span',
  'commitment_territory',
  'commitment_entry',
  'commitment_state',
  'commitment',
] as const;

/** Applying an event looks rows up by their ids only. */
export const lateIndexes = [
  'commitment_owed_by_due',
  'commitment_by_due',
  'commitment_by_due_falling',
  'commitment_by_making',
  'commitment_by_recording',
  'commitment_by_change',
  'commitment_by_priority',
  'commitment_by_claim',
  'commitment_by_overdue',
  'commitment_by_office',
  'commitment_by_unit',
  'commitment_by_source',
  'commitment_by_opinion',
  'commitment_by_programme',
  'commitment_by_notice',
  'commitment_by_calendar',
  'commitment_territory_of',
  'commitment_extension_by_request',
  'commitment_reassignment_by_time',
] as const;
