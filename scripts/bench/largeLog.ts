import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createDomainCodec } from '../../src/eventstore/eventCatalogue';
import { SqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { instantFromMillis } from '../../src/kernel/instant';
import { openDatabase } from '../../src/sqlite/driver';
import { organisation, progress, promise, type StreamToAppend } from './sampleEvents';

/** Events of one promise: recorded, given a deadline and a lead unit, two reports later on. */
export const EVENTS_PER_PROMISE = 5;

/** How many further promises are recorded before one gets its next report. */
const REPORT_AFTER = 400;

const FIRST_INSTANT = Date.UTC(2026, 2, 2);

/** What happens in a log of so many promises, in its order. */
function* happenings(promises: number): Generator<StreamToAppend> {
  yield* organisation();
  for (let index = 0; index < promises + 2 * REPORT_AFTER; index += 1) {
    if (index < promises) yield promise(index);
    for (const report of [1, 2]) {
      const earlier = index - report * REPORT_AFTER;
      if (earlier >= 0 && earlier < promises) yield progress(earlier, report);
    }
  }
}

/**
 * Writes a log of at least `events` events in large transactions, past the store: it takes seconds
 * where appending one command after the other takes many minutes.
 * @returns how many events it holds.
 */
export async function writeLargeLog(path: string, events: number): Promise<number> {
  mkdirSync(dirname(path), { recursive: true });
  const codec = createDomainCodec();
  const clock = { now: () => instantFromMillis(FIRST_INSTANT) };
  await new SqliteEventStore({ path, clock, codec }).close();
  const database = openDatabase(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; BEGIN');
  const insert = database.prepare(
    'INSERT INTO event (stream, version, id, type, schema_version, data, meta, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const versions = new Map<string, number>();
  let written = 0;
  for (const { stream, events: batch } of happenings(Math.ceil(events / EVENTS_PER_PROMISE))) {
    for (const event of batch) {
      const { id, type, schemaVersion, data, metadata } = codec.encode(event);
      const version = (versions.get(stream) ?? 0) + 1;
      versions.set(stream, version);
      written += 1;
      const at = instantFromMillis(FIRST_INSTANT + written * 10);
      insert.run(stream, version, id, type, schemaVersion, data, metadata, at);
    }
    if (written % 50_000 < batch.length) database.exec('COMMIT; BEGIN');
  }
  database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  return written;
}
