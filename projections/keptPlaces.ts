import type { Position } from '../src/kernel/position';
import type { SqlDatabase } from '../src/sqlite/driver';
import { allRows, run } from './statements';

/** A place of the log from which the models were made, and the event that stood there. */
export interface KeptPlace {
  readonly position: Position;
  readonly eventId: string;
}

export const keptPlaceSchema = `CREATE TABLE IF NOT EXISTS kept_place (
  position TEXT PRIMARY KEY,
  event_id TEXT NOT NULL
) STRICT, WITHOUT ROWID`;

/** More are thinned out to half: some tens, the closer together the later they are in the log. */
const MOST_KEPT = 64;

export const keptPlaces = (database: SqlDatabase): readonly KeptPlace[] =>
  allRows(database, 'SELECT * FROM kept_place ORDER BY position').map((row) => ({
    position: String(row['position']) as Position,
    eventId: String(row['event_id']),
  }));

/** Keeps one more, inside the transaction that applied its event. */
export function keepPlace(database: SqlDatabase, { position, eventId }: KeptPlace): void {
  run(database, 'INSERT OR IGNORE INTO kept_place VALUES (?, ?)', position, eventId);
  const kept = keptPlaces(database);
  if (kept.length <= MOST_KEPT) return;
  for (const [index, thinned] of kept.entries())
    if (index % 2 === 1)
      run(database, 'DELETE FROM kept_place WHERE position = ?', thinned.position);
}
