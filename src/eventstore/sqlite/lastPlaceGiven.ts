import type { SqlDatabase } from '../../sqlite/driver';

/** The last place that the log ever gave away: beyond its last event when the tail was cut off. */
export function lastPlaceGiven(database: SqlDatabase): number {
  const row = database
    .prepare(
      `SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'event'), 0),
                  coalesce((SELECT max(pos) FROM event), 0)) AS last`,
    )
    .get();
  return Number(row?.['last']);
}
