-- The event log: the one file that is never rebuilt. Its shape is a promise (schema/README.md).

-- Exactly one row, written when the log is made.
CREATE TABLE log (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  -- 8 lower-case hexadecimal digits; positions of another log are told apart by it.
  id TEXT NOT NULL CHECK (length(id) = 8 AND id NOT GLOB '*[^0-9a-f]*'),
  -- Version of this DDL; a program refuses a log newer than itself.
  format INTEGER NOT NULL CHECK (format >= 1)
) STRICT;

CREATE TABLE event (
  -- Rises in commit order; never used twice.
  pos INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  stream TEXT NOT NULL CHECK (stream <> ''),
  -- 1..n within the stream.
  version INTEGER NOT NULL CHECK (version >= 1),
  -- UUID in lower case; a retried append sends the same.
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  -- Version of the shape of `data`, as schema/events/<feature>/<type>.v<schema_version>.json has it.
  schema_version INTEGER NOT NULL CHECK (schema_version >= 1),
  -- JSON text.
  data TEXT NOT NULL,
  -- JSON text, as schema/events/metadata.v1.json has it.
  meta TEXT NOT NULL,
  -- When it was recorded: UTC with milliseconds; never falls as pos rises.
  at TEXT NOT NULL,
  UNIQUE (stream, version)
) STRICT;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN
  SELECT RAISE(ABORT, 'events are never changed');
END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'events are never deleted');
END;

CREATE TRIGGER log_is_never_changed BEFORE UPDATE OF one, id ON log
BEGIN
  SELECT RAISE(ABORT, 'the id of a log is never changed');
END;

CREATE TRIGGER log_is_never_deleted BEFORE DELETE ON log
BEGIN
  SELECT RAISE(ABORT, 'the id of a log is never deleted');
END;
