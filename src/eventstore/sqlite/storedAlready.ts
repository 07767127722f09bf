import type { EventCodec, StoredEvent } from '../codec';
import { EventIdConflictError } from '../errors';
import type { PreparedAppend } from '../preparedAppend';
import { isSameContent } from '../sameContent';
import { isAsExpected } from './expectation';
import type { LogWriter } from './logWriter';

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
      isAsExpected(expected, before) &&
      isSameContent(codec, stored, event);
    if (!isSame) throw new EventIdConflictError(stream, (stored ?? first).id);
    return stored;
  });
}
