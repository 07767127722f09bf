/** The one working calendar, as all that is announced makes it. */
export const schema = [
  `CREATE TABLE work_calendar (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
] as const;

export const tables = ['work_calendar'] as const;
