import { isDeepStrictEqual } from 'node:util';
import type { EncodedEvent, EventCodec, StoredEvent } from './codec';

/** Whether a stored event says what this one would; the id is not looked at. */
export function isSameContent(
  codec: EventCodec,
  stored: StoredEvent,
  event: EncodedEvent,
): boolean {
  if (stored.type !== event.type) return false;
  if (stored.data === event.data && stored.metadata === event.metadata) return true;
  // Keys in another order, an older version, or a stamp of a restore make other text, not other content.
  const before = codec.decode(stored);
  const now = codec.decode({ ...stored, ...event });
  return (
    isDeepStrictEqual(before.data, now.data) && isDeepStrictEqual(before.metadata, now.metadata)
  );
}
