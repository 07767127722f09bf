import { placeOf } from '../../kernel/position';
import type { EncodedEvent, EventCodec } from '../codec';
import { EventIdConflictError, EventTooLargeError, WrongExpectedVersionError } from '../errors';
import type { LogEntry } from '../logEntry';
import type { LogRestore } from '../logRestore';
import { LogDiffersError, UnrestorableEventError } from '../restoreErrors';
import { entriesOf } from './eventStoreDbLogSource';
import { APPEND_LIMIT, LogAppender } from './logAppender';
import { connectToLog, endConnection, type LogAddress, type LogConnection } from './logConnection';
import { LogReader } from './logReader';
import { LogScan } from './logScan';
import { ServerLog } from './serverLog';

export interface EventStoreDbLogRestoreOptions extends LogAddress {
  readonly codec: EventCodec;
}

/** Limits of one append: far below the server's, which may count more than the data. */
const LARGEST_RUN = { events: 100, bytes: 256 * 1024 };

/** Metadata as stored, with the reserved time by which every reader goes before the server's stamp. */
const encodedOf = ({ recordedAt, metadata, ...entry }: LogEntry): EncodedEvent => ({
  ...entry,
  metadata: JSON.stringify({ ...(JSON.parse(metadata) as object), recordedAt }),
});

/** Runs of entries that follow each other in one stream, each small enough for one append. */
function runsOf(entries: readonly LogEntry[]): readonly (readonly LogEntry[])[] {
  const runs: LogEntry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const run = runs.at(-1);
    const own = Buffer.byteLength(entry.data);
    const isNext =
      run?.[0]?.stream === entry.stream &&
      run.length < LARGEST_RUN.events &&
      bytes + own <= LARGEST_RUN.bytes;
    if (isNext) run.push(entry);
    else runs.push([entry]);
    bytes = isNext ? bytes + own : own;
  }
  return runs;
}

/**
 * Restores into a log on a server, one append after the other. The server has no transaction over
 * streams and knows an id in its stream only: so a fault may leave a beginning of a batch, ids are
 * remembered here, and what somebody else wrote meanwhile is found by reading each batch back.
 */
class EventStoreDbLogRestore implements LogRestore {
  readonly logId: string;
  private readonly scan: LogScan;
  private readonly appender: LogAppender;
  private readonly ids = new Set<string>();
  /** Last event of ours that this restore knows of. */
  private place = 0;

  constructor(
    private readonly connection: LogConnection,
    codec: EventCodec,
  ) {
    const { leader, policy, prefix, identity } = connection;
    this.logId = identity.id;
    const server = new ServerLog(leader.client, policy, true);
    this.scan = new LogScan(server, prefix, identity.origin);
    const reader = new LogReader(this.logId, prefix, server, this.scan, codec, () => undefined);
    // Times are given, so that none has to be kept from falling.
    const seen = () => ({ place: this.place, recordedAt: null });
    const anyLog = () => Promise.resolve();
    this.appender = new LogAppender(leader.client, policy, prefix, codec, reader, seen, anyLog);
  }

  async *held(): AsyncGenerator<readonly LogEntry[], void> {
    const head = await this.scan.head();
    this.ids.clear();
    for await (const batch of entriesOf(this.connection, this.scan, head)) {
      for (const { id } of batch) this.ids.add(id);
      yield batch;
    }
    this.place = head;
  }

  async append(entries: readonly LogEntry[]): Promise<void> {
    this.assertFree(entries);
    let done = 0;
    let reached = this.place;
    for (const run of runsOf(entries)) {
      reached = await this.appendRun(run, this.ids.size + done);
      done += run.length;
    }
    await this.assertAlone(entries, reached);
    for (const { id } of entries) this.ids.add(id);
    this.place = reached;
  }

  close(): Promise<void> {
    return endConnection(this.connection);
  }

  private assertFree(entries: readonly LogEntry[]): void {
    const seen = new Set<string>();
    for (const [index, { id }] of entries.entries()) {
      if (this.ids.has(id) || seen.has(id))
        throw new UnrestorableEventError(this.ids.size + 1 + index, `id ${id} is taken`, 'TAKEN');
      seen.add(id);
    }
  }

  /** @returns the place of its last event */
  private async appendRun(run: readonly LogEntry[], before: number): Promise<number> {
    const [first] = run;
    if (first === undefined) return this.place;
    const events = run.map(encodedOf);
    const bytes = events.reduce((sum, event) => sum + APPEND_LIMIT.bytesOf(event), 0);
    const expected = first.version === 1 ? 'noStream' : first.version - 1;
    try {
      const { stream } = first;
      const { position } = await this.appender.append({
        stream,
        expected,
        events,
        bytes,
        unmoved: {},
      });
      return placeOf(position);
    } catch (error) {
      if (error instanceof WrongExpectedVersionError || error instanceof EventIdConflictError)
        throw new LogDiffersError(
          before + 1,
          `another process has written to the target: ${error.message}`,
        );
      if (error instanceof EventTooLargeError)
        throw new UnrestorableEventError(before + 1, error.message, 'TOO_LARGE');
      throw error;
    }
  }

  /** @throws LogDiffersError when anything but the entries stands between here and the place */
  private async assertAlone(entries: readonly LogEntry[], reached: number): Promise<void> {
    let next = 0;
    for await (const page of this.scan.after(this.place, entries.length)) {
      for (const { place, isOurs, record } of page.records) {
        if (!isOurs || place > reached) continue;
        if (record.id !== entries[next]?.id)
          throw new LogDiffersError(
            this.ids.size + 1 + next,
            `another process has written ${record.id} to the target`,
          );
        next += 1;
      }
      if ((page.records.at(-1)?.place ?? reached) >= reached) return;
    }
  }
}

/** @throws StoreUnavailableError, ConnectionStringError, UnsupportedLogError */
export async function openEventStoreDbLogRestore(
  options: EventStoreDbLogRestoreOptions,
): Promise<LogRestore> {
  return new EventStoreDbLogRestore(await connectToLog(options), options.codec);
}
