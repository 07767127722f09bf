import { InvalidEventError } from '../../../src/eventstore/errors';
import type { EventToAppend } from '../../../src/eventstore/port';
import type { EventMetadata } from '../../../src/kernel/recordedEvent';
import { contractLogs, itNeeding, readWholeLog, type EventStoreAdapter } from './contractLog';
import { carried, noted, notes, testMetadata } from './testEvents';

const nested = (depth: number): unknown =>
  depth === 0 ? 'bottom' : [{ deeper: nested(depth - 1) }];

export function payloadContract(adapter: EventStoreAdapter): void {
  const { newLog, newStore } = contractLogs(adapter);

  describe('payload', () => {
    it.each([
      ['NFC and NFD text', ['Đối thoại'.normalize('NFC'), 'Đối thoại'.normalize('NFD')]],
      ['emoji and rare characters', '👩‍👩‍👧 𠮷 \u200d\ufeff \u2028'],
      ['quotes, backslashes and control characters', '"\\\'\n\t\u0001\u001f'],
      ['deep nesting', nested(50)],
      ['numbers that JSON keeps', [0, 1.5, -7, 1e-7, 2 ** 53 - 1, -(2 ** 53 - 1)]],
      ['an integer beyond 2^53 as text', '9007199254740993'],
      ['null, empty text, list and object', [null, '', [], {}]],
    ])('item 12: %s comes back as it went in', async (_, payload) => {
      const store = await newStore();
      await store.append('a-1', 'noStream', [carried(payload)]);
      const [event] = (await store.readStream('a-1')).events;
      expect(event?.data).toEqual({ payload });
      expect(event?.metadata).toEqual(testMetadata);
    });

    it('item 12: keys keep their order', async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', [carried({ z: 1, a: { y: 2, b: 3 } })]);
      const [event] = (await store.readStream('a-1')).events;
      expect(JSON.stringify(event?.data)).toBe('{"payload":{"z":1,"a":{"y":2,"b":3}}}');
    });

    const sparse: unknown[] = [];
    sparse[1] = 1;
    it.each([
      ['NUL', { text: 'a\0b' }, 'data.payload.text holds NUL'],
      ['a lone surrogate', ['\udc00'], 'data.payload[0] holds a lone surrogate'],
      ['a key with NUL', { 'a\0': 1 }, 'data.payload has a key that holds NUL'],
      ['-0', { deep: [-0] }, 'data.payload.deep[0] is -0'],
      ['NaN', NaN, 'data.payload is NaN'],
      ['Infinity', -Infinity, 'data.payload is -Infinity'],
      ['undefined', { a: undefined }, 'data.payload.a is undefined'],
      ['a hole in a list', sparse, 'data.payload[0] is undefined'],
      ['a bigint', 1n, 'data.payload is bigint'],
      ['a date', new Date(0), 'data.payload is no plain object'],
      ['a map', new Map(), 'data.payload is no plain object'],
      ['a function', () => 1, 'data.payload is function'],
      [
        'an integer beyond 2^53',
        2 ** 53,
        'data.payload is an integer beyond 2^53: write it as text',
      ],
      ['nesting without end', nested(150), /^data\.payload.* is nested deeper than 200$/],
    ])('item 12: %s is refused, naming the path', async (_, payload, problem) => {
      const store = await newStore();
      const failure: unknown = await store
        .append('a-1', 'noStream', [carried(payload)])
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(InvalidEventError);
      expect((failure as InvalidEventError).problem).toMatch(problem);
      expect(await readWholeLog(store)).toEqual([]);
    });

    const withMetadata = (metadata: object): EventToAppend => ({
      ...noted('x'),
      metadata: metadata as EventMetadata,
    });
    it.each<[string, EventToAppend, RegExp]>([
      ['a type that nobody defined', { ...noted('x'), type: 'Unheard' }, /no feature defines/],
      ['an id that is no UUID', noted('x', 'no-uuid'), /id is no UUID/],
      ['an unknown field', { ...noted('x'), data: { text: 'x', more: 1 } }, /^data: .*more/],
      ['a missing field', { ...noted('x'), data: {} }, /^data\.text: /],
      [
        'metadata without an actor',
        withMetadata({ ...testMetadata, actor: null }),
        /^metadata\.actor/,
      ],
      [
        'NUL in metadata',
        withMetadata({ ...testMetadata, commandId: '\0' }),
        /^metadata\.commandId/,
      ],
    ])('item 12: an event with %s is refused', async (_, event, problem) => {
      const store = await newStore();
      await expect(store.append('a-1', 'noStream', [event])).rejects.toMatchObject({
        code: 'INVALID_EVENT',
        problem: expect.stringMatching(problem) as string,
      });
    });
  });

  describe('recorded time', () => {
    const itWithClock = itNeeding(adapter, 'givenClock');
    itWithClock("item 13: is the clock's, in UTC with milliseconds", async () => {
      const { open, clock } = await newLog();
      const store = await open();
      clock.set('2026-12-24T08:00:00.123+07:00');
      await store.append('a-1', 'noStream', notes(1));
      const [event] = (await store.readStream('a-1')).events;
      expect(event?.recordedAt).toBe('2026-12-24T01:00:00.123Z');
    });

    itWithClock(
      'item 13: never falls as positions rise, though the clock is set back',
      async () => {
        const { open, clock } = await newLog();
        const store = await open();
        await store.append('a-1', 'noStream', notes(1));
        clock.set('2026-11-01T00:00:00.000Z');
        await store.append('b-1', 'noStream', notes(1));
        await store.close();
        const next = await open();
        await next.append('c-1', 'noStream', notes(1));
        clock.advanceDays(60);
        await next.append('d-1', 'noStream', notes(1));
        expect((await readWholeLog(next)).map(({ recordedAt }) => recordedAt)).toEqual([
          '2026-12-01T01:00:00.000Z',
          '2026-12-01T01:00:00.000Z',
          '2026-12-01T01:00:00.000Z',
          '2026-12-31T00:00:00.000Z',
        ]);
      },
    );

    it('item 13: is no business of an appender', async () => {
      const store = await newStore();
      const metadata = { ...testMetadata, recordedAt: '2020-01-01T00:00:00.000Z' };
      await expect(
        store.append('a-1', 'noStream', [{ ...noted('x'), metadata }]),
      ).rejects.toMatchObject({ problem: 'metadata.recordedAt is reserved for a restore' });
    });

    it("item 13: the caller's own time is kept beside it", async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(1));
      const [event] = (await store.readStream('a-1')).events;
      expect(event?.metadata.occurredOn.date).toBe('2026-12-01');
    });
  });
}
