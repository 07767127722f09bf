import fc from 'fast-check';
import type { Position } from '../../src/kernel/position';
import { positionOf } from '../../src/kernel/position';
import { LiveGroups } from '../../src/graphql/liveGroups';
import { LiveItems, type LiveItem } from '../../src/graphql/liveItems';

const place = (n: number): Position => positionOf('0a0a0a0a', n);
const numberOf = ({ position }: LiveItem): number => Number(position.slice(9));

/** A log of plain numbers that grows when told to, and counts what is asked of it. */
function growingLog(batch = 50) {
  let head = 0;
  const listeners = new Set<() => void>();
  const readModels = {
    position: () => place(head),
    onCommit: (listener: (position: Position) => void) => {
      const tell = () => listener(place(head));
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
  const figures = { reads: 0, made: 0 };
  const from = (start: number) =>
    new LiveItems(readModels, place(start), (after) => {
      figures.reads += 1;
      const next = Number(after.slice(9)) + 1;
      const last = Math.min(head, next + batch - 1);
      const items = [];
      for (let n = next; n <= last; n += 1) items.push({ position: place(n) });
      return Promise.resolve({ items, through: place(head) });
    });
  return {
    from,
    figures,
    listeners: () => listeners.size,
    grow(count: number) {
      head += count;
      for (const tell of [...listeners]) tell();
    },
    execute: (item: LiveItem) => {
      figures.made += 1;
      return Promise.resolve(numberOf(item));
    },
  };
}

type GrowingLog = ReturnType<typeof growingLog>;

const subscriber = (groups: LiveGroups<number>, log: GrowingLog, start: number, question = 'q') => {
  const gone = new AbortController();
  const items = groups.join({
    question,
    items: log.from(start),
    execute: log.execute,
    turn: () => Promise.resolve(),
    signal: gone.signal,
  });
  return { gone, items };
};

async function take(items: AsyncIterator<number, undefined>, count: number): Promise<number[]> {
  const taken: number[] = [];
  while (taken.length < count) {
    const { value } = await items.next();
    if (value === undefined) break;
    taken.push(value);
  }
  return taken;
}

const upTo = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('subscribers with the same question', () => {
  it('get every item, each read and made once for all of them', async () => {
    const groups = new LiveGroups<number>();
    const log = growingLog();
    log.grow(300);
    const members = Array.from({ length: 10 }, () => subscriber(groups, log, 0));
    const all = await Promise.all(members.map(({ items }) => take(items, 300)));
    for (const taken of all) expect(taken).toEqual(upTo(1, 300));
    expect(log.figures).toEqual({ reads: 6, made: 300 });
    const live = Promise.all(members.map(({ items }) => take(items, 2)));
    log.grow(2);
    for (const taken of await live) expect(taken).toEqual([301, 302]);
    expect(log.figures.made).toBe(302);
  });

  it('begin at their own places and share from where these meet', async () => {
    const groups = new LiveGroups<number>();
    const log = growingLog();
    log.grow(200);
    const first = subscriber(groups, log, 0);
    const second = subscriber(groups, log, 120);
    expect(await take(second.items, 20)).toEqual(upTo(121, 140));
    expect(await take(first.items, 200)).toEqual(upTo(1, 200));
    expect(await take(second.items, 60)).toEqual(upTo(141, 200));
    expect(log.figures.made).toBe(200);
  });

  it('wait for nobody: a member far behind goes on by itself, and misses nothing', async () => {
    const groups = new LiveGroups<number>();
    const log = growingLog();
    log.grow(500);
    const slow = subscriber(groups, log, 0);
    const quick = subscriber(groups, log, 0);
    expect(await take(slow.items, 1)).toEqual([1]);
    expect(await take(quick.items, 500)).toEqual(upTo(1, 500));
    expect(await take(slow.items, 499)).toEqual(upTo(2, 500));
  });

  it('with another question share nothing', async () => {
    const groups = new LiveGroups<number>();
    const log = growingLog();
    log.grow(10);
    await take(subscriber(groups, log, 0, 'one').items, 10);
    await take(subscriber(groups, log, 0, 'two').items, 10);
    expect(log.figures.made).toBe(20);
  });

  it('leave nothing behind once they are gone, however they went', async () => {
    const groups = new LiveGroups<number>();
    const log = growingLog();
    const stopped = subscriber(groups, log, 0);
    const abandoned = subscriber(groups, log, 0);
    const waiting = Promise.all([stopped.items.next(), abandoned.items.next()]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(log.listeners()).toBe(1);
    await stopped.items.return?.();
    abandoned.gone.abort();
    expect(await waiting).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
    expect(log.listeners()).toBe(0);
    log.grow(3);
    await new Promise((resolve) => setImmediate(resolve));
    expect(log.figures).toEqual({ reads: 0, made: 0 });
  });

  it('each get every item once and in order, whoever comes, dawdles and goes', async () => {
    const step = fc.record({
      member: fc.nat({ max: 5 }),
      act: fc.constantFrom('take', 'take', 'take', 'grow', 'again'),
      count: fc.integer({ min: 1, max: 130 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const groups = new LiveGroups<number>();
        const log = growingLog(20);
        let head = 40;
        log.grow(head);
        const members = Array.from({ length: 6 }, (_, n) => ({
          at: n * 7,
          ...subscriber(groups, log, n * 7),
        }));
        for (const { member, act, count } of steps) {
          const one = members[member];
          if (one === undefined) continue;
          if (act === 'grow') log.grow(count);
          if (act === 'grow') head += count;
          if (act === 'again') {
            await one.items.return?.();
            Object.assign(one, subscriber(groups, log, one.at));
          }
          if (act === 'take') {
            const most = Math.min(count, Math.max(0, head - one.at));
            expect(await take(one.items, most)).toEqual(upTo(one.at + 1, one.at + most));
            one.at += most;
          }
        }
        for (const { items } of members) await items.return?.();
        expect(log.listeners()).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
