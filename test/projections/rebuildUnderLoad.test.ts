import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openReadModels } from '../../projections/openReadModels';
import { allProjections } from '../../projections/registry';
import { writeLargeLog } from '../../scripts/bench/largeLog';
import { createDomainCodec } from '../../src/eventstore/eventCatalogue';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { fixedClock } from '../support/fixedClock';
import { temporaryFolder } from '../support/projectionSpec';

const EVENTS = 20_000;
const PROMISES = EVENTS / 5;
/** Share of the rebuild: far above a batch, far below a rebuild that would hold everybody up. */
const LONGEST_SILENCE = 1 / 2;
/** Bytes; the events of the log alone, were they held, would be ten times as many. */
const LARGEST_GROWTH = 5e6;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes still in use; what the process holds on to is V8's own affair and differs from run to run. */
function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

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
  const before = heapInUse();
  const rebuilt = models.rebuild().finally(() => {
    isOver = true;
  });
  const silences: number[] = [];
  for (let last = performance.now(); !isOver; last = performance.now()) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    const session = await models.session();
    const row = session.database.prepare('SELECT count(*) AS n FROM commitment').get();
    session.release();
    expect(Number(row?.['n'])).toBe(PROMISES);
    silences.push(performance.now() - last);
  }
  await rebuilt;
  expect(models.status().generation).toBeGreaterThan(1);
  expect(silences.length).toBeGreaterThan(EVENTS / 1_000);
  const whole = silences.reduce((sum, silence) => sum + silence, 0);
  expect(Math.max(...silences)).toBeLessThan(whole * LONGEST_SILENCE);
  expect(heapInUse() - before).toBeLessThan(LARGEST_GROWTH);
  await models.close();
  await store.close();
  folder.remove();
}, 180_000);
