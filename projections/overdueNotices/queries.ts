import type { Actor } from '../../src/kernel/actor';
import type { Instant } from '../../src/kernel/instant';
import type { LocalDate } from '../../src/kernel/localDate';
import type { Position } from '../../src/kernel/position';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf, type Condition } from '../condition';
import { countRows, readPage, type Page, type PageKey, type PageRequest } from '../keysetPage';
import { atMoment } from '../atMoment';
import { inSlice } from '../replaySlice';
import type { Moment } from '../spans/moment';
import type { NoticeFilter } from './filter';
import { ownersNow, ownersThen, ownersWhenWritten } from './owners';
import { allRows, firstRow, type Row } from '../statements';

/** A notice that a commitment is overdue, as written. */
export interface OverdueNoticeRow {
  readonly id: string;
  readonly position: Position;
  readonly commitmentId: string;
  readonly deadlineVersion: number;
  readonly dueDate: LocalDate;
  readonly level: number;
  readonly ladderDays: number;
  readonly addresseeOfficeId: string;
  /** Deadline plus the days of the ladder (R15). */
  readonly occurredOn: LocalDate;
  readonly isBackfill: boolean;
  readonly recordedAt: Instant;
  /** Null until somebody acknowledged it. */
  readonly acknowledgedBy: Actor | null;
}

/** A day asked about and the last position known. */
export interface NoticeMoment {
  readonly on: LocalDate;
  readonly position: Position;
  /** Day and place of the log by which owners are known. */
  readonly moment: Moment;
}

export interface KeyedNotice {
  readonly key: PageKey;
  readonly notice: OverdueNoticeRow;
}

const COLUMNS = [
  'position',
  'id',
  'commitment_id',
  'level',
  'ladder_days',
  'due_date',
  'deadline_version',
  'addressee_office_id',
  'occurred_on',
  'is_backfill',
  'recorded_at',
  'acknowledged_by',
] as const;

const noticeOf = (row: Row): OverdueNoticeRow => ({
  id: String(row['id']),
  position: String(row['position']) as Position,
  commitmentId: String(row['commitment_id']),
  deadlineVersion: Number(row['deadline_version']),
  dueDate: String(row['due_date']) as LocalDate,
  level: Number(row['level']),
  ladderDays: Number(row['ladder_days']),
  addresseeOfficeId: String(row['addressee_office_id']),
  occurredOn: String(row['occurred_on']) as LocalDate,
  isBackfill: row['is_backfill'] === 1,
  recordedAt: String(row['recorded_at']) as Instant,
  acknowledgedBy:
    row['acknowledged_by'] === null ? null : (JSON.parse(String(row['acknowledged_by'])) as Actor),
});

/** What of a notice itself the filter asks. */
function levelConditions({ minimumLevel, includeBackfill }: NoticeFilter): Condition[] {
  return [
    ...(minimumLevel === undefined ? [] : [condition('overdue_notice.level >= ?', minimumLevel)]),
    ...(includeBackfill === false ? [condition('overdue_notice.is_backfill = 0')] : []),
  ];
}

/** Notices of days up to the one asked about, written by then as far as known (R1, R15). */
const noticesAt = (filter: NoticeFilter, moment: NoticeMoment | null): Condition =>
  moment === null
    ? everyOf([...levelConditions(filter), ...ownersNow(filter)])
    : everyOf([
        ...levelConditions(filter),
        ...ownersThen(filter, moment.moment),
        condition(
          'overdue_notice.occurred_on <= ? AND overdue_notice.position <= ?',
          moment.on,
          moment.position,
        ),
      ]);

/** Units as they were, for filters that look below one. */
const unitsThen = ({ moment }: NoticeMoment): Condition => atMoment([], moment);

/** Notices in log order. @param moment null for all that were ever written. */
export function overdueNotices(
  database: SqlDatabase,
  filter: NoticeFilter,
  request: PageRequest,
  moment: NoticeMoment | null = null,
): Page<KeyedNotice> {
  const page = readPage(
    database,
    {
      table: 'overdue_notice',
      idColumn: 'id',
      sortColumn: 'position',
      direction: 'ASCENDING',
      where: noticesAt(filter, moment),
      ...(moment !== null && { through: unitsThen(moment) }),
      columns: COLUMNS,
    },
    request,
  );
  return {
    ...page,
    entries: page.entries.map(({ key, row }) => ({ key, notice: noticeOf(row) })),
  };
}

export const countOverdueNotices = (
  database: SqlDatabase,
  filter: NoticeFilter,
  moment: NoticeMoment | null = null,
): number =>
  countRows(database, 'overdue_notice', noticesAt(filter, moment), moment && unitsThen(moment));

/** The next notices behind a position, in log order, for who resumes there. */
export function noticesAfter(
  database: SqlDatabase,
  after: Position,
  filter: NoticeFilter,
  limit: number,
): OverdueNoticeRow[] {
  const { sql, values } = everyOf([
    inSlice('overdue_notice', after),
    ...levelConditions(filter),
    ...ownersWhenWritten('overdue_notice', filter),
  ]);
  return allRows(
    database,
    `SELECT ${COLUMNS.join(', ')} FROM overdue_notice WHERE ${sql} ORDER BY position LIMIT ?`,
    ...values,
    limit,
  ).map(noticeOf);
}

/** Notices of one commitment, latest first. */
export const noticesOfCommitment = (
  database: SqlDatabase,
  commitmentId: string,
): OverdueNoticeRow[] =>
  allRows(
    database,
    `SELECT ${COLUMNS.join(', ')} FROM overdue_notice WHERE commitment_id = ?
     ORDER BY position DESC`,
    commitmentId,
  ).map(noticeOf);

export function noticeById(database: SqlDatabase, id: string): OverdueNoticeRow | null {
  const row = firstRow(
    database,
    `SELECT ${COLUMNS.join(', ')} FROM overdue_notice WHERE id = ?`,
    id,
  );
  return row === undefined ? null : noticeOf(row);
}
