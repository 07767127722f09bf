import {
  ConnectionStringError,
  parseConnectionString,
} from '../../../src/eventstore/eventstoredb/connectionString';
import { openEventStoreDbEventStore } from '../../../src/eventstore/eventstoredb/eventStoreDbEventStore';
import { testCodec } from '../../support/eventStoreContract/testEvents';

const failureOf = (text: string): Error => {
  try {
    parseConnectionString(text);
  } catch (error) {
    return error as Error;
  }
  throw new Error('it was accepted');
};

describe('the address of the log', () => {
  test('names nodes, user, encryption, its authority and the node preferred', () => {
    const settings = parseConnectionString(
      'esdb://giu%20loi:m%40t@a.example:2113,b.example:2114,c.example' +
        '?tls=true&tlsCAFile=/certs/ca.crt&nodePreference=follower&keepAliveInterval=20000',
    );
    expect(settings).toEqual({
      endpoints: [
        { address: 'a.example', port: 2113 },
        { address: 'b.example', port: 2114 },
        { address: 'c.example', port: 2113 },
      ],
      isDiscovered: false,
      credentials: { username: 'giu loi', password: 'm@t' },
      tls: true,
      tlsCAFile: '/certs/ca.crt',
      nodePreference: 'follower',
      connectionName: 'giu-loi',
      keepAliveInterval: 20_000,
      keepAliveTimeout: 10_000,
    });
  });

  test('is encrypted and asks for the leader unless it says otherwise', () => {
    expect(parseConnectionString('kurrentdb+discover://log.example')).toMatchObject({
      isDiscovered: true,
      tls: true,
      nodePreference: 'leader',
      credentials: null,
    });
    expect(parseConnectionString('esdb://127.0.0.1:2113?tls=false').tls).toBe(false);
  });

  test.each([
    ['another scheme', 'http://user:tajna@host:2113'],
    ['no host', 'esdb://user:tajna@'],
    ['a port that is no number', 'esdb://user:tajna@host:port'],
    ['an option that nobody knows', 'esdb://user:tajna@host?tlsVerifyCert=false'],
    ['an option with another spelling of true', 'esdb://user:tajna@host?tls=yes'],
    ['a node preference that does not exist', 'esdb://user:tajna@host?nodePreference=tajna'],
    ['conflicts that go unreported', 'esdb://user:tajna@host?throwOnAppendFailure=false'],
    ['a user without a password', 'esdb://tajna@host'],
    ['an empty password', 'esdb://tajna:@host'],
    ['a bad port', 'esdb://user:tajna@host:0'],
    ['a part after #', 'esdb://user:tajna@host#tajna'],
    ['an address of IP version 6', 'esdb://user:tajna@[::1]:2113'],
    ['an option without a value', 'esdb://user:tajna@host?tls'],
    ['a path', 'esdb://user:tajna@host/tajna?tls=true'],
  ])('with %s is refused, and the refusal repeats no password', (_, text) => {
    const failure = failureOf(text);
    expect(failure).toBeInstanceOf(ConnectionStringError);
    expect(`${failure.message} ${JSON.stringify(failure)}`).not.toContain('tajna');
  });

  test.each([
    ['/', 'esdb://user:taj/na@host:2113', /write %2F/],
    ['@', 'esdb://user:taj@na@host:2113', /%40/],
    ['?', 'esdb://user:taj?na@host:2113', /%3F/],
    ['#', 'esdb://user:taj#na@host:2113', /%23/],
    ['%', 'esdb://user:taj%na@host:2113', /password .*write %25/],
    ['a cut %', 'esdb://user:tajna%2@host:2113', /password .*write %25/],
    ['a % that is no UTF-8', 'esdb://user:tajna%FF@host:2113', /password .*write %25/],
  ])('with %s as it is in the password tells how to write it', (_, text, hint) => {
    const failure = failureOf(text);
    expect(failure).toBeInstanceOf(ConnectionStringError);
    expect(failure.message).toMatch(hint);
    expect(`${failure.message} ${JSON.stringify(failure)}`).not.toMatch(/taj|na@/);
  });

  test.each([
    ['a port of 0', 'esdb://host:0', 'a port is not from 1 to 65535'],
    ['a port above all', 'esdb://a:2113,b:65536', 'a port is not from 1 to 65535'],
    ['a strange option', 'esdb://host?tsl=true', 'the option tsl is not one of tls, tlsCAFile'],
    ['a strange part', 'esdb://host?%20=1', 'the option is not one of tls'],
    ['an option twice', 'esdb://host?tls=true&TLS=false', 'tls is given twice'],
    ['a bad escape', 'esdb://host?tlsCAFile=/a%zz.crt', 'option tlsCAFile is not followed'],
    ['an authority for nothing', 'esdb://host?tls=false&tlsCAFile=/ca', 'contradict'],
    ['two names to discover', 'esdb+discover://a,b', '+discover takes one name'],
  ])('with %s says so', (_, text, message) => {
    expect(() => parseConnectionString(text)).toThrow(message);
  });

  test('takes what is escaped, and what needs no escape, as it is meant', () => {
    const { credentials, tlsCAFile } = parseConnectionString(
      'esdb://a%3Ab:%2F%40%3F%23%25:+;&=!@host?tlsCAFile=/certs%20of+us/ca.crt',
    );
    expect(credentials).toEqual({ username: 'a:b', password: '/@?#%:+;&=!' });
    expect(tlsCAFile).toBe('/certs of+us/ca.crt');
  });

  test('may name the highest port', () => {
    expect(parseConnectionString('esdb://host:65535').endpoints[0]?.port).toBe(65_535);
  });

  test('that nobody answers at fails retryably within the limit, without the password', async () => {
    const printed: string[] = [];
    const spies = (['log', 'warn', 'error'] as const).map((name) =>
      jest
        .spyOn(console, name)
        .mockImplementation((...parts) => void printed.push(parts.join(' '))),
    );
    const failure: unknown = await openEventStoreDbEventStore({
      url: 'esdb://user:tajna@127.0.0.1:1?tls=false',
      name: 'test',
      codec: testCodec,
      callLimitMs: 500,
    }).catch((error: unknown) => error);
    for (const spy of spies) spy.mockRestore();
    expect(failure).toMatchObject({ code: 'STORE_UNAVAILABLE', isRetryable: true });
    expect(`${printed.join()} ${(failure as Error).stack ?? ''}`).not.toContain('tajna');
  });

  test('whose authority cannot be read is refused', async () => {
    await expect(
      openEventStoreDbEventStore({
        url: 'esdb://host:2113?tlsCAFile=/no/such/file',
        name: 'test',
        codec: testCodec,
      }),
    ).rejects.toBeInstanceOf(ConnectionStringError);
  });
});
