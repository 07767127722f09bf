import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { createEntryCheck } from '../../src/eventstore/entryCheck';
import { openEventStoreDbEventStore } from '../../src/eventstore/eventstoredb/eventStoreDbEventStore';
import { openEventStoreDbLogRestore } from '../../src/eventstore/eventstoredb/eventStoreDbLogRestore';
import { openEventStoreDbLogSource } from '../../src/eventstore/eventstoredb/eventStoreDbLogSource';
import type { LogEntry } from '../../src/eventstore/logEntry';
import { restoreLog, type RestoreOutcome } from '../../src/eventstore/restoreLog';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { instant } from '../../src/kernel/instant';
import { collector, readWholeLog, until } from '../support/eventStoreContract/contractLog';
import {
  codecOfVersion1,
  notes,
  testCodec,
  testEvent,
} from '../support/eventStoreContract/testEvents';
import { fixedClock } from '../support/fixedClock';
import { entriesIn, inBatches, restoreInto, rowsIn, testKnown } from '../support/loggedEntries';
import { sqliteLogFolder } from '../support/sqliteLogFolder';

const url = process.env['EVENTSTORE_TEST_URL'] ?? '';

jest.setTimeout(120_000);

const describeWithServer = url === '' ? describe.skip : describe;
const reason = url === '' ? ' [skipped: EVENTSTORE_TEST_URL names no server]' : '';

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

const newName = () => `t${randomBytes(6).toString('hex')}`;
const newPath = () => {
  const folder = sqliteLogFolder();
  cleanUps.push(folder.remove);
  return folder.path;
};

/** Three streams over three days, long past, one event in a shape since superseded. */
async function writtenLog(): Promise<string> {
  const path = newPath();
  const clock = fixedClock('2024-12-01T01:00:00.000Z');
  const store = openSqliteEventStore({ path, clock, codec: codecOfVersion1 });
  await store.append('a-1', 'noStream', notes(2));
  clock.advanceDays(1);
  await store.append('counted-1', 'noStream', [testEvent('Counted', { households: 12 })]);
  await store.append('a-1', 2, notes(1, 5));
  clock.advanceDays(1);
  await store.append('b-1', 'noStream', notes(2, 7));
  await store.close();
  return path;
}

async function restoreOnServer(
  name: string,
  entries: readonly LogEntry[],
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<RestoreOutcome> {
  const target = await openEventStoreDbLogRestore({ url, name, codec: testCodec });
  const source = async function* () {
    for await (const batch of inBatches(entries)) {
      await meanwhile();
      yield batch;
    }
  };
  try {
    return await restoreLog(source(), target, { check: createEntryCheck(testKnown) });
  } finally {
    await target.close();
  }
}

async function entriesOnServer(name: string): Promise<LogEntry[]> {
  const source = await openEventStoreDbLogSource({ url, name });
  const entries: LogEntry[] = [];
  for await (const batch of source.batches()) entries.push(...batch);
  expect(source.count).toBe(entries.length);
  await source.close();
  return entries;
}

const openStore = async (name: string) => {
  const store = await openEventStoreDbEventStore({ url, name, codec: testCodec });
  cleanUps.push(() => store.close());
  return store;
};

describeWithServer(`A log restored into a server${reason}`, () => {
  it('holds the same: ids, streams, versions, texts and times, and back in a file too', async () => {
    const path = await writtenLog();
    const entries = await entriesIn(path);
    const name = newName();
    expect(await restoreOnServer(name, entries)).toEqual({ alreadyThere: 0, written: 6 });
    expect(await entriesOnServer(name)).toEqual(entries);
    const back = newPath();
    await restoreInto(back, await entriesOnServer(name));
    expect(rowsIn(back)).toEqual(rowsIn(path));
  });

  it('items 13 and 17: is read with the times restored, as of any of them', async () => {
    const name = newName();
    await restoreOnServer(name, await entriesIn(await writtenLog()));
    const store = await openStore(name);
    const times = (await readWholeLog(store)).map(({ recordedAt }) => recordedAt.slice(0, 10));
    const [first, second, third] = ['2024-12-01', '2024-12-02', '2024-12-03'];
    expect(times).toEqual([first, first, second, second, third, third]);
    const recordedUntil = instant('2024-12-02T00:00:00.000Z');
    expect((await store.readStream('a-1', { recordedUntil })).events).toHaveLength(2);
    const seen = collector();
    store.subscribeAll({ after: 'start', onBatch: seen.onBatch });
    await until(() => seen.events.length === 6, 'all are delivered');
    expect(seen.events[2]?.data).toEqual({ amount: { value: '12', unit: 'HOUSEHOLD' } });
  });

  it('goes on with appends of today', async () => {
    const name = newName();
    await restoreOnServer(name, await entriesIn(await writtenLog()));
    const store = await openStore(name);
    await store.append('b-1', 2, notes(1));
    const { recordedAt = '' } = (await readWholeLog(store)).at(-1) ?? {};
    expect(Date.now() - Date.parse(recordedAt)).toBeLessThan(60_000);
  });

  it('goes on where a restore stopped, wherever that was', async () => {
    const entries = await entriesIn(await writtenLog());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: entries.length }), { maxLength: 4 }),
        async (stops) => {
          const name = newName();
          let there = 0;
          for (const stop of stops.sort((a, b) => a - b)) {
            const outcome = await restoreOnServer(name, entries.slice(0, stop));
            expect(outcome).toEqual({ alreadyThere: there, written: stop - there });
            there = stop;
          }
          await restoreOnServer(name, entries);
          expect(await entriesOnServer(name)).toEqual(entries);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('takes long runs of one stream, and events near the largest', async () => {
    const [entry] = await entriesIn(await writtenLog());
    const text = (length: number) => JSON.stringify({ text: 'x'.repeat(length) });
    const entries = Array.from({ length: 1_200 }, (_, index) => ({
      ...entry!,
      id: randomUUID(),
      version: index + 1,
      data: text(index % 400 === 0 ? 1_000_000 : 300),
    }));
    const name = newName();
    await restoreOnServer(name, entries);
    expect(await entriesOnServer(name)).toEqual(entries);
  });

  // A file holds events up to 16 MiB; servers take 1 MiB up to 25, and 16 MiB later.
  it.each([1_100_000, 5_000_000, 16_000_000])(
    'an event of %d bytes is kept whole by a server that takes it, and refused as such by others',
    async (length) => {
      const [entry] = await entriesIn(await writtenLog());
      const entries = [1, 2].map((version) => ({
        ...entry!,
        id: randomUUID(),
        version,
        data: JSON.stringify({ text: 'x'.repeat(version === 1 ? 300 : length) }),
      }));
      const name = newName();
      const outcome = await restoreOnServer(name, entries).catch((error: unknown) => error);
      const isTaken = !(outcome instanceof Error);
      if (!isTaken) expect(outcome).toMatchObject({ ordinal: 2, problemCode: 'TOO_LARGE' });
      expect(await entriesOnServer(name)).toEqual(isTaken ? entries : entries.slice(0, 1));
    },
  );

  it('is refused when the target holds something else, or more', async () => {
    const entries = await entriesIn(await writtenLog());
    const name = newName();
    await restoreOnServer(name, entries);
    const other = entries.with(3, { ...entries[3]!, data: '{"text":"another"}' });
    const differs = { code: 'LOG_DIFFERS', ordinal: 4 };
    await expect(restoreOnServer(name, other)).rejects.toMatchObject(differs);
    await expect(restoreOnServer(name, entries.slice(0, 3))).rejects.toMatchObject(differs);
    expect(await entriesOnServer(name)).toEqual(entries);
  });

  it.each([
    ['a stream of the restore', 'a-1'],
    ['another stream', 'z-1'],
  ])('is ended when somebody writes to %s meanwhile', async (_, stream) => {
    const entries = await entriesIn(await writtenLog());
    const name = newName();
    await restoreOnServer(name, entries.slice(0, 3));
    const store = await openStore(name);
    let batches = 0;
    const meanwhile = async () => {
      batches += 1;
      if (batches === 2) await store.append(stream, 'any', notes(1));
    };
    await expect(restoreOnServer(name, entries, meanwhile)).rejects.toMatchObject({
      code: 'LOG_DIFFERS',
      ordinal: 4,
    });
  });

  it('takes no id a second time', async () => {
    const entries = await entriesIn(await writtenLog());
    const doubled = entries.with(5, { ...entries[5]!, id: entries[0]!.id });
    await expect(restoreOnServer(newName(), doubled)).rejects.toMatchObject({
      ordinal: 6,
      problemCode: 'TAKEN',
    });
  });
});
