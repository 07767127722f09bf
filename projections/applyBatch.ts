import type { Position } from '../src/kernel/position';
import type { Recorded } from '../src/kernel/recordedEvent';
import type { SqlDatabase } from '../src/sqlite/driver';
import { moveCheckpoint } from './checkpoints';
import { forgetRecords } from './keptRecords';
import type { Projection } from './projection';
import { run } from './statements';
import { inTransaction } from './transaction';

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

/**
 * Applies a batch to every follower, in one transaction with their checkpoints. A projection that
 * fails keeps what came before the event that it failed on, the others are not touched by it.
 * @throws Error when the transaction itself fails; then nothing was stored.
 */
export function applyBatch(
  database: SqlDatabase,
  followers: readonly Follower[],
  batch: Batch,
): Applied[] {
  return inTransaction(database, () =>
    followers.map((follower) => {
      const failure = applyToOne(database, follower.projection, batch.events);
      const last = failure === null ? batch.events.length - 1 : failure.index - 1;
      const lastEvent = batch.events[last];
      const position =
        failure === null ? batch.position : (lastEvent?.position ?? follower.position);
      if (position !== follower.position)
        moveCheckpoint(
          database,
          follower.projection.name,
          follower.position,
          position,
          lastEvent?.id ?? null,
        );
      return { position, failure };
    }),
  );
}

interface Failure {
  readonly index: number;
  readonly event: Recorded;
  readonly error: Error;
}

const concerns = (projection: Projection, { stream }: Recorded): boolean =>
  projection.streamPrefixes.some((prefix) => stream.startsWith(prefix));

function applyToOne(
  database: SqlDatabase,
  projection: Projection,
  events: readonly Recorded[],
): Failure | null {
  run(database, 'SAVEPOINT one_projection');
  if (isAppliedAtOnce(database, projection, events)) return null;
  const failure = applyUntilFailure(database, projection, events);
  if (failure !== null) {
    run(database, 'ROLLBACK TO one_projection');
    forgetRecords(database);
    // What came before went well a moment ago: a savepoint per event would slow every batch down.
    const again = applyUntilFailure(database, projection, events.slice(0, failure.index));
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
    // A full disk ends the whole transaction: that is no fault of an event.
    if (!database.isTransaction) throw error;
    run(database, 'ROLLBACK TO one_projection');
    forgetRecords(database);
    return false;
  }
}

function applyUntilFailure(
  database: SqlDatabase,
  projection: Projection,
  events: readonly Recorded[],
): Failure | null {
  for (const [index, event] of events.entries()) {
    if (!concerns(projection, event)) continue;
    try {
      projection.apply(event, database);
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      // A full disk ends the whole transaction: that is no fault of the event.
      if (!database.isTransaction) throw error;
      return { index, event, error };
    }
  }
  return null;
}
