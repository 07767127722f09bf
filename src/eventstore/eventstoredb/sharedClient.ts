import {
  convertToCommandError,
  DeadlineExceededError,
  EventStoreDBClient,
  UnavailableError,
} from '@eventstore/db-client';
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

type HandleError = EventStoreDBClient['handleError'];
type CallArguments = EventStoreDBClient['callArguments'];

/** How long one node is asked who leads, in seconds: one that is frozen must not hold us up. */
const GOSSIP_LIMIT_S = 2;

/**
 * Appends one call each, never over the client's shared stream of batches: when one such stream
 * breaks, all appends in flight are forgotten, also those of its successor, and the answer to a
 * forgotten one ends the process. A call of its own also keeps its deadline.
 *
 * A connection on which a call came to its deadline is given up, and the leader looked for: a
 * killed or frozen node may leave one behind that never ends, and only after 20 s without an answer
 * would it be found dead.
 */
class CallByCallClient extends EventStoreDBClient {
  // The one thing asked of it is whether the server takes batches.
  protected override supports = () => Promise.resolve(false);

  private readonly argumentsOf: CallArguments = this.callArguments;
  // Left alone, a reading never comes to an end, whatever deadline it is given.
  protected override callArguments: CallArguments = (options, callOptions) =>
    this.argumentsOf(options, {
      ...callOptions,
      ...(options.deadline !== undefined && { deadline: this.createDeadline(options.deadline) }),
    });

  private readonly reconnect: HandleError = this.handleError;
  // A stream that breaks while the next connection is looked for waits for that one. The client
  // leaves that promise alone, so where no node is found, it would end the process.
  protected override handleError: HandleError = (client, error) =>
    this.reconnect(client, asReasonToReconnect(error)).catch(() => undefined);
}

/** The client reconnects when a node is unavailable, and takes one that is silent for well. */
function asReasonToReconnect(error: Error): Error {
  const known = convertToCommandError(error);
  return known instanceof DeadlineExceededError ? new UnavailableError(known._raw) : error;
}

interface SharedClient {
  readonly client: EventStoreDBClient;
  users: number;
}

const clients = new Map<string, SharedClient>();

function connect(
  settings: ConnectionSettings,
  nodePreference: ConnectionSettings['nodePreference'],
): EventStoreDBClient {
  const { endpoints, isDiscovered, tls, tlsCAFile } = settings;
  const [first, ...others] = endpoints;
  if (first === undefined) throw new ConnectionStringError('the address of the log names no host');
  const { connectionName, keepAliveInterval, keepAliveTimeout } = settings;
  const common = { connectionName, keepAliveInterval, keepAliveTimeout };
  const cluster = { ...common, nodePreference, gossipTimeout: GOSSIP_LIMIT_S };
  const security = {
    insecure: !tls,
    ...(tls && tlsCAFile !== null && { rootCertificate: readAuthority(tlsCAFile) }),
  };
  const user = settings.credentials ?? undefined;
  if (isDiscovered) return new CallByCallClient({ ...cluster, discover: first }, security, user);
  if (others.length > 0)
    return new CallByCallClient({ ...cluster, endpoints: [...endpoints] }, security, user);
  return new CallByCallClient({ ...common, endpoint: first }, security, user);
}

function borrow(key: string, open: () => EventStoreDBClient): BorrowedClient {
  const shared = clients.get(key) ?? { client: open(), users: 0 };
  clients.set(key, shared);
  shared.users += 1;
  let isReleased = false;
  return {
    client: shared.client,
    async release() {
      if (isReleased) return;
      isReleased = true;
      shared.users -= 1;
      if (shared.users > 0) return;
      clients.delete(key);
      await shared.client.dispose();
    },
  };
}

/**
 * The client that asks the leader. Each client holds one connection and takes it to the leader when
 * another node refuses a call, so there is one per address, disposed when its last user is done.
 * @throws ConnectionStringError
 */
export const borrowClient = (url: string): BorrowedClient =>
  borrow(url, () => connect(parseConnectionString(url), 'leader'));

/**
 * A second client for reading from the node that the address prefers; null when that is the leader,
 * or when there is one node and nothing to choose.
 * @throws ConnectionStringError
 */
export function borrowPreferred(url: string): BorrowedClient | null {
  const settings = parseConnectionString(url);
  const { endpoints, isDiscovered, nodePreference } = settings;
  if (nodePreference === 'leader' || (endpoints.length === 1 && !isDiscovered)) return null;
  return borrow(`${nodePreference} ${url}`, () => connect(settings, nodePreference));
}
