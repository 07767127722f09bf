import { join } from 'node:path';
import { createDomainCodec } from '../../src/eventstore/eventCatalogue';
import { SqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { instantFromMillis } from '../../src/kernel/instant';
import { BareLog, type BareRow } from './bareLog';
import { ratioRounds, spreadOf, timed, WARM_UP_ROUNDS, type Figure } from './rounds';
import { promise, type StreamToAppend } from './sampleEvents';

const ONE_BY_ONE = 1_000;
const CALLERS = 64;
const APPENDS_PER_CALLER = 30;

/** One event per append: the first of a promise. */
const single = (index: number): StreamToAppend => {
  const { stream, events } = promise(index);
  return { stream, events: events.slice(0, 1) };
};

const bareRow = ({ stream, events }: StreamToAppend): BareRow => {
  const event = events[0];
  if (event === undefined) throw new Error('a promise has events');
  return [
    stream,
    1,
    event.id,
    event.type,
    1,
    JSON.stringify(event.data),
    JSON.stringify(event.metadata),
    '2026-11-22T00:00:00.000Z',
  ];
};

function openStore(path: string, groups: number[]): SqliteEventStore {
  return new SqliteEventStore({
    path,
    clock: { now: () => instantFromMillis(Date.now()) },
    codec: createDomainCodec(),
    onGroupCommitted: (group) => groups.push(group.events),
  });
}

/** One durable append at a time, against one bare INSERT transaction at a time. */
export async function oneDurableAppend(directory: string, rounds: number): Promise<Figure> {
  const store = openStore(join(directory, 'one.db'), []);
  const bare = new BareLog(join(directory, 'one-bare.db'));
  const batch = (round: number) =>
    Array.from({ length: ONE_BY_ONE }, (_, index) => single(round * ONE_BY_ONE + index));
  const ratios = await ratioRounds(
    WARM_UP_ROUNDS + rounds,
    (round) => {
      const appends = batch(round);
      return timed(async () => {
        for (const { stream, events } of appends) await store.append(stream, 'noStream', events);
      });
    },
    (round) => {
      const rows = batch(round).map(bareRow);
      return timed(() => {
        for (const row of rows) bare.commit([row]);
      });
    },
  );
  bare.close();
  await store.close();
  return {
    name: 'one durable append, of a bare INSERT transaction',
    unit: '×',
    bound: { atLeast: 0.7 },
    spread: spreadOf(ratios.slice(WARM_UP_ROUNDS)),
    rounds,
  };
}

/** 64 callers at once, against a bare loop that commits the very group sizes the store chose. */
export async function sixtyFourCallers(directory: string, rounds: number): Promise<Figure> {
  const groups: number[] = [];
  const store = openStore(join(directory, 'many.db'), groups);
  const bare = new BareLog(join(directory, 'many-bare.db'));
  const perRound = CALLERS * APPENDS_PER_CALLER;
  const ratios: number[] = [];
  // The yardstick needs the group sizes of the same round, so ours always runs first here.
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round += 1) {
    const appends = Array.from({ length: perRound }, (_, i) => single(round * perRound + i));
    const rows = appends.map(bareRow);
    groups.length = 0;
    const our = await timed(async () => {
      await Promise.all(
        Array.from({ length: CALLERS }, async (_, caller) => {
          for (let i = caller; i < perRound; i += CALLERS) {
            const append = appends[i];
            if (append !== undefined) await store.append(append.stream, 'noStream', append.events);
          }
        }),
      );
    });
    const yardstick = await timed(() => {
      let from = 0;
      for (const size of groups) {
        bare.commit(rows.slice(from, from + size));
        from += size;
      }
    });
    ratios.push(yardstick / our);
  }
  bare.close();
  await store.close();
  return {
    name: '64 callers, of a bare loop committing the same batch sizes',
    unit: '×',
    bound: { atLeast: 0.6 },
    spread: spreadOf(ratios.slice(WARM_UP_ROUNDS)),
    rounds,
  };
}
