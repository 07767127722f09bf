import { createHash } from 'node:crypto';
import { logIdOf, placeOf, positionOf, type Position } from '../src/kernel/position';
import type { EventStore } from '../src/eventstore/port';
import type { SqlDatabase } from '../src/sqlite/driver';
import { checkpointSchema, readCheckpoints, writeCheckpoint, type Checkpoint } from './checkpoints';
import type { Projection } from './projection';
import { inTransaction } from './transaction';

/** Changes whenever the tables or the meaning of their rows change. */
export const fingerprintOf = (projection: Projection): string =>
  createHash('sha256')
    .update(JSON.stringify([projection.version, projection.schema, projection.streamPrefixes]))
    .digest('hex')
    .slice(0, 16);

/**
 * Brings the tables to what the projections ask for: a new or changed one starts from the first
 * event, one that is gone is dropped, and all start anew when the log is not the one they came from.
 */
export async function prepareTables(
  database: SqlDatabase,
  projections: readonly Projection[],
  store: EventStore,
): Promise<Map<string, Position>> {
  database.exec(checkpointSchema);
  const head = await store.head();
  const known = new Map<string, Checkpoint>();
  for (const checkpoint of readCheckpoints(database))
    if (await isOfLog(checkpoint, head, store)) known.set(checkpoint.projection, checkpoint);
  const start = positionOf(logIdOf(head), 0);
  return inTransaction(database, () => {
    for (const checkpoint of readCheckpoints(database))
      if (!isCurrent(known.get(checkpoint.projection), projections)) drop(database, checkpoint);
    const positions = new Map<string, Position>();
    for (const projection of projections) {
      const checkpoint = known.get(projection.name);
      if (isCurrent(checkpoint, [projection])) {
        positions.set(projection.name, checkpoint.position);
        continue;
      }
      create(database, projection, start);
      positions.set(projection.name, start);
    }
    return positions;
  });
}

/** Empties models: they start again from the first event. */
export function recreateTables(
  database: SqlDatabase,
  projections: readonly Projection[],
  start: Position,
): void {
  inTransaction(database, () => {
    const names = new Set(projections.map(({ name }) => name));
    for (const checkpoint of readCheckpoints(database))
      if (names.has(checkpoint.projection)) drop(database, checkpoint);
    for (const projection of projections) create(database, projection, start);
  });
}

function isCurrent(
  checkpoint: Checkpoint | undefined,
  projections: readonly Projection[],
): checkpoint is Checkpoint {
  return projections.some(
    (projection) =>
      projection.name === checkpoint?.projection &&
      fingerprintOf(projection) === checkpoint.fingerprint,
  );
}

/** Whether the event at the checkpoint is the log's: a log restored from a backup may end earlier. */
async function isOfLog(
  checkpoint: Checkpoint,
  head: Position,
  store: EventStore,
): Promise<boolean> {
  const { position, eventId } = checkpoint;
  if (logIdOf(position) !== logIdOf(head) || position > head) return false;
  if (eventId === null) return placeOf(position) === 0;
  const before = positionOf(logIdOf(position), placeOf(position) - 1);
  const { events } = await store.readAll({
    after: placeOf(before) === 0 ? 'start' : before,
    limit: 1,
  });
  return events[0]?.id === eventId && events[0].position === position;
}

function drop(database: SqlDatabase, checkpoint: Checkpoint): void {
  for (const table of checkpoint.tables) database.exec(`DROP TABLE IF EXISTS ${table}`);
  database.prepare('DELETE FROM checkpoint WHERE projection = ?').run(checkpoint.projection);
}

function create(database: SqlDatabase, projection: Projection, start: Position): void {
  for (const statement of projection.schema) database.exec(statement);
  writeCheckpoint(database, {
    projection: projection.name,
    position: start,
    eventId: null,
    fingerprint: fingerprintOf(projection),
    tables: projection.tables,
  });
}
