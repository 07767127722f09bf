import {
  EventIdConflictError,
  EventTooLargeError,
  InvalidEventError,
  InvalidStreamNameError,
  WrongExpectedVersionError,
} from '../../../src/eventstore/errors';
import type { EventStore } from '../../../src/eventstore/port';
import { contractLogs, itNeeding, readWholeLog, type EventStoreAdapter } from './contractLog';
import { noted, notes, testEvent, testMetadata, textsOf } from './testEvents';

/** Everything a failed append must leave as it was. */
const stateOf = async (store: EventStore, stream: string) => ({
  slice: await store.readStream(stream),
  log: await readWholeLog(store),
  head: await store.head(),
});

export function appendContract(adapter: EventStoreAdapter): void {
  const { newLog, newStore } = contractLogs(adapter);

  describe('append', () => {
    it('item 01: the first append to a missing stream yields versions 1 to n', async () => {
      const store = await newStore();
      const result = await store.append('a-1', 'noStream', notes(3));
      const { events } = await store.readStream('a-1');
      expect(result).toMatchObject({ version: 3, wasAlreadyStored: false });
      expect(result.position).toBe(await store.head());
      expect(events.map(({ version }) => version)).toEqual([1, 2, 3]);
    });

    it('item 01: version 0 and "no stream" mean the same', async () => {
      const store = await newStore();
      expect(await store.append('a-1', 0, notes(1))).toMatchObject({ version: 1 });
    });

    it('item 02: "no stream" fails on an existing stream, "exists" on a missing one', async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(1));
      await expect(store.append('a-1', 'noStream', notes(1))).rejects.toThrow(
        WrongExpectedVersionError,
      );
      await expect(store.append('a-2', 'exists', notes(1))).rejects.toThrow(
        WrongExpectedVersionError,
      );
      expect(await store.append('a-1', 'exists', notes(1))).toMatchObject({ version: 2 });
    });

    it('item 02: "any" never fails on the version', async () => {
      const store = await newStore();
      expect(await store.append('a-1', 'any', notes(2))).toMatchObject({ version: 2 });
      expect(await store.append('a-1', 'any', notes(1))).toMatchObject({ version: 3 });
    });

    it.each([
      ['behind', 1],
      ['ahead', 3],
    ])('item 03: a version %s fails with stream, expected and actual version', async (_, wrong) => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(2));
      const failure: unknown = await store.append('a-1', wrong, notes(1)).catch((e: unknown) => e);
      expect(failure).toBeInstanceOf(WrongExpectedVersionError);
      expect(failure).toMatchObject({ stream: 'a-1', expected: wrong, actual: 2 });
    });

    it('item 03: on a missing stream the actual version is 0', async () => {
      const store = await newStore();
      await expect(store.append('a-1', 4, notes(1))).rejects.toMatchObject({ actual: 0 });
    });

    it('item 04: after a failed append nothing changed, and the next at the true version succeeds', async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(2));
      const before = await stateOf(store, 'a-1');
      await expect(store.append('a-1', 1, notes(3))).rejects.toThrow(WrongExpectedVersionError);
      expect(await stateOf(store, 'a-1')).toEqual(before);
      const next = await store.append('a-1', 2, notes(1));
      expect(next.version).toBe(3);
      expect(next.position > before.head).toBe(true);
      expect(await readWholeLog(store)).toHaveLength(before.log.length + 1);
    });

    it('item 05: appending no events writes nothing and tells version and head', async () => {
      const store = await newStore();
      const empty = await store.append('a-1', 'noStream', []);
      expect(empty).toEqual({ version: 0, position: await store.head(), wasAlreadyStored: false });
      await store.append('a-1', 'noStream', notes(2));
      await store.append('b-1', 'noStream', notes(1));
      expect(await store.append('a-1', 2, [])).toMatchObject({
        version: 2,
        position: await store.head(),
      });
      expect(await readWholeLog(store)).toHaveLength(3);
    });

    it('item 05: appending no events still checks the expected version', async () => {
      const store = await newStore();
      await expect(store.append('a-1', 'exists', [])).rejects.toMatchObject({ actual: 0 });
      await expect(store.append('a-1', 2, [])).rejects.toThrow(WrongExpectedVersionError);
    });

    it('R53: is refused when a stream that it rests on has gone on, and taken when none has', async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(1));
      await store.append('a-2', 'noStream', notes(2));
      const rests = (on: Readonly<Record<string, number>>, expected = 1) =>
        store.append('a-1', expected, notes(1), on);
      const before = await stateOf(store, 'a-1');
      await expect(rests({ 'a-2': 1 })).rejects.toMatchObject({
        code: 'WRONG_EXPECTED_VERSION',
        stream: 'a-2',
        expected: 1,
        actual: 2,
      });
      await expect(rests({ 'a-2': 2, 'a-3': 1 })).rejects.toThrow(WrongExpectedVersionError);
      await expect(rests({ 'a-2': 2 }, 7)).rejects.toMatchObject({ stream: 'a-1' });
      expect(await stateOf(store, 'a-1')).toEqual(before);
      expect(await rests({ 'a-2': 2, 'a-3': 0 })).toMatchObject({ version: 2 });
    });

    it('R53: repeated after such a stream has gone on, it is known and written once', async () => {
      const store = await newStore();
      await store.append('a-2', 'noStream', notes(1));
      const events = notes(2);
      const first = await store.append('a-1', 'noStream', events, { 'a-2': 1 });
      await store.append('a-2', 1, notes(1));
      expect(await store.append('a-1', 'noStream', events, { 'a-2': 1 })).toEqual({
        ...first,
        wasAlreadyStored: true,
      });
    });

    it('item 06: when the last event of a batch is refused, none of it is stored', async () => {
      const store = await newStore();
      const before = await stateOf(store, 'a-1');
      const invalid = testEvent('Noted', { text: 7 });
      await expect(store.append('a-1', 'noStream', [...notes(3), invalid])).rejects.toThrow(
        InvalidEventError,
      );
      expect(await stateOf(store, 'a-1')).toEqual(before);
    });

    const itKnowingIds = itNeeding(adapter, 'idsAcrossLog');
    itKnowingIds('item 06: nor when the id of its last event is taken', async () => {
      const store = await newStore();
      const [known] = notes(1);
      await store.append('b-1', 'noStream', known ? [known] : []);
      const before = await stateOf(store, 'a-1');
      const taken = noted('another', known?.id);
      await expect(store.append('a-1', 'noStream', [...notes(3), taken])).rejects.toThrow(
        EventIdConflictError,
      );
      expect(await stateOf(store, 'a-1')).toEqual(before);
    });
  });

  describe('a repeated append', () => {
    it('item 07: gives the first result and writes nothing, also after later events', async () => {
      const store = await newStore();
      const events = notes(2);
      const first = await store.append('a-1', 'noStream', events);
      await store.append('a-1', 2, notes(1, 3));
      const again = await store.append('a-1', 'noStream', events);
      expect(again).toEqual({ ...first, wasAlreadyStored: true });
      expect(textsOf(await readWholeLog(store))).toEqual(['1', '2', '3']);
    });

    it('item 07: is known after the store was closed and opened', async () => {
      const log = await newLog();
      const events = notes(2);
      const before = await log.open();
      const first = await before.append('a-1', 0, events);
      await before.close();
      const after = await log.open();
      expect(await after.append('a-1', 0, events)).toEqual({ ...first, wasAlreadyStored: true });
    });

    it('item 07: made twice at once, it is written once', async () => {
      const store = await newStore();
      const events = notes(2);
      const results = await Promise.all([
        store.append('a-1', 'noStream', events),
        store.append('a-1', 'noStream', events),
      ]);
      expect(results.map(({ wasAlreadyStored }) => wasAlreadyStored)).toEqual([false, true]);
      expect(await readWholeLog(store)).toHaveLength(2);
    });

    const [one, two, three] = [noted('1'), noted('2'), noted('3')];
    it.each([
      ['overlaps the stored batch in part', 'a-1', 0, [one, two, three]],
      ['holds the same events in another order', 'a-1', 0, [two, one]],
      ['has other data under the same id', 'a-1', 0, [one, noted('other', two.id)]],
      [
        'has other metadata under the same id',
        'a-1',
        0,
        [one, { ...two, metadata: { ...testMetadata, commandHash: 'other' } }],
      ],
      [
        'has another type under the same id',
        'a-1',
        0,
        [one, testEvent('Carried', { payload: '2' }, two.id)],
      ],
      ['holds one id twice', 'a-3', 0, [three, three]],
    ] as const)(
      'item 08: that %s is refused and nothing is written',
      async (_, stream, expected, events) => {
        const store = await newStore();
        await store.append('a-1', 'noStream', [one, two]);
        const before = await stateOf(store, 'a-1');
        await expect(store.append(stream, expected, events)).rejects.toThrow(EventIdConflictError);
        expect(await stateOf(store, 'a-1')).toEqual(before);
      },
    );

    for (const [title, stream, expected] of [
      ['goes to another stream', 'a-2', 0],
      ['expects another version', 'a-1', 2],
    ] as const)
      itNeeding(adapter, 'idsAcrossLog')(
        `item 08: that ${title} is refused and nothing is written`,
        async () => {
          const store = await newStore();
          await store.append('a-1', 'noStream', [one, two]);
          const before = await stateOf(store, 'a-1');
          await expect(store.append(stream, expected, [one, two])).rejects.toThrow(
            EventIdConflictError,
          );
          expect(await stateOf(store, 'a-1')).toEqual(before);
        },
      );

    it('item 08: with its keys in another order it is the same append', async () => {
      const store = await newStore();
      const event = testEvent('Carried', { payload: { a: 1, b: 2 } });
      await store.append('a-1', 'noStream', [event]);
      const turned = { ...event, data: { payload: { b: 2, a: 1 } } };
      expect(await store.append('a-1', 'noStream', [turned])).toMatchObject({
        wasAlreadyStored: true,
      });
    });

    it('item 09: with "any" it gives the first result and writes nothing', async () => {
      const store = await newStore();
      const events = notes(2);
      const first = await store.append('a-1', 'any', events);
      await store.append('a-1', 'any', notes(1, 3));
      expect(await store.append('a-1', 'any', events)).toEqual({
        ...first,
        wasAlreadyStored: true,
      });
      expect(await readWholeLog(store)).toHaveLength(3);
    });
  });

  describe('sizes and names', () => {
    const { largestBatch = 5_000 } = adapter;
    it(`item 10: a batch of ${largestBatch} events comes back whole`, async () => {
      const store = await newStore();
      await store.append('a-1', 'noStream', notes(largestBatch));
      const { events } = await store.readStream('a-1');
      expect(textsOf(events)).toEqual(
        Array.from({ length: largestBatch }, (_, at) => String(at + 1)),
      );
    });

    it('item 10: an event of exactly the maximum comes back, one a byte larger is refused before any write', async () => {
      const store = await newStore();
      const maximum = adapter.largestAppendBytes;
      const refusalOf = (length: number) =>
        store.append('a-1', 'any', [noted('small'), noted('x'.repeat(length))]).then(
          () => null,
          (error: unknown) => error as EventTooLargeError,
        );
      const tooLarge = await refusalOf(maximum);
      expect(tooLarge).toBeInstanceOf(EventTooLargeError);
      // What is no text: the same in every append of the two events.
      const frame = (tooLarge?.bytes ?? 0) - maximum;
      expect(await refusalOf(maximum - frame + 1)).toBeInstanceOf(EventTooLargeError);
      expect(await readWholeLog(store)).toEqual([]);
      expect(await refusalOf(maximum - frame)).toBeNull();
      const { events } = await store.readStream('a-1');
      expect(textsOf(events)[1] === 'x'.repeat(maximum - frame)).toBe(true);
    });

    it.each([
      'Đối thoại tháng 12',
      'quote\'"`;--',
      '%_-*?[a]',
      '$leading',
      'x'.repeat(500),
      '😀'.repeat(250),
    ])('item 11: a stream may be named %p', async (name) => {
      const store = await newStore();
      await store.append('other', 'noStream', notes(1));
      await store.append(name, 'noStream', notes(2));
      expect(await store.readStream(name)).toMatchObject({ exists: true, version: 2 });
      expect((await readWholeLog(store, { filter: { streamPrefixes: [name] } })).length).toBe(2);
    });

    it.each([
      ['empty', ''],
      ['longer than 500', 'x'.repeat(501)],
      ['with half a character', 'a-\ud800'],
      ['with NUL', 'a-\0'],
    ])('item 11: a stream name that is %s is refused', async (_, name) => {
      const store = await newStore();
      await expect(store.append(name, 'any', notes(1))).rejects.toThrow(InvalidStreamNameError);
      expect(await readWholeLog(store)).toEqual([]);
    });

    it('item 11: names that differ by case or by Unicode form are different streams', async () => {
      const store = await newStore();
      const names = ['ca-mau', 'Ca-mau', 'cà-mau'.normalize('NFC'), 'cà-mau'.normalize('NFD')];
      for (const name of names) await store.append(name, 'noStream', [noted(name)]);
      for (const name of names)
        expect(textsOf((await store.readStream(name)).events)).toEqual([name]);
    });
  });
}
