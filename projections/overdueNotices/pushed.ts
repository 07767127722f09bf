import type { Instant } from '../../src/kernel/instant';
import type { LocalDate } from '../../src/kernel/localDate';
import type { Position } from '../../src/kernel/position';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf } from '../condition';
import { allRows, type Row } from '../statements';
import { ownerConditions, type NoticeFilter } from './queries';

/** A notice that a deadline is near, as written. */
export interface DueSoonRow {
  readonly position: Position;
  readonly id: string;
  readonly commitmentId: string;
  readonly ladderDays: number;
  readonly dueDate: LocalDate;
  readonly occurredOn: LocalDate;
  readonly recordedAt: Instant;
}

/** A claim that entered or left the queue for verification. */
export interface QueueChangeRow {
  readonly position: Position;
  readonly commitmentId: string;
  readonly claimId: string;
  readonly hasEntered: boolean;
}

/** Rows behind a position, in log order. */
function rowsAfter(
  database: SqlDatabase,
  table: 'due_soon_notice' | 'queue_change',
  after: Position,
  filter: NoticeFilter,
  limit: number,
): Row[] {
  const { sql, values } = everyOf([condition('position > ?', after), ...ownerConditions(filter)]);
  return allRows(
    database,
    `SELECT * FROM ${table} WHERE ${sql} ORDER BY position LIMIT ?`,
    ...values,
    limit,
  );
}

/** The next due-soon notices behind a position, for who resumes there. */
export const dueSoonAfter = (
  database: SqlDatabase,
  after: Position,
  filter: NoticeFilter,
  limit: number,
): DueSoonRow[] =>
  rowsAfter(database, 'due_soon_notice', after, filter, limit).map((row) => ({
    position: String(row['position']) as Position,
    id: String(row['id']),
    commitmentId: String(row['commitment_id']),
    ladderDays: Number(row['ladder_days']),
    dueDate: String(row['due_date']) as LocalDate,
    occurredOn: String(row['occurred_on']) as LocalDate,
    recordedAt: String(row['recorded_at']) as Instant,
  }));

/** The next changes of the queue behind a position, for who resumes there. */
export const queueChangesAfter = (
  database: SqlDatabase,
  after: Position,
  filter: NoticeFilter,
  limit: number,
): QueueChangeRow[] =>
  rowsAfter(database, 'queue_change', after, filter, limit).map((row) => ({
    position: String(row['position']) as Position,
    commitmentId: String(row['commitment_id']),
    claimId: String(row['claim_id']),
    hasEntered: row['has_entered'] === 1,
  }));
