import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogAnchor } from '../../src/eventstore/logAnchor';
import type { SqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { placeOf, positionOf } from '../../src/kernel/position';
import { notes, testCodec } from '../support/eventStoreContract/testEvents';
import { fixedClock } from '../support/fixedClock';

let folder: string;
const opened: SqliteEventStore[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'giu-loi-anchor-'));
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function openAt(name: string): SqliteEventStore {
  const store = openSqliteEventStore({
    path: join(folder, name, 'log.db'),
    clock: fixedClock('2026-12-12T02:00:00.000Z'),
    codec: testCodec,
  });
  opened.push(store);
  return store;
}

function copyOf(name: string, copy: string): SqliteEventStore {
  mkdirSync(join(folder, copy));
  for (const suffix of ['', '-wal'])
    cpSync(join(folder, name, `log.db${suffix}`), join(folder, copy, `log.db${suffix}`));
  return openAt(copy);
}

/** What answers: the logs are real ones in files, and another may take the place of the first. */
async function anchoredIn(store: SqliteEventStore) {
  const answering: { store: SqliteEventStore | null; looks: number } = { store, looks: 0 };
  const head = await store.head();
  const anchor = new LogAnchor(
    {
      recordAt: (place) => {
        answering.looks += 1;
        const there = answering.store;
        return there === null ? Promise.resolve(null) : there.idAt(positionOf(there.logId, place));
      },
      logId: () => Promise.resolve(answering.store?.logId ?? null),
    },
    store.logId,
    { place: placeOf(head), id: (await store.idAt(head)) ?? '' },
    1,
  );
  return { answering, anchor };
}

async function twoLogs() {
  const store = openAt('log');
  await store.append('a-1', 'any', notes(3));
  const older = copyOf('log', 'older');
  await store.append('a-1', 'any', notes(3));
  return { store, older };
}

describe('the last record that is known holds on to its log', () => {
  test('as long as it stands at its place, whatever comes after it', async () => {
    const { store } = await twoLogs();
    const { anchor } = await anchoredIn(store);
    await anchor.check();
    await store.append('b-1', 'any', notes(5));
    await anchor.check();
    expect(anchor.gone()).toBeNull();
  });

  test('an older copy is LOG_REPLACED, also when it has grown beyond that place', async () => {
    const { store, older } = await twoLogs();
    const { answering, anchor } = await anchoredIn(store);
    answering.store = older;
    await expect(anchor.check()).rejects.toMatchObject({
      code: 'LOG_REPLACED',
      isRetryable: false,
    });
    await older.append('b-1', 'any', notes(40));
    await expect(anchor.check()).rejects.toMatchObject({ code: 'LOG_REPLACED' });
    expect(anchor.gone()).toMatchObject({ code: 'LOG_REPLACED' });
  });

  test('an empty server, and another log, are LOG_LOST', async () => {
    const { store } = await twoLogs();
    const { answering, anchor } = await anchoredIn(store);
    answering.store = null;
    await expect(anchor.check()).rejects.toMatchObject({ code: 'LOG_LOST' });
    answering.store = openAt('another');
    await answering.store.append('a-1', 'any', notes(9));
    await expect(anchor.check()).rejects.toMatchObject({ code: 'LOG_LOST' });
  });

  test('the right log put back is gone on with', async () => {
    const { store, older } = await twoLogs();
    const { answering, anchor } = await anchoredIn(store);
    answering.store = older;
    await anchor.check().catch(() => undefined);
    answering.store = store;
    await anchor.check();
    expect(anchor.gone()).toBeNull();
  });

  test('a leader just chosen may show it late', async () => {
    const { store, older } = await twoLogs();
    const { answering, anchor } = await anchoredIn(store);
    answering.store = older;
    const checking = anchor.check();
    await new Promise((resolve) => setImmediate(resolve));
    answering.store = store;
    await checking;
    expect(anchor.gone()).toBeNull();
  });

  test('many that ask at once share a look, which began after they asked', async () => {
    const { store } = await twoLogs();
    const { answering, anchor } = await anchoredIn(store);
    const first = anchor.check();
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([first, ...Array.from({ length: 50 }, () => anchor.check())]);
    expect(answering.looks).toBeLessThanOrEqual(2);
  });
});
