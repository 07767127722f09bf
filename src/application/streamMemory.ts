import type { EventStore } from '../eventstore/port';
import { foldEvents, type Fold } from '../kernel/decider';
import type { DomainEvent, Recorded } from '../kernel/recordedEvent';
import { traceOf, type CommandTrace } from './commandIdentity';
import { extentOf } from './extent';

/** A stream as a decision needs it. */
export interface KnownStream<State> {
  readonly exists: boolean;
  /** 0 when it is missing. */
  readonly version: number;
  readonly state: State;
  /** What commands left in it, in log order. */
  readonly traces: readonly CommandTrace[];
}

/**
 * States that decisions folded last, so that the next one reads only what was added since. Whoever
 * decides on one of them appends with its version as the expectation, so a state that has grown old is
 * refused by the log; and what is read begins with the last event folded, so that a log which holds
 * another one there is folded from the start. A state is the fold of the stream's events, whatever was
 * remembered.
 */
export interface StreamMemory {
  read<State, E extends DomainEvent>(
    stream: string,
    fold: Fold<State, E>,
  ): Promise<KnownStream<State>>;
}

/** How much is remembered; the least recently used goes first. */
export interface MemoryLimits {
  readonly streams: number;
  /** Characters of the events folded, about what their states hold at most. */
  readonly characters: number;
}

/** Vietnamese text takes two bytes a character: 32 MB at most. */
const LIMITS: MemoryLimits = { streams: 2_000, characters: 16_000_000 };

type AnyFold = Fold<unknown, DomainEvent>;

interface Remembered extends KnownStream<unknown> {
  readonly lastId: string;
  readonly characters: number;
}

/** @param keptOf what states hold of an event, by which they are measured. */
export function createStreamMemory(
  store: EventStore,
  limits: MemoryLimits = LIMITS,
  keptOf: (event: Recorded) => Recorded = (event) => event,
): StreamMemory {
  const streams = new Map<string, Remembered>();
  let characters = 0;

  /** A stream may be folded in several ways. */
  const folds = new Map<AnyFold, number>();
  const numberOf = (fold: AnyFold): number => {
    const number = folds.get(fold) ?? folds.size;
    folds.set(fold, number);
    return number;
  };

  const forget = (key: string): void => {
    characters -= streams.get(key)?.characters ?? 0;
    streams.delete(key);
  };
  function keep(key: string, remembered: Remembered): void {
    forget(key);
    if (remembered.characters > limits.characters) return;
    streams.set(key, remembered);
    characters += remembered.characters;
    for (const oldest of streams.keys()) {
      if (streams.size <= limits.streams && characters <= limits.characters) return;
      forget(oldest);
    }
  }

  /** Folds what was read behind what is known. */
  function extended(
    fold: AnyFold,
    known: Remembered | null,
    events: readonly Recorded[],
  ): Remembered | null {
    const last = events.at(-1);
    if (last === undefined) return known;
    return {
      exists: true,
      version: last.version,
      state: foldEvents(fold, events, known === null ? fold.initial : known.state),
      traces: [...(known?.traces ?? []), ...events.map(traceOf)],
      lastId: last.id,
      characters:
        (known?.characters ?? 0) + events.reduce((sum, event) => sum + extentOf(keptOf(event)), 0),
    };
  }

  /** What is known of a stream with what was added since; null when another log is behind it. */
  async function readOn(
    stream: string,
    fold: AnyFold,
    known: Remembered,
  ): Promise<Remembered | null> {
    const { events } = await store.readStream(stream, { from: known.version });
    const [seen, ...added] = events;
    return seen?.id === known.lastId ? extended(fold, known, added) : null;
  }

  const readWhole = async (stream: string, fold: AnyFold): Promise<Remembered | null> =>
    extended(fold, null, (await store.readStream(stream)).events);

  return {
    async read<State, E extends DomainEvent>(stream: string, given: Fold<State, E>) {
      // A stream holds events of one feature only: its prefix says which.
      const fold = given as unknown as AnyFold;
      const key = `${numberOf(fold)} ${stream}`;
      const known = streams.get(key);
      const read =
        (known === undefined ? null : await readOn(stream, fold, known)) ??
        (await readWhole(stream, fold));
      if (read === null) {
        forget(key);
        return { exists: false, version: 0, state: given.initial, traces: [] };
      }
      // One who read at the same time may have come further.
      const kept = streams.get(key);
      if (kept === undefined || kept === known || kept.version < read.version) keep(key, read);
      return { ...read, state: read.state as State };
    },
  };
}
