import { existsSync } from 'node:fs';
import { placeOf, positionOf } from '../../kernel/position';
import { openDatabase, type SqlDatabase } from '../../sqlite/driver';
import { EventStoreError, StoreUnavailableError } from '../errors';
import { entryOf, type LogEntry } from '../logEntry';
import type { LogSource } from '../logRestore';
import { EVENT_COLUMNS, storedEventOf } from './eventRow';
import { readLogId } from './logFile';
import { unavailable } from './sqliteFailure';

const PAGE = 1_000;

/**
 * Opens a log file, or a backup of one, for reading only: nothing is made where nothing is.
 * @throws StoreUnavailableError
 */
export function openLogFile(path: string): SqlDatabase {
  if (!existsSync(path)) throw new StoreUnavailableError(`there is no log ${path}`);
  try {
    const database = openDatabase(path, { readOnly: true });
    database.exec('PRAGMA busy_timeout = 5000');
    return database;
  } catch (error) {
    throw unavailable(`cannot open the log ${path}`, error);
  }
}

/**
 * The events of a log file, running or not, up to the one that is last now.
 * @throws StoreUnavailableError, UnsupportedLogError
 */
export function openLogFileSource(path: string): LogSource {
  const database = openLogFile(path);
  try {
    return sourceOver(database);
  } catch (error) {
    database.close();
    throw error instanceof EventStoreError ? error : unavailable(`cannot read ${path}`, error);
  }
}

function sourceOver(database: SqlDatabase): LogSource {
  const logId = readLogId(database);
  const extent = database.prepare('SELECT max(pos) AS head, count(*) AS count FROM event').get();
  const head = Number(extent?.['head']);
  return {
    logId,
    head: positionOf(logId, head),
    count: Number(extent?.['count']),
    batches: () => entriesOf(database, logId, head),
    close: () => database.close(),
  };
}

/** Page by page, without a transaction that would keep a running log's WAL from being emptied. */
export async function* entriesOf(
  database: SqlDatabase,
  logId: string,
  head: number,
): AsyncGenerator<readonly LogEntry[], void> {
  const page = database.prepare(
    `SELECT ${EVENT_COLUMNS} FROM event WHERE pos > ? AND pos <= ? ORDER BY pos LIMIT ${PAGE}`,
  );
  for (let after = 0; after < head;) {
    const events = readPage(() => page.all(after, head)).map((row) => storedEventOf(row, logId));
    const last = events.at(-1)?.position;
    if (last === undefined) return;
    yield events.map(entryOf);
    after = placeOf(last);
  }
}

function readPage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unavailable('read', error);
  }
}
