import { recountCandidatesIn } from '../recountCandidates';
import type { CommitmentState } from '../../src/commitment/state';
import type { LocalDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf, oneOf } from '../condition';
import {
  countRows,
  readPage,
  type OrderDirection,
  type Page,
  type PageRequest,
} from '../keysetPage';
import { keyedStates, statesById, type KeyedState } from '../rowsById';
import { allRows } from '../statements';
import {
  filterCondition,
  impliedConditions,
  isOpenOnly,
  PRIMARY_KEY,
  spreadConditions,
  type CommitmentFilter,
} from './filter';
import { narrowing } from './narrowing';
import { commitmentIn, storedCommitments } from './storedCommitments';

export type CommitmentOrderField =
  'DUE_DATE' | 'MADE_ON' | 'RECORDED_AT' | 'CHANGED_AT' | 'PRIORITY';

export interface CommitmentOrder {
  readonly field: CommitmentOrderField;
  readonly direction: OrderDirection;
}

interface SortedBy {
  readonly column: string;
  readonly index: string;
}

/** Column and index of an order; missing due dates come last in both directions. */
function sortedBy({ field, direction }: CommitmentOrder): SortedBy {
  switch (field) {
    case 'DUE_DATE':
      return direction === 'ASCENDING'
        ? { column: 'due_rising', index: 'commitment_by_due' }
        : { column: 'due_falling', index: 'commitment_by_due_falling' };
    case 'MADE_ON':
      return { column: 'made_on', index: 'commitment_by_making' };
    case 'RECORDED_AT':
      return { column: 'recorded_at', index: 'commitment_by_recording' };
    case 'CHANGED_AT':
      return { column: 'changed_at', index: 'commitment_by_change' };
    case 'PRIORITY':
      return { column: 'priority', index: 'commitment_by_priority' };
  }
}

/** How to come by the keys of a page; null leaves it to the planner. */
function wayTo(
  database: SqlDatabase,
  filter: CommitmentFilter,
  order: CommitmentOrder,
): { readonly index: string; readonly ids?: readonly string[] } | null {
  const narrow = narrowing(database, filter);
  if (narrow === 'OWNED') return null;
  if (narrow !== 'WIDE') return { index: PRIMARY_KEY, ids: narrow };
  const isOwedByDue = order.field === 'DUE_DATE' && order.direction === 'ASCENDING';
  const isOwed = filter.outstanding !== undefined || isOpenOnly(filter);
  return { index: isOwedByDue && isOwed ? 'commitment_owed_by_due' : sortedBy(order).index };
}

/** One page of commitments. @param on today or later: the day that boxes are of. */
export function commitments(
  database: SqlDatabase,
  filter: CommitmentFilter,
  order: CommitmentOrder,
  on: LocalDate,
  request: PageRequest,
): Page<KeyedState<CommitmentState>> {
  const way = wayTo(database, filter, order);
  const conditions = [
    filterCondition(filter, on),
    condition('commitment.made_on <= ?', on),
    ...impliedConditions(filter, on),
    ...(way?.ids ? [oneOf('commitment.id', way.ids)] : []),
  ];
  const page = readPage(
    database,
    {
      table: 'commitment',
      idColumn: 'id',
      sortColumn: sortedBy(order).column,
      direction: order.direction,
      where: everyOf(conditions),
      rowTable: 'commitment_state',
      columns: ['state'],
      ...(way !== null && { index: way.index }),
    },
    request,
  );
  return keyedStates(page, commitmentIn(database));
}

/** Commitments on all pages. */
export function countCommitments(
  database: SqlDatabase,
  filter: CommitmentFilter,
  on: LocalDate,
): number {
  const where = filterCondition(filter, on);
  // Promises dated to a month or year that is not over are few, and counting them apart leaves the
  // rest to an index that needs no look at the rows.
  const toCome = everyOf([condition('commitment.made_on > ?', on), where]);
  const table = 'commitment INDEXED BY commitment_by_making';
  // An index that holds most rows costs a look at each of them; one that holds the columns does not.
  const isSpread = spreadConditions(filter).length > 0 && narrowing(database, filter) === 'WIDE';
  const all = isSpread ? 'commitment NOT INDEXED' : 'commitment';
  return countRows(database, all, where) - countRows(database, table, toCome);
}

export const commitmentsById = (
  database: SqlDatabase,
  ids: readonly string[],
): ReadonlyMap<string, CommitmentState> =>
  statesById(database, storedCommitments.name, ids, commitmentIn(database));

export const commitmentById = (database: SqlDatabase, id: string): CommitmentState | null =>
  commitmentsById(database, [id]).get(id) ?? null;

/** Promises made in reply to each of the opinions, in the order in which they were recorded. */
export function commitmentsOfOpinions(
  database: SqlDatabase,
  opinionIds: readonly string[],
): ReadonlyMap<string, readonly CommitmentState[]> {
  const rows = allRows(
    database,
    `SELECT opinion_id, state FROM commitment JOIN commitment_state USING (id)
     WHERE opinion_id IN (SELECT value FROM json_each(?)) AND opinion_id IS NOT NULL
     ORDER BY recorded_at, id`,
    JSON.stringify(opinionIds),
  );
  const read = commitmentIn(database);
  const found = new Map<string, CommitmentState[]>(opinionIds.map((id) => [id, []]));
  for (const row of rows) found.get(String(row['opinion_id']))?.push(read(row));
  return found;
}

/** Promises made at each of the sources, in the order in which they were recorded. */
export function commitmentsOfSources(
  database: SqlDatabase,
  sourceIds: readonly string[],
): ReadonlyMap<string, readonly CommitmentState[]> {
  const rows = allRows(
    database,
    `SELECT source_id, state FROM commitment JOIN commitment_state USING (id)
     WHERE source_id IN (SELECT value FROM json_each(?)) AND source_id IS NOT NULL
     ORDER BY recorded_at, id`,
    JSON.stringify(sourceIds),
  );
  const read = commitmentIn(database);
  const found = new Map<string, CommitmentState[]>(sourceIds.map((id) => [id, []]));
  for (const row of rows) found.get(String(row['source_id']))?.push(read(row));
  return found;
}

/** A commitment for which notices are waiting to be written. */
export interface NoticeCandidate {
  readonly commitmentId: string;
  /** Earliest day of a notice not written yet; may lie far back after an outage. */
  readonly nextNoticeOn: LocalDate;
}

/**
 * Commitments with a notice due by `today`, earliest first. The command decides again: meanwhile
 * the promise may have been kept.
 * @param after last candidate of the batch before; null for the first batch.
 */
export function noticeCandidates(
  database: SqlDatabase,
  today: LocalDate,
  limit: number,
  after: NoticeCandidate | null = null,
): NoticeCandidate[] {
  const rows = allRows(
    database,
    `SELECT id, next_notice_on FROM commitment INDEXED BY commitment_by_notice
     WHERE next_notice_on IS NOT NULL AND next_notice_on <= ? AND (next_notice_on, id) > (?, ?)
     ORDER BY next_notice_on, id LIMIT ?`,
    today,
    after?.nextNoticeOn ?? '',
    after?.commitmentId ?? '',
    limit,
  );
  return rows.map((row) => ({
    commitmentId: String(row['id']),
    nextNoticeOn: String(row['next_notice_on']) as LocalDate,
  }));
}

/** Open commitments whose deadline a change of the calendar may move. */
export const recountCandidates = recountCandidatesIn({
  table: 'commitment',
  index: 'commitment_by_calendar',
  versions: 'commitment_state',
});
