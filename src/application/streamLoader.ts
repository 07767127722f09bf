import type { EventStore } from '../eventstore/port';
import { foldEvents, type Fold } from '../kernel/decider';
import type { LocalDate } from '../kernel/localDate';
import type { DomainEvent, Recorded } from '../kernel/recordedEvent';

/**
 * Other records that one decision looks at: each is read once, and its version is noted for
 * `metadata.loaded` (design decision 1).
 */
export interface StreamLoader {
  /** Civil day of the decision. */
  readonly today: LocalDate;
  /** The folded state, null when there is no such stream. */
  load<State, E extends DomainEvent>(stream: string, fold: Fold<State, E>): Promise<State | null>;
  /** Versions of all streams loaded so far; 0 for one that is missing. */
  versions(): Readonly<Record<string, number>>;
}

/** @param own The stream that the command writes to: its version is the append's own expectation. */
export function createStreamLoader(store: EventStore, own: string, today: LocalDate): StreamLoader {
  const slices = new Map<string, ReturnType<EventStore['readStream']>>();
  const versions: Record<string, number> = {};

  const sliceOf = async (stream: string) => {
    const known = slices.get(stream);
    if (known !== undefined) return known;
    const reading = store.readStream(stream);
    slices.set(stream, reading);
    const slice = await reading;
    if (stream !== own) versions[stream] = slice.version;
    return slice;
  };

  return {
    today,
    async load<State, E extends DomainEvent>(stream: string, fold: Fold<State, E>) {
      const slice = await sliceOf(stream);
      // A stream holds events of one feature only: its prefix says which.
      return slice.exists ? foldEvents(fold, slice.events as unknown as Recorded<E>[]) : null;
    },
    versions: () => ({ ...versions }),
  };
}
