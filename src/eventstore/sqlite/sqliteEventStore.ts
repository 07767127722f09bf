import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../../kernel/clock';
import { positionOf, type Position } from '../../kernel/position';
import { openDatabase } from '../../sqlite/driver';
import type { EventCodec } from '../codec';
import { EventStoreError, LogTailLostError, StoreUnavailableError } from '../errors';
import type {
  AppendResult,
  EventStore,
  EventToAppend,
  ExpectedVersion,
  LogContact,
  LogSlice,
  LogSubscription,
  ReadAllOptions,
  ReadStreamOptions,
  StreamSlice,
  StreamVersions,
  SubscribeOptions,
} from '../port';
import { prepareAppend, type PreparedAppend } from '../preparedAppend';
import { subscribeToLog } from '../subscription';
import { WakeSignal } from '../wakeSignal';
import { AppendQueue, type LogAppender } from './appendQueue';
import type { ConnectionSettings, OpenDatabase } from './logConnection';
import { LogConnections } from './logConnections';
import type { LogReader } from './logReader';
import { LogWatch } from './logWatch';
import { APPEND_LIMIT } from './pendingAppend';
import { unavailable } from './sqliteFailure';
import { eventsLost, readTailMark, TailMark } from './tailMark';
import { WriteWatch } from './writeWatch';

export interface SqliteEventStoreOptions {
  /** File of the log; made with its folder when missing. */
  readonly path: string;
  readonly clock: Clock;
  readonly codec: EventCodec;
  /** How often other processes' commits are looked for; 200 ms if absent. */
  readonly pollIntervalMs?: number;
  /** How long an append waits while another process writes; 5 s if absent. */
  readonly busyLimitMs?: number;
  /** Told of each commit: how many appends and new events it held. */
  readonly onGroupCommitted?: (group: {
    readonly appends: number;
    readonly events: number;
  }) => void;
  readonly openDatabase?: OpenDatabase;
  /** Writes in place of this store's own queue, and tells of every commit. */
  readonly appender?: (onCommitted: (group: CommittedGroup) => void) => LogAppender;
}

type CommittedGroup = { readonly appends: number; readonly events: number };

/**
 * The log as one SQLite file (design decision 3). Several processes may open it.
 */
export class SqliteEventStore implements EventStore {
  readonly logId: string;
  readonly placesCountEvents = true;
  private readonly connections: LogConnections;
  private readonly mark: TailMark;
  private readonly queue: LogAppender;
  private readonly signal = new WakeSignal();
  private readonly watch: LogWatch;
  private readonly writing: WriteWatch;
  private readonly subscriptions = new Set<LogSubscription>();
  private closing: Promise<void> | null = null;
  private isClosed = false;

  constructor(private readonly options: SqliteEventStoreOptions) {
    mkdirSync(dirname(options.path), { recursive: true });
    this.connections = connect(options);
    this.logId = this.connections.logId;
    this.mark = new TailMark(options.path);
    // Whoever does not write leaves it to those who do.
    if (options.appender === undefined) this.mark.moveTo(this.connections.reader.head());
    const onCommitted = (group: CommittedGroup) => {
      this.signal.notify();
      options.onGroupCommitted?.(group);
    };
    this.queue =
      options.appender?.(onCommitted) ??
      new AppendQueue(this.connections, this.mark, {
        codec: options.codec,
        clock: options.clock,
        busyLimitMs: options.busyLimitMs ?? 5_000,
        onCommitted,
      });
    this.writing = new WriteWatch(() => this.connections.probeWriting());
    this.watch = new LogWatch(() => this.dataVersion(), this.signal, options.pollIntervalMs ?? 200);
  }

  // Checks and encoding run at the call, so that a caller may change its objects afterwards.
  append(
    stream: string,
    expected: ExpectedVersion,
    events: readonly EventToAppend[],
    unmoved?: StreamVersions,
  ): Promise<AppendResult> {
    try {
      const { codec } = this.options;
      const append = prepareAppend(codec, APPEND_LIMIT, stream, expected, events, unmoved);
      return this.appendPrepared(append);
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** As `append`, for what another thread has checked and encoded. */
  appendPrepared(append: PreparedAppend): Promise<AppendResult> {
    if (this.isClosed) return Promise.reject(new StoreUnavailableError('the log is closed'));
    return this.writing.noted(this.queue.add(append));
  }

  async readStream(stream: string, options?: ReadStreamOptions): Promise<StreamSlice> {
    return this.read((reader) => reader.readStream(stream, options));
  }

  async readAll(options: ReadAllOptions): Promise<LogSlice> {
    return this.read((reader) => reader.readAll(options));
  }

  async idAt(position: Position): Promise<string | null> {
    return this.read((reader) => reader.idAt(position));
  }

  async head(): Promise<Position> {
    return this.read((reader) => reader.head());
  }

  subscribeAll(options: SubscribeOptions): LogSubscription {
    if (this.closing !== null) throw new StoreUnavailableError('the log is closed');
    const endWatch = this.watch.begin();
    const subscription = subscribeToLog(
      {
        start: positionOf(this.logId, 0),
        signal: this.signal,
        head: () => this.head(),
        readAll: (read) => this.readAll(read),
      },
      options,
    );
    this.subscriptions.add(subscription);
    const forget = () => {
      endWatch();
      this.subscriptions.delete(subscription);
    };
    subscription.finished.then(forget, forget);
    return subscription;
  }

  /** A file of this machine is there whenever it is asked; a failing one fails the question. */
  contact(): LogContact {
    return { isAway: false, silentForMs: 0, writeProblem: this.writeProblem(), gone: null };
  }

  private writeProblem(): string | null {
    return this.isClosed ? null : (this.connections.recentFileProblem() ?? this.writing.problem());
  }

  /** What every open connection really runs with; for diagnostics. */
  connectionSettings(): readonly ConnectionSettings[] {
    return this.connections.settings();
  }

  close(): Promise<void> {
    this.closing ??= this.finishAndClose();
    return this.closing;
  }

  private async finishAndClose(): Promise<void> {
    // Batches under way may still append and read.
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    this.isClosed = true;
    await this.queue.idle();
    this.writing.stop();
    this.connections.close();
    this.mark.close();
  }

  private read<T>(read: (reader: LogReader) => T): T {
    try {
      return read(this.connections.reader);
    } catch (error) {
      if (error instanceof EventStoreError || error instanceof RangeError) throw error;
      throw unavailable('read', error);
    }
  }

  private dataVersion(): number | null {
    try {
      return this.connections.reader.dataVersion();
    } catch {
      // Not now; subscribers read and find out for themselves.
      return null;
    }
  }
}

function connect({ path, codec, openDatabase: open = openDatabase }: SqliteEventStoreOptions) {
  // Before the head is looked up: others may be writing.
  const mark = readTailMark(path);
  let connections: LogConnections | null = null;
  try {
    connections = new LogConnections(open, path, codec);
    const lost = eventsLost(mark, connections.reader.lastPosition());
    if (lost > 0) throw new LogTailLostError(path, lost);
    return connections;
  } catch (error) {
    connections?.drop();
    if (error instanceof EventStoreError) throw error;
    throw unavailable(`cannot open the log ${path}`, error);
  }
}

/** @throws StoreUnavailableError, UnsupportedLogError, LogTailLostError */
export const openSqliteEventStore = (options: SqliteEventStoreOptions): SqliteEventStore =>
  new SqliteEventStore(options);
