export const tables = ['recorded_time'];

/** `at` in milliseconds since 1970; `place` of the last event recorded at that millisecond. */
export const schema = [
  `CREATE TABLE recorded_time (
     at    INTEGER PRIMARY KEY,
     place INTEGER NOT NULL
   ) STRICT`,
];
