import { join } from 'node:path';
import { openReadModels } from '../../projections/readModels';
import { allProjections } from '../../projections/registry';
import { writeLargeLog } from '../../scripts/bench/largeLog';
import { createDomainCodec } from '../../src/eventstore/eventCatalogue';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { fixedClock } from '../support/fixedClock';
import { temporaryFolder } from '../support/projectionSpec';

const EVENTS = 20_000;
const PROMISES = EVENTS / 5;
/** Far above a batch on a slow machine, far below a rebuild that would hold everybody up. */
const LONGEST_SILENCE_MS = 2_000;
const LARGEST_GROWTH = 200e6;

test('during a rebuild of 20,000 events answers go on, each of them whole, and memory does not grow', async () => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'events.db');
  const written = await writeLargeLog(path, EVENTS);
  const clock = fixedClock('2026-12-12T02:00:00.000Z');
  const store = openSqliteEventStore({ path, clock, codec: createDomainCodec() });
  const models = await openReadModels({
    directory: join(folder.path, 'read'),
    store,
    projections: allProjections,
  });
  models.start();
  await models.waitFor(await store.head(), 60_000);
  expect(written).toBeGreaterThanOrEqual(EVENTS);

  let isOver = false;
  const memory = [process.memoryUsage().rss];
  const rebuilt = models.rebuild().finally(() => {
    isOver = true;
  });
  const silences: number[] = [];
  for (let last = performance.now(); !isOver; last = performance.now()) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    const session = models.session();
    const row = session.database.prepare('SELECT count(*) AS n FROM commitment').get();
    session.release();
    expect(Number(row?.['n'])).toBe(PROMISES);
    silences.push(performance.now() - last);
    memory.push(process.memoryUsage().rss);
  }
  await rebuilt;
  expect(models.status().generation).toBeGreaterThan(1);
  expect(silences.length).toBeGreaterThan(EVENTS / 1_000);
  expect(Math.max(...silences)).toBeLessThan(LONGEST_SILENCE_MS);
  expect(Math.max(...memory) - (memory[0] ?? 0)).toBeLessThan(LARGEST_GROWTH);
  await models.close();
  await store.close();
  folder.remove();
}, 180_000);
