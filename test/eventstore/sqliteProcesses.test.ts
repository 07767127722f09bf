import fc from 'fast-check';
import type { EventStore } from '../../src/eventstore/port';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { placeOf, type Position } from '../../src/kernel/position';
import { openDatabase } from '../../src/sqlite/driver';
import { readWholeLog, until } from '../support/eventStoreContract/contractLog';
import { notes, testCodec } from '../support/eventStoreContract/testEvents';
import { fixedClock } from '../support/fixedClock';
import { startLogWriters, type LogWriters, type TransactionsWork } from '../support/logWriters';
import { sqliteLogFolder } from '../support/sqliteLogFolder';

const PROCESSES = 4;

let writers: LogWriters;
beforeAll(async () => {
  writers = await startLogWriters(PROCESSES);
});
afterAll(() => writers.stop());

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function newLog() {
  const folder = sqliteLogFolder();
  const store = openSqliteEventStore({
    path: folder.path,
    clock: fixedClock('2026-12-01T01:00:00.000Z'),
    codec: testCodec,
    pollIntervalMs: 5,
  });
  cleanUps.push(folder.remove, () => store.close());
  return { store, path: folder.path };
}

/** Reads on from where it is, again and again, as a projection in another process does. */
function follow(store: EventStore) {
  const ids: string[] = [];
  let after: Position | 'start' = 'start';
  let isOver = false;
  const readOn = async (): Promise<void> => {
    const slice = await store.readAll({ after, limit: 3 });
    ids.push(...slice.events.map(({ id }) => id));
    after = slice.position;
  };
  const running = (async () => {
    while (!isOver) {
      await readOn();
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  return {
    async finish(count: number): Promise<readonly string[]> {
      await until(() => ids.length >= count, 'everything was read');
      isOver = true;
      await running;
      return ids;
    },
  };
}

/** Reads the whole log now and then: what was seen once may only be gone on with. */
function takeSnapshots(store: EventStore) {
  const taken: string[][] = [];
  let isOver = false;
  const running = (async () => {
    while (!isOver) {
      taken.push((await readWholeLog(store)).map(({ id }) => id));
      await new Promise((resolve) => setTimeout(resolve, 7));
    }
  })();
  return {
    async finish(): Promise<readonly string[][]> {
      isOver = true;
      await running;
      return taken;
    },
  };
}

const transactions: fc.Arbitrary<TransactionsWork['transactions']> = fc.array(
  fc.record({
    begin: fc.constantFrom('BEGIN' as const, 'BEGIN IMMEDIATE' as const),
    events: fc.integer({ min: 1, max: 4 }),
    heldMs: fc.nat({ max: 12 }),
    isRolledBack: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('one log written by four processes', () => {
  it('item 19: once a reader has seen a position, no event at or before it ever appears', async () => {
    const plan = fc.tuple(...Array.from({ length: PROCESSES }, () => transactions));
    await fc.assert(
      fc.asyncProperty(plan, async (perProcess) => {
        const { store, path } = newLog();
        const delivered: string[] = [];
        const subscription = store.subscribeAll({
          after: 'start',
          batchSize: 2,
          onBatch: ({ events }) => void delivered.push(...events.map(({ id }) => id)),
        });
        const follower = follow(store);
        const snapshots = takeSnapshots(store);
        const done = await writers.run(
          perProcess.map((each, at) => ({
            kind: 'transactions',
            path,
            name: String(at),
            transactions: each,
          })),
        );
        const stored = done.reduce((total, each) => total + each.stored, 0);
        const log = await readWholeLog(store);
        const ids = log.map(({ id }) => id);
        expect(ids).toHaveLength(stored);
        // Rolled back transactions gave no place away: readers need no logic for gaps.
        expect(log.map(({ position }) => placeOf(position))).toEqual(ids.map((_, at) => at + 1));
        // Whoever only ever reads on has everything, in the order of the log.
        expect(await follower.finish(stored)).toEqual(ids);
        await until(() => delivered.length >= stored, 'everything was delivered');
        await subscription.stop();
        expect(delivered).toEqual(ids);
        for (const snapshot of await snapshots.finish())
          expect(snapshot).toEqual(ids.slice(0, snapshot.length));
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('item 39: on one stream exactly one wins each version, losers learn the current one, and the total is what was acknowledged', async () => {
    const { store, path } = newLog();
    const done = await writers.run(
      Array.from({ length: PROCESSES }, () => ({
        kind: 'race',
        path,
        stream: 'a-1',
        writers: 3,
        wins: 15,
      })),
    );
    expect(done.reduce((total, { stored }) => total + stored, 0)).toBe(180);
    for (const { conflicts } of done) expect(conflicts).toBeGreaterThan(0);
    const { events, version } = await store.readStream('a-1');
    expect(version).toBe(180);
    expect(events.map((event) => event.version)).toEqual(events.map((_, at) => at + 1));
    expect(new Set(events.map(({ id }) => id)).size).toBe(180);
  });
});

describe('an append that is rolled back', () => {
  const rawInsert = (path: string, count: number) => {
    const database = openDatabase(path);
    cleanUps.push(() => database.close());
    database.exec('BEGIN IMMEDIATE');
    for (let at = 1; at <= count; at += 1)
      database.exec(`INSERT INTO event (stream, version, id, type, schema_version, data, meta, at)
        SELECT 'b-1', ${at}, 'undone-${at}', type, 1, data, meta, at FROM event LIMIT 1`);
    return () => database.exec('ROLLBACK');
  };

  it('item 20: stalls no reader, neither while it is open nor afterwards, and leaves no gap', async () => {
    const { store, path } = newLog();
    const first = await store.append('a-1', 'noStream', notes(1));
    const delivered: number[] = [];
    const subscription = store.subscribeAll({
      after: 'start',
      onBatch: ({ events }) =>
        void delivered.push(...events.map(({ position }) => placeOf(position))),
    });
    await until(() => delivered.length === 1, 'the first event came');
    const rollback = rawInsert(path, 3);
    // It is open: readers see the log without it, to the end, at once.
    const startedAt = performance.now();
    expect(await store.readAll({ after: 'start', limit: 9 })).toMatchObject({
      position: first.position,
      isEnd: true,
    });
    expect(await store.head()).toBe(first.position);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    rollback();
    const next = await store.append('a-1', 1, notes(1, 2));
    expect(placeOf(next.position)).toBe(placeOf(first.position) + 1);
    await until(() => subscription.status().position === next.position, 'the next event came');
    expect(delivered).toEqual([1, 2]);
  });
});

describe('the last row of the log, deleted by hand', () => {
  /** Without its guards, as somebody with the file and a tool could do it. */
  function deleteLast(path: string, count: number): void {
    const database = openDatabase(path);
    database.exec('DROP TRIGGER event_is_never_deleted');
    database.exec(`DELETE FROM event WHERE pos > (SELECT max(pos) - ${count} FROM event)`);
    database.exec('VACUUM');
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
  }

  it.each([1, 3])(
    'item 21: %d deleted and the file vacuumed, their positions are never given again',
    async (deleted) => {
      const { store, path } = newLog();
      const before = await store.append('a-1', 'noStream', notes(3));
      await store.close();
      deleteLast(path, deleted);
      const reopened = openSqliteEventStore({
        path,
        clock: fixedClock('2026-12-01T01:00:00.000Z'),
        codec: testCodec,
      });
      cleanUps.push(() => reopened.close());
      const { position } = await reopened.append('b-1', 'noStream', notes(1));
      expect(placeOf(position)).toBe(placeOf(before.position) + 1);
      // Whoever had seen the deleted ones gets the new one, not again what he has.
      const slice = await reopened.readAll({ after: before.position, limit: 9 });
      expect(slice.events.map(({ stream }) => stream)).toEqual(['b-1']);
    },
  );
});
