import { parsePosition, positionOf, type Position } from '../../kernel/position';
import type { Recorded } from '../../kernel/recordedEvent';
import type { EventCodec, StoredEvent } from '../codec';
import { assertCount } from '../count';
import { matchesFilter } from '../filter';
import { placeInLog } from '../logPlace';
import type { LogSlice, ReadAllOptions, ReadStreamOptions, StreamSlice } from '../port';
import type { LogScan } from './logScan';
import type { ServerLog } from './serverLog';
import { fromServer } from './storedEvent';

/** Most events of ours that one filtered read looks at, so that a rare match does not hold it up. */
const LONGEST_SCAN = 10_000;

const PAGE = 500;

/** What one reading of a stream takes, in versions, with absent edges filled in. */
interface StreamRange {
  readonly isForward: boolean;
  readonly from: number | 'end';
  readonly to: number;
  readonly limit: number;
  /** Whether an event was in the log as of the moment asked about. */
  readonly isKnown: (event: StoredEvent) => boolean;
}

export class LogReader {
  constructor(
    readonly logId: string,
    private readonly prefix: string,
    private readonly server: ServerLog,
    private readonly scan: LogScan,
    private readonly codec: EventCodec,
    private readonly onRead: (event: StoredEvent) => void,
    /** Who knows the end of the log: the leader, whichever node is read from. */
    private readonly end: Pick<LogScan, 'head' | 'knownHead'> = scan,
  ) {}

  async head(): Promise<Position> {
    return positionOf(this.logId, await this.scan.head());
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<StreamSlice> {
    assertCount('from', options.from);
    assertCount('to', options.to);
    assertCount('limit', options.limit);
    const range = await this.rangeOf(options);
    const version = range.isForward ? null : await this.versionOf(stream);
    const read = await this.eventsIn(stream, range, version);
    const current = read.version ?? version ?? (await this.versionOf(stream));
    return {
      exists: current > 0,
      version: current,
      events: read.events.map((event) => this.codec.decode(event)),
    };
  }

  /** Stored events of one stream in versions `from` to `from + count - 1`, not decoded. */
  async storedEvents(stream: string, from: number, count: number): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    while (events.length < count) {
      const asked = Math.min(PAGE, count - events.length);
      const page = await this.page(stream, 'forward', from + events.length, asked);
      if (page === null) break;
      events.push(...page);
      if (page.length < asked) break;
    }
    return events;
  }

  /** 0 when there is no such stream. */
  async versionOf(stream: string): Promise<number> {
    const last = await this.page(stream, 'backward', 'end', 1);
    return last?.[0]?.version ?? 0;
  }

  /** The event at a place of ours; noted as read, not decoded. */
  async eventAt(place: number): Promise<StoredEvent | null> {
    const page = await this.server.recordsAt(place, 1);
    const record = page?.records[0];
    return record === undefined ? null : this.stored(record);
  }

  /** Id of our event at a place; null when none of ours begins there. */
  async idAt(place: number): Promise<string | null> {
    const record = place > 0 ? await this.server.recordAt(place) : null;
    return record?.streamId.startsWith(this.prefix) === true ? record.id : null;
  }

  async readAll({ after, limit, filter }: ReadAllOptions): Promise<LogSlice> {
    assertCount('limit', limit);
    const from = await this.placeOf(after);
    const found: Recorded[] = [];
    let reached = from;
    let looked = 0;
    const sliceTo = (isEnd: boolean): LogSlice => ({
      events: found,
      position: positionOf(this.logId, reached),
      isEnd,
    });
    // One more than wanted: whether it is there tells whether the log ends.
    for await (const page of this.scan.after(from, (filter ? PAGE : limit) + 1)) {
      for (const { place, isOurs, record } of page.records) {
        if (!isOurs) continue;
        if (found.length === limit || looked === LONGEST_SCAN) return sliceTo(false);
        const event = this.stored(record);
        if (matchesFilter(filter, event)) found.push(this.codec.decode(event));
        reached = place;
        looked += 1;
      }
    }
    return sliceTo(true);
  }

  private async rangeOf(options: ReadStreamOptions): Promise<StreamRange> {
    const { from, to, limit, until, recordedUntil } = options;
    const isForward = options.direction !== 'backward';
    const last = until === undefined ? null : await this.placeOf(until);
    const lastPosition = last === null ? null : positionOf(this.logId, last);
    return {
      isForward,
      from: isForward ? Math.max(from ?? 1, 1) : (from ?? 'end'),
      to: to ?? (isForward ? Number.MAX_SAFE_INTEGER : 1),
      limit: limit ?? Number.MAX_SAFE_INTEGER,
      isKnown: (event) =>
        (lastPosition === null || event.position <= lastPosition) &&
        (recordedUntil === undefined || event.recordedAt <= recordedUntil),
    };
  }

  /** The version is told when the reading came to the end of the stream by itself. */
  private async eventsIn(
    stream: string,
    range: StreamRange,
    version: number | null,
  ): Promise<{ readonly events: readonly StoredEvent[]; readonly version: number | null }> {
    const { isForward, to, limit, isKnown } = range;
    const events: StoredEvent[] = [];
    let next = range.from === 'end' ? (version ?? 0) : range.from;
    if (version !== null) next = Math.min(next, version);
    const step = isForward ? 1 : -1;
    while (events.length < limit) {
      const asked = Math.min(PAGE, (to - next) * step + 1);
      if (asked <= 0) break;
      const page = await this.page(stream, isForward ? 'forward' : 'backward', next, asked);
      if (page === null) return { events: [], version: 0 };
      for (const event of page) {
        if (events.length < limit && isKnown(event)) events.push(event);
        // Later ones are later still.
        else if (isForward) return { events, version: null };
      }
      next += page.length * step;
      if (page.length < asked)
        return { events, version: isForward && page.length > 0 ? next - 1 : null };
    }
    return { events, version: null };
  }

  private async page(
    stream: string,
    direction: 'forward' | 'backward',
    from: number | 'end',
    count: number,
  ): Promise<readonly StoredEvent[] | null> {
    const page = await this.server.streamEvents(this.prefix + stream, direction, from, count);
    return page?.map((event) => this.stored(event)) ?? null;
  }

  private stored(record: Parameters<typeof fromServer>[0]): StoredEvent {
    const event = fromServer(record, this.prefix, this.logId);
    this.onRead(event);
    return event;
  }

  /** @throws PositionError when malformed, of another log, or beyond the head */
  private async placeOf(position: Position | 'start'): Promise<number> {
    const known = Math.max(this.scan.knownHead(), this.end.knownHead());
    const isAhead =
      position !== 'start' &&
      parsePosition(position) !== null &&
      position > positionOf(this.logId, known);
    return placeInLog(position, this.logId, isAhead ? await this.end.head() : known);
  }
}
