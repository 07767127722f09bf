import type { ReadModels } from '../../projections/readModels';
import { lastRecordedTime } from '../../projections/recordedTimes/queries';
import type { EventStore } from '../eventstore/port';
import { instant, type Instant } from '../kernel/instant';
import { logIdOf, placeOf, positionOf } from '../kernel/position';

/**
 * When the last event was recorded; null when there is none. A log on a server is not asked, which may
 * be away: what the read models know of it counts.
 */
export async function lastRecordedAt(
  store: EventStore,
  readModels: Pick<ReadModels, 'session'>,
): Promise<Instant | null> {
  if (!store.placesCountEvents) return lastKnown(readModels);
  const head = await store.head();
  const place = placeOf(head);
  if (place === 0) return null;
  const after = place === 1 ? 'start' : positionOf(logIdOf(head), place - 1);
  const { events } = await store.readAll({ after, limit: 1 });
  const [last] = events;
  return last === undefined ? null : instant(last.recordedAt);
}

async function lastKnown(readModels: Pick<ReadModels, 'session'>): Promise<Instant | null> {
  const session = await readModels.session();
  try {
    return lastRecordedTime(session.database);
  } finally {
    session.release();
  }
}
