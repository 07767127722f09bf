import { timesMadeOf } from '../../src/commitment/timesMade';
import type { LocalDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { atMoment } from '../atMoment';
import { isSelectedAt } from '../commitmentSpans/filter';
import { repetitionSpans } from '../commitmentSpans/table';
import { condition, everyOf, type Condition } from '../condition';
import { sidesOf, type Page, type PageKey, type PageRequest } from '../keysetPage';
import { unitSpans } from '../organisation/table';
import { heldAt, type Moment } from '../spans/moment';
import { allRows, firstRow } from '../statements';
import { isSelected, type CommitmentFilter } from './filter';

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
  /** `value` is the number of times, negative: most often sorts first. `id` is the first promise. */
  readonly key: PageKey;
  /** How often it was made, the first time included, through every link (R22). */
  readonly timesMade: number;
}

/** Whether the promise named by a column counts: not when it was recorded in error. */
function isCounted(id: 'first_id' | 'repetition_id', moment: Moment | null): Condition {
  if (moment === null)
    return condition(
      `EXISTS (SELECT 1 FROM commitment WHERE id = ${id} AND status <> 'RECORDED_IN_ERROR')`,
    );
  const { sql, values } = heldAt('commitment_span', moment);
  // Left alone, SQLite would walk through the whole moment for each of them.
  return condition(
    `EXISTS (SELECT 1 FROM commitment_span INDEXED BY commitment_span_of
       WHERE commitment_id = ${id} AND status <> 'RECORDED_IN_ERROR' AND ${sql})`,
    ...values,
  );
}

/** How often each promise was made that was made more than once, through every link (R22). */
function timesMade(database: SqlDatabase, moment: Moment | null): ReadonlyMap<string, number> {
  const through = moment && atMoment([repetitionSpans], moment);
  const counts = everyOf([isCounted('first_id', moment), isCounted('repetition_id', moment)]);
  const links = allRows(
    database,
    `${through === null ? '' : `WITH ${through.sql}`}
     SELECT first_id, repetition_id FROM commitment_repetition WHERE linked = 1 AND ${counts.sql}`,
    ...(through?.values ?? []),
    ...counts.values,
  );
  const firstOf = new Map(
    links.map((row) => [String(row['repetition_id']), String(row['first_id'])]),
  );
  return timesMadeOf(firstOf);
}

function repeated(
  database: SqlDatabase,
  filter: CommitmentFilter,
  on: LocalDate,
  moment: Moment | null,
): Condition {
  const through = moment && atMoment([repetitionSpans, unitSpans], moment);
  const times = JSON.stringify([...timesMade(database, moment)]);
  const { sql, values } =
    moment === null
      ? isSelected('repeated.id', filter, on)
      : isSelectedAt('repeated.id', filter, moment);
  return {
    sql: `WITH ${through === null ? '' : `${through.sql}, `}repeated AS (
        SELECT value ->> 0 AS id, value ->> 1 AS times FROM json_each(?)),
      asked AS (SELECT id, times FROM repeated WHERE ${sql})`,
    values: [...(through?.values ?? []), times, ...values],
  };
}

const beyond = (sign: '>' | '<', key: PageKey | null): string =>
  key === null ? '1' : `(-times, id) ${sign} (?, ?)`;

const keyValues = (key: PageKey | null) => (key === null ? [] : [Number(key.value), key.id]);

/**
 * Promises made more than once, most often first.
 * @param moment null for the present, of which `on` is today or later.
 */
export function repeatPromises(
  database: SqlDatabase,
  filter: CommitmentFilter,
  on: LocalDate,
  request: PageRequest,
  moment: Moment | null = null,
): Page<RepeatedPromise> {
  const { limit, after, before, fromEnd } = request;
  const { sql, values } = repeated(database, filter, on, moment);
  const rows = allRows(
    database,
    `${sql} SELECT id, times FROM asked
     WHERE ${beyond('>', after)} AND ${beyond('<', before)}
     ORDER BY times ${fromEnd ? 'ASC' : 'DESC'}, id ${fromEnd ? 'DESC' : 'ASC'} LIMIT ?`,
    ...values,
    ...keyValues(after),
    ...keyValues(before),
    limit + 1,
  );
  const found = rows.slice(0, limit).map((row) => {
    const timesMade = Number(row['times']);
    return { key: { value: -timesMade, id: String(row['id']) }, timesMade };
  });
  return {
    entries: fromEnd ? found.reverse() : found,
    ...sidesOf(request, rows.length > limit),
  };
}

/** Promises on all pages. @param moment as `repeatPromises`. */
export function countRepeatPromises(
  database: SqlDatabase,
  filter: CommitmentFilter,
  on: LocalDate,
  moment: Moment | null = null,
): number {
  const { sql, values } = repeated(database, filter, on, moment);
  const row = firstRow(database, `${sql} SELECT count(*) AS total FROM asked`, ...values);
  return Number(row?.['total'] ?? 0);
}
