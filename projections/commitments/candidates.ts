import type { LocalDate } from '../../src/kernel/localDate';
import { AT_MOST } from '../../src/sqlite/atMost';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { recountCandidatesIn } from '../recountCandidates';
import { allRows } from '../statements';
import { storedCommitments } from './storedCommitments';

/** A commitment for which notices are waiting to be written. */
export interface NoticeCandidate {
  readonly commitmentId: string;
  /** Earliest day of a notice not written yet; may lie far back after an outage. */
  readonly nextNoticeOn: LocalDate;
}

/**
 * Commitments with a notice due by `today`, earliest first. The command decides again: meanwhile
 * the promise may have been kept.
 * @param after last candidate of the batch before; null for the first batch.
 */
export function noticeCandidates(
  database: SqlDatabase,
  today: LocalDate,
  limit: number,
  after: NoticeCandidate | null = null,
): NoticeCandidate[] {
  const rows = allRows(
    database,
    `SELECT id, next_notice_on FROM commitment INDEXED BY commitment_by_notice
     WHERE next_notice_on IS NOT NULL AND next_notice_on <= ? AND (next_notice_on, id) > (?, ?)
     ORDER BY next_notice_on, id ${AT_MOST}`,
    today,
    after?.nextNoticeOn ?? '',
    after?.commitmentId ?? '',
    limit,
  );
  return rows.map((row) => ({
    commitmentId: String(row['id']),
    nextNoticeOn: String(row['next_notice_on']) as LocalDate,
  }));
}

/** Open commitments whose deadline a change of the calendar may move. */
export const recountCandidates = recountCandidatesIn({
  table: 'commitment',
  index: 'commitment_by_calendar',
  versions: storedCommitments.name,
});
