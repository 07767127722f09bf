export const tables = ['record_change'];

/**
 * One row for each stream.
 *
 * - first_on, last_on: first and last day on which something happened (R1). No verdict is the last:
 *   it is dated by the claim that it judges (R2).
 * - first_at, last_at: when its first and its last event were recorded.
 */
export const schema = [
  `CREATE TABLE record_change (
     id       TEXT PRIMARY KEY,
     version  INTEGER NOT NULL,
     first_on TEXT NOT NULL,
     last_on  TEXT NOT NULL,
     first_at TEXT NOT NULL,
     last_at  TEXT NOT NULL
   ) STRICT, WITHOUT ROWID`,
];
