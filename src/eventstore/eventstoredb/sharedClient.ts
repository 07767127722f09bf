import { readFileSync } from 'node:fs';
import { EventStoreDBClient } from '@eventstore/db-client';
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

interface SharedClient {
  readonly client: EventStoreDBClient;
  users: number;
}

const clients = new Map<string, SharedClient>();

function readAuthority(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new ConnectionStringError(`cannot read tlsCAFile ${path}`, { cause });
  }
}

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
    return new EventStoreDBClient({ ...common, nodePreference, discover: first }, security, user);
  if (others.length > 0)
    return new EventStoreDBClient(
      { ...common, nodePreference, endpoints: [...endpoints] },
      security,
      user,
    );
  return new EventStoreDBClient({ ...common, endpoint: first }, security, user);
}

/**
 * All clients of one process share one bank of appends in flight, and disposing one of them rejects
 * the appends of all. So there is one client per address, disposed when its last user is done.
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
