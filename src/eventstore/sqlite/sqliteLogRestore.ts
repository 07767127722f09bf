import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, type SqlDatabase } from '../../sqlite/driver';
import { EventStoreError, StoreUnavailableError } from '../errors';
import type { LogEntry } from '../logEntry';
import type { LogRestore } from '../logRestore';
import { LogDiffersError, UnrestorableEventError } from '../restoreErrors';
import { emptyWal, openLogConnection, type OpenDatabase } from './logConnection';
import { createLogIfMissing, readLogId } from './logFile';
import { entriesOf } from './logFileSource';
import { LogWriter } from './logWriter';
import { isBusy, isFaultOfOneCaller, unavailable } from './sqliteFailure';

export interface SqliteLogRestoreOptions {
  /** File of the log; made with its folder when missing. */
  readonly path: string;
  /** How long a write waits while another process writes; 5 s if absent. */
  readonly busyLimitMs?: number;
  readonly openDatabase?: OpenDatabase;
}

const BUSY_RETRY_MS = 10;

/**
 * Restores into a log file. The column `at` holds the original times: a restore refuses any that
 * falls, so reading by time works as it does over a log that was never restored.
 */
class SqliteLogRestore implements LogRestore {
  readonly logId: string;
  private readonly writer: LogWriter;
  /** The last event that this restore knows of, and how many there are up to it. */
  private place = 0;
  private count = 0;

  constructor(
    private readonly database: SqlDatabase,
    private readonly busyLimitMs: number,
  ) {
    this.logId = readLogId(database);
    this.writer = new LogWriter(database, this.logId);
  }

  async *held(): AsyncGenerator<readonly LogEntry[], void> {
    const place = this.writer.last()?.place ?? 0;
    this.count = 0;
    for await (const batch of entriesOf(this.database, this.logId, place)) {
      this.count += batch.length;
      yield batch;
    }
    this.place = place;
  }

  async append(entries: readonly LogEntry[]): Promise<void> {
    await this.begin();
    try {
      this.writeAll(entries);
      this.writer.run('COMMIT');
    } catch (error) {
      this.writer.endTransaction();
      throw error instanceof EventStoreError ? error : unavailable('restore', error);
    }
    this.place = this.writer.last()?.place ?? 0;
    this.count += entries.length;
  }

  close(): void {
    emptyWal(this.database);
    this.database.close();
  }

  private async begin(): Promise<void> {
    const deadline = performance.now() + this.busyLimitMs;
    for (;;) {
      try {
        this.writer.run('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error)) throw unavailable('restore', error);
        if (performance.now() >= deadline)
          throw new StoreUnavailableError('another process kept the log busy', { cause: error });
      }
      await pause(BUSY_RETRY_MS);
    }
  }

  private writeAll(entries: readonly LogEntry[]): void {
    if ((this.writer.last()?.place ?? 0) !== this.place)
      throw new LogDiffersError(this.count + 1, 'another process has written to the target');
    entries.forEach((entry, index) => {
      const { stream, version, recordedAt } = entry;
      try {
        this.writer.insert(stream, version, entry, recordedAt);
      } catch (error) {
        if (!isFaultOfOneCaller(error)) throw error;
        const why = error instanceof Error ? error.message : String(error);
        throw new UnrestorableEventError(
          this.count + 1 + index,
          `id ${entry.id} or version ${version} of ${stream} is taken, or not the next one (${why})`,
          'TAKEN',
        );
      }
    });
  }
}

/** @throws StoreUnavailableError, UnsupportedLogError */
export function openSqliteLogRestore(options: SqliteLogRestoreOptions): LogRestore {
  const { path, busyLimitMs = 5_000, openDatabase: open = openDatabase } = options;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const database = openLogConnection(open, path, 'write', createLogIfMissing);
    try {
      return new SqliteLogRestore(database, busyLimitMs);
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw error instanceof EventStoreError
      ? error
      : unavailable(`cannot open the log ${path}`, error);
  }
}
