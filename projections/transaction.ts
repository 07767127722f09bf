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
    forgetRecords(database);
    // A full disk ends the transaction by itself.
    if (database.isTransaction) run(database, 'ROLLBACK');
    throw error;
  }
}
