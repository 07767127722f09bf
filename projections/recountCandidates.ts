import { AT_MOST } from '../src/sqlite/atMost';
import type { SqlDatabase } from '../src/sqlite/driver';
import { allRows } from './statements';

/** A record whose deadline was counted with an older calendar. */
export interface RecountCandidate {
  readonly id: string;
  /** Version of the record: it says whether anything befell it since it was looked at. */
  readonly version: number;
}

/** Where a read model keeps which calendar each of its records was counted with (`counted_with`). */
export interface CountedTable {
  readonly table: string;
  /** Index over `counted_with` and `id`. */
  readonly index: string;
  /** Table with the versions of the records, by the same ids; the table itself if absent. */
  readonly versions?: string;
}

/**
 * Records of a table whose deadline was counted with a version of the calendar before
 * `calendarVersion` and may move, in batches by id: the recount decides for each whether its day changes.
 */
export const recountCandidatesIn =
  ({ table, index, versions }: CountedTable) =>
  (
    database: SqlDatabase,
    calendarVersion: number,
    limit: number,
    /** Id of the last one of the batch before; null for the first batch. */
    after: string | null = null,
  ): readonly RecountCandidate[] =>
    allRows(
      database,
      `SELECT id, version FROM ${table} INDEXED BY ${index}
         ${versions === undefined ? '' : `JOIN ${versions} USING (id)`}
       WHERE counted_with IS NOT NULL AND counted_with < ? AND id > ?
       ORDER BY id ${AT_MOST}`,
      calendarVersion,
      after ?? '',
      limit,
    ).map((row) => ({ id: String(row['id']), version: Number(row['version']) }));
