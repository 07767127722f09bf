import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailableError } from '../../eventstore/errors';
import type { EventStore } from '../../eventstore/port';

const LOOK_MS = 250;

/**
 * What a subscription needs of the log. It has time: while the log is away it waits, as those do
 * that were opened before, and leaves it to others to look whether the log is back.
 */
export async function untilLogAnswers<T>(
  store: Pick<EventStore, 'contact'>,
  ask: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
    }
    do await pause(LOOK_MS, undefined, { ref: false });
    while (store.contact().isAway);
  }
}
