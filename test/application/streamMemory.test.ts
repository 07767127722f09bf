import fc from 'fast-check';
import { createStreamMemory } from '../../src/application/streamMemory';
import type { EventStore, ReadStreamOptions, StreamSlice } from '../../src/eventstore/port';
import { foldEvents, type Fold } from '../../src/kernel/decider';
import { derivedId } from '../../src/kernel/ids';
import type { DomainEvent, Recorded } from '../../src/kernel/recordedEvent';
import { recordedLog } from '../support/recordedEvents';

type Noted = DomainEvent & { readonly data: { readonly text: string } };

const texts: Fold<readonly string[], Noted> = {
  initial: [],
  evolve: (known, { data }) => [...known, data.text],
};
const count: Fold<number, Noted> = { initial: 0, evolve: (known) => known + 1 };

/** Streams in memory, as far as they are read here; says how many events each reading brought. */
function streamsInMemory() {
  const streams = new Map<string, Recorded[]>();
  const brought: number[] = [];
  let record = recordedLog();
  const readStream = (stream: string, { from = 1 }: ReadStreamOptions = {}): StreamSlice => {
    const events = streams.get(stream) ?? [];
    const read = events.slice(from - 1);
    brought.push(read.length);
    return { exists: events.length > 0, version: events.length, events: read };
  };
  return {
    brought,
    store: { readStream: (...asked) => Promise.resolve(readStream(...asked)) } as EventStore,
    append(stream: string, text: string) {
      const event = record({ stream, type: 'Noted', data: { text } });
      streams.set(stream, [...(streams.get(stream) ?? []), event]);
    },
    /** Another log at the same address, whose events have other ids. */
    replace() {
      streams.clear();
      record = (given) => {
        const recorded = recordedLog()(given);
        const version = (streams.get(recorded.stream)?.length ?? 0) + 1;
        return { ...recorded, version, id: derivedId('another log', recorded.stream, version) };
      };
    },
    foldOf: <S>(stream: string, fold: Fold<S, Noted>): S =>
      foldEvents(fold, (streams.get(stream) ?? []) as unknown as Recorded<Noted>[]),
  };
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ appended: fc.nat(3), text: fc.string({ maxLength: 30 }) }) },
  { weight: 3, arbitrary: fc.record({ read: fc.nat(3), counted: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ replaced: fc.constant(true) }) },
);

it('whatever is remembered, a state is the fold of all events of its stream', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const log = streamsInMemory();
      const memory = createStreamMemory(log.store, { streams: 3, characters: 4_000 });
      for (const each of steps) {
        if ('appended' in each) log.append(`stream-${each.appended}`, each.text);
        if ('replaced' in each) log.replace();
        if (!('read' in each)) continue;
        const stream = `stream-${each.read}`;
        const fold = (each.counted ? count : texts) as Fold<unknown, Noted>;
        const known = await memory.read(stream, fold);
        expect(known.state).toEqual(log.foldOf(stream, fold));
        expect(known.version).toBe(log.foldOf(stream, count));
        expect(known.exists).toBe(known.version > 0);
        expect(known.traces.map(({ version }) => version)).toEqual(
          Array.from({ length: known.version }, (_, index) => index + 1),
        );
      }
    }),
  );
});

describe('a stream of 500 events', () => {
  const withEvents = (events: number) => {
    const log = streamsInMemory();
    for (let made = 0; made < events; made += 1) log.append('stream-a', 'x'.repeat(1_000));
    return log;
  };

  it('is read whole once; then what was added, behind the last event known', async () => {
    const log = withEvents(500);
    const memory = createStreamMemory(log.store);
    await memory.read('stream-a', count);
    await memory.read('stream-a', count);
    log.append('stream-a', 'one more');
    expect((await memory.read('stream-a', count)).state).toBe(501);
    expect(log.brought).toEqual([500, 1, 2]);
  });

  it('is not remembered beyond the limit of all that is', async () => {
    const log = withEvents(500);
    const memory = createStreamMemory(log.store, { streams: 10, characters: 400_000 });
    await memory.read('stream-a', count);
    await memory.read('stream-a', count);
    expect(log.brought).toEqual([500, 500]);
  });

  it('gives way to those that were used later', async () => {
    const log = withEvents(3);
    log.append('stream-b', 'b');
    log.append('stream-c', 'c');
    const memory = createStreamMemory(log.store, { streams: 2, characters: 1_000_000 });
    for (const stream of ['stream-a', 'stream-b', 'stream-a', 'stream-c', 'stream-a', 'stream-b'])
      await memory.read(stream, count);
    // a, b, a again, c drives b out, a still known, b whole again: one event each way.
    expect(log.brought).toEqual([3, 1, 1, 1, 1, 1]);
  });
});
