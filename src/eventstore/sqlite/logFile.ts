import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SqlDatabase } from '../../sqlite/driver';
import { NoLogError, UnsupportedLogError } from '../errors';

/** Version of `schema/event-log.sql` that this program writes and reads. */
export const LOG_FORMAT = 1;

/** The DDL lies beside package.json, for the sources and for what is built into `dist` alike. */
export function readLogSchema(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error('no package.json above the program: cannot find schema/');
    folder = parent;
  }
  return readFileSync(join(folder, 'schema', 'event-log.sql'), 'utf8');
}

const countTables = (database: SqlDatabase): number =>
  Number(database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.['tables']);

/** Makes the tables of an empty file, in one transaction: of two processes only one does. */
export function createLogIfMissing(database: SqlDatabase): void {
  if (countTables(database) > 0) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    if (countTables(database) === 0) {
      database.exec(readLogSchema());
      database
        .prepare('INSERT INTO log (one, id, format) VALUES (1, lower(hex(randomblob(4))), ?)')
        .run(LOG_FORMAT);
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** @throws NoLogError when the file is none, UnsupportedLogError when it is a newer program's. */
export function readLogId(database: SqlDatabase): string {
  const isLog = database
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'log'")
    .get();
  const row = isLog && database.prepare('SELECT id, format FROM log').get();
  if (!row) throw new NoLogError('the file is no event log, or its -wal is missing');
  if (Number(row['format']) > LOG_FORMAT)
    throw new UnsupportedLogError(
      `the log has format ${String(row['format'])}, this program knows ${LOG_FORMAT}`,
    );
  return String(row['id']);
}
