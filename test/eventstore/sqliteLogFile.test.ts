import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { NoLogError, UnreadableEventError, UnsupportedLogError } from '../../src/eventstore/errors';
import { openLogConnection } from '../../src/eventstore/sqlite/logConnection';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { logIdOf, placeOf } from '../../src/kernel/position';
import { openDatabase, type SqlDatabase } from '../../src/sqlite/driver';
import { readWholeLog } from '../support/eventStoreContract/contractLog';
import { notes, testCodec, testMetadata } from '../support/eventStoreContract/testEvents';
import { fixedClock } from '../support/fixedClock';
import { sabotagedDatabase } from '../support/sabotagedDatabase';
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

const open = (path: string, connect = openDatabase) => {
  const store = openSqliteEventStore({
    path,
    clock: fixedClock('2026-12-01T01:00:00.000Z'),
    codec: testCodec,
    openDatabase: connect,
  });
  cleanUps.push(() => store.close());
  return store;
};

const raw = (path: string): SqlDatabase => {
  const database = openDatabase(path);
  cleanUps.push(() => database.close());
  return database;
};

describe('connections to the log', () => {
  it('item 38: every one runs with WAL and synchronous=FULL, also after the file was reopened', async () => {
    const driver = sabotagedDatabase();
    const store = open(newPath(), driver.open);
    const settings = [
      { use: 'write', synchronous: 2, journalMode: 'wal', busyTimeoutMs: 0 },
      { use: 'read', synchronous: 2, journalMode: 'wal', busyTimeoutMs: 250 },
    ];
    expect(store.connectionSettings()).toEqual(settings);
    driver.faults.losesNextCommitAnswer = true;
    await store.append('a-1', 'noStream', notes(1));
    expect(store.connectionSettings()).toEqual(settings);
    expect(driver.opened).toHaveLength(4);
  });
});

describe('the rows of the log', () => {
  const columns = 'stream, version, id, type, schema_version, data, meta, at';

  const logOfTwo = async () => {
    const path = newPath();
    const store = open(path);
    await store.append('a-1', 'noStream', notes(2));
    return { path, store, database: raw(path), before: await readWholeLog(store) };
  };

  it.each([
    ["UPDATE event SET data = '{}' WHERE pos = 1", 'events are never changed'],
    ['UPDATE event SET pos = 9 WHERE pos = 1', 'events are never changed'],
    ['DELETE FROM event WHERE pos = 2', 'events are never deleted'],
    ['DELETE FROM event', 'events are never deleted'],
    ["UPDATE log SET id = 'ffffffff'", 'the id of a log is never changed'],
    ['DELETE FROM log', 'the id of a log is never deleted'],
    ["INSERT INTO log (one, id, format) VALUES (2, 'ffffffff', 1)", 'CHECK constraint failed'],
  ])('item 43: %s is refused', async (sql, message) => {
    const { database, store, before } = await logOfTwo();
    expect(() => database.exec(sql)).toThrow(message);
    expect(await readWholeLog(store)).toEqual(before);
  });

  it.each([
    `INSERT OR REPLACE INTO event (pos, ${columns}) SELECT pos, ${columns} FROM event`,
    `INSERT OR REPLACE INTO event (${columns}) SELECT ${columns} FROM event`,
    `REPLACE INTO event (${columns}) SELECT stream, version, '${randomUUID()}', type, 1, '{}', '{}', at FROM event WHERE pos = 1`,
  ])('item 43: %s is refused on a connection of this program', async (sql) => {
    const { path, store, before } = await logOfTwo();
    const database = openLogConnection(openDatabase, path, 'write');
    cleanUps.push(() => database.close());
    expect(() => database.exec(sql)).toThrow('events are never deleted');
    expect(await readWholeLog(store)).toEqual(before);
  });

  it('item 13: a time that a restore wrote goes before the stamp, and is no metadata', async () => {
    const { database, store } = await logOfTwo();
    const recordedAt = '2023-10-31T09:00:00.000Z';
    database
      .prepare(`INSERT INTO event (${columns}) VALUES ('b-1', 1, ?, 'Noted', 1, ?, ?, ?)`)
      .run(
        randomUUID(),
        '{"text":"restored"}',
        JSON.stringify({ ...testMetadata, recordedAt }),
        '2026-12-01T01:00:00.000Z',
      );
    const [event] = (await store.readStream('b-1')).events;
    expect(event?.recordedAt).toBe(recordedAt);
    expect(event?.metadata).toEqual(testMetadata);
  });

  it('a stored event that is no JSON is named, never skipped', async () => {
    const { database, store } = await logOfTwo();
    const id = randomUUID();
    database
      .prepare(`INSERT INTO event (${columns}) VALUES ('b-1', 1, ?, 'Noted', 1, '{', '{}', '')`)
      .run(id);
    const failure: unknown = await store.readStream('b-1').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnreadableEventError);
    expect(failure).toMatchObject({ eventId: id });
  });
});

describe('a filtered read of a long log', () => {
  it('looks at 10,000 places at a time and says how far it came', async () => {
    const store = open(newPath());
    for (let part = 1; part <= 3; part += 1) await store.append(`a-${part}`, 0, notes(4_000));
    await store.append('b-1', 'noStream', notes(1));
    const filter = { streamPrefixes: ['b-'] };
    const first = await store.readAll({ after: 'start', limit: 9, filter });
    expect(first).toMatchObject({ events: [], isEnd: false });
    expect(placeOf(first.position)).toBe(10_000);
    const second = await store.readAll({ after: first.position, limit: 9, filter });
    expect(second).toMatchObject({ position: await store.head(), isEnd: true });
    expect(second.events.map(({ stream }) => stream)).toEqual(['b-1']);
  });
});

describe('opening a log', () => {
  it('makes the file with its folder, and gives it an id that it keeps', async () => {
    const path = newPath().replace('log.sqlite', 'deeper/folder/log.sqlite');
    const first = open(path);
    const id = logIdOf(await first.head());
    expect(id).toMatch(/^[0-9a-f]{8}$/);
    await first.close();
    expect(logIdOf(await open(path).head())).toBe(id);
    expect(logIdOf(await open(newPath()).head())).not.toBe(id);
  });

  it('refuses a log of a newer program', async () => {
    const path = newPath();
    await open(path).close();
    raw(path).exec('UPDATE log SET format = 2');
    expect(() => open(path)).toThrow(UnsupportedLogError);
  });

  it('refuses a database that is no log, and a file that is no database', () => {
    const path = newPath();
    raw(path).exec('CREATE TABLE other (id INTEGER)');
    expect(() => open(path)).toThrow(NoLogError);
    const text = newPath();
    writeFileSync(text, 'no database at all, but long enough to be looked at'.repeat(100));
    expect(() => open(text)).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE' }));
  });
});
