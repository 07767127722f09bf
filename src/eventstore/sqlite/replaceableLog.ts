import { copyFileSync, existsSync, linkSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { openDatabase, type SqlDatabase } from '../../sqlite/driver';
import { flushToDisk, removeDatabase } from './copyLogFile';
import { isBusy } from './sqliteFailure';

/** The place of a log, with or without a log, that a restore may put another into. */
export interface ReplaceableLog {
  /** There are events, or something damaged that may hold some. */
  readonly mayHoldEvents: boolean;
  /**
   * Puts a file in the place of the log. The log that was there, whole or damaged, is kept under
   * another name; at every moment there is a log at the place.
   * @returns whether there was one
   * @throws the driver's SQLITE_BUSY when the log is open anywhere
   */
  replaceBy(replacement: string, aside: string): boolean;
  close(): void;
}

function holdsEvents(database: SqlDatabase): boolean {
  try {
    const table = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'event'").get();
    if (table === undefined) return false;
    return database.prepare('SELECT 1 FROM event LIMIT 1').get() !== undefined;
  } catch {
    return true;
  }
}

/**
 * One file, nothing beside it, and nobody else at it.
 * @returns false when the file is too damaged for that
 */
function closeForGood(database: SqlDatabase): boolean {
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (isBusy(error)) throw error;
    return false;
  }
}

function keepAs(path: string, aside: string): void {
  try {
    linkSync(path, aside);
  } catch {
    // Not every file system has links.
    copyFileSync(path, aside);
  }
}

// One connection looks and replaces: the driver of Node 20 lets go of a closed one only some time
// later, and the log would seem to be open elsewhere.
function replaceableOver(path: string, current: SqlDatabase): ReplaceableLog {
  return {
    mayHoldEvents: holdsEvents(current),
    replaceBy(replacement, aside) {
      const isWhole = closeForGood(current);
      keepAs(path, aside);
      if (!isWhole)
        for (const suffix of ['-wal', '-shm'].filter((each) => existsSync(path + each)))
          renameSync(path + suffix, aside + suffix);
      flushToDisk(dirname(path));
      renameSync(replacement, path);
      flushToDisk(dirname(path));
      return true;
    },
    close() {
      if (current.isTransaction) current.exec('ROLLBACK');
      current.close();
    },
  };
}

export function openReplaceableLog(path: string): ReplaceableLog {
  if (existsSync(path)) return replaceableOver(path, openDatabase(path));
  return {
    mayHoldEvents: false,
    replaceBy(replacement) {
      // A WAL without its log would be taken for the new log's.
      removeDatabase(path);
      renameSync(replacement, path);
      flushToDisk(dirname(path));
      return false;
    },
    close: () => undefined,
  };
}

/**
 * Gives a log another id, so that positions told before are not taken for positions in it. Only for
 * a file that nobody works with: a copy about to take a log's place.
 */
export function giveNewLogId(path: string): string {
  const database = openDatabase(path);
  try {
    const trigger = database
      .prepare("SELECT sql FROM sqlite_schema WHERE name = 'log_is_never_changed'")
      .get();
    database.exec('PRAGMA synchronous = FULL; BEGIN IMMEDIATE; DROP TRIGGER log_is_never_changed');
    database.exec('UPDATE log SET id = lower(hex(randomblob(4)))');
    database.exec(String(trigger?.['sql']));
    database.exec('COMMIT');
    return String(database.prepare('SELECT id FROM log').get()?.['id']);
  } finally {
    database.close();
  }
}
