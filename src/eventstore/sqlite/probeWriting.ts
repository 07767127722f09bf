import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SqlDatabase } from '../../sqlite/driver';

/** Less room than this is none: the next large append would not fit. */
const LEAST_ROOM_BYTES = 1_000_000;

// Room for new pages is tried and given back; the commit writes a page as it was.
const CHANGE_NOTHING = `BEGIN IMMEDIATE;
  SAVEPOINT room;
  CREATE TABLE room_for_more (bytes BLOB);
  INSERT INTO room_for_more VALUES (zeroblob(65536));
  ROLLBACK TO room;
  RELEASE room;
  UPDATE log SET format = format;
  COMMIT`;

/**
 * Writes to the log what changes nothing, to its disk.
 * @throws the driver's error, or one that says that there is no room
 */
export function probeWriting(database: SqlDatabase, path: string): void {
  try {
    database.exec(CHANGE_NOTHING);
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK');
  }
  const { bavail, bsize } = statfsSync(dirname(path));
  if (bavail * bsize < LEAST_ROOM_BYTES) throw new Error('the disk has no room left');
}
