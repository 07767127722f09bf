import { setTimeout as pause } from 'node:timers/promises';
import { ConfigError, type Config } from '../config';
import { StoreUnavailableError } from '../eventstore/errors';
import { createDomainCodec } from '../eventstore/eventCatalogue';
import { ConnectionStringError } from '../eventstore/eventstoredb/connectionString';
import {
  openEventStoreDbEventStore,
  type EventStoreDbOptions,
} from '../eventstore/eventstoredb/eventStoreDbEventStore';
import type { EventStore } from '../eventstore/port';
import { openSqliteEventStore } from '../eventstore/sqlite/sqliteEventStore';
import type { Clock } from '../kernel/clock';
import { logPathIn } from './dataFolder';
import { namingServer } from './serverFault';

/** A cluster that starts together with the program takes that long to find its leader. */
const LONGEST_WAIT_MS = 60_000;

async function openOnServer(options: EventStoreDbOptions): Promise<EventStore> {
  const end = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      return await openEventStoreDbEventStore(options);
    } catch (error) {
      if (error instanceof ConnectionStringError)
        throw new ConfigError([`EVENTSTORE_URL: ${error.message}`]);
      if (!(error instanceof StoreUnavailableError) || performance.now() > end) throw error;
    }
    await pause(500);
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
    return namingServer(config, () => openOnServer({ ...eventStore, codec, onAppended }));
  return openSqliteEventStore({
    path: logPathIn(config.dataDir),
    clock,
    codec,
    onGroupCommitted: ({ events }) => onAppended(events),
  });
}
