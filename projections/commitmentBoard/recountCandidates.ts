import type { SqlDatabase } from '../../src/sqlite/driver';
import { allRows } from '../statements';

/**
 * Open commitments whose deadline was counted with a version of the calendar before `calendarVersion`,
 * by id: the recount decides for each whether its day changes.
 * @param after id of the last one of the batch before; null for the first batch.
 */
export const recountCandidates = (
  database: SqlDatabase,
  calendarVersion: number,
  limit: number,
  after: string | null = null,
): string[] =>
  allRows(
    database,
    `SELECT id FROM commitment INDEXED BY commitment_by_calendar
     WHERE counted_with IS NOT NULL AND counted_with < ? AND id > ?
     ORDER BY id LIMIT ?`,
    calendarVersion,
    after ?? '',
    limit,
  ).map((row) => String(row['id']));
