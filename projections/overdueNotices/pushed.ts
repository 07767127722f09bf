import type { Instant } from '../../src/kernel/instant';
import type { LocalDate } from '../../src/kernel/localDate';
import type { Position } from '../../src/kernel/position';
import { everyOf, type Condition } from '../condition';
import { inSlice } from '../replaySlice';
import { reader, type Rows } from '../rows';
import { lastingTable } from '../rowTable';
import { ownersWhenWritten } from './owners';
import type { NoticeFilter } from './filter';
import { AT_MOST } from '../../src/sqlite/atMost';

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

const dueSoonTable = lastingTable('due_soon_notice', 'commitment_id');

const behind = (after: Position, filter: NoticeFilter): Condition =>
  everyOf([inSlice('due_soon_notice', after), ...ownersWhenWritten('due_soon_notice', filter)]);

/** The next due-soon notices behind a position, for who resumes there. */
export const dueSoonAfter = (
  rows: Rows,
  after: Position,
  filter: NoticeFilter,
  limit: number,
): DueSoonRow[] =>
  reader(rows)
    .all(
      [dueSoonTable],
      `SELECT * FROM due_soon_notice WHERE ${behind(after, filter).sql} ORDER BY position ${AT_MOST}`,
      ...behind(after, filter).values,
      limit,
    )
    .map((row) => ({
      position: String(row['position']) as Position,
      id: String(row['id']),
      commitmentId: String(row['commitment_id']),
      ladderDays: Number(row['ladder_days']),
      dueDate: String(row['due_date']) as LocalDate,
      occurredOn: String(row['occurred_on']) as LocalDate,
      recordedAt: String(row['recorded_at']) as Instant,
    }));
