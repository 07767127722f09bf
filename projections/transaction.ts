import type { SqlDatabase } from '../src/sqlite/driver';
import { forgetRecords } from './keptRecords';
import { run } from './statements';

/** Runs `work` in one write transaction: all of it is committed, or nothing. */
export function inTransaction<T>(database: SqlDatabase, work: () => T): T {
  run(database, 'BEGIN IMMEDIATE');
  try {
    const result = work();
    run(database, 'COMMIT');
    return result;
  } catch (error) {
    undo(database);
    throw error;
  }
}

/** The same over several turns of the event loop, on a connection that nobody else uses meanwhile. */
export async function inLongTransaction<T>(
  database: SqlDatabase,
  work: () => Promise<T>,
): Promise<T> {
  run(database, 'BEGIN IMMEDIATE');
  try {
    const result = await work();
    run(database, 'COMMIT');
    return result;
  } catch (error) {
    undo(database);
    throw error;
  }
}

function undo(database: SqlDatabase): void {
  forgetRecords(database);
  // A full disk ends the transaction by itself.
  if (database.isTransaction) run(database, 'ROLLBACK');
}
