import type { Position } from '../src/kernel/position';
import type { SqlDatabase } from '../src/sqlite/driver';
import { allRows, firstRow, run } from './statements';

/** How far a projection has applied the log, and with which tables. */
export interface Checkpoint {
  readonly projection: string;
  /** Last position applied; place 0 before the first event. */
  readonly position: Position;
  /** Id of the event there; null before the first one. Another id there means another log. */
  readonly eventId: string | null;
  /** Version and schema that the tables were made with. */
  readonly fingerprint: string;
  /** The tables, children first. */
  readonly tables: readonly string[];
}

export const checkpointSchema = `CREATE TABLE IF NOT EXISTS checkpoint (
  projection TEXT PRIMARY KEY,
  position TEXT NOT NULL,
  event_id TEXT,
  fingerprint TEXT NOT NULL,
  tables TEXT NOT NULL
) STRICT, WITHOUT ROWID`;

export const readCheckpoints = (database: SqlDatabase): Checkpoint[] =>
  allRows(database, 'SELECT * FROM checkpoint').map((row) => ({
    projection: String(row['projection']),
    position: String(row['position']) as Position,
    eventId: row['event_id'] === null ? null : String(row['event_id']),
    fingerprint: String(row['fingerprint']),
    tables: JSON.parse(String(row['tables'])) as string[],
  }));

export function writeCheckpoint(database: SqlDatabase, checkpoint: Checkpoint): void {
  run(
    database,
    'INSERT OR REPLACE INTO checkpoint VALUES (?, ?, ?, ?, ?)',
    checkpoint.projection,
    checkpoint.position,
    checkpoint.eventId,
    checkpoint.fingerprint,
    JSON.stringify(checkpoint.tables),
  );
}

/**
 * Moves a checkpoint inside the transaction that wrote the rows.
 * @throws Error when it is not where this process left it: another process writes the same file.
 */
export function moveCheckpoint(
  database: SqlDatabase,
  projection: string,
  from: Position,
  to: Position,
  eventId: string | null,
): void {
  const moved = run(
    database,
    `UPDATE checkpoint SET position = ?, event_id = coalesce(?, event_id)
     WHERE projection = ? AND position = ?`,
    to,
    eventId,
    projection,
    from,
  );
  if (moved !== 1) throw new Error(`read model ${projection} was moved by another process`);
}

/** Position of the slowest projection, as the connection's transaction sees it. */
export const lowestPosition = (database: SqlDatabase): Position =>
  String(
    firstRow(database, 'SELECT min(position) AS lowest FROM checkpoint')?.['lowest'],
  ) as Position;

/** Whether all read models stand at one place. */
export const standTogether = (database: SqlDatabase): boolean =>
  firstRow(database, 'SELECT count(DISTINCT position) AS places FROM checkpoint')?.['places'] === 1;
