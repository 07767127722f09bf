import type { EventStore } from '../src/eventstore/port';
import { placeOf, type Position } from '../src/kernel/position';
import type { SqlDatabase } from '../src/sqlite/driver';
import { readCheckpoints } from './checkpoints';
import { isDamaged } from './damagedFile';
import { openBuildingFile, openLiveFile } from './generationFile';
import type { Generation, Generations } from './generations';
import { fingerprintOf, isOfLog, prepareTables, type StandingModel } from './modelTables';
import type { Projection } from './projection';
import { startOf } from './runner';

/** `ANOTHER_LOG`: not made from this log, or from more of it than there is. */
export type ReplacedReason = 'DAMAGED' | 'ANOTHER_LOG';

/** The generation that is read, with the connection that writes it. */
export interface LiveGeneration {
  readonly generation: Generation;
  readonly database: SqlDatabase;
  readonly standing: ReadonlyMap<string, StandingModel>;
  /** Why what was read before is not; null when it still is, or there was none. */
  readonly replaced: ReplacedReason | null;
}

/** A generation whose building a former process began. */
export interface PendingGeneration {
  readonly generation: Generation;
  /** Whether its file can be built further; else only its list of models is of use. */
  readonly isResumable: boolean;
}

/** Opens a file and looks at its checkpoints; gives why not when it is damaged or not of this log. */
async function openIfOfLog(
  open: (path: string) => SqlDatabase,
  path: string,
  store: EventStore,
): Promise<SqlDatabase | ReplacedReason> {
  let database: SqlDatabase | null = null;
  try {
    database = open(path);
    if (await isOfLog(database, store)) return database;
  } catch (error) {
    database?.close();
    if (isDamaged(error)) return 'DAMAGED';
    throw error;
  }
  database.close();
  return 'ANOTHER_LOG';
}

/**
 * Opens the current generation. One that is damaged, or does not come from this log, is never
 * answered from again: it is replaced by an empty one.
 */
async function openLiveGeneration(
  generations: Generations,
  projections: readonly Projection[],
  store: EventStore,
  start: Position,
): Promise<LiveGeneration> {
  const current = generations.list().find(({ state }) => state === 'current');
  const found =
    current === undefined
      ? null
      : await openIfOfLog(openLiveFile, generations.path(current), store);
  if (current !== undefined && found !== null && typeof found !== 'string')
    return {
      generation: current,
      database: found,
      standing: prepareTables(found, projections, start),
      replaced: null,
    };
  for (const stale of generations.list()) generations.remove(stale);
  const generation = generations.add('current', []);
  const database = openLiveFile(generations.path(generation));
  const standing = prepareTables(database, projections, start);
  return { generation, database, standing, replaced: typeof found === 'string' ? found : null };
}

/** What a former process was building, if anything. */
async function findPending(
  generations: Generations,
  projections: readonly Projection[],
  store: EventStore,
): Promise<PendingGeneration | null> {
  const generation = generations
    .list()
    .find(({ state }) => state === 'copying' || state === 'building');
  if (generation === undefined) return null;
  if (generation.state === 'copying') return { generation, isResumable: false };
  const database = await openIfOfLog(openBuildingFile, generations.path(generation), store);
  if (typeof database === 'string') return { generation, isResumable: false };
  const made = new Map(
    readCheckpoints(database).map(({ projection, fingerprint }) => [projection, fingerprint]),
  );
  database.close();
  const isResumable =
    made.size === projections.length &&
    projections.every((projection) => made.get(projection.name) === fingerprintOf(projection));
  return { generation, isResumable };
}

/** What a folder of read models holds, compared with the log. */
export interface FoundGenerations {
  readonly headAtStart: Position;
  readonly live: LiveGeneration;
  readonly pending: PendingGeneration | null;
}

/**
 * Opens what is read and finds what was being built. A log that does not answer changes nothing and
 * leaves nothing open: the same may be tried again.
 */
export async function openFound(
  generations: Generations,
  projections: readonly Projection[],
  store: EventStore,
): Promise<FoundGenerations> {
  const headAtStart = await store.head();
  const begun = await findPending(generations, projections, store);
  const live = await openLiveGeneration(generations, projections, store, startOf(headAtStart));
  // What was begun goes with a current generation that is not of this log.
  const isKept = generations.list().some(({ number }) => number === begun?.generation.number);
  return { headAtStart, live, pending: isKept ? begun : null };
}

/** Models of a generation that are not carried on in place but built anew beside it. */
export const namesToBuild = (
  standing: ReadonlyMap<string, StandingModel>,
  head: Position,
  buildBesideFrom: number,
): readonly string[] =>
  [...standing]
    .filter(
      ([, { isOutdated, position }]) =>
        isOutdated || (placeOf(position) === 0 && placeOf(head) > buildBesideFrom),
    )
    .map(([name]) => name);
