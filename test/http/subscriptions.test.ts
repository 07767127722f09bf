import { getIntrospectionQuery } from 'graphql';
import WebSocket from 'ws';
import {
  administratorHeaders,
  at,
  establishRecorder,
  recordPromise,
  textAt,
  type Recorder,
} from '../support/graphqlClient';
import { startTestServer, type TestServer } from '../support/testServer';
import { subscribeRaw, type RawClient } from '../support/rawSubscriber';

const notices = (after: string | null) => ({
  query: `subscription S($after: Position) {
    overdueNotices(after: $after) { position level occurredOn commitment { id timeliness } }
  }`,
  variables: { after },
});

const changes = (id: string) => ({
  query: `subscription S($id: ID!) { commitmentChanged(id: $id) { position commitment { id version } } }`,
  variables: { id },
});

let server: TestServer;
let recorder: Recorder;
const clients: RawClient[] = [];

const subscribe = async (payload: object, acting: object = {}): Promise<RawClient> => {
  const client = await subscribeRaw(server.webSocketUrl, payload, acting);
  clients.push(client);
  return client;
};

const start = async (options = {}) => {
  server = await startTestServer(options);
  recorder = await establishRecorder(server.url);
};

/** Lets the day come and writes what is due on it. */
async function comes(day: string): Promise<void> {
  server.clock.set(`${day}T01:30:00.000Z`);
  await server.application.deadlineClock.tick();
}

const figure = async (name: string): Promise<number> => {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
};

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_500; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come true');
}

afterEach(async () => {
  for (const client of clients.splice(0)) client.socket.terminate();
  await server.close();
});

describe('a subscription over a WebSocket', () => {
  test('brings each overdue notice once, also to who was away (R15)', async () => {
    await start();
    const promise = await recordPromise(server.url, recorder);
    const first = await subscribe(notices('start'));
    await comes('2027-04-01');
    const level1 = at(await first.next(), 'data.overdueNotices');
    expect(level1).toMatchObject({
      level: 1,
      occurredOn: '2027-04-01',
      commitment: { id: promise.id, timeliness: 'OPEN_OVERDUE' },
    });
    first.socket.terminate();
    await comes('2027-04-07');

    const second = await subscribe(notices(textAt(level1, 'position')));
    expect(at(await second.next(), 'data.overdueNotices')).toMatchObject({
      level: 2,
      occurredOn: '2027-04-07',
    });
    await comes('2027-04-30');
    expect(at(await second.next(), 'data.overdueNotices.level')).toBe(3);
    expect(second.waiting()).toBe(0);
  });

  test('a position of another log ends it with a code', async () => {
    await start();
    const client = await subscribe(notices('00000000-0000000000000001'));
    expect(at(await client.next(), 'errors.0.extensions.code')).toBe('POSITION_FROM_ANOTHER_LOG');
  });

  test('a command over the same socket is sent by whom connection_init names', async () => {
    await start();
    const input = { name: 'Tỉnh Cà Mau', level: 'PROVINCE', kind: 'STATE' };
    const payload = {
      query: `mutation M($input: EstablishUnitInput!) {
        establishUnit(input: $input) { ... on UnitAccepted { unit { name } } }
      }`,
      variables: { input },
    };
    const nobody = await subscribe(payload);
    expect(at(await nobody.next(), 'errors.0.extensions.code')).toBe('UNAUTHENTICATED');
    const administrator = await subscribe(payload, administratorHeaders);
    expect(at(await administrator.next(), 'data.establishUnit.unit.name')).toBe('Tỉnh Cà Mau');
  });

  test('ends with code 1001 when the server goes away, however silent it is', async () => {
    await start();
    const { id } = await recordPromise(server.url, recorder);
    const silent = await subscribe(changes(id));
    const startedAt = performance.now();
    await server.closeHttp();
    expect(await silent.closed).toEqual([1001, 'Going away']);
    expect(performance.now() - startedAt).toBeLessThan(2500);
  });

  test('nothing is left of it once its client is gone, however silent it was', async () => {
    await start();
    const { id } = await recordPromise(server.url, recorder);
    const silent = await subscribe(changes(id));
    await until(async () => (await figure('giuloi_websocket_operations')) === 1);
    expect(server.application.readModels.status().openSessions).toBe(0);
    silent.socket.terminate();
    await until(async () => (await figure('giuloi_websockets')) === 0);
    await until(async () => (await figure('giuloi_websocket_operations')) === 0);
  });

  test('a client that takes nothing is sent away, and the others notice nothing', async () => {
    await start({ watchIntervalMs: 500, stallTimeoutMs: 400 });
    const lively = await subscribe(notices('start'));
    const stuck = new WebSocket(server.webSocketUrl, 'graphql-transport-ws');
    await new Promise((resolve) => stuck.once('open', resolve));
    stuck.send(JSON.stringify({ type: 'connection_init' }));
    await new Promise((resolve) => stuck.once('message', resolve));
    stuck.pause();
    const query = getIntrospectionQuery();
    for (let i = 0; i < 100; i += 1)
      stuck.send(JSON.stringify({ id: String(i), type: 'subscribe', payload: { query } }));
    // It speaks all the while, so it is not taken for dead however long the answers take.
    const speaking = setInterval(() => stuck.send(JSON.stringify({ type: 'ping' })), 100);
    const alone = until(async () => (await figure('giuloi_websockets')) === 1);
    await alone.finally(() => clearInterval(speaking));
    expect(server.complaints).toEqual(['a WebSocket client takes nothing any more']);
    stuck.terminate();

    await recordPromise(server.url, recorder);
    await comes('2027-04-01');
    expect(at(await lively.next(), 'data.overdueNotices.level')).toBe(1);
  });

  test('more operations on one socket than allowed are refused', async () => {
    await start();
    const { id } = await recordPromise(server.url, recorder);
    const client = await subscribe(changes(id));
    for (let i = 1; i <= 100; i += 1) client.subscribe(String(i), changes(id));
    expect(at(await client.next(), '0.extensions.code')).toBe('RATE_LIMITED');
  });
});
