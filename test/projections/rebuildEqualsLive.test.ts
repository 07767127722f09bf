import { join } from 'node:path';
import fc from 'fast-check';
import { openReadModels } from '../../projections/openReadModels';
import type { ReadModels } from '../../projections/readModels';
import { allProjections } from '../../projections/registry';
import { createDomainCodec } from '../../src/eventstore/eventCatalogue';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { derivedId } from '../../src/kernel/ids';
import { openDatabase } from '../../src/sqlite/driver';
import { fixedClock } from '../support/fixedClock';
import { currentFile, temporaryFolder } from '../support/projectionSpec';
import { metadataOf, type LoggedEvent } from '../support/recordedEvents';
import {
  conferenceHeld,
  conferenceScheduled,
  minutesDrafted,
  opinionAnswered,
  opinionRaised,
  startingOn,
} from './conferenceEvents';
import {
  holderAppointed,
  holderLeft,
  officeEstablished,
  unitEstablished,
} from './organisationEvents';
import { randomHistory } from './randomHistories';

const setting: readonly LoggedEvent[] = [
  unitEstablished('committee', 'UBND tỉnh Hòa Bình', { level: 'PROVINCE' }),
  unitEstablished('commune', 'UBND xã Yên Thủy', { parent: 'committee' }),
  officeEstablished('chair', 'committee', 'Chủ tịch', true),
  officeEstablished('head', 'commune', 'Chủ tịch', true),
  holderAppointed('chair', 'person-1', '2026-01-01'),
  conferenceScheduled('c1', { ...startingOn('2026-12-12'), audiences: ['FARMER', 'YOUTH'] }),
  opinionRaised('c1', 'o1', 'Đường liên thôn xuống cấp'),
  conferenceHeld('c1', '2026-12-12'),
  opinionAnswered('c1', 'o1', 'Sẽ sửa trong quý I'),
  minutesDrafted('c1', 'Bản nháp'),
  minutesDrafted('c1', 'Biên bản'),
  holderLeft('chair', 'person-1', '2026-12-31'),
];

/** Every row of every table, and every word of the index with its places. */
function dump(directory: string): Record<string, unknown[]> {
  const database = openDatabase(currentFile(directory));
  try {
    const tables = allProjections.flatMap((projection) => projection.tables);
    const plain = tables.filter((table) => table !== 'search_text');
    database.exec(
      `CREATE VIRTUAL TABLE temp.word USING fts5vocab('main', 'search_text', 'instance')`,
    );
    return Object.fromEntries([
      ...plain.map((table) => [table, database.prepare(`SELECT * FROM ${table}`).all()]),
      ['word', database.prepare('SELECT * FROM temp.word ORDER BY doc, col, offset').all()],
    ]) as Record<string, unknown[]>;
  } finally {
    database.close();
  }
}

test('invariant 16: read models built live equal those rebuilt from the log, byte by byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomHistory,
      fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 8 }),
      async ({ events }, pauses) => {
        const folder = temporaryFolder();
        const directory = join(folder.path, 'read');
        const store = openSqliteEventStore({
          path: join(folder.path, 'log.db'),
          clock: fixedClock('2026-12-12T02:00:00.000Z'),
          codec: createDomainCodec(),
        });
        const open = async (batchSize: number): Promise<ReadModels> => {
          const models = await openReadModels({
            directory,
            store,
            projections: allProjections,
            batchSize,
          });
          models.start();
          return models;
        };
        const all = [...setting.slice(0, 6), ...events, ...setting.slice(6)];
        let live = await open(3);
        for (const [place, event] of all.entries()) {
          const { position } = await store.append(event.stream, 'any', [
            {
              id: derivedId('event', place),
              type: event.type,
              data: event.data,
              metadata: metadataOf(event),
            },
          ]);
          // Now and then it catches up, and now and then it starts anew where it was.
          const pause = pauses[place % pauses.length] ?? 0;
          if (pause === 1) await live.waitFor(position, 5_000);
          if (pause !== 0 || place % 40 !== 0) continue;
          await live.close();
          live = await open(2);
        }
        const head = await store.head();
        await live.waitFor(head, 10_000);
        expect(live.status().models.every(({ position }) => position === head)).toBe(true);
        const built = dump(directory);
        await live.rebuild();
        await live.waitFor(head, 10_000);
        expect(dump(directory)).toEqual(built);
        expect(built['commitment']?.length).toBeGreaterThan(0);
        expect(built['word']?.length).toBeGreaterThan(0);
        await live.close();
        await store.close();
        folder.remove();
      },
    ),
    { numRuns: 12 },
  );
}, 180_000);
