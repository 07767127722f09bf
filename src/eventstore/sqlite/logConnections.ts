import type { SqlDatabase } from '../../sqlite/driver';
import type { EventCodec } from '../codec';
import { StoreUnavailableError } from '../errors';
import {
  emptyWal,
  openLogConnection,
  settingsOf,
  type ConnectionSettings,
  type OpenDatabase,
} from './logConnection';
import { LogContent } from './logContent';
import { LogFiles } from './logFiles';
import { createLogIfMissing, readLogId } from './logFile';
import { LogReader } from './logReader';
import { LogWriter } from './logWriter';
import { probeWriting } from './probeWriting';
import { WalContent } from './walContent';

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
  private open: OpenConnections | null = null;
  private isClosed = false;
  private readonly files: LogFiles;
  private readonly content: LogContent;
  private readonly wal: WalContent;

  constructor(
    private readonly openDatabase: OpenDatabase,
    private readonly path: string,
    private readonly codec: EventCodec,
  ) {
    this.content = new LogContent(path);
    this.wal = new WalContent(path);
    this.files = new LogFiles(path, () => this.content.problem() ?? this.wal.problem());
    this.logId = this.current().writer.logId;
  }

  /** @throws StoreUnavailableError when closed, the driver's error when lost and not to be had again. */
  get writer(): LogWriter {
    return this.current().writer;
  }

  get reader(): LogReader {
    return this.current().reader;
  }

  settings(): readonly ConnectionSettings[] {
    const { writing, reading } = this.current();
    return [settingsOf(writing, 'write'), settingsOf(reading, 'read')];
  }

  /** Why what is written does not reach the log; null when it does. */
  fileProblem(): string | null {
    return this.files.problem();
  }

  /** The same, not older than a tenth of a second. */
  recentFileProblem(): string | null {
    return this.files.recentProblem();
  }

  /** Tries to write. @throws what hinders it, `isBusy` while somebody else writes. */
  probeWriting(): void {
    const problem = this.fileProblem();
    if (problem !== null) throw new Error(problem);
    probeWriting(this.current().writing, this.path);
  }

  /** The next use opens the file anew and sees what it really holds. */
  drop(): void {
    this.open?.writer.endTransaction();
    this.open?.reading.close();
    this.open?.writing.close();
    this.open = null;
  }

  close(): void {
    this.isClosed = true;
    this.files.problem();
    // What was committed last would be written into another log, or what is none into this one.
    const isWhole = !this.content.isAnother && this.wal.problem() === null;
    if (this.open !== null && isWhole) emptyWal(this.open.writing);
    this.drop();
  }

  private current(): OpenConnections {
    if (this.isClosed) throw new StoreUnavailableError('the log is closed');
    this.open ??= this.connect();
    return this.open;
  }

  private connect(): OpenConnections {
    const writing = openLogConnection(this.openDatabase, this.path, 'write', createLogIfMissing);
    try {
      const logId = readLogId(writing);
      const reading = openLogConnection(this.openDatabase, this.path, 'read');
      const writer = new LogWriter(writing, logId);
      const reader = new LogReader(reading, logId, this.codec);
      reader.head();
      this.files.noteOpened();
      return { writing, reading, writer, reader };
    } catch (error) {
      writing.close();
      throw error;
    }
  }
}
