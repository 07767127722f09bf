import type { OpenDatabase } from '../../src/eventstore/sqlite/logConnection';
import { openDatabase, type SqlDatabase } from '../../src/sqlite/driver';

/**
 * The real driver, with faults that hardware has: the answer of a COMMIT is lost after it was done,
 * a ROLLBACK is not done, the file cannot be opened again.
 */
export function sabotagedDatabase() {
  const opened: SqlDatabase[] = [];
  const faults = { losesNextCommitAnswer: false, refusesNextRollback: false, refusesToOpen: false };
  const open: OpenDatabase = (path, options) => {
    if (faults.refusesToOpen) throw new Error('the folder is not mounted');
    const database = openDatabase(path, options);
    const exec = database.exec.bind(database);
    const execute = (sql: string) => {
      if (sql === 'ROLLBACK' && faults.refusesNextRollback) {
        faults.refusesNextRollback = false;
        throw new Error('disk I/O error');
      }
      exec(sql);
      if (sql === 'COMMIT' && faults.losesNextCommitAnswer && options?.readOnly === false) {
        faults.losesNextCommitAnswer = false;
        throw new Error('disk I/O error');
      }
    };
    // The driver's own method cannot be assigned to.
    Object.defineProperty(database, 'exec', { value: execute });
    opened.push(database);
    return database;
  };
  return { faults, opened, open };
}
