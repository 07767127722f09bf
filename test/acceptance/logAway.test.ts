import { parseConnectionString } from '../../src/eventstore/eventstoredb/connectionString';
import { until } from '../support/eventStoreContract/contractLog';
import { faultyProxy, type FaultyProxy } from '../support/faultyProxy';
import {
  administratorHeaders,
  ask,
  at,
  establishRecorder,
  recordPromise,
  type HttpAnswer,
} from '../support/graphqlClient';
import { subscribeRaw, type RawClient } from '../support/rawSubscriber';
import { startTestServer, type TestServer } from '../support/testServer';
import { establishUnit } from './desk';

const url = process.env['EVENTSTORE_TEST_URL'] ?? '';
const describeWithServer = url === '' ? describe.skip : describe;
const reason = url === '' ? ' [skipped: EVENTSTORE_TEST_URL names no server]' : '';

jest.setTimeout(90_000);

/** The line to the real log server is broken, frozen and mended; the program is not restarted. */
describeWithServer(`while the log is away${reason}`, () => {
  let proxy: FaultyProxy;
  let server: TestServer;
  let client: RawClient;

  beforeAll(async () => {
    const [endpoint] = parseConnectionString(url).endpoints;
    proxy = await faultyProxy({ host: endpoint?.address ?? '', port: endpoint?.port ?? 0 });
    server = await startTestServer({
      eventStoreUrl: `esdb://127.0.0.1:${proxy.port}?tls=false`,
    });
    await establishUnit(server.url, {
      name: 'Xã Trí Phải',
      kind: 'STATE',
      level: 'COMMUNE',
    });
    await recordPromise(server.url, await establishRecorder(server.url));
    client = await subscribeRaw(server.webSocketUrl, {
      query: 'subscription { overdueNotices { level } }',
    });
  });
  afterEach(() => proxy.restore());
  afterAll(async () => {
    proxy.restore();
    client.socket.terminate();
    await server.close();
    await proxy.close();
  });

  const establishing = (name: string): Promise<HttpAnswer> =>
    ask(
      server.url,
      `mutation Establish($input: EstablishUnitInput!) {
        establishUnit(input: $input) { __typename }
      }`,
      {
        input: {
          commandId: `unit-${name}`,
          name,
          kind: 'STATE',
          level: 'COMMUNE',
          occurredOn: { date: '2015-01-01' },
        },
      },
      administratorHeaders,
    );
  const unitsNow = () => ask(server.url, '{ units(first: 5) { position nodes { id } } }');
  const readiness = async () => {
    const response = await fetch(`${server.url}/readyz`);
    return { status: response.status, text: await response.text() };
  };

  test.each([
    ['refuses connections', 'refuse'],
    ['answers nothing', 'freeze'],
  ] as const)('because it %s, queries go on, and commands fail retryably', async (_, fault) => {
    const before = await unitsNow();
    expect((at(before.data, 'units.nodes') as unknown[]).length).toBeGreaterThan(0);
    proxy[fault]();

    const during = await unitsNow();
    expect(during.data).toEqual(before.data);
    const sent = performance.now();
    const refused = await establishing(`Xã ${fault}`);
    expect(refused.codes).toEqual(['STORE_UNAVAILABLE']);
    expect(performance.now() - sent).toBeLessThan(12_000);
    const stale = (await unitsNow()).text;
    expect(at(JSON.parse(stale), 'extensions.staleSince')).toMatch(/^2026-12-12T01:29/);
    expect(client.socket.readyState).toBe(client.socket.OPEN);
    const start = performance.now();
    const state = await readiness();
    expect(state.status).toBe(503);
    expect(state.text).toContain('the log cannot be read');
    expect(performance.now() - start).toBeLessThan(4_000);

    proxy.restore();
    const back = performance.now();
    let answer = refused;
    await until(
      async () => {
        answer = await establishing(`Xã ${fault}`);
        return answer.codes.length === 0;
      },
      'commands are accepted again',
      10_000,
    );
    expect(performance.now() - back).toBeLessThan(10_000);
    expect(at(answer.data, 'establishUnit.__typename')).toBe('UnitAccepted');
    await until(async () => (await readiness()).status === 200, 'it is ready again');
    const again = await establishing(`Xã ${fault}`);
    expect(at(again.data, 'establishUnit.__typename')).toBe('UnitAccepted');
    expect(at(JSON.parse((await unitsNow()).text), 'extensions')).toBeUndefined();
  });

  test('the subscription that was open all the time brings what comes now', async () => {
    expect(client.waiting()).toBe(0);
    server.clock.set('2027-04-01T01:30:00.000Z');
    await server.application.deadlineClock.tick();
    expect(at(await client.next(), 'data.overdueNotices.level')).toBe(1);
    expect(client.waiting()).toBe(0);
  });

  test('each command was recorded once, however often it was sent', async () => {
    const answer = await ask(server.url, '{ units(first: 50) { nodes { name } } }');
    const names = (at(answer.data, 'units.nodes') as { name: string }[]).map(({ name }) => name);
    expect([...names].sort()).toEqual(
      ['UBND xã Yên Trị', 'Xã Trí Phải', 'Xã freeze', 'Xã refuse'].sort(),
    );
  });
});
