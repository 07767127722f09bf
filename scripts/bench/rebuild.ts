import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { watchCurrentGeneration } from '../../projections/generations';
import { openReadModels } from '../../projections/openReadModels';
import { allProjections } from '../../projections/registry';
import { createDomainCodec } from '../../src/eventstore/eventCatalogue';
import { SqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { instantFromMillis } from '../../src/kernel/instant';
import { bareRebuild, finalRows } from './bareReadModels';
import { writeLargeLog } from './largeLog';
import { ratioRounds, spreadOf, timed, type Figure } from './rounds';

const EVENTS = 100_000;
const BATCH = 10_000;
const WAIT_MS = 3_600_000;

/** A rebuild of every model beside live ones, against the bare loop over the same rows. */
export async function rebuildOfAll(directory: string, rounds: number): Promise<Figure> {
  const log = join(directory, 'rebuild', 'events.db');
  const read = join(directory, 'rebuild', 'read');
  await writeLargeLog(log, EVENTS);
  const store = new SqliteEventStore({
    path: log,
    clock: { now: () => instantFromMillis(Date.now()) },
    codec: createDomainCodec(),
  });
  const models = await openReadModels({
    directory: read,
    store,
    projections: allProjections,
    buildBatchSize: BATCH,
    keepRetiredMs: 0,
  });
  models.start();
  await models.waitFor(await store.head(), WAIT_MS);
  const current = watchCurrentGeneration(read);
  const rows = finalRows(current.path(), allProjections);
  current.close();
  const ratios = await ratioRounds(
    rounds,
    () => timed(() => models.rebuild()),
    (round) => {
      const file = join(directory, `bare-read-${round}.db`);
      return timed(() => {
        bareRebuild(log, file, allProjections, rows, BATCH);
      }).finally(() => rmSync(file, { force: true }));
    },
  );
  await models.close();
  await store.close();
  return {
    name: `rebuild of ${EVENTS} events, of a bare batched loop over the same rows`,
    unit: '×',
    bound: { atLeast: 0.4 },
    spread: spreadOf(ratios),
    rounds,
  };
}
