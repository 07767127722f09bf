import fc from 'fast-check';
import type { EventStore, ReadStreamOptions } from '../../../src/eventstore/port';
import { instantFromMillis, type Instant } from '../../../src/kernel/instant';
import { positionOf, logIdOf, type Position } from '../../../src/kernel/position';
import type { Recorded } from '../../../src/kernel/recordedEvent';
import {
  collector,
  contractLogs,
  readWholeLog,
  until,
  type ContractLog,
  type EventStoreAdapter,
} from './contractLog';
import { noted, testEvent, textsOf } from './testEvents';

/** One append of a random history: to which stream, how many events, and the clock's hour then. */
interface Written {
  readonly stream: number;
  readonly size: number;
  /** Hours since the beginning; now and then lower than before, as after a clock set back. */
  readonly hour: number;
}

const history: fc.Arbitrary<readonly Written[]> = fc.array(
  fc.record({
    stream: fc.nat({ max: 2 }),
    size: fc.integer({ min: 1, max: 3 }),
    hour: fc.nat({ max: 200 }),
  }),
  { minLength: 1, maxLength: 12 },
);

const instantAt = (hour: number): Instant =>
  new Date(Date.UTC(2026, 11, 1) + hour * 3_600_000).toISOString() as Instant;

async function write(
  { open, clock }: ContractLog,
  written: readonly Written[],
): Promise<EventStore> {
  const store = await open();
  for (const [place, { stream, size, hour }] of written.entries()) {
    clock.set(instantAt(hour));
    const events = Array.from({ length: size }, (_, at) => noted(`${place}.${at}`));
    await store.append(`s-${stream}`, 'any', events);
  }
  return store;
}

/** What a stream comes to: texts in order, as a fold would see them. */
const folded = (events: readonly Recorded[]): string => textsOf(events).join(' ');

/** Ways of asking how things were, each with the same cut made by hand in the raw log. */
function cuts(instant: Instant, position: Position, version: number) {
  return [
    { ask: { to: version }, isIn: (event: Recorded) => event.version <= version },
    { ask: { until: position }, isIn: (event: Recorded) => event.position <= position },
    { ask: { recordedUntil: instant }, isIn: (event: Recorded) => event.recordedAt <= instant },
  ] as const satisfies readonly {
    ask: ReadStreamOptions;
    isIn: (event: Recorded) => boolean;
  }[];
}

export function historyContract(adapter: EventStoreAdapter): void {
  const { newLog } = contractLogs(adapter);

  describe('reading as it was, over random histories', () => {
    it('item 17: as of a version, a position or an instant is the fold of the raw log up to there, and stays so', async () => {
      await fc.assert(
        fc.asyncProperty(
          history,
          history,
          fc.nat({ max: 210 }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.integer({ min: 1, max: 9 }),
          async (before, later, hour, share, version) => {
            const log = await newLog();
            const store = await write(log, before);
            const raw = await readWholeLog(store);
            const head = await store.head();
            const place = Math.round(share * raw.length);
            const position = raw[place - 1]?.position ?? positionOf(logIdOf(head), 0);
            // By its own clock a log is asked of what is past: the millisecond before an event.
            const stamp = Date.parse(raw[Math.min(place, raw.length - 1)]?.recordedAt ?? '');
            const isGivenClock = adapter.lacks?.givenClock === undefined;
            const instant = isGivenClock ? instantAt(hour) : instantFromMillis(stamp - 1);
            const all = cuts(instant, position, version);
            const answers: string[] = [];
            const ask = async (stream: string, options: ReadStreamOptions) =>
              folded((await store.readStream(stream, options)).events);
            for (const stream of ['s-0', 's-1', 's-2'])
              for (const { ask: options, isIn } of all) {
                const own = raw.filter((event) => event.stream === stream && isIn(event));
                const answer = await ask(stream, options);
                expect(answer).toBe(folded(own));
                answers.push(answer);
              }
            // Recorded later, and by a clock that stands after every instant asked about.
            await write(
              log,
              later.map((each) => ({ ...each, hour: each.hour + 500 })),
            );
            const again: string[] = [];
            for (const stream of ['s-0', 's-1', 's-2'])
              for (const { ask: options } of all)
                if (!('to' in options)) again.push(await ask(stream, options));
            expect(again).toEqual(answers.filter((_, at) => at % all.length !== 0));
          },
        ),
        { numRuns: 25 },
      );
    });

    it('item 17: a version that was there is answered the same after later appends', async () => {
      const log = await newLog();
      const store = await write(log, [
        { stream: 0, size: 3, hour: 1 },
        { stream: 1, size: 1, hour: 2 },
      ]);
      const asOf = async () => folded((await store.readStream('s-0', { to: 2 })).events);
      const before = await asOf();
      await store.append('s-0', 3, [noted('later')]);
      expect(await asOf()).toBe(before);
      expect(before).toBe('0.0 0.1');
    });
  });

  describe('subscriptions with filters', () => {
    const carried = (text: string) => testEvent('Carried', { payload: text });

    it('item 32: exactly the events of the types and prefixes come, in order, and the position moves past the rest', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.constantFrom('a-1', 'ab-1', 'A-1', 'a%-1'), fc.boolean()), {
            minLength: 1,
            maxLength: 20,
          }),
          fc.subarray(['a-', 'ab', 'a%', 'A'], { minLength: 1 }),
          fc.subarray(['Noted', 'Carried'], { minLength: 1 }),
          fc.integer({ min: 1, max: 5 }),
          async (written, streamPrefixes, types, batchSize) => {
            const store = await (await newLog()).open();
            const { events, batches, onBatch } = collector();
            const half = Math.floor(written.length / 2);
            const append = async (part: typeof written) => {
              for (const [stream, isNoted] of part)
                await store.append(stream, 'any', [isNoted ? noted('n') : carried('c')]);
            };
            await append(written.slice(0, half));
            const filter = { streamPrefixes, types };
            const subscription = store.subscribeAll({ after: 'start', filter, batchSize, onBatch });
            // One half is there when it begins, the other comes while it runs.
            await append(written.slice(half));
            const head = await store.head();
            await until(() => subscription.status().position === head, 'it reached the head');
            await subscription.stop();
            const expected = (await readWholeLog(store)).filter(
              ({ stream, type }) =>
                types.includes(type) && streamPrefixes.some((prefix) => stream.startsWith(prefix)),
            );
            expect(events.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
            expect(batches.at(-1)?.position).toBe(head);
            expect(batches.every((batch) => batch.events.length <= batchSize)).toBe(true);
          },
        ),
        { numRuns: 25 },
      );
    });
  });
}
