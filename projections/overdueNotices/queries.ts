import type { NoticeState } from '../../src/commitment/noticeState';
import type { Actor } from '../../src/kernel/actor';
import type { Instant } from '../../src/kernel/instant';
import type { LocalDate } from '../../src/kernel/localDate';
import type { Position } from '../../src/kernel/position';
import { AT_MOST } from '../../src/sqlite/atMost';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { commitmentsNamed } from '../commitments/ways';
import { condition, everyOf, type Condition } from '../condition';
import { countOf, pageOf } from '../keysetPage';
import type { Page, PageKey, PageRequest } from '../page';
import { isNoMistake, mistakes } from '../mistakes/table';
import { inSlice } from '../replaySlice';
import { reader, type Rows } from '../rows';
import type { RowTable } from '../rowTable';
import type { NoticeFilter } from './filter';
import { ownersIn, ownersWhenWritten } from './owners';
import { allRows, type Row } from '../statements';

/** A notice that a commitment is overdue, as written. */
export interface OverdueNoticeRow extends Omit<NoticeState, 'kind' | 'occurrence'> {
  readonly position: Position;
  readonly commitmentId: string;
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
const noticeTable: RowTable = {
  of: 'overdue_notice',
  record: 'commitment_id',
  at: ({ on, place }) => ({
    columns: '*',
    from: 'main.overdue_notice',
    where: everyOf([
      condition('overdue_notice.occurred_on <= ?', on),
      ...(place === null ? [] : [condition('overdue_notice.place <= ?', place)]),
    ]),
  }),
};

const listOf = (rows: Rows, filter: NoticeFilter) =>
  ({
    table: noticeTable,
    beside: [commitmentsNamed, mistakes],
    idColumn: 'id',
    sortColumn: 'position',
    direction: 'ASCENDING',
    where: everyOf([
      ...levelConditions(filter),
      ...ownersIn(rows, filter),
      ...(filter.includeInError === true ? [] : [isNoMistake('overdue_notice.commitment_id')]),
    ]),
    columns: COLUMNS,
  }) as const;

/** Notices in log order. */
export function overdueNotices(
  rows: Rows,
  filter: NoticeFilter,
  request: PageRequest,
): Page<KeyedNotice> {
  const page = pageOf(rows, listOf(rows, filter), request);
  return {
    ...page,
    entries: page.entries.map(({ key, row }) => ({ key, notice: noticeOf(row) })),
  };
}

export const countOverdueNotices = (rows: Rows, filter: NoticeFilter): number =>
  countOf(rows, listOf(rows, filter));

/** The next notices behind a position, in log order, for who resumes there. */
export function noticesAfter(
  rows: Rows,
  after: Position,
  filter: NoticeFilter,
  limit: number,
): OverdueNoticeRow[] {
  const { sql, values } = everyOf([
    inSlice('overdue_notice', after),
    ...levelConditions(filter),
    ...ownersWhenWritten('overdue_notice', filter),
  ]);
  return reader(rows)
    .all(
      [noticeTable],
      `SELECT ${COLUMNS.join(', ')} FROM overdue_notice WHERE ${sql} ORDER BY position ${AT_MOST}`,
      ...values,
      limit,
    )
    .map(noticeOf);
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
