import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { copyLogFile } from '../../src/eventstore/sqlite/copyLogFile';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { verifyLogFile, type LogProblem } from '../../src/eventstore/sqlite/verifyLogFile';
import { placeOf } from '../../src/kernel/position';
import { openDatabase, type SqlDatabase } from '../../src/sqlite/driver';
import {
  codecOfVersion1,
  noted,
  notes,
  testCodec,
  testEvent,
  testMetadata,
} from '../support/eventStoreContract/testEvents';
import { fixedClock } from '../support/fixedClock';
import { testKnown } from '../support/loggedEntries';
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

const clock = fixedClock('2026-12-01T01:00:00.000Z');

/** Six events in three streams. */
async function writtenLog(): Promise<string> {
  const path = newPath();
  const store = openSqliteEventStore({ path, clock, codec: codecOfVersion1 });
  await store.append('a-1', 'noStream', notes(3));
  await store.append('counted-1', 'noStream', [testEvent('Counted', { households: 12 })]);
  await store.append('b-1', 'noStream', notes(2));
  await store.close();
  return path;
}

/** Does to the file what somebody with another program could do. */
function tamper(path: string, change: (database: SqlDatabase) => void): void {
  const database = openDatabase(path);
  const triggers = database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'event'")
    .all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${String(name)}`);
  change(database);
  for (const { sql } of triggers) database.exec(String(sql));
  database.close();
}

const verify = (path: string) => verifyLogFile(path, testKnown);

const inShort = (problems: readonly LogProblem[]) =>
  problems.map(({ code, position }) => [code, position === null ? null : placeOf(position)]);

describe('verifying a log', () => {
  it('finds nothing wrong with one that only the store has written, open or closed', async () => {
    const path = await writtenLog();
    expect(verify(path)).toMatchObject({ events: 6, problems: [] });
    const store = openSqliteEventStore({ path, clock, codec: testCodec });
    cleanUps.push(() => store.close());
    await store.append('b-1', 2, [noted('x'.repeat(50_000))]);
    expect(verify(path)).toMatchObject({ events: 7, head: await store.head(), problems: [] });
  });

  it('finds nothing wrong with an empty one', async () => {
    const path = newPath();
    await openSqliteEventStore({ path, clock, codec: testCodec }).close();
    expect(verify(path)).toMatchObject({ events: 0, problems: [] });
  });

  const changes: readonly [string, string, readonly (readonly [string, number | null])[]][] = [
    [
      'an event is gone',
      'DELETE FROM event WHERE pos = 2',
      [
        ['MISSING', 2],
        ['VERSION', 3],
      ],
    ],
    ['the tail is cut off', 'DELETE FROM event WHERE pos >= 5', [['MISSING', 5]]],
    ['a version is left out', 'UPDATE event SET version = 9 WHERE pos = 3', [['VERSION', 3]]],
    [
      'two events have changed places',
      'UPDATE event SET version = version + 100 WHERE pos IN (1, 2); UPDATE event SET version = 103 - version WHERE pos IN (1, 2)',
      [
        ['VERSION', 1],
        ['VERSION', 2],
        ['VERSION', 3],
      ],
    ],
    [
      'a time falls',
      "UPDATE event SET at = '2026-11-30T01:00:00.000Z' WHERE pos = 4",
      [['RECORDED_AT', 4]],
    ],
    ['a time is none', "UPDATE event SET at = 'today' WHERE pos = 4", [['RECORDED_AT', 4]]],
    [
      'data are no JSON',
      `UPDATE event SET data = '{"text":' WHERE pos = 1`,
      [
        ['JSON', 1],
        ['UNREADABLE_EVENT', 1],
      ],
    ],
    [
      'JSON would not come back',
      `UPDATE event SET data = '{"text": "1"}' WHERE pos = 1`,
      [['JSON', 1]],
    ],
    [
      'data break their schema',
      `UPDATE event SET data = '{"text":1}' WHERE pos = 1`,
      [['SCHEMA', 1]],
    ],
    ['metadata break their schema', "UPDATE event SET meta = '{}' WHERE pos = 6", [['SCHEMA', 6]]],
    [
      'an old shape does not give a new one',
      `UPDATE event SET data = '[]', type = 'Noted' WHERE pos = 4`,
      [['SCHEMA', 4]],
    ],
    [
      'a type is unknown',
      "UPDATE event SET type = 'Vanished' WHERE pos = 5",
      [['UNKNOWN_EVENT', 5]],
    ],
    [
      'a shape is newer than the program',
      'UPDATE event SET schema_version = 4 WHERE pos = 4',
      [['UNKNOWN_EVENT', 4]],
    ],
    ['an id is no UUID', "UPDATE event SET id = 'x' WHERE pos = 2", [['ID', 2]]],
  ];

  it.each(changes)('says where %s', async (_name, sql, problems) => {
    const path = await writtenLog();
    tamper(path, (database) => database.exec(sql));
    expect(inShort(verify(path).problems)).toEqual(problems);
  });

  it('finds every problem, not only the first', async () => {
    const path = await writtenLog();
    tamper(path, (database) =>
      database.exec(`UPDATE event SET data = '[]' WHERE pos IN (1, 5);
        UPDATE event SET id = 'x' WHERE pos = 6`),
    );
    expect(inShort(verify(path).problems)).toEqual([
      ['SCHEMA', 1],
      ['SCHEMA', 5],
      ['ID', 6],
    ]);
  });

  it('finds an id that two events have', async () => {
    const path = newPath();
    const ddl = readFileSync(join(__dirname, '../../schema/event-log.sql'), 'utf8');
    const database = openDatabase(path);
    database.exec(ddl.replace('id TEXT NOT NULL UNIQUE', 'id TEXT NOT NULL'));
    database.exec("INSERT INTO log VALUES (1, '0123abcd', 1)");
    const id = randomUUID();
    for (const version of [1, 2])
      database
        .prepare("INSERT INTO event VALUES (?, 'a-1', ?, ?, 'Noted', 1, ?, ?, ?)")
        .run(version, version, id, '{"text":"1"}', JSON.stringify(testMetadata), clock.now());
    database.close();
    expect(inShort(verify(path).problems)).toEqual([
      ['TABLES', null],
      ['DUPLICATE_ID', 2],
    ]);
  });

  it('names the guards that a log has lost', async () => {
    const path = await writtenLog();
    const database = openDatabase(path);
    database.exec('DROP TRIGGER event_is_never_deleted');
    database.close();
    expect(verify(path).problems).toEqual([
      expect.objectContaining({
        code: 'TABLES',
        message: 'trigger event_is_never_deleted is missing or another one',
      }),
    ]);
  });

  it('notices a corrupted page, names the events on it and looks at all the others', async () => {
    const running = newPath();
    const path = newPath();
    const store = openSqliteEventStore({ path: running, clock, codec: testCodec });
    for (let n = 0; n < 40; n += 1)
      await store.append(`a-${n}`, 'noStream', [noted('y'.repeat(1_000))]);
    await store.close();
    await copyLogFile(running, path);
    const page = pageHolding(path, 'a-20');
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
    closeSync(file);
    const { problems, events } = verify(path);
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['FILE', 'UNREADABLE_ROWS']),
    );
    const lost = problems.find(({ code }) => code === 'UNREADABLE_ROWS');
    expect(placeOf(lost!.position!)).toBeLessThanOrEqual(21);
    expect(events).toBeGreaterThan(30);
    expect(events).toBeLessThan(40);
  });

  it('refuses a log of a newer program, and says so of a file that is no database', async () => {
    const path = await writtenLog();
    const database = openDatabase(path);
    database.exec('UPDATE log SET format = 2');
    database.close();
    expect(() => verify(path)).toThrow(
      expect.objectContaining({ code: 'UNSUPPORTED_LOG', message: expect.stringContaining('2') }),
    );
    const text = newPath();
    writeFileSync(text, 'no database at all, but long enough to be looked at'.repeat(100));
    expect(() => verify(text)).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE' }));
    expect(() => verify(newPath())).toThrow('there is no log');
  });
});

/** Number from 0 of the leaf of the table `event` that holds a stream's name beside its text. */
function pageHolding(path: string, stream: string): number {
  const bytes = readFileSync(path);
  for (let page = 1; page * 4096 < bytes.length; page += 1) {
    const content = bytes.subarray(page * 4096, (page + 1) * 4096);
    // 13 is a leaf of a table; indexes hold the name too.
    if (content[0] === 13 && content.includes(stream) && content.includes('yyyy')) return page;
  }
  throw new Error(`no page holds ${stream}`);
}
