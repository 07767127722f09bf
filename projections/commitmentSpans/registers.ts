import type { SqlDatabase } from '../../src/sqlite/driver';
import type { CommitmentFilter } from '../commitmentBoard/filter';
import type { ExtensionFilter, RegisterEntry } from '../commitmentBoard/registers';
import { atMoment } from '../atMoment';
import { condition, everyOf, oneOf, type Condition } from '../condition';
import { countRows, readPage, type Page, type PageKey, type PageRequest } from '../keysetPage';
import { unitSpans } from '../organisation/table';
import type { Moment } from '../spans/moment';
import type { SpanTable } from '../spans/spanTable';
import { commitmentsThen, filterAt, isSelectedAt } from './filter';
import { extensionSpans, reassignmentSpans } from './table';

const ofCommitments = (register: string, filter: CommitmentFilter, moment: Moment): Condition =>
  isSelectedAt(`${register}.commitment_id`, filter, moment);

const registerThen = (table: SpanTable, moment: Moment): Condition =>
  atMoment([table, unitSpans], moment);

function registerAt(
  database: SqlDatabase,
  table: SpanTable,
  sortColumn: string,
  where: Condition,
  moment: Moment,
  request: PageRequest,
): Page<RegisterEntry> {
  const page = readPage(
    database,
    {
      table: table.of,
      idColumn: 'id',
      sortColumn,
      direction: 'DESCENDING',
      where,
      through: registerThen(table, moment),
      columns: ['commitment_id'],
    },
    request,
  );
  return {
    ...page,
    entries: page.entries.map(({ key, row }) => ({
      key,
      commitmentId: String(row['commitment_id']),
    })),
  };
}

const extensionConditions = (filter: ExtensionFilter, moment: Moment): Condition =>
  everyOf([
    ofCommitments(extensionSpans.of, filter.commitments, moment),
    ...(filter.status ? [oneOf(`${extensionSpans.of}.status`, filter.status)] : []),
  ]);

/** Extensions asked for by the moment, as they then stood, latest request first. */
export const extensionsAt = (
  database: SqlDatabase,
  filter: ExtensionFilter,
  moment: Moment,
  request: PageRequest,
): Page<RegisterEntry> =>
  registerAt(
    database,
    extensionSpans,
    'requested_at',
    extensionConditions(filter, moment),
    moment,
    request,
  );

export const countExtensionsAt = (
  database: SqlDatabase,
  filter: ExtensionFilter,
  moment: Moment,
): number =>
  countRows(
    database,
    extensionSpans.of,
    extensionConditions(filter, moment),
    registerThen(extensionSpans, moment),
  );

/** Changes of lead unit by the moment, latest first. */
export const reassignmentsAt = (
  database: SqlDatabase,
  filter: CommitmentFilter,
  moment: Moment,
  request: PageRequest,
): Page<RegisterEntry> =>
  registerAt(
    database,
    reassignmentSpans,
    'recorded_at',
    ofCommitments(reassignmentSpans.of, filter, moment),
    moment,
    request,
  );

export const countReassignmentsAt = (
  database: SqlDatabase,
  filter: CommitmentFilter,
  moment: Moment,
): number =>
  countRows(
    database,
    reassignmentSpans.of,
    ofCommitments(reassignmentSpans.of, filter, moment),
    registerThen(reassignmentSpans, moment),
  );

/** Holds only what ever waited. */
const BY_CLAIM = 'commitment_span_by_claim';

const queueConditions = (filter: CommitmentFilter, moment: Moment): Condition =>
  everyOf([condition('commitment_span.claimed_on IS NOT NULL'), filterAt(filter, moment)]);

/** Commitments whose claim waited for its verdict at the moment, longest wait first; by their ids. */
export const queueAt = (
  database: SqlDatabase,
  filter: CommitmentFilter,
  moment: Moment,
  request: PageRequest,
): Page<{ readonly key: PageKey }> =>
  readPage(
    database,
    {
      table: 'commitment_span',
      idColumn: 'commitment_id',
      sortColumn: 'claimed_on',
      direction: 'ASCENDING',
      index: BY_CLAIM,
      where: queueConditions(filter, moment),
      through: commitmentsThen(moment),
      columns: [],
    },
    request,
  );

export const countQueueAt = (
  database: SqlDatabase,
  filter: CommitmentFilter,
  moment: Moment,
): number =>
  countRows(
    database,
    `commitment_span INDEXED BY ${BY_CLAIM}`,
    queueConditions(filter, moment),
    commitmentsThen(moment),
  );
