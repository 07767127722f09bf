import type { EncodedEvent, EventCodec } from '../codec';
import { EventIdConflictError, EventTooLargeError } from '../errors';
import type { AppendResult, EventToAppend, ExpectedVersion } from '../port';
import { assertStreamName } from '../streamName';

/** Most bytes of JSON text that one append may hold. */
export const LARGEST_APPEND_BYTES = 16 * 1024 * 1024;

/** An append that has passed every check that needs no log. */
export interface PreparedAppend {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly events: readonly EncodedEvent[];
  readonly bytes: number;
}

/** An append whose caller waits. */
export interface PendingAppend extends PreparedAppend {
  /** When the caller is told that the log is busy, in milliseconds of `performance.now()`. */
  readonly deadline: number;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: Error) => void;
}

const bytesOf = (event: EncodedEvent): number =>
  Buffer.byteLength(event.data) + Buffer.byteLength(event.metadata);

/**
 * @throws InvalidStreamNameError, InvalidEventError, EventTooLargeError, EventIdConflictError when
 * one id comes twice
 */
export function prepareAppend(
  codec: EventCodec,
  stream: string,
  expected: ExpectedVersion,
  events: readonly EventToAppend[],
): PreparedAppend {
  assertStreamName(stream);
  if (typeof expected === 'number' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw new RangeError(`no version of a stream: ${expected}`);
  const encoded = events.map((event) => codec.encode(event));
  const bytes = encoded.reduce((sum, event) => sum + bytesOf(event), 0);
  if (bytes > LARGEST_APPEND_BYTES) throw new EventTooLargeError(bytes, LARGEST_APPEND_BYTES);
  const seen = new Set<string>();
  for (const { id } of encoded) {
    if (seen.has(id)) throw new EventIdConflictError(stream, id);
    seen.add(id);
  }
  return { stream, expected, events: encoded, bytes };
}
