import { timesMadeOf } from '../../src/commitment/timesMade';
import { AT_MOST } from '../../src/sqlite/atMost';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, type Condition } from '../condition';
import { countOf, pageOf } from '../keysetPage';
import type { Page, PageKey, PageRequest } from '../page';
import { reader, type Rows } from '../rows';
import { MOST_NAMED } from '../drawnFrom';
import { allRows } from '../statements';
import { isSelected, type CommitmentFilter } from './filter';
import { repetitions } from './lists';
import { commitmentsNamed } from './ways';

/** Ids of what is linked as repeating a commitment. */
export const idsRepeating = (rows: Rows, firstId: string): string[] =>
  reader(rows)
    .all(
      [repetitions.table],
      'SELECT repetition_id FROM commitment_repetition WHERE first_id = ?',
      firstId,
    )
    .map((row) => String(row['repetition_id']));

/** Promises, not in error, that repeat it or were replaced by it: the first of very many. */
export const promisesDependingOn = (
  database: SqlDatabase,
  commitmentId: string,
): readonly string[] =>
  allRows(
    database,
    `SELECT id FROM commitment_repetition JOIN commitment ON id = repetition_id
     WHERE first_id = ? AND status <> 'RECORDED_IN_ERROR'
     UNION
     SELECT id FROM commitment JOIN commitment_state USING (id)
     WHERE status = 'SUPERSEDED' AND json_extract(state, '$.supersession.commitmentId') = ?
     ORDER BY id ${AT_MOST}`,
    commitmentId,
    commitmentId,
    MOST_NAMED,
  ).map((row) => String(row['id']));

/** A promise made more than once. */
export interface RepeatedPromise {
  /** `value` is the number of times, negative: most often sorts first. `id` is the first promise. */
  readonly key: PageKey;
  /** How often it was made, the first time included, through every link (R22). */
  readonly timesMade: number;
}

/** How often each promise was made that was made more than once, through every link (R22). */
function timesMade(rows: Rows): ReadonlyMap<string, number> {
  // One that was recorded in error does not count.
  const isCounted = (id: 'first_id' | 'repetition_id') =>
    `EXISTS (SELECT 1 FROM ${rows.named(commitmentsNamed)}
       WHERE commitment.id = ${id} AND commitment.status <> 'RECORDED_IN_ERROR')`;
  const links = reader(rows).all(
    [repetitions.table, commitmentsNamed],
    `SELECT first_id, repetition_id FROM commitment_repetition
     WHERE ${isCounted('first_id')} AND ${isCounted('repetition_id')}`,
  );
  const firstOf = new Map(
    links.map((row) => [String(row['repetition_id']), String(row['first_id'])]),
  );
  return timesMadeOf(firstOf);
}

/** Promises made more than once, with how often: worked out anew, so no table has them. */
function repeated(rows: Rows, filter: CommitmentFilter) {
  const made: Condition = condition(
    `repeated AS (SELECT value ->> 0 AS id, -(value ->> 1) AS times FROM json_each(?))`,
    JSON.stringify([...timesMade(rows)]),
  );
  return {
    table: { of: 'repeated', record: null, at: null },
    beside: [commitmentsNamed],
    with: [made],
    where: isSelected('repeated.id', filter, rows),
  } as const;
}

/** Promises made more than once, most often first. */
export function repeatPromises(
  rows: Rows,
  filter: CommitmentFilter,
  request: PageRequest,
): Page<RepeatedPromise> {
  const page = pageOf(
    rows,
    {
      ...repeated(rows, filter),
      idColumn: 'id',
      sortColumn: 'times',
      direction: 'ASCENDING',
      columns: [],
    },
    request,
  );
  const entries = page.entries.map(({ key }) => ({ key, timesMade: -Number(key.value) }));
  return { ...page, entries };
}

/** Promises on all pages. */
export const countRepeatPromises = (rows: Rows, filter: CommitmentFilter): number =>
  countOf(rows, repeated(rows, filter));
