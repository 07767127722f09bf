import type { Fold } from '../kernel/decider';
import type { LocalDate } from '../kernel/localDate';
import type { DomainEvent } from '../kernel/recordedEvent';
import type { KnownStream, StreamMemory } from './streamMemory';

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
export function createStreamLoader(
  memory: StreamMemory,
  own: string,
  today: LocalDate,
): StreamLoader {
  const read = new Map<unknown, Map<string, Promise<KnownStream<unknown>>>>();
  const versions: Record<string, number> = {};

  async function known<State, E extends DomainEvent>(
    stream: string,
    fold: Fold<State, E>,
  ): Promise<KnownStream<State>> {
    const folded = read.get(fold) ?? new Map<string, Promise<KnownStream<unknown>>>();
    read.set(fold, folded);
    const reading = folded.get(stream) ?? memory.read(stream, fold);
    folded.set(stream, reading);
    const found = (await reading) as KnownStream<State>;
    // Folded in two ways it may have moved in between: the decision rests on the older one.
    if (stream !== own)
      versions[stream] = Math.min(versions[stream] ?? found.version, found.version);
    return found;
  }

  return {
    today,
    async load(stream, fold) {
      const { exists, state } = await known(stream, fold);
      return exists ? state : null;
    },
    versions: () => ({ ...versions }),
  };
}
