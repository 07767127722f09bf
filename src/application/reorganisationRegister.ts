import type { EventStore } from '../eventstore/port';
import { foldEvents } from '../kernel/decider';
import { reorganisationPrefix } from '../reorganisation/prefix';
import type { Position } from '../kernel/position';
import type { Recorded } from '../kernel/recordedEvent';
import type { ReorganisationEvent } from '../reorganisation/events';
import { reorganisationFold, type ReorganisationState } from '../reorganisation/state';

/** All reorganisations; they are few, so they are folded in memory from the log. */
export interface ReorganisationRegister {
  /** As the log has them now: earliest effective date first, then in the order decided. */
  all(): Promise<readonly ReorganisationState[]>;
}

const filter = { streamPrefixes: [reorganisationPrefix] };

/** Each question reads on from where the one before had come to. */
export function createReorganisationRegister(store: EventStore): ReorganisationRegister {
  const states = new Map<string, ReorganisationState | null>();
  let after: Position | 'start' = 'start';
  let reading: Promise<void> = Promise.resolve();

  const readOn = async (): Promise<void> => {
    for (;;) {
      const slice = await store.readAll({ after, limit: 500, filter });
      for (const event of slice.events as readonly Recorded<ReorganisationEvent>[]) {
        const known = states.get(event.stream) ?? reorganisationFold.initial;
        states.set(event.stream, foldEvents(reorganisationFold, [event], known));
      }
      after = slice.position;
      if (slice.isEnd) return;
    }
  };

  return {
    async all() {
      // One at a time: two readers would fold the same events twice.
      reading = reading.catch(() => undefined).then(readOn);
      await reading;
      return [...states.values()]
        .filter((state) => state !== null)
        .sort((a, b) =>
          a.effectiveOn < b.effectiveOn ? -1 : Number(a.effectiveOn > b.effectiveOn),
        );
    },
  };
}
