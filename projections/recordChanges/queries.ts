import type { Instant } from '../../src/kernel/instant';
import type { LocalDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { firstRow } from '../statements';

/** When anything happened to a record, and when it was recorded. */
export interface RecordChanges {
  /** Of its stream, as far as this is known here. */
  readonly version: number;
  readonly firstOn: LocalDate;
  readonly lastOn: LocalDate;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
}

/** Of a stream; null when none of its events is known. */
export function recordChanges(database: SqlDatabase, stream: string): RecordChanges | null {
  const row = firstRow(database, 'SELECT * FROM record_change WHERE id = ?', stream);
  return row === undefined
    ? null
    : {
        version: Number(row['version']),
        firstOn: String(row['first_on']) as LocalDate,
        lastOn: String(row['last_on']) as LocalDate,
        firstAt: String(row['first_at']) as Instant,
        lastAt: String(row['last_at']) as Instant,
      };
}
