import fc from 'fast-check';
import type { EventStore, LogBatch } from '../../../src/eventstore/port';
import { placeOf, type Position } from '../../../src/kernel/position';
import {
  collector,
  contractLogs,
  readWholeLog,
  until,
  type EventStoreAdapter,
} from './contractLog';
import { noted, notes, textsOf } from './testEvents';

const pause = (ms: number) =>
  ms === 0
    ? new Promise((resolve) => setImmediate(resolve))
    : new Promise((resolve) => setTimeout(resolve, ms));

const numbers = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String(first + at));

export function subscriptionContract(adapter: EventStoreAdapter): void {
  const { newLog, newStore } = contractLogs(adapter);

  describe('where a subscription begins', () => {
    const storeWithFive = async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(3));
      const third = await store.head();
      await store.append('a-1', 3, notes(2, 4));
      return { store, third };
    };
    const subscribeAndAppend = async (store: EventStore, after: Position | 'start' | 'end') => {
      const { events, onBatch } = collector();
      store.subscribeAll({ after, onBatch });
      await store.append('a-1', 5, notes(2, 6));
      await until(() => events.at(-1)?.version === 7, 'the last event came');
      return textsOf(events);
    };

    it('item 23: from the start it gets everything', async () => {
      const { store } = await storeWithFive();
      expect(await subscribeAndAppend(store, 'start')).toEqual(numbers(1, 7));
    });

    it('item 23: from the end it gets what is appended after the call', async () => {
      const { store } = await storeWithFive();
      expect(await subscribeAndAppend(store, 'end')).toEqual(numbers(6, 7));
    });

    it('item 23: from a position it gets what comes after it, not the event there', async () => {
      const { store, third } = await storeWithFive();
      expect(await subscribeAndAppend(store, third)).toEqual(numbers(4, 7));
    });

    it('item 23: from the head itself it waits for the next event', async () => {
      const { store } = await storeWithFive();
      expect(await subscribeAndAppend(store, await store.head())).toEqual(numbers(6, 7));
    });
  });

  describe('from catching up to live', () => {
    const plan = fc.record({
      stored: fc.integer({ min: 0, max: 12 }),
      after: fc.constantFrom('start' as const, 'end' as const, 'middle' as const),
      batchSize: fc.integer({ min: 1, max: 7 }),
      appends: fc.array(
        fc.record({
          events: fc.integer({ min: 1, max: 4 }),
          pause: fc.integer({ min: 0, max: 2 }),
          isOtherProcess: fc.boolean(),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      handlerPauses: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 1, maxLength: 5 }),
    });

    it('item 24: with writers running each event is delivered once, in order (100 seeds)', async () => {
      await fc.assert(
        fc.asyncProperty(plan, async (p) => {
          const log = await newLog();
          const store = await log.open();
          const other = await log.open();
          const { position } = await store.append('a-1', 'any', notes(p.stored));
          await store.append('a-1', 'any', notes(3));
          const after = p.after === 'middle' ? position : p.after;
          const expectedFrom =
            p.after === 'start' ? 0 : p.after === 'end' ? p.stored + 3 : p.stored;
          const delivered: string[] = [];
          let batches = 0;
          const subscription = store.subscribeAll({
            after,
            batchSize: p.batchSize,
            onBatch: async (batch) => {
              const wait = p.handlerPauses[batches % p.handlerPauses.length] ?? 0;
              batches += 1;
              if (wait >= 0) await pause(wait);
              delivered.push(...batch.events.map(({ id }) => id));
            },
          });
          // The end is asked for at the call, and nothing of this process overtakes that question;
          // another process' append may, so it waits until the place is known.
          if (p.after === 'end' && p.appends[0]?.isOtherProcess === true)
            await until(() => placeOf(subscription.status().position) > 0, 'the end is known');
          for (const append of p.appends) {
            const writer = append.isOtherProcess ? other : store;
            await writer.append('b-1', 'any', notes(append.events));
            await pause(append.pause);
          }
          const whole = (await readWholeLog(store)).map(({ id }) => id);
          const expected = whole.slice(expectedFrom);
          await until(() => delivered.length >= expected.length, 'everything was delivered');
          await subscription.stop();
          expect(delivered).toEqual(expected);
          await other.close();
          await store.close();
        }),
        { numRuns: 100 },
      );
    }, 240_000);

    it("item 24: another process' events arrive without any append of our own", async () => {
      const log = await newLog();
      const store = await log.open();
      const other = await log.open();
      const { events, onBatch } = collector();
      const subscription = store.subscribeAll({ after: 'start', onBatch });
      await until(() => subscription.status().state === 'live', 'it is live');
      await other.append('a-1', 'noStream', notes(3));
      await until(() => events.length === 3, "the other process' events came");
      expect(textsOf(events)).toEqual(numbers(1, 3));
    });
  });

  describe('position of a subscription', () => {
    it('item 26: moves with every batch, also when no event in it matched', async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(6));
      const { batches, events, onBatch } = collector();
      const subscription = store.subscribeAll({
        after: 'start',
        filter: { streamPrefixes: ['b-'] },
        onBatch,
      });
      const head = await store.head();
      await until(() => subscription.status().position === head, 'the position is at the head');
      expect(events).toEqual([]);
      expect(batches.at(-1)).toEqual({ events: [], position: head, isEnd: true });
      const next = await store.append('a-1', 6, notes(1));
      await until(() => subscription.status().position === next.position, 'it moved on');
      expect(batches.at(-1)?.position).toBe(next.position);
    });

    it.each([1, 2, 3, 7])(
      'item 26: after a restart behind batch %d nothing is missed or repeated',
      async (stopAfter) => {
        const store = await newStore();
        await store.append('a-1', 'noStream', notes(13));
        const delivered: string[] = [];
        let checkpoint: Position | 'start' = 'start';
        for (let start = 0; start < 8; start += 1) {
          let batches = 0;
          const subscription = store.subscribeAll({
            after: checkpoint,
            batchSize: 2,
            onBatch: (batch: LogBatch) => {
              delivered.push(...textsOf(batch.events));
              checkpoint = batch.position;
              batches += 1;
              if (batches === stopAfter) void subscription.stop();
            },
          });
          const head = await store.head();
          await until(
            () => subscription.status().state === 'stopped' || checkpoint === head,
            'it stopped or reached the head',
          );
          await subscription.stop();
        }
        expect(delivered).toEqual(numbers(1, 13));
      },
    );
  });

  describe('a handler that fails', () => {
    it('item 28: gets the same batch again until it succeeds; nothing is skipped', async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(5));
      const seen: string[] = [];
      let failures = 3;
      const { events, onBatch } = collector();
      const subscription = store.subscribeAll({
        after: 'start',
        batchSize: 2,
        backOffMs: 1,
        onBatch: (batch) => {
          seen.push(textsOf(batch.events).join(''));
          if (batch.events[0]?.version === 3 && failures-- > 0) throw new Error('not now');
          onBatch(batch);
        },
      });
      await until(() => events.length === 5, 'all came');
      expect(seen).toEqual(['12', '34', '34', '34', '34', '5']);
      expect(subscription.status().state).toBe('live');
    });

    it('item 28: parks with error, position and event id, while other subscriptions go on', async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(4));
      const { events, batches, onBatch } = collector();
      let attempts = 0;
      const failing = store.subscribeAll({
        after: 'start',
        batchSize: 2,
        maxAttempts: 3,
        backOffMs: 1,
        onBatch: (batch) => {
          if (batch.events.some(({ version }) => version === 3)) {
            attempts += 1;
            throw new Error('poisoned');
          }
        },
      });
      store.subscribeAll({ after: 'start', batchSize: 2, onBatch });
      await expect(failing.finished).rejects.toThrow('poisoned');
      await store.append('a-1', 4, notes(1, 5));
      await until(() => events.length === 5, 'the other one has all');
      expect(attempts).toBe(3);
      expect(failing.status()).toEqual({
        state: 'parked',
        position: batches[0]?.position,
        error: new Error('poisoned'),
        eventId: events[2]?.id,
      });
    });

    it('item 28: backs off longer each time', async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(1));
      const tries: number[] = [];
      const subscription = store.subscribeAll({
        after: 'start',
        maxAttempts: 4,
        backOffMs: 20,
        onBatch: () => {
          tries.push(performance.now());
          throw new Error('no');
        },
      });
      await expect(subscription.finished).rejects.toThrow('no');
      const gaps = tries.slice(1).map((time, at) => time - (tries[at] ?? 0));
      expect(gaps.length).toBe(3);
      [20, 40, 80].forEach((least, at) => expect(gaps[at]).toBeGreaterThan(least - 2));
    });

    it('item 28: can be stopped while it backs off; its batch counts as not handled', async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(1));
      const subscription = store.subscribeAll({
        after: 'start',
        backOffMs: 60_000,
        onBatch: () => Promise.reject(new Error('no')),
      });
      await pause(5);
      await subscription.stop();
      await subscription.finished;
      expect(subscription.status().state).toBe('stopped');
      expect(subscription.status().position).not.toBe(await store.head());
    });
  });

  describe('a slow handler', () => {
    it('item 30: is given the next batch only when it is done with the last', async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(10));
      let running = 0;
      let most = 0;
      const sizes: number[] = [];
      store.subscribeAll({
        after: 'start',
        batchSize: 3,
        onBatch: async (batch) => {
          running += 1;
          most = Math.max(most, running);
          sizes.push(batch.events.length);
          await pause(2);
          running -= 1;
        },
      });
      await until(() => sizes.length === 4, 'all batches came');
      expect(most).toBe(1);
      expect(sizes).toEqual([3, 3, 3, 1]);
    });
  });

  describe('the end of a subscription', () => {
    const slowSubscription = (store: EventStore) => {
      const log: string[] = [];
      const subscription = store.subscribeAll({
        after: 'start',
        batchSize: 1,
        onBatch: async (batch) => {
          log.push(`begin ${textsOf(batch.events).join()}`);
          await pause(20);
          log.push(`end ${textsOf(batch.events).join()}`);
        },
      });
      return { log, subscription };
    };

    it('item 33: stopping finishes the running batch, then delivers nothing', async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(3));
      const { log, subscription } = slowSubscription(store);
      await until(() => log.length === 1, 'the first batch runs');
      await subscription.stop();
      await store.append('a-1', 3, [noted('4')]);
      await pause(30);
      expect(log).toEqual(['begin 1', 'end 1']);
      await subscription.finished;
      expect(subscription.status()).toMatchObject({ state: 'stopped' });
    });

    it('item 33: closing the store finishes running batches and appends, then refuses more', async () => {
      const { open } = await newLog();
      const store = await open();
      await store.append('a-1', 'noStream', notes(3));
      const { log } = slowSubscription(store);
      await until(() => log.length === 1, 'the first batch runs');
      const underWay = store.append('a-1', 3, [noted('4')]);
      await store.close();
      expect(log).toEqual(['begin 1', 'end 1']);
      expect(await underWay).toMatchObject({ version: 4 });
      await expect(store.append('a-1', 4, notes(1))).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
      });
      await expect(store.head()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(await (await open()).readStream('a-1')).toMatchObject({ version: 4 });
    });
  });
}
