import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { createEntryCheck } from '../../src/eventstore/entryCheck';
import type { LogEntry } from '../../src/eventstore/logEntry';
import { LogDiffersError, UnrestorableEventError } from '../../src/eventstore/restoreErrors';
import { restoreLog } from '../../src/eventstore/restoreLog';
import { openLogFileSource } from '../../src/eventstore/sqlite/logFileSource';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { openSqliteLogRestore } from '../../src/eventstore/sqlite/sqliteLogRestore';
import { openDatabase } from '../../src/sqlite/driver';
import { readWholeLog } from '../support/eventStoreContract/contractLog';
import {
  codecOfVersion1,
  noted,
  notes,
  testCodec,
  testEvent,
  testMetadata,
} from '../support/eventStoreContract/testEvents';
import { fixedClock } from '../support/fixedClock';
import { entriesIn, inBatches, restoreInto, rowsIn, testKnown } from '../support/loggedEntries';
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

const open = (path: string, codec = testCodec) => {
  const store = openSqliteEventStore({ path, clock, codec });
  cleanUps.push(() => store.close());
  return store;
};

/** Three streams, written over three days, one event in a shape since superseded. */
async function writtenLog(): Promise<string> {
  const path = newPath();
  clock.set('2026-12-01T01:00:00.000Z');
  const old = open(path, codecOfVersion1);
  await old.append('a-1', 'noStream', notes(2));
  clock.advanceDays(1);
  await old.append('counted-1', 'noStream', [testEvent('Counted', { households: 12 })]);
  await old.append('a-1', 2, [noted('Đường liên thôn 🛣️ dài 1,5 km')]);
  clock.advanceDays(1);
  await old.append('b-1', 'noStream', notes(2, 7));
  await old.close();
  return path;
}

const withoutPosition = <T extends { position: unknown }>(events: readonly T[]) =>
  events.map(({ position: _position, ...event }) => event);

describe('a log restored from another', () => {
  it('has the same events in the same order: ids, streams, versions, data and times', async () => {
    const from = await writtenLog();
    const to = newPath();
    expect(await restoreInto(to, await entriesIn(from))).toEqual({ alreadyThere: 0, written: 6 });
    const [original, restored] = [await readWholeLog(open(from)), await readWholeLog(open(to))];
    expect(withoutPosition(restored)).toEqual(withoutPosition(original));
    expect(restored[5]?.recordedAt).toBe('2026-12-03T01:00:00.000Z');
    expect(restored.map(({ position }) => position.slice(9))).toEqual(
      original.map(({ position }) => position.slice(9)),
    );
  });

  it('item 37: stored bytes are those of the original, in the old shape too', async () => {
    const from = await writtenLog();
    const before = rowsIn(from);
    const to = newPath();
    await restoreInto(to, await entriesIn(from));
    expect(rowsIn(to)).toEqual(before);
    expect(before[2]).toMatchObject({ schema_version: 1, data: '{"households":12}' });
    const [counted] = (await open(to).readStream('counted-1')).events;
    expect(counted?.data).toEqual({ amount: { value: '12', unit: 'HOUSEHOLD' } });
    expect(rowsIn(to)).toEqual(before);
  });

  it('has an id of its own, so that positions of the other are refused', async () => {
    const from = await writtenLog();
    const to = newPath();
    await restoreInto(to, await entriesIn(from));
    const head = await open(from).head();
    await expect(open(to).readAll({ after: head, limit: 1 })).rejects.toMatchObject({
      code: 'POSITION_FROM_ANOTHER_LOG',
    });
  });

  it('item 13: goes on with appends whose times never fall below the restored ones', async () => {
    const to = newPath();
    await restoreInto(to, await entriesIn(await writtenLog()));
    clock.set('2026-11-01T00:00:00.000Z');
    const store = open(to);
    await store.append('b-1', 2, notes(1));
    expect((await readWholeLog(store)).at(-1)?.recordedAt).toBe('2026-12-03T01:00:00.000Z');
  });

  it('item 13: a time that an earlier restore left in the metadata is the time restored', async () => {
    const from = newPath();
    await open(from).close();
    const database = openDatabase(from);
    database
      .prepare("INSERT INTO event VALUES (1, 'a-1', 1, ?, 'Noted', 1, ?, ?, ?)")
      .run(
        randomUUID(),
        '{"text":"1"}',
        JSON.stringify({ ...testMetadata, recordedAt: '2023-10-31T09:00:00.000Z' }),
        '2026-12-01T01:00:00.000Z',
      );
    database.close();
    const [entry] = await entriesIn(from);
    expect(entry).toMatchObject({
      recordedAt: '2023-10-31T09:00:00.000Z',
      metadata: JSON.stringify(testMetadata),
    });
  });
});

describe('a restore that was cut off', () => {
  it('goes on where it stopped, wherever that was, and ends with the same log', async () => {
    const from = await writtenLog();
    const entries = await entriesIn(from);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: entries.length }), { maxLength: 4 }),
        async (stops) => {
          const to = newPath();
          let there = 0;
          for (const stop of stops.sort((a, b) => a - b)) {
            const outcome = await restoreInto(to, entries.slice(0, stop));
            expect(outcome).toEqual({ alreadyThere: there, written: stop - there });
            there = stop;
          }
          await restoreInto(to, entries);
          expect(rowsIn(to)).toEqual(rowsIn(from));
        },
      ),
      { numRuns: 15 },
    );
  });

  it('keeps what came whole before a fault in the source', async () => {
    const entries = await entriesIn(await writtenLog());
    const to = newPath();
    const broken = entries.with(4, { ...entries[4]!, data: '{' });
    await expect(restoreInto(to, broken)).rejects.toMatchObject({ ordinal: 5 });
    expect(await entriesIn(to)).toEqual(entries.slice(0, 4));
    expect(await restoreInto(to, entries)).toEqual({ alreadyThere: 4, written: 2 });
  });
});

describe('a disk that fills up in the middle of a restore', () => {
  it('is told of as something that passes; no group is half written, and the rest follows later', async () => {
    const entries = await entriesIn(await writtenLog());
    const large = Array.from({ length: 300 }, (_, index) => ({
      ...entries[0]!,
      id: randomUUID(),
      stream: `large-${index}`,
      data: JSON.stringify({ text: 'x'.repeat(20_000) }),
    }));
    const to = newPath();
    const onSmallDisk = openSqliteLogRestore({
      path: to,
      openDatabase: (path, options) => {
        const database = openDatabase(path, options);
        database.exec('PRAGMA max_page_count = 1200');
        return database;
      },
    });
    const options = { check: createEntryCheck(testKnown) };
    await expect(restoreLog(inBatches(large), onSmallDisk, options)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      isRetryable: true,
    });
    await onSmallDisk.close();
    const kept = await entriesIn(to);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).toEqual(large.slice(0, kept.length));
    expect(await restoreInto(to, large)).toEqual({
      alreadyThere: kept.length,
      written: 300 - kept.length,
    });
  });
});

describe('a target that differs from the source', () => {
  const other: readonly [keyof LogEntry, string | number][] = [
    ['id', randomUUID()],
    ['stream', 'c-1'],
    ['version', 9],
    ['type', 'Carried'],
    ['schemaVersion', 2],
    ['recordedAt', '2026-12-01T01:00:00.001Z'],
    ['data', '{"text":"another"}'],
    ['metadata', JSON.stringify({ ...testMetadata, commandId: 'another' })],
  ];

  it.each(other)('is refused when %s is another, and nothing is written', async (field, value) => {
    const entries = await entriesIn(await writtenLog());
    const to = newPath();
    await open(to).close();
    const database = openDatabase(to);
    for (const [index, entry] of entries.slice(0, 2).entries()) {
      const held = index === 1 ? { ...entry, [field]: value } : entry;
      const { stream, version, id, type, schemaVersion, data, metadata, recordedAt } = held;
      database
        .prepare(
          'INSERT INTO event (stream, version, id, type, schema_version, data, meta, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        )
        .run(stream, version, id, type, schemaVersion, data, metadata, recordedAt);
    }
    database.close();
    const failure: unknown = await restoreInto(to, entries).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(LogDiffersError);
    expect(failure).toMatchObject({ ordinal: 2, difference: expect.stringContaining(field) });
    expect(rowsIn(to)).toHaveLength(2);
  });

  it('is refused when it holds more than the source', async () => {
    const entries = await entriesIn(await writtenLog());
    const to = newPath();
    await restoreInto(to, entries);
    await expect(restoreInto(to, entries.slice(0, 5))).rejects.toMatchObject({
      code: 'LOG_DIFFERS',
      ordinal: 6,
    });
  });

  it('is refused when another process writes to it in the middle of the restore', async () => {
    const entries = await entriesIn(await writtenLog());
    const to = newPath();
    const first = await restoreInto(to, entries.slice(0, 3));
    expect(first.written).toBe(3);
    const writer = openDatabase(to);
    cleanUps.push(() => writer.close());
    let isWritten = false;
    const meanwhile = () => {
      if (isWritten) return;
      isWritten = true;
      writer
        .prepare(
          "INSERT INTO event (stream, version, id, type, schema_version, data, meta, at) VALUES ('x', 1, ?, 'Noted', 1, '{}', '{}', '2026-12-09T00:00:00.000Z')",
        )
        .run(randomUUID());
    };
    await expect(restoreInto(to, entries, meanwhile)).rejects.toMatchObject({
      code: 'LOG_DIFFERS',
      ordinal: 4,
    });
    expect(rowsIn(to)).toHaveLength(4);
  });
});

describe('an event that no log could hold there', () => {
  const faults: readonly [string, Partial<LogEntry>, string][] = [
    ['of an unknown type', { type: 'Vanished' }, 'UNKNOWN_EVENT'],
    ['in a shape newer than the program', { schemaVersion: 2 }, 'UNKNOWN_EVENT'],
    ['that leaves out a version of its stream', { version: 5 }, 'VERSION'],
    ['recorded before its forerunner', { recordedAt: '2026-12-01T23:00:00.000Z' }, 'RECORDED_AT'],
    ['recorded at no instant', { recordedAt: '2026-12-02' }, 'RECORDED_AT'],
    ['with data that break the schema', { data: '{"words":"1"}' }, 'SCHEMA'],
    ['with metadata that break the schema', { metadata: '{}' }, 'SCHEMA'],
    ['with a number beyond 2^53', { data: '{"text":9007199254740993}' }, 'JSON'],
    ['whose id is no UUID', { id: 'note-1' }, 'ID'],
    ['in a stream without a name', { stream: '', version: 1 }, 'STREAM'],
  ];

  it.each(faults)('%s is refused by its place in the source', async (_name, change, code) => {
    const entries = await entriesIn(await writtenLog());
    const to = newPath();
    const changed = entries.with(3, { ...entries[3]!, ...change });
    const failure: unknown = await restoreInto(to, changed).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnrestorableEventError);
    expect(failure).toMatchObject({ ordinal: 4, problemCode: code });
    expect(rowsIn(to)).toHaveLength(3);
  });

  it('whose id another has is refused, and the group it came in is not half written', async () => {
    const entries = await entriesIn(await writtenLog());
    const to = newPath();
    const doubled = entries.with(5, { ...entries[5]!, id: entries[0]!.id });
    await expect(restoreInto(to, doubled)).rejects.toMatchObject({
      ordinal: 6,
      problemCode: 'TAKEN',
    });
    expect(rowsIn(to)).toHaveLength(0);
  });
});

describe('the source of a restore', () => {
  it('is never made where there is none', () => {
    const path = newPath();
    expect(() => openLogFileSource(path)).toThrow(`there is no log ${path}`);
    expect(() => rowsIn(path)).toThrow();
  });

  it('ends at what was the head when it was opened', async () => {
    const path = await writtenLog();
    const source = openLogFileSource(path);
    await open(path).append('late-1', 'noStream', notes(1));
    const ids: string[] = [];
    for await (const batch of source.batches()) ids.push(...batch.map(({ id }) => id));
    await source.close();
    expect(ids).toHaveLength(6);
    expect(source.count).toBe(6);
  });
});
