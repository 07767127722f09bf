import { createEntryCheck } from '../../src/eventstore/entryCheck';
import type { LogEntry } from '../../src/eventstore/logEntry';
import type { LogRestore } from '../../src/eventstore/logRestore';
import { restoreLog, type RestoreOutcome } from '../../src/eventstore/restoreLog';
import { openLogFileSource } from '../../src/eventstore/sqlite/logFileSource';
import { openSqliteLogRestore } from '../../src/eventstore/sqlite/sqliteLogRestore';
import { openDatabase } from '../../src/sqlite/driver';
import { testCodec, testDefinitions } from './eventStoreContract/testEvents';

export const testKnown = { codec: testCodec, definitions: testDefinitions };

/** Everything that a log file holds, in order, texts as stored. */
export async function entriesIn(path: string): Promise<LogEntry[]> {
  const source = openLogFileSource(path);
  const entries: LogEntry[] = [];
  for await (const batch of source.batches()) entries.push(...batch);
  await source.close();
  return entries;
}

/** The rows themselves, byte for byte. */
export function rowsIn(path: string): object[] {
  const database = openDatabase(path, { readOnly: true });
  const rows = database.prepare('SELECT * FROM event ORDER BY pos').all();
  database.close();
  return rows.map((row) => ({ ...row }));
}

export async function* inBatches(
  entries: readonly LogEntry[],
  size = 2,
): AsyncGenerator<readonly LogEntry[], void> {
  for (let at = 0; at < entries.length; at += size) yield entries.slice(at, at + size);
}

/** Restores entries into a log file, opened for it and closed again. */
export async function restoreInto(
  path: string,
  entries: readonly LogEntry[],
  meanwhile: (target: LogRestore) => void = () => undefined,
): Promise<RestoreOutcome> {
  const target = openSqliteLogRestore({ path });
  try {
    return await restoreLog(inBatches(entries), target, {
      check: createEntryCheck(testKnown),
      onProgress: () => meanwhile(target),
    });
  } finally {
    await target.close();
  }
}
