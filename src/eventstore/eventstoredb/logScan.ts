import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import { PositionError } from '../errors';
import type { RecordPage, ServerLog } from './serverLog';
import { placeOfRecord } from './storedEvent';

const PAGE = 500;

/** Records asked for at once at most, whatever the caller takes. */
const LARGEST_PAGE = 2_000;

/** A record of ours, or that of somebody else, with its place. */
export interface ScannedRecord {
  readonly place: number;
  readonly isOurs: boolean;
  readonly record: AllStreamRecordedEvent;
}

export interface ScannedPage {
  readonly records: readonly ScannedRecord[];
  readonly isEnd: boolean;
}

/**
 * Our events among everybody's. The server's filters are not honoured when reading, so that
 * what is not ours is left out here.
 */
export class LogScan {
  /** Last event of ours that was seen, and how far beyond it nothing of ours follows. */
  private tail: { readonly ours: number; readonly seen: number } | null = null;

  constructor(
    private readonly server: ServerLog,
    private readonly prefix: string,
    /** Place of a record that stands before everything of ours. */
    private readonly origin: number,
  ) {}

  /** Place of the last event of ours; 0 when there is none. */
  async head(): Promise<number> {
    let { ours, seen } = this.tail ?? (await this.lastOfOurs());
    let isEnd = false;
    while (!isEnd) {
      const page = await this.pageAfter(seen, PAGE);
      for (const { place, isOurs } of page.records) if (isOurs) ours = place;
      seen = page.records.at(-1)?.place ?? seen;
      isEnd = page.isEnd;
    }
    this.moveTail(ours, seen);
    return this.knownHead();
  }

  /** Last place known to hold an event of ours, without asking the server. */
  knownHead(): number {
    return this.tail?.ours ?? 0;
  }

  /**
   * Pages of records after a place, until the caller has enough or the log ends. What follows our
   * last event is skipped when it is known to hold nothing of ours.
   */
  async *after(place: number, count: number): AsyncGenerator<ScannedPage> {
    const isAtTail = this.tail?.ours === place;
    let ours = isAtTail ? place : null;
    let seen = isAtTail ? (this.tail?.seen ?? place) : place;
    let isEnd = false;
    while (!isEnd) {
      const page = await this.pageAfter(seen, Math.min(count, LARGEST_PAGE));
      ours = page.records.findLast(({ isOurs }) => isOurs)?.place ?? ours;
      seen = page.records.at(-1)?.place ?? seen;
      isEnd = page.isEnd;
      if (isEnd && ours !== null) this.moveTail(ours, seen);
      yield page;
    }
  }

  private async pageAfter(after: number, count: number): Promise<ScannedPage> {
    const place = Math.max(after, this.origin);
    const page =
      (await this.server.recordsAfter(place, count)) ?? (await this.pageBetween(place, count));
    const records = page.records.map((record) => ({
      place: placeOfRecord(record),
      isOurs: record.streamId.startsWith(this.prefix),
      record,
    }));
    return { records, isEnd: page.isEnd };
  }

  /**
   * What follows a place at which no record begins: nothing can be read from there. Most often the
   * place just before a record is meant; else it is reached from the beginning. (Beyond its end a
   * node reads nothing and does not complain: a follower may still be behind.)
   */
  private async pageBetween(place: number, count: number): Promise<RecordPage> {
    const next = await this.server.recordsAt(place + 1, count);
    if (next !== null) return next;
    for (let from = this.origin; ;) {
      const page = await this.server.recordsAfter(from, PAGE);
      // No record begins where one of ours began: another log answers on that server now.
      if (page === null) throw new PositionError('POSITION_INVALID');
      const records = page.records.filter((record) => placeOfRecord(record) > place);
      if (records.length > 0)
        return { records: records.slice(0, count), isEnd: page.isEnd && records.length <= count };
      if (page.isEnd) return { records, isEnd: true };
      from = placeOfRecord(page.records.at(-1) as AllStreamRecordedEvent);
    }
  }

  private async lastOfOurs(): Promise<{ readonly ours: number; readonly seen: number }> {
    let seen: number | null = null;
    let from: number | 'end' = 'end';
    for (;;) {
      const page = await this.server.recordsBefore(from, PAGE);
      const places = page.records.map(placeOfRecord);
      seen ??= places[0] ?? 0;
      const ours = page.records.find(({ streamId }) => streamId.startsWith(this.prefix));
      if (ours !== undefined) return { ours: placeOfRecord(ours), seen };
      from = places.at(-1) ?? 0;
      if (page.isEnd || from <= this.origin) return { ours: 0, seen };
    }
  }

  private moveTail(ours: number, seen: number): void {
    if (this.tail === null || seen > this.tail.seen) this.tail = { ours, seen };
  }
}
