import type { Actor } from '../../src/kernel/actor';
import type { Instant } from '../../src/kernel/instant';
import type { LocalDate } from '../../src/kernel/localDate';
import type { Position } from '../../src/kernel/position';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf, type Condition } from '../condition';
import { countRows, readPage, type Page, type PageKey, type PageRequest } from '../keysetPage';
import { unitCondition } from '../organisation/queries';
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

export interface NoticeFilter {
  /** Promisor office. */
  readonly officeId?: string;
  /** Lead unit; before assignment the promisor's (R24). */
  readonly unitId?: string;
  readonly includeSubunits?: boolean;
  readonly territoryId?: string;
  /** Of this level or above. */
  readonly minimumLevel?: number;
  /** False leaves out levels already passed when the promise was recorded; true if absent. */
  readonly includeBackfill?: boolean;
}

/** A day asked about and the last position known. */
export interface NoticeMoment {
  readonly on: LocalDate;
  readonly position: Position;
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

const ofCommitments = (where: Condition): Condition =>
  condition(
    `commitment_id IN (SELECT id FROM noticed_commitment WHERE ${where.sql})`,
    ...where.values,
  );

/** Whose commitments they speak of, whatever kind of thing is pushed. */
export function ownerConditions(filter: NoticeFilter): Condition[] {
  const { officeId, unitId, territoryId } = filter;
  const given: Condition[] = [];
  if (officeId !== undefined)
    given.push(ofCommitments(condition('promisor_office_id = ?', officeId)));
  if (unitId !== undefined)
    given.push(ofCommitments(unitCondition('unit_id', unitId, filter.includeSubunits ?? false)));
  if (territoryId !== undefined)
    given.push(
      condition(
        `commitment_id IN (
          SELECT commitment_id FROM noticed_territory WHERE territory_id = ?)`,
        territoryId,
      ),
    );
  return given;
}

function noticeConditions(filter: NoticeFilter): Condition {
  const { minimumLevel } = filter;
  const given = ownerConditions(filter);
  if (minimumLevel !== undefined) given.push(condition('overdue_notice.level >= ?', minimumLevel));
  if (filter.includeBackfill === false) given.push(condition('overdue_notice.is_backfill = 0'));
  return everyOf(given);
}

/** Notices of days up to the one asked about, written by then as far as known (R1, R15). */
const noticesAt = (filter: NoticeFilter, moment: NoticeMoment | null): Condition =>
  moment === null
    ? noticeConditions(filter)
    : everyOf([
        noticeConditions(filter),
        condition(
          'overdue_notice.occurred_on <= ? AND overdue_notice.position <= ?',
          moment.on,
          moment.position,
        ),
      ]);

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
): number => countRows(database, 'overdue_notice', noticesAt(filter, moment));

/** The next notices behind a position, in log order, for who resumes there. */
export function noticesAfter(
  database: SqlDatabase,
  after: Position,
  filter: NoticeFilter,
  limit: number,
): OverdueNoticeRow[] {
  const { sql, values } = everyOf([
    condition('overdue_notice.position > ?', after),
    noticeConditions(filter),
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
