/** Rules that give deadlines: all versions of a code in one row. */
export const schema = [
  `CREATE TABLE deadline_rule (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
] as const;

export const tables = ['deadline_rule'] as const;
