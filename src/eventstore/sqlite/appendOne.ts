import { positionOf } from '../../kernel/position';
import type { EventCodec } from '../codec';
import { WrongExpectedVersionError } from '../errors';
import type { AppendResult, ExpectedVersion } from '../port';
import type { PreparedAppend } from '../preparedAppend';
import type { LogWriter } from './logWriter';
import { findStoredAlready } from './storedAlready';

function isAsExpected(expected: ExpectedVersion, version: number): boolean {
  switch (expected) {
    case 'any':
      return true;
    case 'exists':
      return version > 0;
    case 'noStream':
      return version === 0;
    default:
      return version === expected;
  }
}

/**
 * One caller's append, inside the transaction of its group. Every refusal comes before the first
 * write.
 * @throws WrongExpectedVersionError, EventIdConflictError
 */
export function appendOne(
  writer: LogWriter,
  codec: EventCodec,
  append: PreparedAppend,
  recordedAt: string,
): AppendResult {
  const { stream, expected, events } = append;
  const { logId } = writer;
  const stored = findStoredAlready(writer, codec, append)?.at(-1);
  if (stored !== undefined)
    return { version: stored.version, position: stored.position, wasAlreadyStored: true };

  const current = writer.versionOf(stream);
  if (!isAsExpected(expected, current))
    throw new WrongExpectedVersionError(stream, expected, current);
  let place = events.length === 0 ? (writer.last()?.place ?? 0) : 0;
  events.forEach((event, index) => {
    place = writer.insert(stream, current + 1 + index, event, recordedAt);
  });
  return {
    version: current + events.length,
    position: positionOf(logId, place),
    wasAlreadyStored: false,
  };
}
