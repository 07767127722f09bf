import type { EventCodec } from '../../../src/eventstore/codec';
import type { EventStore, LogBatch, LogSlice, ReadAllOptions } from '../../../src/eventstore/port';
import type { Recorded } from '../../../src/kernel/recordedEvent';
import { fixedClock, type FixedClock } from '../fixedClock';
import { testCodec } from './testEvents';

export interface OpenOptions {
  readonly clock: FixedClock;
  readonly codec: EventCodec;
}

/** One log of its own for one test. */
export interface LogUnderTest {
  /** Opens it once more, as another process or the next start would. */
  open(options: OpenOptions): Promise<EventStore>;
  remove(): Promise<void>;
}

/**
 * What not every store can do: know an event id wherever it is in the log, or take the time from a
 * clock that a test gives it.
 */
export type Capability = 'idsAcrossLog' | 'givenClock';

/** What an adapter brings to the contract. */
export interface EventStoreAdapter {
  /** What it cannot do, and why: the tests of that are skipped with the reason in their title. */
  readonly lacks?: Readonly<Partial<Record<Capability, string>>>;
  newLog(): Promise<LogUnderTest>;
  /** Most bytes of JSON text in one append. */
  readonly largestAppendBytes: number;
  /** Small events in one append; 5,000 if absent. */
  readonly largestBatch?: number;
}

/** A test that needs a capability: run when the adapter has it, else skipped, saying why. */
export function itNeeding(adapter: EventStoreAdapter, capability: Capability) {
  const reason = adapter.lacks?.[capability];
  return (title: string, test: () => Promise<void>) =>
    reason === undefined ? it(title, test) : it.skip(`${title} [skipped: ${reason}]`, test);
}

export interface ContractLog {
  readonly clock: FixedClock;
  readonly open: (codec?: EventCodec) => Promise<EventStore>;
}

/** Gives each test new logs and closes and removes them after it. */
export function contractLogs(adapter: EventStoreAdapter) {
  const cleanUps: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  });
  const newLog = async (): Promise<ContractLog> => {
    const log = await adapter.newLog();
    cleanUps.push(() => log.remove());
    const clock = fixedClock('2026-12-01T01:00:00.000Z');
    return {
      clock,
      open: async (codec = testCodec) => {
        const store = await log.open({ clock, codec });
        cleanUps.push(() => store.close());
        return store;
      },
    };
  };
  return { newLog, newStore: async () => (await newLog()).open() };
}

export const readWholeLog = async (
  store: EventStore,
  options: Partial<ReadAllOptions> = {},
): Promise<readonly Recorded[]> => {
  const events: Recorded[] = [];
  let slice: LogSlice | null = null;
  do {
    slice = await store.readAll({ limit: 500, ...options, after: slice?.position ?? 'start' });
    events.push(...slice.events);
  } while (!slice.isEnd);
  return events;
};

/** Collects what a subscription is given and lets a test wait for it. */
export function collector() {
  const batches: LogBatch[] = [];
  const events: Recorded[] = [];
  return {
    batches,
    events,
    onBatch: (batch: LogBatch) => {
      batches.push(batch);
      events.push(...batch.events);
    },
  };
}

/** Resolves when the condition holds; rejects when it does not within the limit. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  limitMs = 10_000,
) {
  const end = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
