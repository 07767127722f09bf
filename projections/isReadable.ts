import { recordKindOf } from '../src/records/recordKinds';
import type { SqlDatabase } from '../src/sqlite/driver';
import { condition, everyOf } from './condition';
import { isGranted, type ReadingScope } from './readingScope';
import { isLimited, scopeTable } from './recordScope';
import { firstRow } from './statements';

/** Whether a record is in the scope; false for one of a limited kind that does not exist. */
export function isReadable(database: SqlDatabase, scope: ReadingScope, id: string): boolean {
  const kind = recordKindOf(id);
  if (kind === null || !isLimited(kind)) return true;
  const { sql, values } = everyOf([condition('record = ?', id), isGranted(scope)]);
  const found = firstRow(database, `SELECT 1 FROM ${scopeTable(kind)} WHERE ${sql}`, ...values);
  return found !== undefined;
}
