import { parentPort, workerData } from 'node:worker_threads';
import { openReadModels } from '../../projections/openReadModels';
import { allProjections } from '../../projections/registry';
import { createDomainCodec } from '../eventstore/eventCatalogue';
import { openSqliteEventStore } from '../eventstore/sqlite/sqliteEventStore';
import { runWriter } from '../threads/runWriter';
import { trusted } from '../kernel/clock';
import { ClockWatch, stampingClock } from './clockWatch';
import { openClock } from './clocks';
import type { WriterSettings } from './writerSettings';

/** Where the writer thread begins: it opens the log and the read models of a folder and writes them. */
function writerEntry({ logPath, readDirectory, clockFile, clockState }: WriterSettings): void {
  if (parentPort === null) throw new Error('this is the program of a thread');
  void runWriter(parentPort, {
    openStore: (onGroupCommitted) =>
      openSqliteEventStore({
        path: logPath,
        clock: stampingClock(
          openClock(clockFile),
          clockState === null ? trusted : new ClockWatch(clockState),
        ),
        codec: createDomainCodec(),
        onGroupCommitted,
      }),
    openReadModels: (store, onStatus) =>
      openReadModels({ directory: readDirectory, store, projections: allProjections, onStatus }),
  });
}

writerEntry(workerData as WriterSettings);
