import type { CommitmentState } from '../../src/commitment/state';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf } from '../condition';
import { countOf, type OrderDirection } from '../keysetPage';
import type { Page, PageRequest } from '../page';
import { reader, type Rows } from '../rows';
import { recordPage, statesById, type ListedRecord } from '../rowsById';
import type { RowTable } from '../rowTable';
import { allRows } from '../statements';
import {
  filterCondition,
  impliedConditions,
  isMade,
  isOpenOnly,
  spreadConditions,
  type CommitmentFilter,
} from './filter';
import { foundBy, narrowing } from './narrowing';
import { commitmentIn, storedCommitments } from './storedCommitments';
import {
  BY_DUE_THEN,
  BY_MOMENT,
  commitmentsAlong,
  commitmentsChanged,
  eachCommitment,
} from './ways';

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

const isByDue = ({ field, direction }: CommitmentOrder): boolean =>
  field === 'DUE_DATE' && direction === 'ASCENDING';

/** What the indexes of the usual order hold; to walk along them with other conditions is to look rows up. */
const ALONG_DUE: ReadonlySet<string> = new Set([
  'outstanding',
  'includeDuplicates',
  'includeInError',
]);

const isAlongDue = (filter: CommitmentFilter): boolean =>
  Object.entries(filter).every(([part, value]) => value === undefined || ALONG_DUE.has(part));

/** The way along an order, for a filter that may leave all. */
function wayAlong(filter: CommitmentFilter, order: CommitmentOrder): RowTable {
  const isOwed = filter.outstanding !== undefined || isOpenOnly(filter);
  const now = isByDue(order) && isOwed ? 'commitment_owed_by_due' : sortedBy(order).index;
  const then = isByDue(order) && isAlongDue(filter) ? BY_DUE_THEN : BY_MOMENT;
  return order.field === 'CHANGED_AT' ? commitmentsChanged(now, then) : commitmentsAlong(now, then);
}

/** How to come by the keys of a page. */
function wayTo(rows: Rows, filter: CommitmentFilter, order: CommitmentOrder) {
  const narrow = narrowing(rows, filter);
  const found = foundBy(narrow, wayAlong(filter, order));
  const isElsewhere = order.field === 'CHANGED_AT' && (narrow === 'OWNED' || narrow === 'WAITING');
  return isElsewhere ? { ...found, table: commitmentsChanged(null, null) } : found;
}

/** One page of commitments; of the present with their states. */
export function commitments(
  rows: Rows,
  filter: CommitmentFilter,
  order: CommitmentOrder,
  request: PageRequest,
): Page<ListedRecord<CommitmentState>> {
  const { table, where } = wayTo(rows, filter, order);
  const list = {
    table,
    idColumn: 'id',
    sortColumn: sortedBy(order).column,
    direction: order.direction,
    where: everyOf([
      filterCondition(filter, rows),
      ...isMade(rows),
      ...impliedConditions(filter, rows),
      ...where,
    ]),
    rowTable: storedCommitments.name,
  };
  return recordPage(rows, list, request, commitmentIn(reader(rows).database));
}

/** Commitments on all pages. */
export function countCommitments(rows: Rows, filter: CommitmentFilter): number {
  const narrow = narrowing(rows, filter);
  // An index that holds most rows costs a look at each of them; one that holds the columns does not.
  const isSpread = narrow === 'WIDE' && spreadConditions(filter, rows).length > 0;
  const all = isSpread
    ? eachCommitment
    : commitmentsAlong(null, narrow === 'WIDE' ? BY_MOMENT : null);
  const { table } = narrow === 'WAITING' ? foundBy(narrow) : { table: all };
  const where = filterCondition(filter, rows);
  const total = countOf(rows, { table, where });
  if (!rows.isPresent) return total;
  // Promises dated to a month or year that is not over are few, and counting them apart leaves the
  // rest to an index that needs no look at the rows.
  const toCome = everyOf([condition('commitment.made_on > ?', rows.on), where]);
  const byMaking = commitmentsAlong('commitment_by_making', null);
  return total - countOf(rows, { table: byMaking, where: toCome });
}

export const commitmentsById = (
  database: SqlDatabase,
  ids: readonly string[],
): ReadonlyMap<string, CommitmentState> =>
  statesById(database, storedCommitments.name, ids, commitmentIn(database));

/**
 * Promises by what they were made for, in the order in which they were recorded.
 * @param made selects `of`, one of the ids in `asked`, and `id`, the promise's.
 */
function commitmentsBy(
  database: SqlDatabase,
  made: string,
  ids: readonly string[],
): ReadonlyMap<string, readonly CommitmentState[]> {
  const rows = allRows(
    database,
    `WITH asked AS (SELECT value AS of FROM json_each(?)), made AS (${made})
     SELECT made.of, state FROM made JOIN commitment USING (id)
     JOIN ${storedCommitments.name} USING (id) ORDER BY recorded_at, id`,
    JSON.stringify(ids),
  );
  const read = commitmentIn(database);
  const found = new Map<string, CommitmentState[]>(ids.map((id) => [id, []]));
  for (const row of rows) found.get(String(row['of']))?.push(read(row));
  return found;
}

/** Promises made in reply to each of the opinions, or in the answer to the petition that it became (R45). */
export const commitmentsOfOpinions = (
  database: SqlDatabase,
  opinionIds: readonly string[],
): ReadonlyMap<string, readonly CommitmentState[]> =>
  commitmentsBy(
    database,
    `SELECT asked.of, commitment.id FROM asked CROSS JOIN commitment ON opinion_id = asked.of
     UNION SELECT asked.of, commitment.id FROM asked
     CROSS JOIN petition_origin ON petition_origin.opinion_id = asked.of AND own = 1
     CROSS JOIN commitment ON commitment.source_id = petition_id`,
    opinionIds,
  );

/** Promises made at each of the sources. */
export const commitmentsOfSources = (
  database: SqlDatabase,
  sourceIds: readonly string[],
): ReadonlyMap<string, readonly CommitmentState[]> =>
  commitmentsBy(
    database,
    'SELECT asked.of, commitment.id FROM asked CROSS JOIN commitment ON source_id = asked.of',
    sourceIds,
  );
