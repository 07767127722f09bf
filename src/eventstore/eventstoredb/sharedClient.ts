import { EventStoreDBClient } from '@eventstore/db-client';
import { readAuthority } from './authority';
import {
  ConnectionStringError,
  parseConnectionString,
  type ConnectionSettings,
} from './connectionString';

/** A client that others in this process may be using too. */
export interface BorrowedClient {
  readonly client: EventStoreDBClient;
  release(): Promise<void>;
}

/**
 * Appends one call each, never over the client's shared stream of batches: when one such stream
 * breaks, all appends in flight are forgotten, also those of its successor, and the answer to a
 * forgotten one ends the process. A call of its own also keeps its deadline.
 */
class CallByCallClient extends EventStoreDBClient {
  // The one thing asked of it is whether the server takes batches.
  protected override supports = () => Promise.resolve(false);
}

interface SharedClient {
  readonly client: EventStoreDBClient;
  users: number;
}

const clients = new Map<string, SharedClient>();

function connect(settings: ConnectionSettings): EventStoreDBClient {
  const { endpoints, isDiscovered, nodePreference, tls, tlsCAFile } = settings;
  const [first, ...others] = endpoints;
  if (first === undefined) throw new ConnectionStringError('the address of the log names no host');
  const { connectionName, keepAliveInterval, keepAliveTimeout } = settings;
  const common = { connectionName, keepAliveInterval, keepAliveTimeout };
  const security = {
    insecure: !tls,
    ...(tls && tlsCAFile !== null && { rootCertificate: readAuthority(tlsCAFile) }),
  };
  const user = settings.credentials ?? undefined;
  if (isDiscovered)
    return new CallByCallClient({ ...common, nodePreference, discover: first }, security, user);
  if (others.length > 0)
    return new CallByCallClient(
      { ...common, nodePreference, endpoints: [...endpoints] },
      security,
      user,
    );
  return new CallByCallClient({ ...common, endpoint: first }, security, user);
}

/**
 * Clients of one process are not independent of each other, and each holds a connection. So there is
 * one per address, disposed when its last user is done.
 * @throws ConnectionStringError
 */
export function borrowClient(url: string): BorrowedClient {
  const shared = clients.get(url) ?? { client: connect(parseConnectionString(url)), users: 0 };
  clients.set(url, shared);
  shared.users += 1;
  let isReleased = false;
  return {
    client: shared.client,
    async release() {
      if (isReleased) return;
      isReleased = true;
      shared.users -= 1;
      if (shared.users > 0) return;
      clients.delete(url);
      await shared.client.dispose();
    },
  };
}
