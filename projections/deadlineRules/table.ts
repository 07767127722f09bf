/** Rules that give deadlines: all versions of a code in one row, and a row for each version. */
export const schema = [
  `CREATE TABLE deadline_rule (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
  // sort_key: code, then first day in force.
  `CREATE TABLE deadline_rule_version (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    sort_key TEXT NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX deadline_rule_version_by_code ON deadline_rule_version (sort_key, id)',
] as const;

export const tables = ['deadline_rule_version', 'deadline_rule'] as const;
