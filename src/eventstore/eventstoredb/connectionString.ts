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

const SHAPE = /^(?:esdb|kurrentdb)(?<discover>\+discover)?:\/\/(?<rest>.*)$/s;

const REST = /^(?<hosts>[^/?]+)\/?(?:\?(?<options>.*))?$/s;

const PREFERENCES: readonly NodePreference[] = [
  'leader',
  'follower',
  'read_only_replica',
  'random',
];

const DEFAULT_PORT = 2113;

function parsePort(text: string): number {
  const port = Number(text);
  if (port < 1 || port > 65_535) throw new ConnectionStringError('a port is not from 1 to 65535');
  return port;
}

function parseEndpoint(text: string): Endpoint {
  const { address, port } = /^(?<address>[\w.-]+)(?::(?<port>\d{1,9}))?$/.exec(text)?.groups ?? {};
  if (address === undefined)
    throw new ConnectionStringError('a host is not of the shape name or name:port');
  return { address, port: port === undefined ? DEFAULT_PORT : parsePort(port) };
}

/** @param what the text is, for the message */
function unescaped(text: string, what: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause;
    throw new ConnectionStringError(
      `a % in the ${what} is not followed by two digits of a character: write %25 for %`,
    );
  }
}

/** @param text what stands before the last @; a sign that ends it too early is meant as it stands */
function parseCredentials(text: string): ConnectionSettings['credentials'] {
  if (/[/?#@]/.test(text))
    throw new ConnectionStringError(
      'the user name or the password holds a / ? # or @ as it is: write %2F %3F %23 %40',
    );
  const { user, password } = /^(?<user>[^:]+):(?<password>.+)$/s.exec(text)?.groups ?? {};
  if (user === undefined || password === undefined)
    throw new ConnectionStringError('what stands before @ is not of the shape user:password');
  return {
    username: unescaped(user, 'user name'),
    password: unescaped(password, 'password'),
  };
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

const OPTIONS = [
  'tls',
  'tlsCAFile',
  'nodePreference',
  'connectionName',
  'keepAliveInterval',
  'keepAliveTimeout',
];

/** A strange name is told only when it looks like one: it may be part of a secret gone astray. */
const nameShown = (name: string): string => (/^[A-Za-z]{1,40}$/.test(name) ? ` ${name}` : '');

/** Options by their lower-case names, so that `tlsCAFile` and `tlscafile` are one. */
function parseOptions(text: string): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const part of text === '' ? [] : text.split('&')) {
    const { name = '', value } = /^(?<name>[^=]*)=(?<value>.+)$/s.exec(part)?.groups ?? {};
    const known = OPTIONS.find((option) => option.toLowerCase() === name.toLowerCase());
    if (known === undefined || value === undefined)
      throw new ConnectionStringError(
        `the option${nameShown(name)} is not one of ${OPTIONS.join(', ')}, each with its value`,
      );
    if (options.has(known.toLowerCase()))
      throw new ConnectionStringError(`the option ${known} is given twice`);
    options.set(known.toLowerCase(), unescaped(value, `option ${known}`));
  }
  return options;
}

/** What the parts say against each other. */
function assertConsistent({ endpoints, isDiscovered, tls, tlsCAFile }: ConnectionSettings): void {
  if (!tls && tlsCAFile !== null)
    throw new ConnectionStringError('tls=false and tlsCAFile contradict each other');
  if (isDiscovered && endpoints.length > 1)
    throw new ConnectionStringError('+discover takes one name that stands for all nodes');
}

/**
 * Read here and not by the client, which prints the whole string, password included, when an
 * option is strange to it or when its debug output is on.
 * @throws ConnectionStringError
 */
export function parseConnectionString(text: string): ConnectionSettings {
  const { discover, rest = '' } = SHAPE.exec(text)?.groups ?? {};
  const at = rest.lastIndexOf('@');
  const credentials = at < 0 ? null : parseCredentials(rest.slice(0, at));
  const parts = REST.exec(rest.slice(at + 1))?.groups;
  if (parts === undefined)
    throw new ConnectionStringError(
      'the address of the log is not of the shape esdb://user:password@host:port?tls=true',
    );
  const options = parseOptions(parts['options'] ?? '');
  const option = <T>(name: string, otherwise: T, parse: (value: string) => T): T => {
    const value = options.get(name.toLowerCase());
    return value === undefined ? otherwise : parse(value);
  };
  const settings: ConnectionSettings = {
    endpoints: (parts['hosts'] ?? '').split(',').map(parseEndpoint),
    isDiscovered: discover !== undefined,
    credentials,
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
  assertConsistent(settings);
  return settings;
}
