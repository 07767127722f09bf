import {
  BACKWARDS,
  END,
  FORWARDS,
  START,
  type AllStreamRecordedEvent,
  type BaseOptions,
  type EventStoreDBClient,
  type ReadPosition,
  type RecordedEvent,
} from '@eventstore/db-client';
import { deadlineOf, drain, repeating, type CallPolicy } from './boundedCall';
import { failureOf, readFailure } from './failure';
import { placeOfRecord } from './storedEvent';

/** A run of records of the whole server, everybody's, system streams included. */
export interface RecordPage {
  readonly records: readonly AllStreamRecordedEvent[];
  /** Whether the log ended there. */
  readonly isEnd: boolean;
}

/** The calls that read, each bounded in time, and never left open. */
export class ServerLog {
  private readonly callOptions: Pick<BaseOptions, 'requiresLeader' | 'deadline'>;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly policy: CallPolicy,
    /** Else whatever node the client is connected to answers, with what it has by then. */
    requiresLeader: boolean,
  ) {
    this.callOptions = { requiresLeader, deadline: deadlineOf(policy) };
  }

  /**
   * Records after a place. Reading begins at the record of that place, so that it must be one:
   * null when no record begins there. Place 0 stands before the first record.
   */
  async recordsAfter(place: number, count: number): Promise<RecordPage | null> {
    if (place === 0) return this.recordsFrom(START, count);
    const page = await this.recordsAt(place, count + 1);
    return page && { ...page, records: page.records.filter((it) => placeOfRecord(it) > place) };
  }

  /** Records from a place on, that of the place included; null when none begins there. */
  recordsAt(place: number, count: number): Promise<RecordPage | null> {
    return this.recordsFrom({ commit: BigInt(place), prepare: BigInt(place) }, count);
  }

  /** The record that begins at a place; null when none does. */
  async recordAt(place: number): Promise<AllStreamRecordedEvent | null> {
    const [record] = (await this.recordsAt(place, 1))?.records ?? [];
    return record !== undefined && placeOfRecord(record) === place ? record : null;
  }

  /** The last records before a place, newest first; `end` is the end of the server's log. */
  async recordsBefore(place: number | 'end', count: number): Promise<RecordPage> {
    try {
      const records = await this.allRecords(() =>
        this.client.readAll({
          direction: BACKWARDS,
          fromPosition: place === 'end' ? END : { commit: BigInt(place), prepare: BigInt(place) },
          maxCount: count,
          ...this.callOptions,
        }),
      );
      return { records, isEnd: records.length < count };
    } catch (error) {
      throw readFailure(error);
    }
  }

  /** Up to `count` events of one stream, from a version on; null when there is no such stream. */
  async streamEvents(
    stream: string,
    direction: 'forward' | 'backward',
    from: number | 'end',
    count: number,
  ): Promise<readonly RecordedEvent[] | null> {
    try {
      const resolved = await repeating(this.policy, () =>
        drain(
          this.client.readStream(stream, {
            direction: direction === 'forward' ? FORWARDS : BACKWARDS,
            fromRevision: from === 'end' ? END : BigInt(from - 1),
            maxCount: count,
            ...this.callOptions,
          }),
          this.policy.limitMs,
        ),
      );
      return resolved.flatMap(({ event }) => (event ? [event] : []));
    } catch (error) {
      if (failureOf(error).kind === 'missing') return null;
      throw readFailure(error);
    }
  }

  private async recordsFrom(from: ReadPosition, count: number): Promise<RecordPage | null> {
    try {
      const records = await this.allRecords(() =>
        this.client.readAll({
          direction: FORWARDS,
          fromPosition: from,
          maxCount: count,
          ...this.callOptions,
        }),
      );
      return { records, isEnd: records.length < count };
    } catch (error) {
      if (failureOf(error).kind === 'noRecordThere') return null;
      throw readFailure(error);
    }
  }

  private async allRecords(read: () => ReturnType<EventStoreDBClient['readAll']>) {
    const resolved = await repeating(this.policy, () => drain(read(), this.policy.limitMs));
    // A link without the event it leads to is a record too: it stands for itself.
    return resolved.flatMap(({ event, link }) => event ?? link ?? []);
  }
}
