import { UnknownEventError } from '../../../src/eventstore/errors';
import type { EventStore } from '../../../src/eventstore/port';
import { collector, contractLogs, until, type EventStoreAdapter } from './contractLog';
import {
  codecOfVersion1,
  codecOfVersion2,
  codecWithoutCounted,
  noted,
  testEvent,
} from './testEvents';

const newest = [1, 2, 3].map((count) => ({ amount: { value: String(count), unit: 'HOUSEHOLD' } }));

const dataOf = (slice: { readonly events: readonly { readonly data: object }[] }) =>
  slice.events.map(({ data }) => data);

export function versionsContract(adapter: EventStoreAdapter): void {
  const { newLog } = contractLogs(adapter);

  /** A log in which three generations of the program each wrote the event in their own shape. */
  const logOfThreeGenerations = async () => {
    const log = await newLog();
    const write = async (store: EventStore, version: number, data: object) => {
      await store.append('a-1', version, [testEvent('Counted', data)]);
      await store.close();
    };
    await write(await log.open(codecOfVersion1), 0, { households: 1 });
    await write(await log.open(codecOfVersion2), 1, { count: 2 });
    const store = await log.open();
    await store.append('a-1', 2, [testEvent('Counted', newest[2] ?? {})]);
    return { log, store };
  };

  describe('shapes of older programs', () => {
    it('item 37: are brought to the newest on every way of reading', async () => {
      const { store, log } = await logOfThreeGenerations();
      const head = await store.head();
      const recordedUntil = log.clock.now();
      expect(dataOf(await store.readStream('a-1'))).toEqual(newest);
      expect(dataOf(await store.readStream('a-1', { until: head }))).toEqual(newest);
      expect(dataOf(await store.readStream('a-1', { recordedUntil }))).toEqual(newest);
      expect(dataOf(await store.readStream('a-1', { direction: 'backward', limit: 1 }))).toEqual(
        newest.slice(2),
      );
      expect(dataOf(await store.readAll({ after: 'start', limit: 9 }))).toEqual(newest);
      const { events, onBatch } = collector();
      store.subscribeAll({ after: 'start', onBatch });
      await until(() => events.length === 3, 'the subscription has them');
      expect(dataOf({ events })).toEqual(newest);
    });

    it('item 37: stay in the log as they were written', async () => {
      const { store, log } = await logOfThreeGenerations();
      await store.readStream('a-1');
      const { events } = await store.readStream('a-1');
      expect(events.map(({ schemaVersion }) => schemaVersion)).toEqual([1, 2, 3]);
      const old = await log.open(codecOfVersion1);
      const [first] = (await old.readStream('a-1', { limit: 1 })).events;
      expect(first?.data).toEqual({ households: 1 });
    });

    it('item 37: a repeated append is known though the shape has changed since', async () => {
      const log = await newLog();
      const before = testEvent('Counted', { households: 4 });
      const old = await log.open(codecOfVersion1);
      await old.append('a-1', 'noStream', [before]);
      const store = await log.open();
      const data = { amount: { value: '4', unit: 'HOUSEHOLD' } };
      expect(await store.append('a-1', 'noStream', [{ ...before, data }])).toMatchObject({
        wasAlreadyStored: true,
      });
    });

    it('item 37: an unknown type or version is refused, unless the reader names what it takes', async () => {
      const { log, store } = await logOfThreeGenerations();
      await store.append('a-1', 3, [noted('known')]);
      for (const codec of [codecWithoutCounted, codecOfVersion1, codecOfVersion2]) {
        const old = await log.open(codec);
        await expect(old.readStream('a-1')).rejects.toThrow(UnknownEventError);
        await expect(old.readAll({ after: 'start', limit: 9 })).rejects.toThrow(UnknownEventError);
        const named = await old.readAll({ after: 'start', limit: 9, filter: { types: ['Noted'] } });
        expect(dataOf(named)).toEqual([{ text: 'known' }]);
        expect(named.position).toBe(await store.head());
      }
    });

    it('item 37: a subscription delivers what comes before an unknown event, then parks at it', async () => {
      const { log, store } = await logOfThreeGenerations();
      const old = await log.open(codecOfVersion2);
      const { events, onBatch } = collector();
      const subscription = old.subscribeAll({ after: 'start', onBatch });
      await expect(subscription.finished).rejects.toThrow(UnknownEventError);
      expect(events.map(({ version }) => version)).toEqual([1, 2]);
      const unknown = (await store.readStream('a-1', { from: 3 })).events[0];
      expect(subscription.status()).toMatchObject({
        state: 'parked',
        eventId: unknown?.id,
        position: events[1]?.position,
      });
    });
  });
}
