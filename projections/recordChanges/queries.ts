import type { Instant } from '../../src/kernel/instant';
import type { LocalDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { standTogether } from '../checkpoints';
import { firstRow } from '../statements';

/** When anything happened to a record, and when it was recorded. */
export interface RecordChanges {
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
        firstOn: String(row['first_on']) as LocalDate,
        lastOn: String(row['last_on']) as LocalDate,
        firstAt: String(row['first_at']) as Instant,
        lastAt: String(row['last_at']) as Instant,
      };
}

/**
 * As `recordChanges`, where it may be believed of the rows of other models: all stand at one place.
 * Null elsewhere.
 * @param database of one read transaction
 */
export function changesIn(database: SqlDatabase): (stream: string) => RecordChanges | null {
  let areTogether: boolean | null = null;
  return (stream) => {
    areTogether ??= standTogether(database);
    return areTogether ? recordChanges(database, stream) : null;
  };
}
