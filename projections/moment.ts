import type { SqlDatabase } from '../src/sqlite/driver';
import { readCheckpoints } from './checkpoints';
import { firstRow } from './statements';

/**
 * Names the moment that a connection's transaction sees: which file, and how far each model is in
 * it. Rows move only with a checkpoint, so two connections at one moment give the same answers.
 */
export function momentOf(database: SqlDatabase): string {
  const file = firstRow(database, "SELECT file FROM pragma_database_list WHERE name = 'main'");
  const stands = readCheckpoints(database).map(({ projection, position, eventId, fingerprint }) => [
    projection,
    position,
    eventId,
    fingerprint,
  ]);
  return JSON.stringify([file?.['file'], stands]);
}
