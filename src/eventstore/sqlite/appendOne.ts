import { positionOf } from '../../kernel/position';
import type { EventCodec } from '../codec';
import { WrongExpectedVersionError } from '../errors';
import type { AppendResult, ExpectedVersion } from '../port';
import type { PreparedAppend } from '../preparedAppend';
import { isAsExpected } from './expectation';
import type { LogWriter } from './logWriter';
import { findStoredAlready } from './storedAlready';

/** The version that the first event comes after; null when the stream is not as expected. */
function versionBefore(
  writer: LogWriter,
  stream: string,
  expected: ExpectedVersion,
): number | null {
  if (typeof expected === 'number') return expected;
  if (expected === 'noStream') return 0;
  const version = writer.versionOf(stream);
  return isAsExpected(expected, version) ? version : null;
}

/** A stream that the append rests on and that has gone on since; null when none has. */
const movedStream = (writer: LogWriter, { unmoved }: PreparedAppend): string | null =>
  Object.keys(unmoved).find((stream) => writer.versionOf(stream) !== unmoved[stream]) ?? null;

/**
 * Writes one caller's events, inside the transaction of its group. Nothing is asked beforehand that
 * the log refuses by itself: an id or a version for the second time, a version without the one
 * before it.
 * @returns null when there is nothing to write, or a stream is not as expected
 * @throws the driver's constraint error when the log refuses an event
 */
export function insertAll(
  writer: LogWriter,
  append: PreparedAppend,
  recordedAt: string,
): AppendResult | null {
  const { stream, expected, events } = append;
  let version = versionBefore(writer, stream, expected);
  if (version === null || events.length === 0 || movedStream(writer, append) !== null) return null;
  let place = 0;
  for (const event of events) {
    version += 1;
    place = writer.insert(stream, version, event, recordedAt);
  }
  return { version, position: positionOf(writer.logId, place), wasAlreadyStored: false };
}

/**
 * What to tell a caller of whom nothing was taken, or nothing was to be written.
 * @param cause what the insert failed with; null when it failed with nothing
 * @throws WrongExpectedVersionError, EventIdConflictError, the cause
 */
export function settleUntaken(
  writer: LogWriter,
  codec: EventCodec,
  append: PreparedAppend,
  cause: unknown,
): AppendResult {
  const { stream, expected, events, unmoved } = append;
  const stored = findStoredAlready(writer, codec, append)?.at(-1);
  if (stored !== undefined)
    return { version: stored.version, position: stored.position, wasAlreadyStored: true };
  const version = writer.versionOf(stream);
  if (!isAsExpected(expected, version))
    throw new WrongExpectedVersionError(stream, expected, version);
  const moved = movedStream(writer, append);
  if (moved !== null)
    throw new WrongExpectedVersionError(moved, unmoved[moved] ?? 0, writer.versionOf(moved));
  if (events.length > 0) throw cause;
  const position = positionOf(writer.logId, writer.last()?.place ?? 0);
  return { version, position, wasAlreadyStored: false };
}
