/** Notices in log order; whose they are is asked of the models of commitments. */
export const schema = [
  // written_on, place: day and place of the log at which it was written, by which its owner is known.
  // acknowledged_by: the actor as JSON.
  `CREATE TABLE overdue_notice (
    position TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    commitment_id TEXT NOT NULL,
    level INTEGER NOT NULL,
    ladder_days INTEGER NOT NULL,
    due_date TEXT NOT NULL,
    deadline_version INTEGER NOT NULL,
    addressee_office_id TEXT NOT NULL,
    occurred_on TEXT NOT NULL,
    is_backfill INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    acknowledged_by TEXT,
    written_on TEXT NOT NULL,
    place INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX overdue_notice_of ON overdue_notice (commitment_id, position)',
  // The other things pushed by position and filtered in the same way.
  `CREATE TABLE due_soon_notice (
    position TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    commitment_id TEXT NOT NULL,
    ladder_days INTEGER NOT NULL,
    due_date TEXT NOT NULL,
    occurred_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    written_on TEXT NOT NULL,
    place INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
] as const;

export const tables = ['due_soon_notice', 'overdue_notice'] as const;
