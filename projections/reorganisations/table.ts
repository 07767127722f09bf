/** Reorganisations, which are few. */
export const schema = [
  `CREATE TABLE reorganisation (
    id TEXT PRIMARY KEY,
    effective_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
] as const;

export const tables = ['reorganisation'] as const;
