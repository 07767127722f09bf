import type { SqlDatabase } from '../../sqlite/driver';
import { UnsupportedLogError } from '../errors';
import { isBusy } from './sqliteFailure';

/** How a connection really runs; for diagnostics. */
export interface ConnectionSettings {
  readonly use: 'write' | 'read';
  /** 2 is FULL: a commit is on the disk before it is answered. */
  readonly synchronous: number;
  readonly journalMode: string;
  readonly busyTimeoutMs: number;
}

/** Opens a database file; the driver's own, unless a test brings one that fails. */
export type OpenDatabase = (path: string, options?: { readOnly?: boolean }) => SqlDatabase;

const SYNCHRONOUS_FULL = 2;
/** Pages of 4 kB in the WAL before they are written to the file: some 800 appends, 16 MB. */
const CHECKPOINT_PAGES = 4_000;
/** How long opening may block: making the log, or recovering it after a kill, excludes others. */
const OPENING_BUSY_MS = 5_000;
/** A reader is held up only by recovery and by the last close, both short. */
const READING_BUSY_MS = 250;

function pragma(database: SqlDatabase, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

export const settingsOf = (
  database: SqlDatabase,
  use: ConnectionSettings['use'],
): ConnectionSettings => ({
  use,
  synchronous: Number(pragma(database, 'synchronous')),
  journalMode: String(pragma(database, 'journal_mode')),
  busyTimeoutMs: Number(pragma(database, 'busy_timeout')),
});

function configure(database: SqlDatabase, use: ConnectionSettings['use']): void {
  // First of all: the other pragmas may have to wait for another process.
  database.exec(`PRAGMA busy_timeout = ${OPENING_BUSY_MS}`);
  if (use === 'write') database.exec('PRAGMA journal_mode = WAL');
  // The two drivers differ in what they set by default. With recursive triggers INSERT OR REPLACE
  // asks the trigger that refuses DELETE; a trigger before each INSERT would cost a tenth of it.
  database.exec('PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON');
  // Each checkpoint writes every page of the WAL to its place and waits for the disk.
  database.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  const { synchronous, journalMode } = settingsOf(database, use);
  if (synchronous !== SYNCHRONOUS_FULL || journalMode !== 'wal')
    throw new UnsupportedLogError(
      `the log needs WAL and synchronous=FULL, has ${journalMode} and ${synchronous}`,
    );
}

/**
 * SQLite opens a file that it may not write for reading only, and says so at the first write: hours
 * later, to somebody who can do nothing about it.
 */
function assertWritable(database: SqlDatabase): void {
  try {
    // BEGIN IMMEDIATE alone is no test: on such a file it begins a transaction that reads.
    database.exec('BEGIN IMMEDIATE; PRAGMA user_version = 1; ROLLBACK');
  } catch (error) {
    // Somebody else is writing it.
    if (!isBusy(error)) throw error;
  }
}

/**
 * Takes what lies in the WAL into the log's file, so that a log that nobody has open is one file.
 * SQLite's own last close does not: the driver of Node 20 closes too late for that.
 */
export function emptyWal(database: SqlDatabase): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // Others are at it, or the disk is full: it is as safe in the WAL.
  }
}

/** @throws UnsupportedLogError, or the driver's error when the file cannot be opened. */
export function openLogConnection(
  openDatabase: OpenDatabase,
  path: string,
  use: ConnectionSettings['use'],
  prepareLog: (database: SqlDatabase) => void = () => undefined,
): SqlDatabase {
  const database = openDatabase(path, { readOnly: use === 'read' });
  try {
    configure(database, use);
    prepareLog(database);
    // A busy wait blocks the event loop, so the writer never waits inside SQLite.
    database.exec(`PRAGMA busy_timeout = ${use === 'write' ? 0 : READING_BUSY_MS}`);
    if (use === 'write') assertWritable(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
