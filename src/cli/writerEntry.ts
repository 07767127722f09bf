import { parentPort, workerData } from 'node:worker_threads';
import { openReadModels } from '../../projections/readModels';
import { allProjections } from '../../projections/registry';
import { createDomainCodec } from '../eventstore/eventCatalogue';
import { openSqliteEventStore } from '../eventstore/sqlite/sqliteEventStore';
import { runWriter } from '../threads/runWriter';
import { openClock } from './clocks';
import type { WriterSettings } from './writerSettings';

/** Where the writer thread begins: it opens the log and the read models of a folder and writes them. */
function writerEntry({ logPath, readDirectory, clockFile }: WriterSettings): void {
  if (parentPort === null) throw new Error('this is the program of a thread');
  void runWriter(parentPort, {
    openStore: (onGroupCommitted) =>
      openSqliteEventStore({
        path: logPath,
        clock: openClock(clockFile),
        codec: createDomainCodec(),
        onGroupCommitted,
      }),
    openReadModels: (store, onStatus) =>
      openReadModels({ directory: readDirectory, store, projections: allProjections, onStatus }),
  });
}

writerEntry(workerData as WriterSettings);
