import type { LeadChange } from '../../src/commitment/answerSpans';
import type { CommitmentState } from '../../src/commitment/state';
import type { SqlDatabase, SqlValue } from '../../src/sqlite/driver';
import { allRows, run } from '../statements';
import { spanColumns, spanRows } from './spanRow';
import { STILL } from './table';

const INSERT = `INSERT INTO commitment_span (${spanColumns.join(', ')}, pos_from, pos_to)
  VALUES (${spanColumns.map(() => '?').join(', ')}, ?, ?)`;

const HELD = `SELECT rowid, ${spanColumns.join(', ')} FROM commitment_span
  WHERE commitment_id = ? AND pos_to = ?`;

const keyOf = (values: readonly SqlValue[]): string => JSON.stringify(values);

/**
 * Brings the rows of a commitment to what is known from `place` on: rows that hold no longer end
 * there, new ones begin there, the others stay as they are.
 */
export function keepSpans(
  database: SqlDatabase,
  state: CommitmentState,
  leads: readonly LeadChange[],
  place: number,
): void {
  const wanted = new Map(spanRows(state, leads).map((row) => [keyOf(row), row]));
  for (const row of allRows(database, HELD, state.id, STILL)) {
    const key = keyOf(spanColumns.map((column) => row[column] ?? null));
    if (wanted.delete(key)) continue;
    const rowid = row['rowid'] ?? null;
    run(database, 'UPDATE commitment_span SET pos_to = ? WHERE rowid = ?', place, rowid);
  }
  for (const row of wanted.values()) run(database, INSERT, ...row, place, STILL);
}
