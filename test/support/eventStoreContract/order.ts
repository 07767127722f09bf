import fc from 'fast-check';
import { placeOf } from '../../../src/kernel/position';
import { contractLogs, itNeeding, readWholeLog, type EventStoreAdapter } from './contractLog';
import { notes } from './testEvents';

export function orderContract(adapter: EventStoreAdapter): void {
  const { newLog, newStore } = contractLogs(adapter);

  describe('global order', () => {
    it('item 18: positions rise in commit order and the events of one append are contiguous', async () => {
      const { open } = await newLog();
      const [one, other] = [await open(), await open()];
      // Appends that run at once may be answered in any order; what came after an answer is later.
      const answered: number[] = [];
      const latestAnswer = () => Math.max(0, ...answered);
      await Promise.all(
        Array.from({ length: 40 }, async (_, at) => {
          const before = latestAnswer();
          const store = at % 2 === 0 ? one : other;
          const { position } = await store.append(`a-${at}`, 'noStream', notes((at % 3) + 1));
          expect(placeOf(position)).toBeGreaterThan(before);
          answered.push(placeOf(position));
        }),
      );
      const afterAll = await other.append('b-1', 'noStream', notes(1));
      expect(placeOf(afterAll.position)).toBeGreaterThan(latestAnswer());
      const log = await readWholeLog(await open());
      const places = log.map(({ position }) => placeOf(position));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(new Set(places).size).toBe(places.length);
      expect(places).toEqual(expect.arrayContaining(answered));
      for (let at = 0; at < 40; at += 1) {
        const first = log.findIndex(({ stream }) => stream === `a-${at}`);
        const streams = log.slice(first, first + (at % 3) + 1).map(({ stream }) => stream);
        expect(streams).toEqual(streams.map(() => `a-${at}`));
      }
    });

    it('item 18: an append is answered with the position of its last event', async () => {
      const store = await newStore();
      const { position } = await store.append('a-1', 'noStream', notes(3));
      expect((await readWholeLog(store)).at(-1)?.position).toBe(position);
    });

    it('item 22: the order within each stream is the order of the log, restricted to it', async () => {
      const oneAppend = fc.record({
        stream: fc.integer({ min: 0, max: 3 }),
        events: fc.integer({ min: 0, max: 4 }),
        isAwaited: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(oneAppend, { maxLength: 25 }), async (plan) => {
          const store = await newStore();
          const answers: Promise<unknown>[] = [];
          for (const { stream, events, isAwaited } of plan) {
            const answer = store.append(`s-${stream}`, 'any', notes(events));
            answers.push(answer);
            if (isAwaited) await answer;
          }
          await Promise.all(answers);
          const log = await readWholeLog(store);
          for (let stream = 0; stream <= 3; stream += 1) {
            const own = await store.readStream(`s-${stream}`);
            expect(own.events).toEqual(log.filter((event) => event.stream === `s-${stream}`));
            expect(own.events.map(({ version }) => version)).toEqual(
              own.events.map((_, index) => index + 1),
            );
          }
          await store.close();
        }),
        { numRuns: 40 },
      );
    }, 90_000);
  });

  describe('many appends at once', () => {
    it('item 40: on different streams all succeed, none slower than the limit for a busy log', async () => {
      const store = await newStore();
      const start = performance.now();
      const results = await Promise.all(
        Array.from({ length: 200 }, (_, at) => store.append(`a-${at}`, 'noStream', notes(2))),
      );
      expect(performance.now() - start).toBeLessThan(5_000);
      expect(results.every(({ version }) => version === 2)).toBe(true);
      expect(await readWholeLog(store)).toHaveLength(400);
    });

    it('item 41: in one group a failing caller neither loses nor keeps events of another', async () => {
      const store = await newStore();
      const answers = await Promise.allSettled([
        store.append('a-1', 'noStream', notes(2)),
        store.append('a-1', 'noStream', notes(1)),
        store.append('b-1', 7, notes(1)),
        store.append('c-1', 'noStream', notes(1)),
        store.append('a-1', 2, notes(1, 3)),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([
        'fulfilled',
        'rejected',
        'rejected',
        'fulfilled',
        'fulfilled',
      ]);
      const versions = (await readWholeLog(store)).map(
        ({ stream, version }) => `${stream}@${version}`,
      );
      expect(versions.sort()).toEqual(['a-1@1', 'a-1@2', 'a-1@3', 'c-1@1']);
    });

    itNeeding(adapter, 'idsAcrossLog')(
      'item 41: nor does one whose event id another caller of the group took',
      async () => {
        const store = await newStore();
        const [shared] = notes(1);
        const answers = await Promise.allSettled([
          store.append('c-1', 'noStream', shared ? [shared] : []),
          store.append('d-1', 'noStream', [...notes(2), ...(shared ? [shared] : [])]),
          store.append('e-1', 'noStream', notes(1)),
        ]);
        expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect((await readWholeLog(store)).map(({ stream }) => stream)).toEqual(['c-1', 'e-1']);
      },
    );
  });
}
