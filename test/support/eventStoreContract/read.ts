import { PositionError } from '../../../src/eventstore/errors';
import type { EventStore, ReadStreamOptions } from '../../../src/eventstore/port';
import type { Instant } from '../../../src/kernel/instant';
import { logIdOf, placeOf, positionOf, type Position } from '../../../src/kernel/position';
import { contractLogs, readWholeLog, type EventStoreAdapter } from './contractLog';
import { noted, notes, textsOf } from './testEvents';

const readTexts = async (store: EventStore, options: ReadStreamOptions) =>
  textsOf((await store.readStream('a-1', options)).events).join('');

const lastRecordedAt = async (store: EventStore): Promise<Instant> => {
  const last = (await store.readStream('a-1', { direction: 'backward', limit: 1 })).events[0];
  if (last === undefined) throw new Error('the stream is empty');
  return last.recordedAt;
};

/** Reads a growing stream page by page until `total` events were seen. */
async function readByPages(store: EventStore, page: number, total: number) {
  const texts: string[] = [];
  while (texts.length < total) {
    const slice = await store.readStream('a-1', { from: texts.length + 1, limit: page });
    texts.push(...textsOf(slice.events));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return texts;
}

async function readLogByPages(store: EventStore, page: number, total: number) {
  const texts: string[] = [];
  let after: Position | 'start' = 'start';
  while (texts.length < total) {
    const slice = await store.readAll({ after, limit: page });
    texts.push(...textsOf(slice.events));
    after = slice.position;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return texts;
}

export function readContract(adapter: EventStoreAdapter): void {
  const { newLog, newStore } = contractLogs(adapter);

  describe('reading a stream', () => {
    it.each<[string, ReadStreamOptions, string]>([
      ['the whole', {}, '12345'],
      ['from the third', { from: 3 }, '345'],
      ['to the third', { to: 3 }, '123'],
      ['from the second to the fourth', { from: 2, to: 4 }, '234'],
      ['from the last to the last', { from: 5, to: 5 }, '5'],
      ['two at most', { limit: 2 }, '12'],
      ['two at most from the fourth', { from: 4, limit: 2 }, '45'],
      ['two at most from the fifth', { from: 5, limit: 2 }, '5'],
      ['none at most', { limit: 0 }, ''],
      ['backward', { direction: 'backward' }, '54321'],
      ['backward from the third', { direction: 'backward', from: 3 }, '321'],
      ['backward to the fourth', { direction: 'backward', to: 4 }, '54'],
      ['backward, the last one', { direction: 'backward', limit: 1 }, '5'],
      ['backward from beyond the end', { direction: 'backward', from: 9, limit: 2 }, '54'],
      ['from beyond the end', { from: 6 }, ''],
    ])('item 14: %s has exact edges and tells the true version', async (_, options, texts) => {
      const store = await newStore();
      await store.append('b-1', 'noStream', notes(2));
      await store.append('a-1', 'noStream', notes(3));
      await store.append('b-1', 2, notes(2));
      await store.append('a-1', 3, notes(2, 4));
      expect(await readTexts(store, options)).toBe(texts);
      expect(await store.readStream('a-1', options)).toMatchObject({ exists: true, version: 5 });
    });

    it('item 14: what is no count is refused', async () => {
      const store = await newStore();
      await expect(store.readStream('a-1', { from: -1 })).rejects.toThrow(RangeError);
      await expect(store.readStream('a-1', { limit: 1.5 })).rejects.toThrow(RangeError);
      await expect(store.readAll({ after: 'start', limit: NaN })).rejects.toThrow(RangeError);
    });

    it('item 15: a missing stream is told from one read past its end', async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(1));
      expect(await store.readStream('a-2')).toEqual({ exists: false, version: 0, events: [] });
      expect(await store.readStream('a-1', { from: 2 })).toEqual({
        exists: true,
        version: 1,
        events: [],
      });
    });

    it.each([1, 2, 500])(
      'item 16: pages of %d while a writer appends give every event once, in order',
      async (page) => {
        const store = await newStore();
        await store.append('a-1', 'any', notes(1));
        const write = async () => {
          for (let first = 2; first <= 200; first += 3)
            await store.append('a-1', 'any', notes(3, first));
        };
        const [texts, logTexts] = await Promise.all([
          readByPages(store, page, 200),
          readLogByPages(store, page, 200),
          write(),
        ]);
        const prefix = Array.from({ length: 200 }, (_, at) => String(at + 1));
        expect(texts.slice(0, 200)).toEqual(prefix);
        expect(logTexts.slice(0, 200)).toEqual(prefix);
      },
    );
  });

  describe('reading as it was', () => {
    it('item 17: as of an instant or a position, later appends do not change the answer', async () => {
      const { open, clock } = await newLog();
      const store = await open();
      const first = await store.append('a-1', 'noStream', notes(2));
      const then = await lastRecordedAt(store);
      // The store's time moves on, whoever's clock it goes by.
      clock.set('2026-12-05T00:00:00.000Z');
      await new Promise((resolve) => setTimeout(resolve, 5));
      await store.append('a-1', 2, notes(1, 3));
      expect(await readTexts(store, { recordedUntil: then })).toBe('12');
      expect(await readTexts(store, { until: first.position })).toBe('12');
      expect(await readTexts(store, { to: 2 })).toBe('12');
      expect(await readTexts(store, { until: await store.head() })).toBe('123');
      expect(await readTexts(store, { recordedUntil: await lastRecordedAt(store) })).toBe('123');
    });
  });

  describe('positions', () => {
    const spoil: [string, (head: Position) => string, string][] = [
      ['malformed', () => 'x', 'POSITION_INVALID'],
      ['tampered with', (head) => `${head}0`, 'POSITION_INVALID'],
      [
        'beyond the head',
        (head) => positionOf(logIdOf(head), placeOf(head) + 1),
        'POSITION_INVALID',
      ],
      [
        'of another log',
        (head) => positionOf(logIdOf(head) === 'ffffffff' ? '0' : 'ffffffff', 1),
        'POSITION_FROM_ANOTHER_LOG',
      ],
    ];
    it.each(spoil)('item 23: a position that is %s is refused', async (_, spoiled, code) => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(1));
      const position = spoiled(await store.head()) as Position;
      const failure: unknown = await store
        .readAll({ after: position, limit: 1 })
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(PositionError);
      expect(failure).toMatchObject({ code });
      await expect(store.readStream('a-1', { until: position })).rejects.toMatchObject({ code });
      const subscription = store.subscribeAll({ after: position, onBatch: () => undefined });
      await expect(subscription.finished).rejects.toMatchObject({ code });
      expect(subscription.status().state).toBe('parked');
    });
  });

  describe('filters', () => {
    it('item 32: types and stream prefixes give exactly what matches, and the position moves on', async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', [noted('1')]);
      await store.append('ab-1', 'noStream', [noted('2')]);
      await store.append('b%-1', 'noStream', [noted('3')]);
      await store.append('b_-1', 'noStream', [noted('4')]);
      const texts = async (streamPrefixes: readonly string[]) =>
        textsOf(await readWholeLog(store, { limit: 1, filter: { streamPrefixes } })).join('');
      expect(await texts(['a-'])).toBe('1');
      expect(await texts(['a'])).toBe('12');
      expect(await texts(['b%-', 'ab'])).toBe('23');
      expect(await texts(['A', 'b_1'])).toBe('');
      expect(await texts([])).toBe('');
      const early = { after: 'start', limit: 9, filter: { streamPrefixes: ['a-'] } } as const;
      expect(await store.readAll(early)).toMatchObject({
        position: await store.head(),
        isEnd: true,
      });
      const slice = await store.readAll({ after: 'start', limit: 9, filter: { types: ['None'] } });
      expect(slice).toEqual({ events: [], position: await store.head(), isEnd: true });
    });
  });
}
