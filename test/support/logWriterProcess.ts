/**
 * Child process of the tests that need several processes over one log. It is told what to write by
 * messages, writes it, and answers what came of it.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { WrongExpectedVersionError } from '../../src/eventstore/errors';
import type { EventStore } from '../../src/eventstore/port';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { openDatabase, type SqlDatabase } from '../../src/sqlite/driver';
import { noted, notes, testCodec, testMetadata } from './eventStoreContract/testEvents';
import { fixedClock } from './fixedClock';
import type { LogWork, RaceWork, TransactionsWork, WorkDone } from './logWriters';

const open = (path: string): EventStore =>
  openSqliteEventStore({
    path,
    clock: fixedClock('2026-12-01T01:00:00.000Z'),
    codec: testCodec,
  });

const INSERT = `INSERT INTO event (stream, version, id, type, schema_version, data, meta, at)
  SELECT ?1, coalesce(max(version), 0) + 1, ?2, 'Noted', 1, ?3, ?4, '2026-12-01T01:00:00.000Z'
  FROM event WHERE stream = ?1`;

/** A transaction that stays open over its writes, then is committed or rolled back. */
async function slowTransaction(
  database: SqlDatabase,
  stream: string,
  { begin, events, heldMs, isRolledBack }: TransactionsWork['transactions'][number],
): Promise<number> {
  try {
    database.exec(begin);
    // A deferred one sees the log before it may write to it.
    database.prepare('SELECT max(pos) AS head FROM event').get();
    for (let at = 0; at < events; at += 1) {
      const data = JSON.stringify({ text: `slow ${at}` });
      database.prepare(INSERT).run(stream, randomUUID(), data, JSON.stringify(testMetadata));
      await pause(heldMs);
    }
    database.exec(isRolledBack ? 'ROLLBACK' : 'COMMIT');
    return isRolledBack ? 0 : events;
  } catch {
    // Others wrote since it began to read, or for longer than it waits: SQLite takes nothing of it.
    if (database.isTransaction) database.exec('ROLLBACK');
    return 0;
  }
}

async function runTransactions({ path, name, transactions }: TransactionsWork): Promise<WorkDone> {
  const store = open(path);
  const database = openDatabase(path);
  database.exec('PRAGMA busy_timeout = 2000');
  let stored = 0;
  for (const [turn, transaction] of transactions.entries()) {
    const appending = store.append(`quick-${name}`, 'any', [noted(`${turn}`)]);
    stored += await slowTransaction(database, `slow-${name}`, transaction);
    await appending;
    stored += 1;
  }
  database.close();
  await store.close();
  return { stored, conflicts: 0 };
}

async function runRace({ path, stream, writers, wins }: RaceWork): Promise<WorkDone> {
  const store = open(path);
  let conflicts = 0;
  const writer = async (): Promise<void> => {
    let expected = 0;
    let won = 0;
    while (won < wins) {
      try {
        ({ version: expected } = await store.append(stream, expected, notes(1)));
        won += 1;
      } catch (error) {
        if (!(error instanceof WrongExpectedVersionError)) throw error;
        if (error.actual <= expected)
          throw new Error('told a version that was no conflict', { cause: error });
        expected = error.actual;
        conflicts += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  await store.close();
  return { stored: writers * wins, conflicts };
}

process.on('message', (work: LogWork) => {
  const running = work.kind === 'race' ? runRace(work) : runTransactions(work);
  void running.then(
    (done) => process.send?.(done),
    (error: unknown) => process.send?.({ failure: String(error) }),
  );
});
process.send?.('ready');
