import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { PositionNotReachedError, ReadModelParkedError } from '../../projections/readModelErrors';
import { StoreUnavailableError, UnknownOutcomeError } from '../../src/eventstore/errors';
import type { EventToAppend } from '../../src/eventstore/port';
import { collector, readWholeLog, until } from '../support/eventStoreContract/contractLog';
import { testCodec, testMetadata } from '../support/eventStoreContract/testEvents';
import { fixedClock } from '../support/fixedClock';
import { sqliteLogFolder } from '../support/sqliteLogFolder';
import { openThreadedLog, type ThreadedLog } from '../support/threadedLog';

jest.setTimeout(60_000);

const WAIT_MS = 20_000;
const clock = fixedClock('2026-12-01T01:00:00.000Z');
const cleanUps: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function open(mostRestarts?: number): Promise<ThreadedLog> {
  const folder = sqliteLogFolder();
  cleanUps.push(folder.remove);
  const limit = mostRestarts === undefined ? {} : { mostRestarts };
  const log = await openThreadedLog({ path: folder.path, clock, codec: testCodec, ...limit });
  cleanUps.push(() => log.store.close());
  return log;
}

const noted = (text: string): EventToAppend => ({
  id: randomUUID(),
  type: 'Noted',
  data: { text },
  metadata: testMetadata,
});

async function textsIn({ readModels }: ThreadedLog): Promise<string[]> {
  const session = await readModels.session();
  const rows = session.database.prepare('SELECT text FROM noted ORDER BY place').all();
  session.release();
  return rows.map((row) => String(row['text']));
}

/** As the command handler does it: the very same append, until its outcome is known. */
async function appendReliably(log: ThreadedLog, stream: string, event: EventToAppend) {
  for (;;) {
    try {
      return await log.store.append(stream, 'noStream', [event]);
    } catch (error) {
      if (!(error instanceof UnknownOutcomeError)) throw error;
    }
  }
}

describe('read models kept by the writer thread', () => {
  it('answer what was appended once their position is waited for', async () => {
    const log = await open();
    log.readModels.start();
    const { position } = await log.store.append('note-1', 'noStream', [noted('a'), noted('b')]);
    await log.readModels.waitFor(position, WAIT_MS);
    expect(await textsIn(log)).toEqual(['a', 'b']);
    expect(log.readModels.position()).toBe(position);
    expect(log.readModels.status()).toMatchObject({ isReady: true, position, openSessions: 0 });
  });

  it('tell of every commit only when it can be read', async () => {
    const log = await open();
    const seen: Promise<readonly string[]>[] = [];
    log.readModels.onCommit(() => seen.push(textsIn(log)));
    log.readModels.start();
    const { position } = await log.store.append('note-1', 'noStream', [noted('a')]);
    await log.readModels.waitFor(position, WAIT_MS);
    await until(() => seen.length > 0, 'the commit is told');
    expect(await seen.at(-1)).toEqual(['a']);
  });

  it('are rebuilt as a new generation while sessions read the old one', async () => {
    const log = await open();
    log.readModels.start();
    const { position } = await log.store.append('note-1', 'noStream', [noted('a')]);
    await log.readModels.waitFor(position, WAIT_MS);
    const before = log.readModels.status().generation;
    await log.readModels.rebuild();
    expect(log.readModels.status().generation).toBeGreaterThan(before);
    expect(await textsIn(log)).toEqual(['a']);
    await expect(log.readModels.rebuild(['nothing'])).rejects.toThrow(RangeError);
  });

  it('fail a wait at its end, and at once when they are parked', async () => {
    const log = await open();
    const { position } = await log.store.append('note-1', 'noStream', [noted('a')]);
    await expect(log.readModels.waitFor(position, 30)).rejects.toThrow(PositionNotReachedError);
    log.readModels.start();
    await log.readModels.waitFor(position, WAIT_MS);
    const bad = { ...noted(''), type: 'Carried', data: { payload: null } };
    const { position: unreadable } = await log.store.append('note-2', 'noStream', [bad]);
    await expect(log.readModels.waitFor(unreadable, WAIT_MS)).rejects.toThrow(ReadModelParkedError);
    expect(log.readModels.status().models[0]).toMatchObject({ state: 'parked' });
  });
});

describe('a writer thread that ends during a commit', () => {
  it.each([
    ['before', false],
    ['after', true],
  ] as const)('%s it: the outcome is unknown, and the same ids find it out', async (when, isIn) => {
    const log = await open();
    log.endAtCommit(1, when);
    const event = noted('a');
    await expect(log.store.append('note-1', 'noStream', [event])).rejects.toThrow(
      UnknownOutcomeError,
    );
    expect((await log.store.readStream('note-1')).exists).toBe(isIn);
    const again = await log.store.append('note-1', 'noStream', [event]);
    expect(again).toMatchObject({ version: 1, wasAlreadyStored: isIn });
    expect(await readWholeLog(log.store)).toHaveLength(1);
    expect(log.restarts).toHaveLength(1);
  });

  it('is followed by another, with read models and subscriptions going on', async () => {
    const log = await open();
    const { events, onBatch } = collector();
    const subscription = log.store.subscribeAll({ after: 'start', onBatch });
    log.readModels.start();
    await log.store.append('note-1', 'noStream', [noted('a')]);
    await log.end();
    const { position } = await appendReliably(log, 'note-2', noted('b'));
    await log.readModels.waitFor(position, WAIT_MS);
    expect(await textsIn(log)).toEqual(['a', 'b']);
    expect(log.readModels.status()).toMatchObject({ isReady: true, feedFailure: null });
    await until(() => events.length === 2, 'both events are delivered');
    await subscription.stop();
  });

  it('again and again under a storm: nothing acknowledged is lost, nothing is there twice', async () => {
    const log = await open(100);
    log.readModels.start();
    const acknowledged: string[] = [];
    let isOver = false;
    const killer = (async () => {
      for (let round = 0; round < 4; round += 1) {
        const goal = acknowledged.length + 40;
        await until(() => acknowledged.length >= goal, 'the storm goes on', WAIT_MS);
        if (round % 2 === 0) await log.end();
        else log.endAtCommit(2, round === 1 ? 'before' : 'after');
      }
      await until(() => log.restarts.length >= 4, 'the last one has ended', WAIT_MS);
      isOver = true;
    })();
    const caller = async (name: number) => {
      for (let n = 0; !isOver; n += 1) {
        const event = noted(`${name}-${n}`);
        await appendReliably(log, `note-${name}-${n}`, event);
        acknowledged.push(event.id);
      }
    };
    await Promise.all([killer, ...Array.from({ length: 8 }, (_, name) => caller(name))]);
    const stored = (await readWholeLog(log.store)).map(({ id }) => id);
    expect([...stored].sort()).toEqual([...acknowledged].sort());
    await log.readModels.waitFor(await log.store.head(), WAIT_MS);
    expect(await textsIn(log)).toHaveLength(stored.length);
  });

  it('too often: the process is told that it must go, and says why to whoever asks', async () => {
    const log = await open(0);
    await log.end();
    await until(() => log.gone.length === 1, 'it is given up');
    await expect(log.store.append('note-1', 'noStream', [noted('a')])).rejects.toThrow(
      StoreUnavailableError,
    );
    expect(log.readModels.status()).toMatchObject({
      isReady: false,
      feedFailure: { message: expect.stringContaining('does not come back') as string },
    });
    expect(log.restarts).toEqual([]);
  });
});

it("the main thread's event loop goes round while the writer commits and projects", async () => {
  const log = await open();
  log.readModels.start();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (let round = 0; round < 5; round += 1)
    await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        log.store.append(`note-${round}-${n}`, 'noStream', [noted(`${n}`)]),
      ),
    );
  await log.readModels.waitFor(await log.store.head(), WAIT_MS);
  delay.disable();
  expect(await textsIn(log)).toHaveLength(500);
  // Far above what a loaded machine shows: a commit of this thread's own under a slow disk is not.
  expect(delay.percentile(99) / 1e6).toBeLessThan(1_000);
});

it('a commit that takes seconds holds up nobody but those who wait for it', async () => {
  const log = await open();
  log.readModels.start();
  const { position } = await log.store.append('note-1', 'noStream', [noted('a')]);
  await log.readModels.waitFor(position, WAIT_MS);
  log.slowDisk(2_000);
  let turns = 0;
  const reading: Promise<readonly string[]>[] = [];
  const turning = setInterval(() => {
    turns += 1;
    reading.push(textsIn(log));
  }, 5);
  const start = performance.now();
  await log.store.append('note-2', 'noStream', [noted('b')]);
  clearInterval(turning);
  log.slowDisk(0);
  expect(performance.now() - start).toBeGreaterThan(1_900);
  // 400 on an idle machine; held up by the commit it would be none.
  expect(turns).toBeGreaterThan(20);
  for (const texts of await Promise.all(reading)) expect(texts[0]).toBe('a');
});

it('10,000 appends may be under way: those beyond are refused at once, and may come again', async () => {
  const log = await open();
  const appends = Array.from({ length: 10_020 }, (_, n) =>
    log.store.append(`note-${n}`, 'noStream', [noted(`${n}`)]),
  );
  const outcomes = await Promise.allSettled(appends);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(20);
  for (const { reason } of refused)
    expect(reason).toMatchObject({ code: 'STORE_UNAVAILABLE', isRetryable: true });
  expect(await readWholeLog(log.store)).toHaveLength(10_000);
  const [again] = outcomes.flatMap((outcome, n) => (outcome.status === 'rejected' ? [n] : []));
  expect(await log.store.append(`note-${again}`, 'noStream', [noted('again')])).toMatchObject({
    version: 1,
  });
});
