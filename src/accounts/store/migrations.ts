/** Marks the file as one of accounts (SQLite's application_id): "GLac". */
export const APPLICATION_ID = 0x474c6163;

/**
 * What the file holds, in steps; `user_version` says how many were taken. A step is never edited: what
 * changes is a new one. Times are milliseconds since the epoch, secrets are kept as hashes alone.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE account (
    id            TEXT PRIMARY KEY,
    login_name    TEXT NOT NULL UNIQUE,
    person_id     TEXT NOT NULL UNIQUE,
    password_hash TEXT,
    made_at       INTEGER NOT NULL,
    closed_at     INTEGER
  ) STRICT;
  CREATE TABLE session (
    id          TEXT PRIMARY KEY,
    hash        TEXT NOT NULL UNIQUE,
    account_id  TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    begun_at    INTEGER NOT NULL,
    seen_at     INTEGER NOT NULL,
    seat        TEXT
  ) STRICT;
  CREATE INDEX session_of_account ON session (account_id);
  CREATE TABLE link (
    hash        TEXT PRIMARY KEY,
    purpose     TEXT NOT NULL,
    account_id  TEXT REFERENCES account (id) ON DELETE CASCADE,
    ends_at     INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE token (
    id          TEXT PRIMARY KEY,
    hash        TEXT NOT NULL UNIQUE,
    account_id  TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    seat        TEXT,
    may_write   INTEGER NOT NULL,
    made_at     INTEGER NOT NULL,
    ends_at     INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX token_of_account ON token (account_id);
  CREATE TABLE failure (
    key      TEXT PRIMARY KEY,
    count    INTEGER NOT NULL,
    last_at  INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX failure_by_time ON failure (last_at);
  CREATE TABLE known_address (
    account_id  TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    address     TEXT NOT NULL,
    last_at     INTEGER NOT NULL,
    PRIMARY KEY (account_id, address)
  ) STRICT;
  `,
  'ALTER TABLE account ADD COLUMN is_administrator INTEGER NOT NULL DEFAULT 0;',
  'ALTER TABLE account ADD COLUMN is_demonstration INTEGER NOT NULL DEFAULT 0;',
  `
  ALTER TABLE session ADD COLUMN by_provider INTEGER NOT NULL DEFAULT 0;
  CREATE TABLE used_state (
    hash     TEXT PRIMARY KEY,
    ends_at  INTEGER NOT NULL
  ) STRICT;
  `,
];
