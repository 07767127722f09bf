import { ConfigError, type Config } from '../config';
import { createDomainCodec } from '../eventstore/eventCatalogue';
import { ConnectionStringError } from '../eventstore/eventstoredb/connectionString';
import {
  openEventStoreDbEventStore,
  type EventStoreDbOptions,
} from '../eventstore/eventstoredb/eventStoreDbEventStore';
import type { EventStore } from '../eventstore/port';
import { openSqliteEventStore } from '../eventstore/sqlite/sqliteEventStore';
import type { Clock } from '../kernel/clock';
import { awaitingLog } from './awaitingLog';
import { logPathIn } from './dataFolder';

async function openOnServer(options: EventStoreDbOptions): Promise<EventStore> {
  try {
    return await openEventStoreDbEventStore(options);
  } catch (error) {
    if (error instanceof ConnectionStringError)
      throw new ConfigError([`EVENTSTORE_URL: ${error.message}`]);
    throw error;
  }
}

/**
 * The log of the configuration: a file in the data folder, or a server.
 * @param onAppended told how many new events an append of this process stored
 * @throws ConfigError, CommandFailure when the server does not answer, StoreUnavailableError,
 * UnsupportedLogError
 */
export async function openLog(
  config: Pick<Config, 'dataDir' | 'eventStore'>,
  clock: Clock,
  onAppended: (events: number) => void,
): Promise<EventStore> {
  const codec = createDomainCodec();
  const { eventStore } = config;
  if (eventStore !== null)
    return awaitingLog(config, () => openOnServer({ ...eventStore, codec, onAppended }));
  return openSqliteEventStore({
    path: logPathIn(config.dataDir),
    clock,
    codec,
    onGroupCommitted: ({ events }) => onAppended(events),
  });
}
