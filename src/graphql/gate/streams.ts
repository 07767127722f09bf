import type { EventStore } from '../../eventstore/port';
import { recordKindOf } from '../../records/recordKinds';
import type { Instant } from '../../kernel/instant';
import type { Position } from '../../kernel/position';
import type { Recorded } from '../../kernel/recordedEvent';
import type { AnswerWork } from '../answerWork';

/** What of a record's stream counts. */
export interface StreamLimits {
  /** Known by then; everything if null. */
  readonly asOf: Instant | null;
  /** Position that the answer reflects: nothing later is looked at. */
  readonly until: Position;
}

/** A stream's events in log order. */
async function readStream(
  store: EventStore,
  stream: string,
  { asOf, until }: StreamLimits,
): Promise<readonly Recorded[]> {
  const recorded = asOf === null ? {} : { recordedUntil: asOf };
  return (await store.readStream(stream, { until, ...recorded })).events;
}

type ReadStream = (stream: string) => Promise<readonly Recorded[]>;

/** The streams of one answer, each read once however often it is asked for. */
export function streamsReadOnce(
  store: EventStore,
  limits: StreamLimits,
  work: AnswerWork,
): ReadStream {
  const streams = new Map<string, Promise<readonly Recorded[]>>();
  return (stream) => {
    const known = streams.get(stream);
    if (known !== undefined) return known;
    const reading = work.turn().then(() => readStream(store, stream, limits));
    streams.set(stream, reading);
    return reading;
  };
}

/** The same by records; none when the id names no record. */
export const recordsAmong =
  (read: ReadStream): ReadStream =>
  (id) =>
    recordKindOf(id) === null ? Promise.resolve([]) : read(id);
