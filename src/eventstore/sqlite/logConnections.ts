import type { SqlDatabase } from '../../sqlite/driver';
import type { EventCodec } from '../codec';
import {
  openLogConnection,
  settingsOf,
  type ConnectionSettings,
  type OpenDatabase,
} from './logConnection';
import { createLogIfMissing, readLogId } from './logFile';
import { LogReader } from './logReader';
import { LogWriter } from './logWriter';

interface OpenConnections {
  // The databases stay referenced: the collector would close them under their statements.
  readonly writing: SqlDatabase;
  readonly reading: SqlDatabase;
  readonly writer: LogWriter;
  readonly reader: LogReader;
}

/** One connection that writes and one that reads. */
export class LogConnections {
  readonly logId: string;
  private open: OpenConnections | null;

  constructor(
    private readonly openDatabase: OpenDatabase,
    private readonly path: string,
    private readonly codec: EventCodec,
  ) {
    this.open = this.connect();
    this.logId = this.open.writer.logId;
  }

  /** Null when closed, or when the file could not be opened again. */
  get writer(): LogWriter | null {
    return this.open?.writer ?? null;
  }

  get reader(): LogReader | null {
    return this.open?.reader ?? null;
  }

  settings(): readonly ConnectionSettings[] {
    if (this.open === null) return [];
    return [settingsOf(this.open.writing, 'write'), settingsOf(this.open.reading, 'read')];
  }

  /**
   * Starts from what the file really holds. Both connections go: only when the last one closes is
   * a half-written commit cut off the WAL for good.
   */
  reopen(): void {
    this.close();
    this.open = this.connect();
  }

  close(): void {
    this.open?.reading.close();
    this.open?.writing.close();
    this.open = null;
  }

  private connect(): OpenConnections {
    const writing = openLogConnection(this.openDatabase, this.path, 'write', createLogIfMissing);
    try {
      const logId = readLogId(writing);
      const reading = openLogConnection(this.openDatabase, this.path, 'read');
      const writer = new LogWriter(writing, logId);
      return { writing, reading, writer, reader: new LogReader(reading, logId, this.codec) };
    } catch (error) {
      writing.close();
      throw error;
    }
  }
}
