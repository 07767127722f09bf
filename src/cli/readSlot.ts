import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isBusy, unavailable } from '../eventstore/sqlite/sqliteFailure';
import { openDatabase, type SqlDatabase } from '../sqlite/driver';
import { readSlotsIn } from './dataFolder';

/** One process's own place for its read models inside the data folder. */
export interface ReadSlot {
  readonly directory: string;
  readonly number: number;
  /** Slots that processes hold at the moment, this one's among them, lowest first. */
  held(): readonly number[];
  release(): void;
}

/** More processes than one folder is meant for; a lost lock shows here and not as a full disk. */
const MOST_SLOTS = 64;

/** A look at whether a slot is held takes its lock for an instant: that is waited out. */
const LOOK_MS = 100;

/**
 * An exclusive lock of the operating system, which dies with the process that holds it.
 * @param patienceMs how long a lock that another one may only look at is waited for
 * @returns null when another process has the slot
 * @throws StoreUnavailableError when the slot cannot be written
 */
export function lockSlot(directory: string, patienceMs = 0): SqlDatabase | null {
  const path = join(directory, 'slot.lock');
  let database: SqlDatabase | null = null;
  try {
    database = openDatabase(path);
    database.exec(
      `PRAGMA busy_timeout = ${patienceMs}; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE`,
    );
    return database;
  } catch (error) {
    database?.close();
    if (isBusy(error)) return null;
    throw unavailable(`cannot write ${path}`, error);
  }
}

/** Looks with a shared lock: two that look at once do not take each other for holders. */
function isHeld(directory: string): boolean {
  const database = openDatabase(join(directory, 'slot.lock'));
  try {
    database.exec('PRAGMA busy_timeout = 0; BEGIN; SELECT count(*) FROM sqlite_schema; COMMIT');
    return false;
  } catch {
    return true;
  } finally {
    database.close();
  }
}

function heldSlots(dataDir: string, own: number): readonly number[] {
  return readSlotsIn(dataDir)
    .map((directory) => ({ directory, slot: Number(basename(directory)) }))
    .filter(({ directory, slot }) => slot === own || isHeld(directory))
    .map(({ slot }) => slot);
}

/** Takes the lowest free `read/<n>` (design decision 6). @throws Error when none is free. */
export function takeReadSlot(dataDir: string): ReadSlot {
  for (let number = 0; number < MOST_SLOTS; number += 1) {
    const directory = join(dataDir, 'read', String(number));
    if (!existsSync(directory)) mkdirSync(directory, { recursive: true });
    const taken = lockSlot(directory, LOOK_MS);
    if (taken === null) continue;
    return {
      directory,
      number,
      held: () => heldSlots(dataDir, number),
      release: () => {
        taken.close();
      },
    };
  }
  throw new Error(`all ${MOST_SLOTS} slots under ${join(dataDir, 'read')} are taken`);
}

/** Slots of a folder, by whether a process has them. */
interface Slots {
  readonly running: readonly string[];
  readonly free: readonly string[];
}

export function slotsOf(dataDir: string): Slots {
  const running: string[] = [];
  const free: string[] = [];
  for (const directory of readSlotsIn(dataDir)) {
    const held = lockSlot(directory);
    held?.close();
    (held === null ? running : free).push(directory);
  }
  return { running, free };
}
