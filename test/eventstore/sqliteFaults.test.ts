import { setTimeout as pause } from 'node:timers/promises';
import type { EventStoreError } from '../../src/eventstore/errors';
import {
  StoreUnavailableError,
  UnknownOutcomeError,
  WrongExpectedVersionError,
} from '../../src/eventstore/errors';
import type { EventStore } from '../../src/eventstore/port';
import {
  openSqliteEventStore,
  type SqliteEventStoreOptions,
} from '../../src/eventstore/sqlite/sqliteEventStore';
import type { Instant } from '../../src/kernel/instant';
import { openDatabase, type SqlDatabase } from '../../src/sqlite/driver';
import { readWholeLog, until } from '../support/eventStoreContract/contractLog';
import { noted, notes, testCodec, textsOf } from '../support/eventStoreContract/testEvents';
import { fixedClock } from '../support/fixedClock';
import { sabotagedDatabase } from '../support/sabotagedDatabase';
import { sqliteLogFolder } from '../support/sqliteLogFolder';

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function newLog(options: Partial<SqliteEventStoreOptions> = {}) {
  const folder = sqliteLogFolder();
  const store = openSqliteEventStore({
    path: folder.path,
    clock: fixedClock('2026-12-01T01:00:00.000Z'),
    codec: testCodec,
    ...options,
  });
  cleanUps.push(folder.remove, () => store.close());
  return { store, path: folder.path };
}

function rawConnection(path: string): SqlDatabase {
  const database = openDatabase(path);
  cleanUps.push(() => database.close());
  return database;
}

const outcomesOf = async (answers: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(answers)).map((answer) =>
    answer.status === 'fulfilled' ? 'stored' : (answer.reason as EventStoreError).code,
  );

/** A log that cannot grow by more than a few pages. */
const nearlyFull = async () => {
  const driver = sabotagedDatabase();
  const { store } = newLog({ openDatabase: driver.open });
  await store.append('a-1', 'noStream', notes(1));
  const [writer] = driver.opened;
  const pages = Number(writer?.prepare('PRAGMA page_count').get()?.['page_count']);
  writer?.exec(`PRAGMA max_page_count = ${pages + 2}`);
  const makeRoom = () => writer?.exec('PRAGMA max_page_count = 1000000');
  return { store, makeRoom };
};
const huge = () => noted('x'.repeat(100_000));

describe('a full disk', () => {
  it('item 06: when the disk is full in the middle of a batch, none of it is stored', async () => {
    const { store } = await nearlyFull();
    await expect(store.append('a-1', 1, [...notes(2), huge(), ...notes(2)])).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      isRetryable: true,
    });
    expect(await readWholeLog(store)).toHaveLength(1);
  });

  it('item 41: the whole group fails retryably, nothing of it is stored, nothing more runs', async () => {
    const { store, makeRoom } = await nearlyFull();
    const group = (): Promise<unknown>[] => [
      store.append('b-1', 'noStream', notes(1)),
      store.append('a-1', 7, notes(1)),
      store.append('c-1', 'noStream', [huge()]),
      store.append('d-1', 'noStream', notes(1)),
    ];
    expect(await outcomesOf(group())).toEqual(Array(4).fill('STORE_UNAVAILABLE'));
    expect(await readWholeLog(store)).toHaveLength(1);
    makeRoom();
    expect(await outcomesOf(group())).toEqual([
      'stored',
      'WRONG_EXPECTED_VERSION',
      'stored',
      'stored',
    ]);
  });
});

describe('whether the log takes appends', () => {
  it('is known from the last one, and found out again while nobody appends', async () => {
    const { store, makeRoom } = await nearlyFull();
    expect(store.contact().writeProblem).toBeNull();
    await expect(store.append('b-1', 'noStream', [huge()])).rejects.toThrow(StoreUnavailableError);
    expect(store.contact().writeProblem).toContain('full');
    await pause(1_500);
    expect(store.contact().writeProblem).toContain('full');
    const before = await readWholeLog(store);
    makeRoom();
    await until(() => store.contact().writeProblem === null, 'it takes appends', 5_000);
    expect(await readWholeLog(store)).toEqual(before);
    expect(await store.append('b-1', 'noStream', [huge()])).toMatchObject({ version: 1 });
  });

  it('does not follow from a conflict, nor from an event that no log would take', async () => {
    const { store } = newLog();
    await store.append('a-1', 'noStream', notes(1));
    await expect(store.append('a-1', 'noStream', notes(1))).rejects.toThrow(
      WrongExpectedVersionError,
    );
    expect(store.contact().writeProblem).toBeNull();
  });
});

describe('a caller whose write fails halfway', () => {
  it('item 41: is undone alone; the others of its group are stored', async () => {
    const { store, path } = newLog();
    rawConnection(path).exec(`
      CREATE TRIGGER refusal BEFORE INSERT ON event WHEN NEW.stream = 'b-1' AND NEW.version = 3
      BEGIN SELECT RAISE(ABORT, 'not this one'); END;
    `);
    const answers = [
      store.append('a-1', 'noStream', notes(2)),
      store.append('b-1', 'noStream', notes(4)),
      store.append('c-1', 'noStream', notes(2)),
    ];
    expect(await outcomesOf(answers)).toEqual(['stored', 'STORE_UNAVAILABLE', 'stored']);
    const streams = (await readWholeLog(store)).map(({ stream }) => stream);
    expect(streams).toEqual(['a-1', 'a-1', 'c-1', 'c-1']);
  });
});

describe('a ROLLBACK that fails', () => {
  it('item 41: leaves no transaction behind that would lock the log', async () => {
    const driver = sabotagedDatabase();
    let isClockBroken = true;
    const now = () => (isClockBroken ? 'no instant' : '2026-12-01T01:00:00.000Z') as Instant;
    const { store } = newLog({ openDatabase: driver.open, clock: { now } });
    driver.faults.refusesNextRollback = true;
    await expect(store.append('a-1', 'noStream', notes(1))).rejects.toThrow(StoreUnavailableError);
    expect(driver.faults.refusesNextRollback).toBe(false);
    isClockBroken = false;
    expect(await store.append('a-1', 'noStream', notes(1))).toMatchObject({ version: 1 });
    expect(await readWholeLog(store)).toHaveLength(1);
  });
});

describe('a COMMIT that fails', () => {
  /** Whoever writes to `poisoned-1` breaks a deferred constraint, which only COMMIT finds out. */
  const poison = (path: string) =>
    rawConnection(path).exec(`
      CREATE TABLE parent (id INTEGER PRIMARY KEY);
      CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER poison AFTER INSERT ON event WHEN NEW.stream = 'poisoned-1'
      BEGIN INSERT INTO child (parent) VALUES (1); END;
    `);

  it('item 41: nobody is answered before COMMIT, not even with a conflict', async () => {
    const { store, path } = newLog();
    poison(path);
    const answers = [
      store.append('a-1', 'noStream', notes(1)),
      store.append('a-1', 'noStream', notes(1)),
      store.append('poisoned-1', 'noStream', notes(1)),
      store.append('b-1', 'any', []),
    ];
    expect(await outcomesOf(answers)).toEqual(Array(4).fill('STORE_UNAVAILABLE'));
    expect(await readWholeLog(store)).toEqual([]);
    expect(await store.append('a-1', 'noStream', notes(1))).toMatchObject({ version: 1 });
  });

  it('item 41: though its answer was lost, the events are in the file and the callers learn it', async () => {
    const driver = sabotagedDatabase();
    const { store } = newLog({ openDatabase: driver.open });
    await store.append('a-1', 'noStream', notes(1));
    driver.faults.losesNextCommitAnswer = true;
    const [first, conflict] = await Promise.allSettled([
      store.append('a-1', 1, notes(2, 2)),
      store.append('a-1', 1, notes(1)),
    ]);
    expect(first).toMatchObject({ value: { version: 3, wasAlreadyStored: false } });
    expect(conflict).toMatchObject({ reason: new WrongExpectedVersionError('a-1', 1, 3) });
    expect(textsOf(await readWholeLog(store))).toEqual(['1', '2', '3']);
  });

  it('item 41: when the file cannot be looked into, the outcome is unknown, and a retry settles it', async () => {
    const driver = sabotagedDatabase();
    const { store } = newLog({ openDatabase: driver.open });
    await store.head();
    driver.faults.losesNextCommitAnswer = true;
    driver.faults.refusesToOpen = true;
    const events = notes(2);
    const failure: unknown = await store.append('a-1', 0, events).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnknownOutcomeError);
    expect(failure).toMatchObject({ isRetryable: true });
    await expect(store.append('a-1', 0, events)).rejects.toThrow(StoreUnavailableError);
    await expect(store.head()).rejects.toThrow(StoreUnavailableError);
    driver.faults.refusesToOpen = false;
    expect(await store.append('a-1', 0, events)).toMatchObject({
      version: 2,
      wasAlreadyStored: true,
    });
    expect(await readWholeLog(store)).toHaveLength(2);
  });

  it('item 41: subscribers go on over the reopened file', async () => {
    const driver = sabotagedDatabase();
    const { store } = newLog({ openDatabase: driver.open, pollIntervalMs: 5 });
    const seen: string[] = [];
    const subscription = store.subscribeAll({
      after: 'start',
      backOffMs: 1,
      onBatch: (batch) => void seen.push(...textsOf(batch.events)),
    });
    driver.faults.losesNextCommitAnswer = true;
    await store.append('a-1', 'noStream', notes(1));
    const { position } = await store.append('a-1', 1, notes(1, 2));
    while (subscription.status().position !== position)
      await new Promise((resolve) => setTimeout(resolve, 1));
    expect(seen).toEqual(['1', '2']);
  });
});

describe('a log that another process keeps busy', () => {
  const hold = (path: string) => {
    const other = rawConnection(path);
    other.exec('BEGIN IMMEDIATE');
    return () => other.exec('ROLLBACK');
  };
  const later = (ms: number, run: () => void) => setTimeout(run, ms);

  it('item 42: beyond the limit an append fails with a typed, retryable error', async () => {
    const { store, path } = newLog({ busyLimitMs: 60 });
    const release = hold(path);
    const start = performance.now();
    const failure: unknown = await store
      .append('a-1', 'noStream', notes(1))
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreUnavailableError);
    expect(failure).toMatchObject({ code: 'STORE_UNAVAILABLE', isRetryable: true });
    expect(performance.now() - start).toBeGreaterThanOrEqual(60);
    release();
    expect(await store.append('a-1', 'noStream', notes(1))).toMatchObject({ version: 1 });
  });

  it('item 42: within the limit it waits, and the process goes on meanwhile', async () => {
    const { store, path } = newLog({ busyLimitMs: 5_000 });
    const release = hold(path);
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    const answers = [1, 2, 3].map((at) => store.append(`a-${at}`, 'noStream', notes(1)));
    later(150, release);
    expect(await outcomesOf(answers)).toEqual(['stored', 'stored', 'stored']);
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(10);
  });

  it('item 42: closing waits for appends that wait', async () => {
    const { store, path } = newLog({ busyLimitMs: 5_000 });
    const release = hold(path);
    const waiting = store.append('a-1', 'noStream', notes(1));
    later(50, release);
    await store.close();
    expect(await waiting).toMatchObject({ version: 1 });
  });

  it('item 42: reading is not held up', async () => {
    const { store, path } = newLog();
    await store.append('a-1', 'noStream', notes(1));
    const release = hold(path);
    expect(await readWholeLog(store)).toHaveLength(1);
    release();
  });
});

describe('writers of several processes', () => {
  const race = async (stores: readonly EventStore[], stream: string, id: number) => {
    let conflicts = 0;
    for (let done = 0; done < 20;) {
      const store = stores[id % stores.length];
      if (store === undefined) throw new Error('no store');
      const { version } = await store.readStream(stream, { limit: 0 });
      try {
        await store.append(stream, version, notes(1));
        done += 1;
      } catch (error) {
        if (!(error instanceof WrongExpectedVersionError)) throw error;
        expect(error.actual).toBeGreaterThan(error.expected as number);
        conflicts += 1;
      }
    }
    return conflicts;
  };

  it('item 39: on one stream exactly one wins each version, and losers learn the current one', async () => {
    const { store, path } = newLog();
    const other = openSqliteEventStore({
      path,
      clock: fixedClock('2026-12-01T01:00:00.000Z'),
      codec: testCodec,
    });
    cleanUps.push(() => other.close());
    const conflicts = await Promise.all(
      Array.from({ length: 6 }, (_, id) => race([store, other], 'a-1', id)),
    );
    expect(conflicts.some((count) => count > 0)).toBe(true);
    expect((await store.readStream('a-1')).version).toBe(120);
  });
});
