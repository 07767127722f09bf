import type { SqlDatabase } from '../src/sqlite/driver';
import { allRows } from './statements';

/** A record whose deadline was counted with an older calendar. */
export interface RecountCandidate {
  readonly id: string;
  /** Version of the record: it says whether anything befell it since it was looked at. */
  readonly version: number;
}

export const candidatesOf = (
  database: SqlDatabase,
  sql: string,
  ...values: readonly (string | number)[]
): readonly RecountCandidate[] =>
  allRows(database, sql, ...values).map((row) => ({
    id: String(row['id']),
    version: Number(row['version']),
  }));
