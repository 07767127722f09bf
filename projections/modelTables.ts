import { createHash } from 'node:crypto';
import { logIdOf, placeOf, type Position } from '../src/kernel/position';
import type { EventStore } from '../src/eventstore/port';
import type { SqlDatabase } from '../src/sqlite/driver';
import { checkpointSchema, readCheckpoints, writeCheckpoint, type Checkpoint } from './checkpoints';
import { keptPlaces, keptPlaceSchema } from './keptPlaces';
import type { Projection } from './projection';
import { tablesFit } from './tablesFit';
import { inTransaction } from './transaction';

/** Changes whenever the tables or the meaning of their rows change. */
export const fingerprintOf = (projection: Projection): string =>
  createHash('sha256')
    .update(JSON.stringify([projection.version, projection.schema, projection.streamPrefixes]))
    .digest('hex')
    .slice(0, 16);

/** A model in a generation. */
export interface StandingModel {
  readonly position: Position;
  /** Made by another version of the program: its rows can be read but not carried on. */
  readonly isOutdated: boolean;
}

/**
 * Whether every model of a generation comes from this log: one restored from a backup may end
 * before the models, or go on differently, and another log may have been put in its place. An older
 * copy that has grown since may by chance have the same event at one place: several are compared.
 */
export async function isOfLog(database: SqlDatabase, store: EventStore): Promise<boolean> {
  prepareTracks(database);
  const head = await store.head();
  const ofLog = (position: Position) => logIdOf(position) === logIdOf(head) && position <= head;
  const reached = readCheckpoints(database).filter(({ eventId }) => eventId !== null);
  const unread = readCheckpoints(database).filter(({ eventId }) => eventId === null);
  if (!unread.every(({ position }) => ofLog(position) && placeOf(position) === 0)) return false;
  // The latest first: what differs, differs from some place on.
  for (const { position, eventId } of [...reached, ...keptPlaces(database)].reverse())
    if (!ofLog(position) || (await store.idAt(position)) !== eventId) return false;
  return true;
}

/** What a file keeps of where it stands in the log. */
function prepareTracks(database: SqlDatabase): void {
  database.exec(checkpointSchema);
  database.exec(keptPlaceSchema);
}

/**
 * Brings the tables of the generation that is read to what the queries ask for. A model that is new,
 * or whose tables lack what the queries need, starts empty; one that is gone is dropped; one made by
 * another version with tables that still fit is left as it is.
 */
export function prepareTables(
  database: SqlDatabase,
  projections: readonly Projection[],
  start: Position,
): Map<string, StandingModel> {
  return inTransaction(database, () => {
    prepareTracks(database);
    const kept = new Map<string, StandingModel>();
    for (const checkpoint of readCheckpoints(database)) {
      const projection = projections.find(({ name }) => name === checkpoint.projection);
      const isCurrent =
        projection !== undefined && fingerprintOf(projection) === checkpoint.fingerprint;
      if (projection !== undefined && (isCurrent || tablesFit(database, projection)))
        kept.set(projection.name, { position: checkpoint.position, isOutdated: !isCurrent });
      else drop(database, checkpoint);
    }
    for (const projection of projections) {
      if (kept.has(projection.name)) continue;
      create(database, projection, projection.schema, start);
      kept.set(projection.name, { position: start, isOutdated: false });
    }
    return kept;
  });
}

/** Empties models of a generation that is built, without the indexes that only queries need. */
export function emptyTables(
  database: SqlDatabase,
  projections: readonly Projection[],
  start: Position,
): void {
  inTransaction(database, () => {
    prepareTracks(database);
    for (const checkpoint of readCheckpoints(database))
      if (projections.some(({ name }) => name === checkpoint.projection))
        drop(database, checkpoint);
    for (const projection of projections) {
      const early = projection.schema.filter((statement) => !isLate(statement, projection));
      create(database, projection, early, start);
    }
  });
}

const INDEX = /^CREATE (?:UNIQUE )?INDEX (\w+)/;

const isLate = (statement: string, { lateIndexes = [] }: Projection): boolean =>
  lateIndexes.includes(INDEX.exec(statement)?.[1] ?? '');

/** Late indexes that a generation still lacks, as statements; each is one long step. */
export function missingIndexes(
  database: SqlDatabase,
  projections: readonly Projection[],
): readonly string[] {
  const there = new Set(
    database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'index'`)
      .all()
      .map((row) => String(row['name'])),
  );
  return projections.flatMap((projection) =>
    projection.schema.filter(
      (statement) => isLate(statement, projection) && !there.has(INDEX.exec(statement)?.[1] ?? ''),
    ),
  );
}

function drop(database: SqlDatabase, checkpoint: Checkpoint): void {
  for (const table of checkpoint.tables) database.exec(`DROP TABLE IF EXISTS ${table}`);
  database.prepare('DELETE FROM checkpoint WHERE projection = ?').run(checkpoint.projection);
}

function create(
  database: SqlDatabase,
  projection: Projection,
  schema: readonly string[],
  start: Position,
): void {
  for (const statement of schema) database.exec(statement);
  writeCheckpoint(database, {
    projection: projection.name,
    position: start,
    eventId: null,
    fingerprint: fingerprintOf(projection),
    tables: projection.tables,
  });
}
