import type { Position } from '../src/kernel/position';
import type { SqlDatabase } from '../src/sqlite/driver';
import { condition, type Condition } from './condition';
import { firstRow } from './statements';

/** Tables that subscribers resume in. */
export type PushedTable = 'overdue_notice' | 'due_soon_notice' | 'queue_change';

/** Rows looked at in one go: those of other owners cost as much, and there may be any number of them. */
const SLICE = 2_000;

const lastOf = (table: PushedTable): string =>
  `SELECT position FROM ${table} WHERE position > ? ORDER BY position LIMIT 1 OFFSET ${SLICE - 1}`;

/** Holds for the rows behind a position that are looked at in one go. */
export const inSlice = (table: PushedTable, after: Position): Condition =>
  condition(
    `${table}.position > ? AND ${table}.position <= coalesce((${lastOf(table)}), '~')`,
    after,
    after,
  );

/** How far one go looks; all that is known where fewer rows follow. */
export function sliceEnd(
  database: SqlDatabase,
  table: PushedTable,
  after: Position,
  known: Position,
): Position {
  const last = firstRow(database, lastOf(table), after)?.['position'];
  const end = last === undefined ? known : (String(last) as Position);
  return end < known ? end : known;
}
