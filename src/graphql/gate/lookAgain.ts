import type { EventStore } from '../../eventstore/port';

const lookedFor = new WeakSet<EventStore>();

/** Somebody asks while the log is away: whether it is back is found out now, not at the next try. */
export function lookAgain(store: EventStore): void {
  if (lookedFor.has(store)) return;
  lookedFor.add(store);
  const done = (): void => void lookedFor.delete(store);
  store.head().then(done, done);
}
