import {
  ConnectionStringError,
  describeConnection,
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
  ])('with %s is refused, and the refusal repeats no password', (_, text) => {
    const failure = failureOf(text);
    expect(failure).toBeInstanceOf(ConnectionStringError);
    expect(`${failure.message} ${JSON.stringify(failure)}`).not.toContain('tajna');
  });

  test('is told in logs without user and password', () => {
    const settings = parseConnectionString('esdb://user:tajna@a:1,b:2?tls=false');
    expect(describeConnection(settings)).toBe('a:1, b:2');
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
