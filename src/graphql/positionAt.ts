import type { EventStore } from '../eventstore/port';
import type { Instant } from '../kernel/instant';
import { logIdOf, placeOf, positionOf, type Position } from '../kernel/position';

/**
 * Last position recorded by an instant, at most `until`. `recordedAt` never falls as positions
 * rise, so it is found by halving.
 */
export async function positionAt(
  store: EventStore,
  asOf: Instant,
  until: Position,
): Promise<Position> {
  const log = logIdOf(until);
  let low = 0;
  let high = placeOf(until);
  let reached = positionOf(log, 0);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { events } = await store.readAll({ after: positionOf(log, middle), limit: 1 });
    const next = events[0];
    if (next !== undefined && next.position <= until && next.recordedAt <= asOf) {
      reached = next.position;
      low = placeOf(next.position);
    } else high = middle;
  }
  return reached;
}
