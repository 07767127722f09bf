import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { NoLogError, type LogGoneError } from '../eventstore/errors';
import { openLogFile } from '../eventstore/sqlite/logFileSource';
import { readLogId } from '../eventstore/sqlite/logFile';
import { tailMarkOf } from '../eventstore/sqlite/tailMark';
import { logPathIn, readSlotsIn } from './dataFolder';
import { CommandFailure, exitCodes } from './exitCode';
import type { KnownLog } from './knownLog';

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

/** What only a log leaves behind, and what it says to whoever looks for the log. */
function traceIn(dataDir: string): string | null {
  const wal = `${logPathIn(dataDir)}-wal`;
  // SQLite deletes a WAL that it finds beside an empty file.
  if (sizeOf(logPathIn(dataDir)) === 0 && sizeOf(wal) > 0) return wal;
  const mark = tailMarkOf(logPathIn(dataDir));
  if (sizeOf(mark) > 0) return mark;
  const slot = readSlotsIn(dataDir).find((each) => existsSync(join(each, 'generations.db')));
  return slot ?? null;
}

function isThere(path: string): boolean {
  if (sizeOf(path) === 0) return false;
  const database = openLogFile(path);
  try {
    readLogId(database);
    return true;
  } catch (error) {
    // Whatever else is wrong with it is told by whoever opens it.
    return !(error instanceof NoLogError);
  } finally {
    database.close();
  }
}

/**
 * A log that is gone is not the same as one that was never there: begun anew, it would answer that
 * nothing was ever promised.
 * @throws CommandFailure LOG_LOST
 */
export function assertLogNotLost(dataDir: string): void {
  const trace = traceIn(dataDir);
  if (trace === null || isThere(logPathIn(dataDir))) return;
  throw new CommandFailure(
    exitCodes.damaged,
    'LOG_LOST',
    `DATA_DIR: ${trace} là của một nhật ký, nhưng ${logPathIn(dataDir)} không có hoặc rỗng: hãy phục ` +
      `hồi từ bản sao lưu, hoặc xoá ${trace} để bắt đầu nhật ký mới; it belongs to a log that is not ` +
      `there or empty: restore a backup, or delete ${trace} to begin a new log`,
  );
}

/** The same of a log on a server: none is begun there, and no read model is thrown away for it. */
export const lostOnServer = (error: LogGoneError, { slot }: KnownLog): CommandFailure =>
  new CommandFailure(
    exitCodes.damaged,
    error.code,
    `EVENTSTORE_URL: ${slot} là của một nhật ký khác với nhật ký ở địa chỉ này: hãy trả máy chủ hoặc địa ` +
      `chỉ về đúng, hoặc xoá ${slot} nếu đúng là muốn dùng nhật ký ở đó; the read models were made from ` +
      `another log than the one at this address (${error.message}): mend the server or the address, or ` +
      `delete ${slot} if that log is meant`,
    { cause: error },
  );
