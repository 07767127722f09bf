import type { EventStore } from '../eventstore/port';
import type { Instant } from '../kernel/instant';
import { logIdOf, placeOf, positionOf, type Position } from '../kernel/position';

/** A run this long costs a server hardly more than one event, and ends the halving early. */
const RUN = 500;

/**
 * Last position recorded by an instant, at most `until`. `recordedAt` never falls as positions
 * rise, so it is found by halving: event by event where places count them, else by runs.
 */
export async function positionAt(
  store: EventStore,
  asOf: Instant,
  until: Position,
): Promise<Position> {
  const log = logIdOf(until);
  const limit = store.placesCountEvents ? 1 : RUN;
  let low = 0;
  let high = placeOf(until);
  let reached = positionOf(log, 0);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { events } = await store.readAll({ after: positionOf(log, middle), limit });
    const known = events.findLast(
      ({ position, recordedAt }) => position <= until && recordedAt <= asOf,
    );
    if (known === undefined) {
      high = middle;
      continue;
    }
    reached = known.position;
    low = placeOf(reached);
    // What follows in the run was recorded later.
    if (known !== events.at(-1)) break;
  }
  return reached;
}
