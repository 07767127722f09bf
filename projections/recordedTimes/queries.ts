import { instantFromMillis, type Instant } from '../../src/kernel/instant';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { firstRow } from '../statements';

/** Place of the last event recorded by an instant; 0 when none was. */
export function placeRecordedBy(database: SqlDatabase, instant: Instant): number {
  const row = firstRow(
    database,
    'SELECT place FROM recorded_time WHERE at <= ? ORDER BY at DESC LIMIT 1',
    Date.parse(instant),
  );
  return Number(row?.['place'] ?? 0);
}

/** When the last event known was recorded; null when none is. */
export function lastRecordedTime(database: SqlDatabase): Instant | null {
  const at = firstRow(database, 'SELECT max(at) AS at FROM recorded_time')?.['at'];
  return typeof at === 'number' ? instantFromMillis(at) : null;
}
