import type { EventCodec, StoredEvent } from '../codec';
import { EventIdConflictError } from '../errors';
import type { ExpectedVersion } from '../port';
import type { PreparedAppend } from '../preparedAppend';
import { isSameContent } from '../sameContent';
import type { LogWriter } from './logWriter';

/** What the stored events say of the version that their appender had expected. */
const isSameExpectation = (expected: ExpectedVersion, versionBefore: number): boolean => {
  switch (expected) {
    case 'any':
      return true;
    case 'exists':
      return versionBefore > 0;
    case 'noStream':
      return versionBefore === 0;
    default:
      return versionBefore === expected;
  }
};

/**
 * The stored events of an append that was made before, or null when none of its ids is in the log.
 * @throws EventIdConflictError when the log holds them in another way, or only some of them.
 */
export function findStoredAlready(
  writer: LogWriter,
  codec: EventCodec,
  append: PreparedAppend,
): readonly StoredEvent[] | null {
  const { stream, expected, events } = append;
  const found = events.map(({ id }) => writer.find(id));
  const first = found.find((event) => event !== null);
  if (first === undefined || first === null) return null;
  return events.map((event, index) => {
    const stored = found[index] ?? null;
    const before = (found[0]?.version ?? 0) - 1;
    const isSame =
      stored !== null &&
      stored.stream === stream &&
      stored.version === before + 1 + index &&
      isSameExpectation(expected, before) &&
      isSameContent(codec, stored, event);
    if (!isSame) throw new EventIdConflictError(stream, (stored ?? first).id);
    return stored;
  });
}
