import type { EventStore } from '../../src/eventstore/port';

/** A place that work passes at each of its awaits, and that can be closed before it. */
export interface Gate {
  /** Awaited at each step. */
  readonly pass: () => Promise<void>;
  close(): void;
  /** Lets so many steps pass and holds every later one. */
  closeAfter(steps: number): void;
  open(): void;
  /** Resolves once a step is being held. */
  reached(): Promise<void>;
  /** The store, with every read a step of its own. */
  through(store: EventStore): EventStore;
}

export function gate(): Gate {
  let allowed = Number.POSITIVE_INFINITY;
  const held = new Set<() => void>();
  const watchers = new Set<() => void>();

  function pass(): Promise<void> {
    if (allowed > 0) {
      allowed -= 1;
      return new Promise((resolve) => setImmediate(resolve));
    }
    return new Promise((resolve) => {
      held.add(resolve);
      for (const tell of watchers) tell();
    });
  }

  return {
    pass,
    close: () => {
      allowed = 0;
    },
    closeAfter: (steps) => {
      allowed = steps;
    },
    open() {
      allowed = Number.POSITIVE_INFINITY;
      for (const release of held) release();
      held.clear();
    },
    reached: () =>
      new Promise((resolve) => {
        if (held.size > 0) resolve();
        else watchers.add(resolve);
      }),
    through: (store) => ({
      placesCountEvents: store.placesCountEvents,
      contact: () => store.contact(),
      idAt: (position) => store.idAt(position),
      append: (...given) => store.append(...given),
      readStream: (...given) => store.readStream(...given),
      subscribeAll: (options) => store.subscribeAll(options),
      close: () => store.close(),
      async readAll(options) {
        await pass();
        return store.readAll(options);
      },
      async head() {
        await pass();
        return store.head();
      },
    }),
  };
}
