import { backupDatabase, openDatabase, type SqlDatabase } from '../src/sqlite/driver';

// NORMAL, not FULL: what a power cut takes away is applied again from the log.
const COMMON = 'PRAGMA busy_timeout = 1000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL';

/** The connection that writes a generation which is read. */
export function openLiveFile(path: string): SqlDatabase {
  const database = openDatabase(path);
  database.exec(`${COMMON}; PRAGMA cache_size = -32768; PRAGMA journal_size_limit = 67108864`);
  return database;
}

/**
 * The connection that builds one which nobody reads yet: pages written again and again are carried
 * over to the file once per 64 MB of journal instead of once per 4.
 */
export function openBuildingFile(path: string): SqlDatabase {
  const database = openDatabase(path);
  database.exec(
    `${COMMON}; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16384;
     PRAGMA journal_size_limit = 67108864`,
  );
  return database;
}

/** Copies a generation, as it is at one moment, while it is read and written. */
export async function copyGeneration(from: string, to: string): Promise<void> {
  const source = openDatabase(from, { readOnly: true });
  try {
    // Held still: a write to the source would make the copying begin again.
    source.exec('BEGIN; SELECT count(*) FROM sqlite_schema');
    await backupDatabase(source, to, () => undefined);
  } finally {
    source.close();
  }
}
