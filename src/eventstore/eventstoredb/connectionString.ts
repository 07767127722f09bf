import type { NodePreference } from '@eventstore/db-client';

export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** What an `esdb://` connection string says. */
export interface ConnectionSettings {
  /** One node, several to ask for the cluster's state, or one DNS name that stands for all. */
  readonly endpoints: readonly Endpoint[];
  readonly isDiscovered: boolean;
  readonly credentials: { readonly username: string; readonly password: string } | null;
  readonly tls: boolean;
  /** PEM file of the authority that signed the servers' certificates. */
  readonly tlsCAFile: string | null;
  readonly nodePreference: NodePreference;
  readonly connectionName: string;
  /** Milliseconds. */
  readonly keepAliveInterval: number;
  readonly keepAliveTimeout: number;
}

/** A connection string that cannot be used. Its text never repeats a user name or a password. */
export class ConnectionStringError extends Error {
  override readonly name = 'ConnectionStringError';
}

const SHAPE =
  /^(?:esdb|kurrentdb)(?<discover>\+discover)?:\/\/(?:(?<user>[^:@/?]*):(?<password>[^@/?]*)@)?(?<hosts>[^@/?]+)\/?(?:\?(?<options>.*))?$/;

const PREFERENCES: readonly NodePreference[] = [
  'leader',
  'follower',
  'read_only_replica',
  'random',
];

const DEFAULT_PORT = 2113;

function parseEndpoint(text: string): Endpoint {
  const { address, port } = /^(?<address>[\w.-]+)(?::(?<port>\d{1,5}))?$/.exec(text)?.groups ?? {};
  if (address === undefined)
    throw new ConnectionStringError('a host is not of the shape name or name:port');
  return { address, port: port === undefined ? DEFAULT_PORT : Number(port) };
}

function parseFlag(name: string, text: string): boolean {
  if (text !== 'true' && text !== 'false')
    throw new ConnectionStringError(`${name} is neither true nor false`);
  return text === 'true';
}

function parseMillis(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new ConnectionStringError(`${name} is no number of ms`);
  return Number(text);
}

function parsePreference(text: string): NodePreference {
  const wanted = PREFERENCES.find(
    (known) => known.replaceAll('_', '') === text.toLowerCase().replaceAll('_', ''),
  );
  if (wanted === undefined)
    throw new ConnectionStringError(`nodePreference is none of ${PREFERENCES.join(', ')}`);
  return wanted;
}

/** Options by their lower-case names, so that `tlsCAFile` and `tlscafile` are one. */
function parseOptions(text: string): ReadonlyMap<string, string> {
  const options = new Map(
    [...new URLSearchParams(text)].map(([name, value]) => [name.toLowerCase(), value]),
  );
  const known = ['tls', 'tlscafile', 'nodepreference', 'connectionname', 'keepaliveinterval'];
  for (const name of options.keys())
    if (![...known, 'keepalivetimeout'].includes(name))
      throw new ConnectionStringError(`an option is not one of ${known.join(', ')}`);
  return options;
}

/**
 * Read here and not by the client, which prints the whole string, password included, when an
 * option is strange to it or when its debug output is on.
 * @throws ConnectionStringError
 */
export function parseConnectionString(text: string): ConnectionSettings {
  const parts = SHAPE.exec(text)?.groups;
  if (parts === undefined)
    throw new ConnectionStringError(
      'the address of the log is not of the shape esdb://user:password@host:port?tls=true',
    );
  const options = parseOptions(parts['options'] ?? '');
  const option = <T>(name: string, otherwise: T, parse: (value: string) => T): T => {
    const value = options.get(name.toLowerCase());
    return value === undefined ? otherwise : parse(value);
  };
  const { user, password } = parts;
  return {
    endpoints: (parts['hosts'] ?? '').split(',').map(parseEndpoint),
    isDiscovered: parts['discover'] !== undefined,
    credentials:
      user === undefined || password === undefined
        ? null
        : { username: decodeURIComponent(user), password: decodeURIComponent(password) },
    tls: option('tls', true, (value) => parseFlag('tls', value)),
    tlsCAFile: option<string | null>('tlsCAFile', null, (value) => value),
    nodePreference: option<NodePreference>('nodePreference', 'leader', parsePreference),
    connectionName: option('connectionName', 'giu-loi', (value) => value),
    keepAliveInterval: option('keepAliveInterval', 10_000, (value) =>
      parseMillis('keepAliveInterval', value),
    ),
    keepAliveTimeout: option('keepAliveTimeout', 10_000, (value) =>
      parseMillis('keepAliveTimeout', value),
    ),
  };
}

/** The servers, for messages and logs: no user, no password, no options. */
export const describeConnection = ({ endpoints }: ConnectionSettings): string =>
  endpoints.map(({ address, port }) => `${address}:${port}`).join(', ');
