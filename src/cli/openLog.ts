import { ConfigError, type Config } from '../config';
import { LogGoneError } from '../eventstore/errors';
import { createDomainCodec } from '../eventstore/eventCatalogue';
import { ConnectionStringError } from '../eventstore/eventstoredb/connectionString';
import type { EventStoreDbOptions } from '../eventstore/eventstoredb/eventStoreDbEventStore';
import { onServer } from '../eventstore/eventstoredb/onServer';
import type { EventStore } from '../eventstore/port';
import { openSqliteEventStore } from '../eventstore/sqlite/sqliteEventStore';
import type { Clock } from '../kernel/clock';
import { awaitingLog } from './awaitingLog';
import { logPathIn } from './dataFolder';
import { knownLogIn } from './knownLog';
import { lostOnServer } from './lostLog';

async function openOnServer(options: EventStoreDbOptions): Promise<EventStore> {
  try {
    return await onServer.store().openEventStoreDbEventStore(options);
  } catch (error) {
    if (error instanceof ConnectionStringError)
      throw new ConfigError([`EVENTSTORE_URL: ${error.message}`]);
    throw error;
  }
}

/**
 * The log of the configuration: a file in the data folder, or a server.
 * @param onAppended told how many new events an append of this process stored
 * @param signal ends the waiting for a server
 * @throws ConfigError, CommandFailure when the server does not answer or has another log than the read
 * models were made from, StoreUnavailableError, UnsupportedLogError
 */
export async function openLog(
  config: Pick<Config, 'dataDir' | 'eventStore'>,
  clock: Clock,
  onAppended: (events: number) => void,
  signal?: AbortSignal,
): Promise<EventStore> {
  const codec = createDomainCodec();
  const { eventStore } = config;
  if (eventStore !== null) {
    const known = knownLogIn(config.dataDir);
    const wanted = known === null ? 'any' : { id: known.id };
    return awaitingLog(config, () => openOnServer({ ...eventStore, codec, onAppended, wanted }), {
      signal,
    }).catch((error: unknown) => {
      throw error instanceof LogGoneError && known !== null ? lostOnServer(error, known) : error;
    });
  }
  return openSqliteEventStore({
    path: logPathIn(config.dataDir),
    clock,
    codec,
    onGroupCommitted: ({ events }) => onAppended(events),
  });
}
