import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isBusy, unavailable } from '../eventstore/sqlite/sqliteFailure';
import { openDatabase, type SqlDatabase } from '../sqlite/driver';
import { CommandFailure, exitCodes } from './exitCode';
import { closeToOthers } from './privateFolder';

/** Held until released, or until the process ends in whichever way. */
export interface FolderLock {
  release(): void;
}

/** Long enough for a lock that is only looked at; a restore holds it for longer than anyone waits. */
const WAIT_MS = 2_000;

function take(dataDir: string, lock: string): SqlDatabase {
  mkdirSync(dataDir, { recursive: true });
  closeToOthers(dataDir);
  const path = join(dataDir, 'folder.lock');
  let database: SqlDatabase;
  try {
    database = openDatabase(path);
  } catch (error) {
    throw unavailable(`cannot write ${path}`, error);
  }
  try {
    database.exec(`PRAGMA busy_timeout = ${WAIT_MS}; ${lock}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const inUse = (message: string, cause: unknown) =>
  new CommandFailure(exitCodes.inUse, 'FOLDER_IN_USE', message, { cause });

/**
 * Says that this process writes the log of a folder; many may at once, but none while the log is
 * being replaced.
 * @throws CommandFailure FOLDER_IN_USE; StoreUnavailableError when the folder cannot be written
 */
export function shareFolder(dataDir: string): FolderLock {
  try {
    // A read transaction of SQLite's rollback mode is a shared lock of the operating system.
    const database = take(dataDir, 'BEGIN; SELECT count(*) FROM sqlite_schema');
    return { release: () => database.close() };
  } catch (error) {
    if (!isBusy(error)) throw error;
    throw inUse(
      `DATA_DIR: nhật ký trong ${dataDir} đang được phục hồi; the log there is being restored`,
      error,
    );
  }
}

/** Keeps everybody else away. @throws CommandFailure FOLDER_IN_USE when anybody is there. */
export function takeFolderAlone(dataDir: string): FolderLock {
  try {
    const database = take(dataDir, 'BEGIN EXCLUSIVE');
    return { release: () => database.close() };
  } catch (error) {
    if (!isBusy(error)) throw error;
    throw inUse(
      `DATA_DIR: có tiến trình đang dùng ${dataDir}, hãy dừng nó trước; a process is using the ` +
        `folder, stop it first`,
      error,
    );
  }
}
