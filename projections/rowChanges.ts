import type { SqlDatabase, SqlValue } from '../src/sqlite/driver';
import { run } from './statements';

/** A row by its columns; the first one is its id. */
export type RowValues = Readonly<Record<string, SqlValue>>;

export function insertRow(database: SqlDatabase, table: string, row: RowValues): void {
  const columns = Object.keys(row);
  run(
    database,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
}

/** Writes a row whole, in the place of the one with its id if there is one. */
export function keepRow(database: SqlDatabase, table: string, row: RowValues): void {
  const [id, ...columns] = Object.keys(row) as [string, ...string[]];
  run(
    database,
    `INSERT INTO ${table} (${[id, ...columns].join(', ')})
     VALUES (${[id, ...columns].map(() => '?').join(', ')})
     ON CONFLICT (${id}) DO UPDATE SET
       ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    ...Object.values(row),
  );
}

/**
 * Writes the columns that differ. Naming a column costs an entry in each of its indexes, whether
 * the value is another one or not.
 */
export function updateChanged(
  database: SqlDatabase,
  table: string,
  before: RowValues,
  after: RowValues,
): void {
  const [idColumn, ...columns] = Object.keys(after) as [string, ...string[]];
  const changed = columns.filter((column) => after[column] !== before[column]);
  if (changed.length === 0) return;
  run(
    database,
    `UPDATE ${table} SET ${changed.map((column) => `${column} = ?`).join(', ')} WHERE ${idColumn} = ?`,
    ...changed.map((column) => after[column] ?? null),
    after[idColumn] ?? null,
  );
}
