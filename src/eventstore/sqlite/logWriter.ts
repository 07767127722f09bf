import type { SqlDatabase, SqlStatement } from '../../sqlite/driver';
import type { EncodedEvent, StoredEvent } from '../codec';
import { EVENT_COLUMNS, storedEventOf } from './eventRow';

/** The one connection that writes, with its prepared statements. Everything runs in a transaction. */
export class LogWriter {
  private readonly insertEvent: SqlStatement;
  private readonly selectVersion: SqlStatement;
  private readonly selectById: SqlStatement;
  private readonly selectLast: SqlStatement;

  constructor(
    private readonly database: SqlDatabase,
    readonly logId: string,
  ) {
    // A version without the one before it becomes NULL, which the table refuses.
    this.insertEvent = database.prepare(
      `INSERT INTO event (stream, version, id, type, schema_version, data, meta, at) VALUES (?1,
         CASE WHEN ?2 = 1 OR EXISTS (SELECT 1 FROM event WHERE stream = ?1 AND version = ?2 - 1)
         THEN ?2 END, ?3, ?4, ?5, ?6, ?7, ?8)`,
    );
    this.selectVersion = database.prepare(
      'SELECT max(version) AS version FROM event WHERE stream = ?',
    );
    this.selectById = database.prepare(`SELECT ${EVENT_COLUMNS} FROM event WHERE id = ?`);
    this.selectLast = database.prepare('SELECT pos, at FROM event ORDER BY pos DESC LIMIT 1');
  }

  get isInTransaction(): boolean {
    return this.database.isTransaction;
  }

  run(command: TransactionCommand): void {
    this.database.exec(command);
  }

  /** Rolls back what is open. Left open, it would lock the log, even past the closing of the file. */
  endTransaction(): void {
    try {
      if (this.isInTransaction) this.run('ROLLBACK');
    } catch {
      // The fault that brought us here is the one to tell of.
    }
  }

  /** Cuts a half-written commit off the WAL, so that no later recovery brings it back. */
  truncateWal(): void {
    this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  /** 0 when the stream is missing. */
  versionOf(stream: string): number {
    return Number(this.selectVersion.get(stream)?.['version']);
  }

  /** Place and time of the last event; null when the log is empty. */
  last(): { readonly place: number; readonly at: string } | null {
    const row = this.selectLast.get();
    return row === undefined ? null : { place: Number(row['pos']), at: String(row['at']) };
  }

  find(id: string): StoredEvent | null {
    const row = this.selectById.get(id);
    return row === undefined ? null : storedEventOf(row, this.logId);
  }

  /**
   * @returns place of the event
   * @throws the driver's constraint error when the id or the version is in the log already, or the
   * version before it is not
   */
  insert(stream: string, version: number, event: EncodedEvent, at: string): number {
    const { id, type, schemaVersion, data, metadata } = event;
    const { lastInsertRowid } = this.insertEvent.run(
      stream,
      version,
      id,
      type,
      schemaVersion,
      data,
      metadata,
      at,
    );
    return Number(lastInsertRowid);
  }
}

type TransactionCommand =
  | 'BEGIN IMMEDIATE'
  | 'COMMIT'
  | 'ROLLBACK'
  | 'SAVEPOINT caller'
  | 'RELEASE caller'
  | 'ROLLBACK TO caller';
