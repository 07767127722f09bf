import { growingFields } from '../commitmentBoard/storedCommitments';
import { spanSchema, spanTable } from '../spans/spanTable';
import { entriesSchema, type StateTable } from '../storedEntries';

/**
 * Answers about commitments for every day asked about as known at every place of the log; for one
 * commitment no two rows overlap. Days before it was made have none.
 *
 * - current_claim and the like: standing against a deadline and by a done date, as `standingCode`
 *   writes it; NULL outside the boxes.
 * - priority: the rank of `priorityRank`.
 * - outside: EXCLUDED, DUPLICATE or UNCHECKABLE; NULL in a box.
 * - due_rising, due_falling: missing deadlines sort last both ways, as NEVER and as ''.
 * - claimed: a claim was made that nobody rejected; claimed_on: day of the one that waits.
 * - open_claim, open_verification: neither done nor excluded (R25).
 */
export const commitmentSpans = spanTable('commitment', 'commitment_id', {
  commitment_id: 'TEXT NOT NULL',
  made_on: 'TEXT NOT NULL',
  recorded_at: 'TEXT NOT NULL',
  status: 'TEXT NOT NULL',
  outstanding: 'INTEGER NOT NULL',
  duplicate: 'INTEGER NOT NULL',
  policy_field: 'TEXT',
  priority: 'INTEGER NOT NULL',
  office_id: 'TEXT NOT NULL',
  unit_id: 'TEXT NOT NULL',
  due_on: 'TEXT',
  due_rising: 'TEXT NOT NULL',
  due_falling: 'TEXT NOT NULL',
  current_claim: 'INTEGER',
  current_verification: 'INTEGER',
  original_claim: 'INTEGER',
  original_verification: 'INTEGER',
  outside: 'TEXT',
  open_claim: 'INTEGER NOT NULL',
  open_verification: 'INTEGER NOT NULL',
  extended: 'INTEGER NOT NULL',
  extended_after_lapse: 'INTEGER NOT NULL',
  days_cleared: 'INTEGER NOT NULL',
  notice_level: 'INTEGER NOT NULL',
  claimed: 'INTEGER NOT NULL',
  claimed_on: 'TEXT',
});
export const extensionSpans = spanTable('commitment_extension', 'commitment_id', {
  id: 'TEXT NOT NULL',
  commitment_id: 'TEXT NOT NULL',
  status: 'TEXT NOT NULL',
  requested_at: 'TEXT NOT NULL',
});
export const reassignmentSpans = spanTable('commitment_reassignment', 'commitment_id', {
  id: 'TEXT NOT NULL',
  commitment_id: 'TEXT NOT NULL',
  recorded_at: 'TEXT NOT NULL',
});
export const repetitionSpans = spanTable('commitment_repetition', 'repetition_id', {
  first_id: 'TEXT NOT NULL',
  repetition_id: 'TEXT NOT NULL',
  linked: 'INTEGER NOT NULL',
});
export const transferSpans = spanTable('commitment_transfer', 'commitment_id', {
  reorganisation_id: 'TEXT NOT NULL',
  commitment_id: 'TEXT NOT NULL',
});

/** States that the next event is folded into. */
export const movedCommitments: StateTable = {
  name: 'commitment_span_state',
  entries: 'commitment_span_entry',
  fields: growingFields,
};

export const schema = [
  ...spanSchema(commitmentSpans),
  ...spanSchema(extensionSpans, { by_request: 'requested_at, id' }),
  ...spanSchema(reassignmentSpans, { by_time: 'recorded_at, id' }),
  ...spanSchema(repetitionSpans, { by_first: 'first_id' }),
  ...spanSchema(transferSpans, { by_reorganisation: 'reorganisation_id' }),
  // Counting and sorting a moment must not look at the rows: beside the boxes it holds what they are
  // narrowed and broken down by.
  `CREATE INDEX commitment_span_by_moment ON commitment_span (
    pos_to, on_from, on_to, pos_from, current_claim, current_verification,
    original_claim, original_verification, outside, extended_after_lapse, days_cleared,
    duplicate, outstanding, status, priority, policy_field, notice_level, extended, claimed, made_on,
    recorded_at, due_on, due_rising, due_falling, office_id, unit_id, commitment_id)`,
  // Along the usual order, with what tells whether a row holds at the moment asked about.
  `CREATE INDEX commitment_span_by_due ON commitment_span (
    due_rising, commitment_id, on_from, on_to, pos_from, pos_to, outstanding, duplicate)`,
  `CREATE INDEX commitment_span_by_office ON commitment_span (
    office_id, outstanding, pos_to, on_from, on_to)`,
  `CREATE INDEX commitment_span_by_unit ON commitment_span (
    unit_id, outstanding, pos_to, on_from, on_to)`,
  `CREATE INDEX commitment_span_by_claim ON commitment_span (
    claimed_on, commitment_id, on_from, on_to, pos_from, pos_to) WHERE claimed_on IS NOT NULL`,
  // What never changes; source_key is the record, else the title of the document.
  `CREATE TABLE commitment_span_subject (
    commitment_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    source_id TEXT,
    opinion_id TEXT,
    source_key TEXT NOT NULL,
    programme_key TEXT
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX commitment_span_by_source ON commitment_span_subject (source_id)
    WHERE source_id IS NOT NULL`,
  `CREATE INDEX commitment_span_by_programme ON commitment_span_subject (programme_key)
    WHERE programme_key IS NOT NULL`,
  `CREATE TABLE commitment_span_territory (
    territory_id TEXT NOT NULL,
    commitment_id TEXT NOT NULL,
    PRIMARY KEY (territory_id, commitment_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX commitment_span_territory_of ON commitment_span_territory (commitment_id)',
  // When it was last changed, by knowledge alone.
  `CREATE TABLE commitment_span_change (
    commitment_id TEXT NOT NULL,
    pos_from INTEGER NOT NULL,
    pos_to INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (commitment_id, pos_from)
  ) STRICT, WITHOUT ROWID`,
  // A claim that entered the queue for verification, left it, or waits under another owner since.
  // was_*, is_*: who owned it before and after, on the day of recording; NULL while out of the queue.
  // was_place, is_place: places of the log at which these were told.
  `CREATE TABLE queue_change (
    position TEXT PRIMARY KEY,
    commitment_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    was_place INTEGER NOT NULL,
    was_on TEXT NOT NULL,
    is_place INTEGER NOT NULL,
    is_on TEXT NOT NULL,
    was_office_id TEXT,
    was_unit_id TEXT,
    is_office_id TEXT,
    is_unit_id TEXT
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX queue_change_of ON queue_change (commitment_id, is_place)',
  `CREATE TABLE commitment_span_state (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
  ...entriesSchema(movedCommitments),
] as const;

export const tables = [
  transferSpans.name,
  repetitionSpans.name,
  reassignmentSpans.name,
  extensionSpans.name,
  'commitment_span_change',
  'commitment_span_territory',
  'commitment_span_subject',
  'commitment_span_entry',
  'queue_change',
  'commitment_span_state',
  'commitment_span',
] as const;
