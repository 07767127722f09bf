import type { CommitmentState } from '../../src/commitment/state';
import type { LocalDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf } from '../condition';
import type { Page, PageKey, PageRequest } from '../keysetPage';
import { allRows, firstRow } from '../statements';
import { stateOf } from '../storedState';
import { filterCondition, type CommitmentFilter } from './filter';

/** Ids of what was ever linked as repeating a commitment, in the order of making. */
export const idsRepeating = (database: SqlDatabase, firstId: string): string[] =>
  allRows(
    database,
    `SELECT repetition_id FROM commitment_repetition JOIN commitment ON id = repetition_id
     WHERE first_id = ? ORDER BY made_on, recorded_at, id`,
    firstId,
  ).map((row) => String(row['repetition_id']));

/** Promises, not recorded in error, that count under one: repetitions of it and what it replaced. */
export function countDependents(database: SqlDatabase, commitmentId: string): number {
  const row = firstRow(
    database,
    `SELECT
       (SELECT count(*) FROM commitment_repetition JOIN commitment ON id = repetition_id
        WHERE first_id = ? AND linked = 1 AND status <> 'RECORDED_IN_ERROR')
       + (SELECT count(*) FROM commitment JOIN commitment_state USING (id)
          WHERE status = 'SUPERSEDED'
            AND json_extract(state, '$.supersession.commitmentId') = ?) AS total`,
    commitmentId,
    commitmentId,
  );
  return Number(row?.['total'] ?? 0);
}

/** A promise made more than once. */
export interface RepeatedPromise {
  /** `value` is the number of times, negative: most often sorts first. */
  readonly key: PageKey;
  readonly first: CommitmentState;
  /** How often it was made, the first time included, through every link (R22). */
  readonly timesMade: number;
}

function repeated(filter: CommitmentFilter, on: LocalDate) {
  const where = everyOf([filterCondition(filter, on), condition('commitment.made_on <= ?', on)]);
  return {
    sql: `WITH RECURSIVE counted AS (
        SELECT first_id, repetition_id FROM commitment_repetition
          JOIN commitment ON commitment.id = repetition_id
        WHERE linked = 1 AND status <> 'RECORDED_IN_ERROR'),
      linked (first_id, id) AS (
        SELECT first_id, repetition_id FROM counted
        UNION SELECT linked.first_id, further.repetition_id
          FROM linked JOIN counted AS further ON further.first_id = linked.id),
      repeated AS (SELECT first_id AS id, count(*) + 1 AS times FROM linked GROUP BY first_id),
      asked AS (
        SELECT commitment.id, times FROM repeated JOIN commitment USING (id) WHERE ${where.sql})`,
    values: where.values,
  };
}

const beyond = (sign: '>' | '<', key: PageKey | null): string =>
  key === null ? '1' : `(-times, asked.id) ${sign} (?, ?)`;

const keyValues = (key: PageKey | null) => (key === null ? [] : [Number(key.value), key.id]);

/** Promises made more than once, most often first. */
export function repeatPromises(
  database: SqlDatabase,
  filter: CommitmentFilter,
  on: LocalDate,
  { limit, after, before, fromEnd }: PageRequest,
): Page<RepeatedPromise> {
  const { sql, values } = repeated(filter, on);
  const rows = allRows(
    database,
    `${sql} SELECT times, state FROM asked JOIN commitment_state USING (id)
     WHERE ${beyond('>', after)} AND ${beyond('<', before)}
     ORDER BY times ${fromEnd ? 'ASC' : 'DESC'}, asked.id ${fromEnd ? 'DESC' : 'ASC'} LIMIT ?`,
    ...values,
    ...keyValues(after),
    ...keyValues(before),
    limit + 1,
  );
  const found = rows.slice(0, limit).map((row) => {
    const first = stateOf<CommitmentState>(row);
    const timesMade = Number(row['times']);
    return { key: { value: -timesMade, id: first.id }, first, timesMade };
  });
  const isMore = rows.length > limit;
  return fromEnd
    ? { entries: found.reverse(), hasNext: before !== null, hasPrevious: isMore }
    : { entries: found, hasNext: isMore, hasPrevious: after !== null };
}

export function countRepeatPromises(
  database: SqlDatabase,
  filter: CommitmentFilter,
  on: LocalDate,
): number {
  const { sql, values } = repeated(filter, on);
  const row = firstRow(database, `${sql} SELECT count(*) AS total FROM asked`, ...values);
  return Number(row?.['total'] ?? 0);
}
