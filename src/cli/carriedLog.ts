import type { Config } from '../config';
import { createDomainCodec } from '../eventstore/eventCatalogue';
import { onServer } from '../eventstore/eventstoredb/onServer';
import type { LogRestore, LogSource } from '../eventstore/logRestore';
import { openLogFileSource } from '../eventstore/sqlite/logFileSource';
import { openSqliteLogRestore } from '../eventstore/sqlite/sqliteLogRestore';
import { logPathIn } from './dataFolder';
import { shareFolder } from './folderLock';

type LogConfig = Pick<Config, 'dataDir' | 'eventStore'>;

/** The log of the configuration, in a file or on a server, as it is now. */
export async function openSource({ dataDir, eventStore }: LogConfig): Promise<LogSource> {
  if (eventStore !== null) return onServer.source().openEventStoreDbLogSource(eventStore);
  return openLogFileSource(logPathIn(dataDir));
}

/** The log of the configuration, to be restored into; a file's folder is held until it is closed. */
export async function openTarget({ dataDir, eventStore }: LogConfig): Promise<LogRestore> {
  if (eventStore !== null)
    return onServer
      .restore()
      .openEventStoreDbLogRestore({ ...eventStore, codec: createDomainCodec() });
  const folder = shareFolder(dataDir);
  try {
    const log = openSqliteLogRestore({ path: logPathIn(dataDir) });
    return {
      logId: log.logId,
      held: () => log.held(),
      append: (entries) => log.append(entries),
      async close() {
        await log.close();
        folder.release();
      },
    };
  } catch (error) {
    folder.release();
    throw error;
  }
}
