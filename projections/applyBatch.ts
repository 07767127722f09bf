import type { Position } from '../src/kernel/position';
import type { Recorded } from '../src/kernel/recordedEvent';
import type { SqlDatabase } from '../src/sqlite/driver';
import { moveCheckpoint } from './checkpoints';
import { keepPlace } from './keptPlaces';
import { forgetRecords } from './keptRecords';
import { isPassing } from './passingFault';
import type { Projection } from './projection';
import { run } from './statements';
import { inLongTransaction, inTransaction } from './transaction';

/** A run of the log: its events, and how far it goes. */
export interface Batch {
  readonly events: readonly Recorded[];
  readonly position: Position;
}

/** A projection and the position that this process last left it at. */
export interface Follower {
  readonly projection: Projection;
  readonly position: Position;
}

/** Where a projection stands after a batch; with `failure` it stands just before that event. */
export interface Applied {
  readonly position: Position;
  readonly failure: { readonly event: Recorded; readonly error: Error } | null;
}

/** Work in steps, between which others may run. */
type Steps<T> = Generator<undefined, T>;

/** Events applied one by one in one step. */
const ONE_BY_ONE = 500;

/**
 * Applies a batch to every follower, in one transaction with their checkpoints. A projection that
 * fails keeps what came before the event that it failed on, the others are not touched by it.
 * @throws Error when the transaction itself fails; then nothing was stored.
 */
export const applyBatch = (
  database: SqlDatabase,
  followers: readonly Follower[],
  batch: Batch,
): readonly Applied[] =>
  inTransaction(database, () => atOnce(applyToFollowers(database, followers, batch)));

/**
 * As `applyBatch`, on a connection that nobody else uses: the batch may be a large one, as requests
 * run between its steps.
 */
export const applyLargeBatch = (
  database: SqlDatabase,
  followers: readonly Follower[],
  batch: Batch,
  breathe: () => Promise<void>,
): Promise<readonly Applied[]> =>
  inLongTransaction(database, async () => {
    const steps = applyToFollowers(database, followers, batch);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await breathe();
    }
  });

function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* applyToFollowers(
  database: SqlDatabase,
  followers: readonly Follower[],
  { events, position: end }: Batch,
): Steps<readonly Applied[]> {
  const applied: Applied[] = [];
  for (const { projection, position: before } of followers) {
    const failure = yield* applyToOne(database, projection, events);
    const lastEvent = events[failure === null ? events.length - 1 : failure.index - 1];
    const position = failure === null ? end : (lastEvent?.position ?? before);
    if (position !== before)
      moveCheckpoint(database, projection.name, before, position, lastEvent?.id ?? null);
    applied.push({ position, failure });
    yield;
  }
  const last = events.at(-1);
  if (last !== undefined) keepPlace(database, { position: last.position, eventId: last.id });
  return applied;
}

interface Failure {
  readonly index: number;
  readonly event: Recorded;
  readonly error: Error;
}

const concerns = (projection: Projection, { stream }: Recorded): boolean =>
  projection.streamPrefixes.some((prefix) => stream.startsWith(prefix));

function* applyToOne(
  database: SqlDatabase,
  projection: Projection,
  events: readonly Recorded[],
): Steps<Failure | null> {
  run(database, 'SAVEPOINT one_projection');
  if (isAppliedAtOnce(database, projection, events)) return null;
  const failure = yield* applyUntilFailure(database, projection, events);
  if (failure !== null) {
    run(database, 'ROLLBACK TO one_projection');
    forgetRecords(database);
    // What came before went well a moment ago: a savepoint per event would slow every batch down.
    const again = yield* applyUntilFailure(database, projection, events.slice(0, failure.index));
    if (again !== null) throw again.error;
  }
  run(database, 'RELEASE one_projection');
  return failure;
}

/** @returns false, with nothing applied, when one of the events is at fault: find out which. */
function isAppliedAtOnce(
  database: SqlDatabase,
  projection: Projection,
  events: readonly Recorded[],
): boolean {
  const { applyRun } = projection;
  if (applyRun === undefined) return false;
  try {
    const own = events.filter((event) => concerns(projection, event));
    if (own.length > 0) applyRun(own, database);
    run(database, 'RELEASE one_projection');
    return true;
  } catch (error) {
    if (!database.isTransaction || isPassing(error)) throw error;
    run(database, 'ROLLBACK TO one_projection');
    forgetRecords(database);
    return false;
  }
}

function* applyUntilFailure(
  database: SqlDatabase,
  projection: Projection,
  events: readonly Recorded[],
): Steps<Failure | null> {
  for (const [index, event] of events.entries()) {
    if (index % ONE_BY_ONE === ONE_BY_ONE - 1) yield;
    if (!concerns(projection, event)) continue;
    try {
      projection.apply(event, database);
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown), { cause: thrown });
      // A full disk is no fault of the event; mostly it ends the whole transaction.
      if (!database.isTransaction || isPassing(thrown)) throw error;
      return { index, event, error };
    }
  }
  return null;
}
