import { randomUUID } from 'node:crypto';
import { copyFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { StoreUnavailableError } from '../../src/eventstore/errors';
import {
  openSqliteEventStore,
  type SqliteEventStore,
} from '../../src/eventstore/sqlite/sqliteEventStore';
import { readWholeLog } from '../support/eventStoreContract/contractLog';
import { notes, testCodec } from '../support/eventStoreContract/testEvents';
import { openDatabase } from '../../src/sqlite/driver';
import { fixedClock } from '../support/fixedClock';
import { sqliteLogFolder } from '../support/sqliteLogFolder';

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

const newPath = () => {
  const folder = sqliteLogFolder();
  cleanUps.push(folder.remove);
  return folder.path;
};

const open = (path: string): SqliteEventStore => {
  const store = openSqliteEventStore({
    path,
    clock: fixedClock('2026-12-01T01:00:00.000Z'),
    codec: testCodec,
  });
  cleanUps.push(() => store.close());
  return store;
};

const write = (store: SqliteEventStore) =>
  store.append(`note-${randomUUID()}`, 'noStream', notes(3));

/** A log of so many appends that nobody has open: all of it lies in its file. */
async function closedLog(appends: number, path = newPath()): Promise<string> {
  const store = open(path);
  for (let n = 0; n < appends; n += 1) await write(store);
  await store.close();
  return path;
}

/** What is known of the file is believed for a tenth of a second. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 150));

async function expectNoticed(store: SqliteEventStore): Promise<void> {
  await aMoment();
  expect(store.contact().writeProblem).toContain('LOG_REPLACED');
  await expect(write(store)).rejects.toThrow(StoreUnavailableError);
}

describe('item 12: a log that is written over in place, its name and inode the same', () => {
  it('by another log is noticed: nothing more is acknowledged', async () => {
    const [path, other] = [await closedLog(30), await closedLog(60)];
    const store = open(path);
    await write(store);
    const { ino } = statSync(path);
    copyFileSync(other, path);
    expect(statSync(path).ino).toBe(ino);
    await expectNoticed(store);
    await store.close();
  });

  it('by an older copy of itself is noticed', async () => {
    const path = await closedLog(30);
    const older = newPath();
    copyFileSync(path, older);
    await closedLog(30, path);
    const store = open(path);
    copyFileSync(older, path);
    await expectNoticed(store);
  });

  it('by what is no log is noticed', async () => {
    const path = await closedLog(30);
    const store = open(path);
    writeFileSync(path, Buffer.alloc(statSync(path).size, 'x'));
    await expectNoticed(store);
  });

  it('in its -wal is noticed, be it emptied, cut or that of before', async () => {
    const before = (wal: string) => copyFileSync(wal, `${wal}.before`);
    const spoilt = {
      emptied: (wal: string) => truncateSync(wal),
      cut: (wal: string) => truncateSync(wal, 5_000),
      'that of before': (wal: string) => copyFileSync(`${wal}.before`, wal),
    };
    for (const spoil of Object.values(spoilt)) {
      const path = await closedLog(30);
      const store = open(path);
      await write(store);
      before(`${path}-wal`);
      // So many that the WAL is written back and begun again.
      for (let n = 0; n < 900; n += 1) await write(store);
      spoil(`${path}-wal`);
      await expectNoticed(store);
      await store.close();
    }
  });

  it('but for its emptied -wal stays whole: nothing is written behind the end of that', async () => {
    const path = await closedLog(30);
    const store = open(path);
    for (let n = 0; n < 900; n += 1) await write(store);
    await aMoment();
    truncateSync(`${path}-wal`);
    await expectNoticed(store);
    await store.close();
    // A copy: what is left of the connection in this process goes on by the lost WAL.
    const copy = newPath();
    copyFileSync(path, copy);
    const file = openDatabase(copy);
    expect(file.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    file.close();
  });

  it('is not said of a log that its own commits, and those of another process, reach', async () => {
    const path = await closedLog(5);
    const [one, two] = [open(path), open(path)];
    const before = statSync(path).size;
    // Enough that the WAL is written back into the file.
    for (let n = 0; n < 1_500; n += 1) await write(n % 2 === 0 ? one : two);
    expect(statSync(path).size).toBeGreaterThan(before);
    await aMoment();
    for (const store of [one, two]) expect(store.contact().writeProblem).toBeNull();
    await write(one);
    expect(await readWholeLog(two)).toHaveLength(3 * (5 + 1_500 + 1));
  });
});
