import { parseConnectionString } from '../../src/eventstore/eventstoredb/connectionString';
import { until } from '../support/eventStoreContract/contractLog';
import { faultyProxy, type FaultyProxy } from '../support/faultyProxy';
import { administratorHeaders, ask, at, type HttpAnswer } from '../support/graphqlClient';
import { startTestServer, type TestServer } from '../support/testServer';
import { establishDesk, establishUnit } from './desk';

const url = process.env['EVENTSTORE_TEST_URL'] ?? '';
const describeWithServer = url === '' ? describe.skip : describe;
const reason = url === '' ? ' [skipped: EVENTSTORE_TEST_URL names no server]' : '';

jest.setTimeout(90_000);

/** The line to the real log server is broken, frozen and mended; the program is not restarted. */
describeWithServer(`while the log is away${reason}`, () => {
  let proxy: FaultyProxy;
  let server: TestServer;
  let unitId: string;

  beforeAll(async () => {
    const [endpoint] = parseConnectionString(url).endpoints;
    proxy = await faultyProxy({ host: endpoint?.address ?? '', port: endpoint?.port ?? 0 });
    server = await startTestServer({
      eventStoreUrl: `esdb://127.0.0.1:${proxy.port}?tls=false`,
    });
    unitId = await establishUnit(server.url, {
      name: 'Xã Trí Phải',
      kind: 'STATE',
      level: 'COMMUNE',
    });
    await establishDesk(server.url, unitId, 'Chủ tịch xã');
  });
  afterEach(() => proxy.restore());
  afterAll(async () => {
    proxy.restore();
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
    const refused = await establishing(`Xã ${fault}`);
    expect(refused.codes).toEqual(['STORE_UNAVAILABLE']);
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
  });

  test('each command was recorded once, however often it was sent', async () => {
    const answer = await ask(server.url, '{ units(first: 50) { nodes { name } } }');
    const names = (at(answer.data, 'units.nodes') as { name: string }[]).map(({ name }) => name);
    expect([...names].sort()).toEqual(['Xã Trí Phải', 'Xã freeze', 'Xã refuse'].sort());
  });
});
