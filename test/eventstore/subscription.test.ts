import { StoreUnavailableError } from '../../src/eventstore/errors';
import type { EventStore, ReadAllOptions } from '../../src/eventstore/port';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { subscribeToLog, type LogFeed } from '../../src/eventstore/subscription';
import { WakeSignal } from '../../src/eventstore/wakeSignal';
import type { Position } from '../../src/kernel/position';
import { collector, until } from '../support/eventStoreContract/contractLog';
import { notes, testCodec, textsOf } from '../support/eventStoreContract/testEvents';
import { fixedClock } from '../support/fixedClock';
import { sqliteLogFolder } from '../support/sqliteLogFolder';

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A real log behind a connection that can be lost, which records from where it was read. */
async function feedOf(count: number) {
  const folder = sqliteLogFolder();
  const clock = fixedClock('2026-12-01T01:00:00.000Z');
  const store: EventStore = openSqliteEventStore({ path: folder.path, clock, codec: testCodec });
  cleanUps.push(folder.remove, () => store.close());
  const start = await store.head();
  await store.append('a-1', 'noStream', notes(count));
  const reads: (Position | 'start')[] = [];
  const faults = { lostReads: 0 };
  const signal = new WakeSignal();
  const feed: LogFeed = {
    start,
    signal,
    head: () => store.head(),
    readAll: async (options: ReadAllOptions) => {
      reads.push(options.after);
      if (faults.lostReads > 0) {
        faults.lostReads -= 1;
        throw new StoreUnavailableError('the connection is lost');
      }
      return store.readAll(options);
    },
  };
  return { store, feed, signal, reads, faults };
}

const oneToSeven = ['1', '2', '3', '4', '5', '6', '7'];

describe('a subscription over an unsteady connection', () => {
  it('item 27: a connection lost while catching up is asked again from the same place', async () => {
    const { feed, reads, faults, store } = await feedOf(7);
    const { events, onBatch } = collector();
    const subscription = subscribeToLog(feed, {
      after: 'start',
      batchSize: 3,
      backOffMs: 1,
      onBatch: (batch) => {
        onBatch(batch);
        if (events.length === 3) faults.lostReads = 4;
      },
    });
    const head = await store.head();
    await until(() => subscription.status().position === head, 'it caught up');
    await subscription.stop();
    expect(textsOf(events)).toEqual(oneToSeven);
    const third = events[2]?.position;
    expect(reads.filter((after) => after === third)).toHaveLength(5);
  });

  it('item 27: timers and idle polls, also during a batch, do not move the position', async () => {
    const { feed, signal, store } = await feedOf(7);
    const { events, onBatch } = collector();
    const ticking = setInterval(() => signal.notify(), 1);
    const subscription = subscribeToLog(feed, {
      after: 'start',
      batchSize: 2,
      onBatch: async (batch) => {
        const before = subscription.status().position;
        await new Promise((resolve) => setTimeout(resolve, 10));
        expect(subscription.status().position).toBe(before);
        onBatch(batch);
      },
    });
    await until(() => events.length === 7, 'all came');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(subscription.status()).toEqual({ state: 'live', position: await store.head() });
    clearInterval(ticking);
    await subscription.stop();
    expect(textsOf(events)).toEqual(oneToSeven);
  });

  it('item 27: a connection lost while idle does not repeat what was delivered', async () => {
    const { feed, signal, faults, store } = await feedOf(6);
    const { events, onBatch } = collector();
    const subscription = subscribeToLog(feed, { after: 'start', backOffMs: 1, onBatch });
    await until(() => subscription.status().state === 'live', 'it is live');
    faults.lostReads = 3;
    signal.notify();
    await store.append('a-1', 6, notes(1, 7));
    signal.notify();
    await until(() => events.length === 7, 'the new event came');
    await subscription.stop();
    expect(textsOf(events)).toEqual(oneToSeven);
  });

  it('item 24: what is appended between the last read and falling asleep is not slept through', async () => {
    const { feed, signal, store } = await feedOf(1);
    const { events, onBatch } = collector();
    const appendWhileReading: LogFeed = {
      ...feed,
      readAll: async (options) => {
        const slice = await feed.readAll(options);
        if (slice.isEnd && events.length < 3) {
          await store.append('a-1', 'any', notes(1, events.length + 2));
          signal.notify();
        }
        return slice;
      },
    };
    const subscription = subscribeToLog(appendWhileReading, { after: 'start', onBatch });
    await until(() => events.length >= 3, 'all came without another signal', 2_000);
    await subscription.stop();
    expect(textsOf(events).slice(0, 3)).toEqual(['1', '2', '3']);
  });
});
