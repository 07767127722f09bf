import type { EventStore } from '../src/eventstore/port';
import type { Position } from '../src/kernel/position';
import type { SqlDatabase } from '../src/sqlite/driver';
import { readCheckpoints } from './checkpoints';
import { fillGeneration } from './fillGeneration';
import { copyGeneration, openBuildingFile } from './generationFile';
import type { Generation, Generations } from './generations';
import { emptyTables, missingIndexes } from './modelTables';
import type { Projection } from './projection';

/** The side that answers questions meanwhile. */
export interface LiveSide {
  generation(): Generation;
  /** Finishes the running batch. @returns the furthest position that a model has reached. */
  stand(): Promise<Position>;
  /** Goes on where it stood, after a swap that did not come about. */
  goOn(): void;
  /** Goes on in the generation just swapped in. */
  goOnWith(generation: Generation): void;
}

export interface RebuildOptions {
  readonly generations: Generations;
  readonly store: EventStore;
  readonly projections: readonly Projection[];
  readonly live: LiveSide;
  readonly start: Position;
  readonly batchSize: number;
  readonly signal: AbortSignal;
  readonly breathe: () => Promise<void>;
  readonly onProgress: (positions: ReadonlyMap<string, Position>) => void;
}

const positionsIn = (database: SqlDatabase): ReadonlyMap<string, Position> =>
  new Map(readCheckpoints(database).map(({ projection, position }) => [projection, position]));

/**
 * Makes the file of a new generation: the models to rebuild empty, the others as they are in the
 * current one. Until it is complete it is marked as `copying`, and a crash lets it begin again.
 */
async function beginGeneration(
  options: RebuildOptions,
  names: readonly string[],
): Promise<Generation> {
  const { generations, projections, live, start } = options;
  const generation = generations.add('copying', names);
  const path = generations.path(generation);
  const rebuilt = projections.filter(({ name }) => names.includes(name));
  if (rebuilt.length < projections.length)
    await copyGeneration(generations.path(live.generation()), path);
  const database = openBuildingFile(path);
  emptyTables(database, rebuilt, start);
  database.close();
  return generations.setState(generation, 'building');
}

/** Makes late indexes one by one. */
async function completeIndexes(options: RebuildOptions, database: SqlDatabase): Promise<void> {
  for (const statement of missingIndexes(database, options.projections)) {
    if (options.signal.aborted) return;
    database.exec(statement);
    await options.breathe();
  }
}

/**
 * Builds the named models anew beside the current generation and swaps the new one in, in one
 * transaction. Whatever was committed of it is kept when it stops or crashes, and `pending` goes on
 * from there.
 * @returns whether it was swapped in; not when it was told to stop.
 * @throws BuildFailedError, or what kept the log from being read.
 */
export async function rebuild(
  options: RebuildOptions,
  names: readonly string[],
  pending: Generation | null,
): Promise<boolean> {
  const { generations, store, projections, live, signal } = options;
  const generation = pending ?? (await beginGeneration(options, names));
  const copied = new Set(
    projections.map(({ name }) => name).filter((name) => !names.includes(name)),
  );
  const work = async (step: (database: SqlDatabase) => Promise<void>): Promise<void> => {
    const database = openBuildingFile(generations.path(generation));
    try {
      await step(database);
      // On the disk before it is read: a power cut must not take late indexes away.
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
  };
  const fillTo = (database: SqlDatabase, target: Position): Promise<void> =>
    fillGeneration({ ...options, database, copied }, target);
  await work(async (database) => {
    options.onProgress(positionsIn(database));
    await fillTo(database, await store.head());
    await completeIndexes(options, database);
    await fillTo(database, await store.head());
  });
  if (signal.aborted) return false;
  const reached = await live.stand();
  try {
    await work((database) => fillTo(database, reached));
    if (signal.aborted) return false;
    live.goOnWith(generations.swapIn(generation));
    return true;
  } catch (error) {
    live.goOn();
    throw error;
  }
}
