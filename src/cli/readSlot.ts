import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isBusy, unavailable } from '../eventstore/sqlite/sqliteFailure';
import { openDatabase, type SqlDatabase } from '../sqlite/driver';

/** One process's own place for its read models inside the data folder. */
export interface ReadSlot {
  readonly directory: string;
  release(): void;
}

/** More processes than one folder is meant for; a lost lock shows here and not as a full disk. */
const MOST_SLOTS = 64;

/**
 * An exclusive lock of the operating system, which dies with the process that holds it.
 * @returns null when another process has the slot
 * @throws StoreUnavailableError when the slot cannot be written
 */
export function lockSlot(directory: string): SqlDatabase | null {
  const path = join(directory, 'slot.lock');
  let database: SqlDatabase | null = null;
  try {
    database = openDatabase(path);
    database.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    if (isBusy(error)) return null;
    throw unavailable(`cannot write ${path}`, error);
  }
}

/** Takes the lowest free `read/<n>` (design decision 6). @throws Error when none is free. */
export function takeReadSlot(dataDir: string): ReadSlot {
  for (let n = 0; n < MOST_SLOTS; n += 1) {
    const directory = join(dataDir, 'read', String(n));
    if (!existsSync(directory)) mkdirSync(directory, { recursive: true });
    const held = lockSlot(directory);
    if (held !== null) return { directory, release: () => held.close() };
  }
  throw new Error(`all ${MOST_SLOTS} slots under ${join(dataDir, 'read')} are taken`);
}
