import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createDomainCodec } from '../../src/eventstore/eventCatalogue';
import { SqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { instantFromMillis } from '../../src/kernel/instant';
import { openDatabase } from '../../src/sqlite/driver';
import type { StreamToAppend } from './sampleEvents';

const FIRST_INSTANT = Date.UTC(2026, 2, 2);

/**
 * Writes a log in large transactions, past the store: it takes seconds where appending one command
 * after the other takes many minutes.
 * @returns how many events it holds.
 */
export async function writeLog(path: string, streams: Iterable<StreamToAppend>): Promise<number> {
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
  for (const { stream, events: batch } of streams) {
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
