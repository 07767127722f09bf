import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type SqlDatabase } from '../sqlite/driver';

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

const lockFile = (dataDir: string, slot: number): string =>
  join(dataDir, 'read', String(slot), 'slot.lock');

/** An exclusive lock of the operating system, which dies with the process that holds it. */
function lock(path: string, patienceMs: number): SqlDatabase | null {
  const database = openDatabase(path);
  try {
    database.exec(
      `PRAGMA busy_timeout = ${patienceMs}; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE`,
    );
    return database;
  } catch {
    database.close();
    return null;
  }
}

function isHeld(path: string): boolean {
  const taken = lock(path, 0);
  taken?.close();
  return taken === null;
}

function heldSlots(dataDir: string, own: number): readonly number[] {
  return readdirSync(join(dataDir, 'read'))
    .map(Number)
    .filter((slot) => Number.isInteger(slot) && existsSync(lockFile(dataDir, slot)))
    .filter((slot) => slot === own || isHeld(lockFile(dataDir, slot)))
    .sort((a, b) => a - b);
}

/** Takes the lowest free `read/<n>` (design decision 6). @throws Error when none is free. */
export function takeReadSlot(dataDir: string): ReadSlot {
  for (let number = 0; number < MOST_SLOTS; number += 1) {
    const directory = join(dataDir, 'read', String(number));
    if (!existsSync(directory)) mkdirSync(directory, { recursive: true });
    const taken = lock(lockFile(dataDir, number), LOOK_MS);
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
