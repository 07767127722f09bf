/** Overdue notices in log order, and whose commitments they speak of. */
export const schema = [
  // unit_id: the lead unit, before assignment the promisor's (R24).
  `CREATE TABLE noticed_commitment (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    promisor_office_id TEXT NOT NULL,
    unit_id TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX noticed_commitment_by_office ON noticed_commitment (promisor_office_id)',
  'CREATE INDEX noticed_commitment_by_unit ON noticed_commitment (unit_id)',
  `CREATE TABLE noticed_territory (
    territory_id TEXT NOT NULL,
    commitment_id TEXT NOT NULL,
    PRIMARY KEY (territory_id, commitment_id)
  ) STRICT, WITHOUT ROWID`,
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
    acknowledged_by TEXT
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
    recorded_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  // A claim that entered the queue for verification (1) or left it (0).
  `CREATE TABLE queue_change (
    position TEXT PRIMARY KEY,
    commitment_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    has_entered INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX queue_change_of ON queue_change (commitment_id, position)',
] as const;

export const tables = [
  'queue_change',
  'due_soon_notice',
  'overdue_notice',
  'noticed_territory',
  'noticed_commitment',
] as const;
