import type { EncodedEvent, EventCodec } from './codec';
import { EventIdConflictError, EventTooLargeError } from './errors';
import type { EventToAppend, ExpectedVersion, StreamVersions } from './port';
import { assertStreamName } from './streamName';

/** An append that has passed every check that needs no log. */
export interface PreparedAppend {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly events: readonly EncodedEvent[];
  readonly bytes: number;
  readonly unmoved: StreamVersions;
}

/** What one adapter takes at most in one append, and how it counts. */
export interface AppendLimit {
  readonly bytes: number;
  readonly bytesOf: (event: EncodedEvent) => number;
}

function assertDistinctIds(stream: string, events: readonly EncodedEvent[]): void {
  const seen = new Set<string>();
  for (const { id } of events) {
    if (seen.has(id)) throw new EventIdConflictError(stream, id);
    seen.add(id);
  }
}

/**
 * @throws InvalidStreamNameError, InvalidEventError, EventTooLargeError, EventIdConflictError when
 * one id comes twice, RangeError
 */
export function prepareAppend(
  codec: EventCodec,
  limit: AppendLimit,
  stream: string,
  expected: ExpectedVersion,
  events: readonly EventToAppend[],
  unmoved: StreamVersions = {},
): PreparedAppend {
  assertStreamName(stream);
  if (typeof expected === 'number' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw new RangeError(`no version of a stream: ${expected}`);
  const encoded = events.map((event) => codec.encode(event));
  const bytes = encoded.reduce((sum, event) => sum + limit.bytesOf(event), 0);
  if (bytes > limit.bytes) throw new EventTooLargeError(bytes, limit.bytes);
  if (encoded.length > 1) assertDistinctIds(stream, encoded);
  return { stream, expected, events: encoded, bytes, unmoved: { ...unmoved } };
}
