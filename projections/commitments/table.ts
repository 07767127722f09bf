import { scopeSchema, scopeTable } from '../recordScope';
import { spanSchema, spanTable } from '../spans/spanTable';
import { entriesSchema } from '../storedEntries';
import { columns, presentColumns, typesOf } from './columns';
import { lists, type CommitmentList } from './lists';
import { storedCommitments } from './storedCommitments';

/** What every commitment was on every day, as known at every place of the log. */
export const commitmentSpans = spanTable('commitment', 'id', typesOf(columns));

/** Looked at where few rows are left, or along an index of their own. */
const SELDOM: ReadonlySet<string> = new Set([
  'id',
  'claimed_on',
  'open_claim',
  'open_verification',
  'opinion_id',
  'programme_key',
] satisfies (keyof typeof columns)[]);

const counted = Object.keys(columns).filter((column) => !SELDOM.has(column));

const declared = (types: Readonly<Record<string, string>>): string =>
  Object.entries(types)
    .map(([column, type]) => `${column} ${type},`)
    .join('\n    ');

const listSchema = ({ table, key }: CommitmentList): string =>
  `CREATE TABLE ${table.of} (
    ${declared(table.columns)}
    PRIMARY KEY (${key.join(', ')})
  ) STRICT, WITHOUT ROWID`;

/** Indexes over what an event changes are looked along by queries only. */
const orders = {
  // They carry what most lists ask besides, so that a walk along them needs no look at the rows.
  commitment_owed_by_due: 'commitment (outstanding, due_rising, id, made_on)',
  commitment_by_due: 'commitment (due_rising, id, outstanding, made_on, hidden)',
  commitment_by_due_falling: 'commitment (due_falling, id, outstanding, made_on, hidden)',
  commitment_by_making: 'commitment (made_on, id, outstanding, hidden)',
  commitment_by_recording: 'commitment (recorded_at, id, outstanding, made_on, hidden)',
  commitment_by_change: 'commitment (changed_at, id, outstanding, made_on, hidden)',
  commitment_by_priority: 'commitment (priority, id, outstanding, made_on, hidden)',
  commitment_by_claim: 'commitment (claimed_on, id) WHERE claimed_on IS NOT NULL',
  commitment_by_overdue: `commitment (
    overdue_from_current_claim, outstanding, done_current_claim)
    WHERE overdue_from_current_claim IS NOT NULL`,
  commitment_by_office: 'commitment (promisor_office_id, outstanding, due_rising, id)',
  commitment_by_unit: 'commitment (unit_id, outstanding, due_rising, id)',
  commitment_by_source: 'commitment (source_id, due_rising, id) WHERE source_id IS NOT NULL',
  commitment_by_opinion: 'commitment (opinion_id) WHERE opinion_id IS NOT NULL',
  commitment_by_programme: 'commitment (programme_key) WHERE programme_key IS NOT NULL',
  commitment_by_notice: 'commitment (next_notice_on, id) WHERE next_notice_on IS NOT NULL',
  commitment_by_calendar: 'commitment (id, counted_with) WHERE counted_with IS NOT NULL',
  // Counting and sorting a moment must not look at the rows: beside the boxes it holds what they are
  // narrowed and broken down by.
  commitment_span_by_moment: `commitment_span (
    pos_to, on_from, on_to, pos_from, ${counted.join(', ')}, id)`,
  // Along the usual order, with what tells whether a row holds at the moment asked about.
  commitment_span_by_due: `commitment_span (
    due_rising, id, on_from, on_to, pos_from, pos_to, outstanding, hidden)`,
  // Whether each was open on another day than the one asked about.
  commitment_span_by_opening: `commitment_span (
    id, pos_to, on_from, on_to, pos_from, open_claim, open_verification)`,
  commitment_span_by_office: `commitment_span (
    promisor_office_id, outstanding, pos_to, on_from, on_to)`,
  commitment_span_by_unit: 'commitment_span (unit_id, outstanding, pos_to, on_from, on_to)',
  commitment_span_by_claim: `commitment_span (
    claimed_on, id, on_from, on_to, pos_from, pos_to) WHERE claimed_on IS NOT NULL`,
  commitment_span_by_source: `commitment_span (
    source_id, pos_to, on_from, on_to, pos_from) WHERE source_id IS NOT NULL`,
  commitment_span_by_programme: `commitment_span (
    programme_key, pos_to, on_from, on_to, pos_from) WHERE programme_key IS NOT NULL`,
  commitment_territory_of: 'commitment_territory (commitment_id)',
  commitment_territory_span_by_territory: `commitment_territory_span (
    territory_id, on_from, on_to, pos_from, pos_to, commitment_id)`,
  commitment_correction_by_time: 'commitment_correction (recorded_at, id)',
  commitment_correction_span_by_time: `commitment_correction_span (
    recorded_at, id, on_from, on_to, pos_from, pos_to)`,
  commitment_extension_by_request: 'commitment_extension (requested_at, id)',
  commitment_reassignment_by_time: 'commitment_reassignment (recorded_at, id)',
  commitment_extension_span_by_request: `commitment_extension_span (
    requested_at, id, on_from, on_to, pos_from, pos_to)`,
  commitment_reassignment_span_by_time: `commitment_reassignment_span (
    recorded_at, id, on_from, on_to, pos_from, pos_to)`,
  commitment_repetition_span_by_first: `commitment_repetition_span (
    first_id, on_from, on_to, pos_from, pos_to)`,
  commitment_joint_by_unit: 'commitment_joint (unit_id)',
  commitment_joint_span_by_unit: `commitment_joint_span (
    unit_id, on_from, on_to, pos_from, pos_to)`,
  commitment_joint_span_by_office: `commitment_joint_span (
    office_id, on_from, on_to, pos_from, pos_to)`,
  commitment_transfer_span_by_reorganisation: `commitment_transfer_span (
    reorganisation_id, on_from, on_to, pos_from, pos_to)`,
} as const;

/** Applying an event looks rows up by their ids only. */
export const lateIndexes: readonly string[] = Object.keys(orders);

export const schema: readonly string[] = [
  // Boxes as thresholds: it answers for every day from today on.
  `CREATE TABLE commitment (
    ${declared(typesOf({ ...columns, ...presentColumns }))}
    PRIMARY KEY (id)
  ) STRICT`,
  ...spanSchema(commitmentSpans),
  // Apart from the columns that are searched: counting must not wade through the texts.
  `CREATE TABLE ${storedCommitments.name} (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
  ...entriesSchema(storedCommitments),
  scopeSchema('COMMITMENT'),
  // Days of reports of progress, and the place of the log at which each was known.
  `CREATE TABLE commitment_report (
    commitment_id TEXT NOT NULL,
    reported_on TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (commitment_id, reported_on, place)
  ) STRICT, WITHOUT ROWID`,
  ...lists.map(listSchema),
  ...lists.flatMap(({ table }) => spanSchema(table)),
  // When it was last changed, by knowledge alone: the one known at a place is the first that ends behind it.
  `CREATE TABLE commitment_change (
    commitment_id TEXT NOT NULL,
    pos_from INTEGER NOT NULL,
    pos_to INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (commitment_id, pos_to)
  ) STRICT, WITHOUT ROWID`,
  // A claim that entered the queue for verification, left it, or waits under another owner, or for
  // other territories, since.
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
  ...Object.entries(orders).map(([name, over]) => `CREATE INDEX ${name} ON ${over}`),
];

export const tables: readonly string[] = [
  scopeTable('COMMITMENT'),
  ...lists.flatMap(({ table }) => [table.name, table.of]),
  'queue_change',
  'commitment_change',
  'commitment_report',
  storedCommitments.entries,
  storedCommitments.name,
  commitmentSpans.name,
  commitmentSpans.of,
];
