import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type SqlDatabase } from '../src/sqlite/driver';
import { isDamaged } from './damagedFile';
import { allRows, firstRow, run } from './statements';
import { inTransaction } from './transaction';

/**
 * `current`: answers questions and follows the log. `copying`: takes over the models that are not
 * rebuilt. `building`: catches up beside the current one. `retired`: waits for its last readers.
 */
export type GenerationState = 'current' | 'copying' | 'building' | 'retired';

/** One file with all read models. */
export interface Generation {
  /** Never used twice in a folder. */
  readonly number: number;
  readonly state: GenerationState;
  /** Models that were built for it from the first event; the others were copied. */
  readonly rebuilt: readonly string[];
}

/** The generations of a folder, and which of them is read. */
export interface Generations {
  list(): readonly Generation[];
  path(generation: Generation): string;
  add(state: GenerationState, rebuilt: readonly string[]): Generation;
  setState(generation: Generation, state: GenerationState): Generation;
  /** From this one transaction on, whoever begins to read reads the new one. */
  swapIn(generation: Generation): Generation;
  /** Deletes what is neither read nor built any more. */
  removeRetired(): void;
  /** Deletes its files and forgets it. */
  remove(generation: Generation): void;
  close(): void;
}

/** Which generation is current; apart from the models, so that it can be asked without opening one. */
const FILE = 'generations.db';

const SCHEMA = `CREATE TABLE IF NOT EXISTS generation (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  state TEXT NOT NULL,
  rebuilt TEXT NOT NULL
) STRICT`;

const nameOf = (number: number): string => `generation-${number}.db`;

const OF_A_GENERATION = /^(generation-(\d+)|read-models)\.db(-wal|-shm|-journal)?$/;

function tryToOpenList(path: string): SqlDatabase {
  const database = openDatabase(path);
  try {
    // FULL: after a power cut it must not name a generation whose file was deleted since.
    database.exec(
      `PRAGMA busy_timeout = 1000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${SCHEMA}`,
    );
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A damaged list is begun anew: the files that it named are then deleted as unknown. */
function openList(path: string): SqlDatabase {
  try {
    return tryToOpenList(path);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
    return tryToOpenList(path);
  }
}

export function openGenerations(directory: string): Generations {
  mkdirSync(directory, { recursive: true });
  const database = openList(join(directory, FILE));

  function list(): Generation[] {
    return allRows(database, 'SELECT * FROM generation ORDER BY number').map((row) => ({
      number: Number(row['number']),
      state: String(row['state']) as GenerationState,
      rebuilt: JSON.parse(String(row['rebuilt'])) as string[],
    }));
  }

  function setState(generation: Generation, state: GenerationState): Generation {
    run(database, 'UPDATE generation SET state = ? WHERE number = ?', state, generation.number);
    return { ...generation, state };
  }

  function removeFiles(isMeant: (number: number) => boolean): void {
    for (const file of readdirSync(directory)) {
      const match = OF_A_GENERATION.exec(file);
      if (match === null || !isMeant(Number(match[2]))) continue;
      // Where a file in use cannot be deleted it goes the next time.
      try {
        rmSync(join(directory, file), { force: true });
      } catch {
        continue;
      }
    }
  }

  function remove({ number }: Generation): void {
    run(database, 'DELETE FROM generation WHERE number = ?', number);
    removeFiles((each) => each === number);
  }

  return {
    list,
    path: ({ number }) => join(directory, nameOf(number)),
    add(state, rebuilt) {
      const list = JSON.stringify(rebuilt);
      run(database, 'INSERT INTO generation (state, rebuilt) VALUES (?, ?)', state, list);
      const row = firstRow(database, 'SELECT max(number) AS number FROM generation');
      return { number: Number(row?.['number']), state, rebuilt };
    },
    setState,
    swapIn: (generation) =>
      inTransaction(database, () => {
        run(database, `UPDATE generation SET state = 'retired' WHERE state = 'current'`);
        return setState(generation, 'current');
      }),
    removeRetired() {
      for (const generation of list()) if (generation.state === 'retired') remove(generation);
      const known = new Set(list().map(({ number }) => number));
      removeFiles((number) => !known.has(number));
    },
    remove,
    close: () => {
      database.close();
    },
  };
}

/** Tells which file is read now, from any thread or process. */
export interface CurrentGeneration {
  /** @throws Error when there is none: nobody has opened the read models of the folder yet. */
  path(): string;
  close(): void;
}

export function watchCurrentGeneration(directory: string): CurrentGeneration {
  const database: SqlDatabase = openDatabase(join(directory, FILE), { readOnly: true });
  database.exec('PRAGMA busy_timeout = 1000; PRAGMA query_only = 1');
  return {
    path() {
      const row = firstRow(database, `SELECT number FROM generation WHERE state = 'current'`);
      if (row === undefined) throw new Error(`no read models in ${directory}`);
      return join(directory, nameOf(Number(row['number'])));
    },
    close: () => {
      database.close();
    },
  };
}
