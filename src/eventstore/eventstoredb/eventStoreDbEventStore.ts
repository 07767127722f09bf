import type { EventStoreDBClient } from '@eventstore/db-client';
import { logIdOf, placeOf, positionOf, type Position } from '../../kernel/position';
import type { EventCodec, StoredEvent } from '../codec';
import { PositionError, StoreUnavailableError } from '../errors';
import type { LogAnchor } from '../logAnchor';
import { ContactWatch } from '../logContact';
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
import { APPEND_LIMIT, LogAppender } from './logAppender';
import { connectToLog, endConnection, type LogAddress, type LogConnection } from './logConnection';
import { LogReader } from './logReader';
import { LogScan } from './logScan';
import { SeenLog, type LogSeen } from './seenLog';
import { anchorOnServer } from './serverAnchor';
import { ServerLog } from './serverLog';
import { ServerWatch } from './serverWatch';

export interface EventStoreDbOptions extends LogAddress {
  readonly codec: EventCodec;
  /** How often readers look for themselves, in milliseconds, 1,000 if absent. */
  readonly pollIntervalMs?: number;
  /** How often it looks by itself whether the log is the one it knows; 10,000 if absent. */
  readonly lookIntervalMs?: number;
  /** Told how many new events an append of ours stored. */
  readonly onAppended?: (events: number) => void;
}

/**
 * The log on EventStoreDB or KurrentDB (design decisions 4 and 5). A follower may not have yet what
 * this process was told is stored, so the leader is asked for everything of which that matters:
 * appends, streams, the head, and whether the log ends. From the node that the address prefers come
 * what subscribers are told and whole pages of the log.
 */
export class EventStoreDbEventStore implements EventStore {
  readonly logId: string;
  /** A place is an offset in the server's log, other programs' records included. */
  readonly placesCountEvents = false;
  private readonly signal = new WakeSignal();
  private readonly contactWatch = new ContactWatch(() => this.signal.notify());
  private readonly scan: LogScan;
  private readonly reader: LogReader;
  /** Reads from the preferred node; the same as `reader` when that is the leader. */
  private readonly nearReader: LogReader;
  private readonly appender: LogAppender;
  private readonly watch: ServerWatch;
  private readonly anchor: LogAnchor;
  private readonly subscriptions = new Set<LogSubscription>();
  /** Last append of each stream under way: in one process they go one after another. */
  private readonly underWay = new Map<string, Promise<unknown>>();
  /** Subscriptions that are still asking where the end is: no append overtakes them. */
  private readonly endsAsked = new Set<Promise<unknown>>();
  private readonly seen = new SeenLog();
  private readonly looking: NodeJS.Timeout;
  private closing: Promise<void> | null = null;
  private isClosed = false;

  constructor(
    private readonly options: EventStoreDbOptions,
    private readonly connection: LogConnection,
  ) {
    const { leader, preferred, policy, prefix, identity } = connection;
    this.logId = identity.id;
    const leaderLog = new ServerLog(leader.client, policy, true);
    this.scan = new LogScan(leaderLog, prefix, identity.origin);
    this.reader = this.readerOf(leaderLog, this.scan);
    this.nearReader = preferred === null ? this.reader : this.readerNear(preferred.client);
    this.anchor = anchorOnServer(connection, leaderLog);
    this.appender = new LogAppender(
      leader.client,
      policy,
      prefix,
      options.codec,
      this.reader,
      () => this.logSeen(),
      () => this.anchor.check(),
    );
    this.watch = new ServerWatch(
      (preferred ?? leader).client,
      prefix,
      this.signal,
      policy,
      options.pollIntervalMs ?? 1_000,
      () => this.lookAtLog(),
    );
    this.looking = setInterval(
      () => void this.lookAtLog(),
      options.lookIntervalMs ?? 10_000,
    ).unref();
  }

  /** Looks at the end of the log once, for what an append has to know of it. */
  async begin(): Promise<void> {
    const head = await this.reader.head();
    const place = placeOf(head);
    const last = place > 0 ? await this.reader.eventAt(place) : null;
    if (last !== null) this.anchor.knows({ place, id: last.id });
  }

  // Checks and encoding run at the call, so that a caller may change its objects afterwards.
  async append(
    stream: string,
    expected: ExpectedVersion,
    events: readonly EventToAppend[],
    unmoved?: StreamVersions,
  ): Promise<AppendResult> {
    this.assertOpen();
    const { codec } = this.options;
    const append = prepareAppend(codec, APPEND_LIMIT, stream, expected, events, unmoved);
    const before = this.underWay.get(stream) ?? Promise.resolve();
    const result = before.then(() => this.appendNow(append));
    const settled = result.catch(() => undefined);
    this.underWay.set(stream, settled);
    try {
      return await result;
    } finally {
      if (this.underWay.get(stream) === settled) this.underWay.delete(stream);
    }
  }

  async readStream(stream: string, options?: ReadStreamOptions): Promise<StreamSlice> {
    return this.read(() => this.reader.readStream(stream, options));
  }

  async readAll(options: ReadAllOptions): Promise<LogSlice> {
    return this.read(() => this.readAllOrRest(options));
  }

  async idAt(position: Position): Promise<string | null> {
    if (logIdOf(position) !== this.logId) return null;
    return this.read(() => this.reader.idAt(placeOf(position)));
  }

  async head(): Promise<Position> {
    return this.read(() => this.reader.head());
  }

  subscribeAll(options: SubscribeOptions): LogSubscription {
    if (this.closing !== null) throw new StoreUnavailableError('the log is closed');
    const endWatch = this.watch.begin();
    const subscription = subscribeToLog(
      {
        start: positionOf(this.logId, 0),
        signal: this.signal,
        head: () => this.headBeforeAppends(),
        readAll: (read) => this.read(() => this.knownRun(read)),
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

  contact(): LogContact {
    const contact = this.contactWatch.contact();
    const gone = this.anchor.gone();
    return { ...contact, isAway: contact.isAway || gone !== null, gone };
  }

  /** How often the server agreed to wake us; for diagnostics. */
  wakeSubscriptionsOpened(): number {
    return this.watch.opened;
  }

  close(): Promise<void> {
    this.closing ??= this.finishAndClose();
    return this.closing;
  }

  private async finishAndClose(): Promise<void> {
    // Batches under way may still append and read.
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    this.isClosed = true;
    clearInterval(this.looking);
    await Promise.all(this.underWay.values());
    await this.watch.idle();
    await endConnection(this.connection);
  }

  private readerNear(client: EventStoreDBClient): LogReader {
    const { policy, prefix, identity } = this.connection;
    const log = new ServerLog(client, policy, false);
    return this.readerOf(log, new LogScan(log, prefix, identity.origin));
  }

  private readerOf(log: ServerLog, scan: LogScan): LogReader {
    const { codec } = this.options;
    const note = (event: StoredEvent) => this.seen.read(event);
    return new LogReader(this.logId, this.connection.prefix, log, scan, codec, note, this.scan);
  }

  /** Whatever comes of it is kept in the anchor and in the contact. */
  private async lookAtLog(): Promise<void> {
    if (this.isClosed) return;
    await this.contactWatch.noted(() => this.anchor.check()).catch(() => undefined);
  }

  /** What subscribers are told, once it is sure that it was read from the log that they follow. */
  private async knownRun(options: ReadAllOptions): Promise<LogSlice> {
    const slice = await this.nearReader.readAll(options);
    const last = slice.events.at(-1);
    if (last === undefined) return slice;
    await this.anchor.check();
    this.anchor.knows({ place: placeOf(last.position), id: last.id });
    return slice;
  }

  /** Another node's word that the log ends is not believed: it may be behind. */
  private async readAllOrRest(options: ReadAllOptions): Promise<LogSlice> {
    const slice = await this.nearReader.readAll(options);
    return slice.isEnd && this.nearReader !== this.reader ? this.reader.readAll(options) : slice;
  }

  private async appendNow(append: PreparedAppend): Promise<AppendResult> {
    await Promise.all(this.endsAsked);
    const result = await this.contactWatch.noted(() => this.appender.append(append));
    this.seen.reached(placeOf(result.position));
    const last = append.events.at(-1);
    if (last !== undefined) this.anchor.knows({ place: placeOf(result.position), id: last.id });
    if (!result.wasAlreadyStored && append.events.length > 0) {
      this.signal.notify();
      this.options.onAppended?.(append.events.length);
    }
    return result;
  }

  private headBeforeAppends(): Promise<Position> {
    const head = this.head();
    const settled = head.catch(() => undefined);
    void settled.then(() => this.endsAsked.delete(settled));
    this.endsAsked.add(settled);
    return head;
  }

  private async read<T>(read: () => Promise<T>): Promise<T> {
    this.assertOpen();
    return this.contactWatch.noted(async () => {
      if (this.anchor.gone() !== null) await this.anchor.check();
      try {
        return await read();
      } catch (error) {
        // A place that a log does not know may be that of another one.
        if (error instanceof PositionError) await this.anchor.check();
        throw error;
      }
    });
  }

  private assertOpen(): void {
    if (this.isClosed) throw new StoreUnavailableError('the log is closed');
  }

  private logSeen(): LogSeen {
    const place = Math.max(this.seen.place, this.scan.knownHead());
    return { place, recordedAt: this.seen.recordedAt };
  }
}

/**
 * @throws StoreUnavailableError (retryable) when no leader answers, ConnectionStringError,
 * UnsupportedLogError
 */
export async function openEventStoreDbEventStore(
  options: EventStoreDbOptions,
): Promise<EventStoreDbEventStore> {
  const connection = await connectToLog(options);
  try {
    const store = new EventStoreDbEventStore(options, connection);
    await store.begin();
    return store;
  } catch (error) {
    await endConnection(connection);
    throw error;
  }
}
