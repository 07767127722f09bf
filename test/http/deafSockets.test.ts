import { getIntrospectionQuery } from 'graphql';
import WebSocket from 'ws';
import { at } from '../support/graphqlClient';
import { subscribeRaw } from '../support/rawSubscriber';
import { startTestServer, type TestServer, type TestServerOptions } from '../support/testServer';

jest.setTimeout(120_000);

/** A quarter of a megabyte, and a read session of its own. */
const LARGE = getIntrospectionQuery().replace('{', '{ position ');

let server: TestServer;
const sockets: WebSocket[] = [];

const start = async (options: TestServerOptions) => {
  server = await startTestServer(options);
};
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await server.close();
});

/** A client that asks and never reads. */
async function deafClient(messages: readonly object[]): Promise<WebSocket> {
  const socket = new WebSocket(server.webSocketUrl, 'graphql-transport-ws');
  sockets.push(socket);
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await new Promise((resolve) => socket.once('message', resolve));
  socket.pause();
  for (const message of messages) socket.send(JSON.stringify(message));
  return socket;
}

const queries = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: String(n),
    type: 'subscribe',
    payload: { query: LARGE },
  }));

const figure = async (name: string): Promise<number> => {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
};

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come true');
}

const livelyAnswer = async () => {
  const lively = await subscribeRaw(server.webSocketUrl, { query: '{ position }' });
  sockets.push(lively.socket);
  return at(await lively.next(), 'data.position');
};

describe('a socket that reads nothing', () => {
  test('has few answers made for it, and all is given back once it is gone', async () => {
    await start({ watchIntervalMs: 60_000 });
    const session = jest.spyOn(server.application.readModels, 'session');
    const deaf = await deafClient(queries(100));
    await until(async () => (await figure('giuloi_websocket_waiting_bytes')) > 0);
    const made = session.mock.calls.length;
    // What the machine's own buffers take, and three more.
    expect(made).toBeLessThan(95);
    expect(await livelyAnswer()).toBeDefined();
    deaf.terminate();
    await until(async () => (await figure('giuloi_websockets')) === 1);
    expect(await figure('giuloi_websocket_operations')).toBe(0);
    expect(await figure('giuloi_websocket_waiting_bytes')).toBe(0);
    expect(server.application.readModels.status().openSessions).toBe(0);
    expect(session.mock.calls.length).toBeLessThan(100);
  });

  test('is sent away at once when too much waits for it, whatever it asked for', async () => {
    await start({ waitingBytesPerSocket: 1_000_000, watchIntervalMs: 60_000 });
    const pings = Array.from({ length: 400 }, () => ({
      type: 'ping',
      payload: { text: 'x'.repeat(100_000) },
    }));
    await deafClient(pings);
    await until(async () => (await figure('giuloi_websockets')) === 0);
    expect(server.complaints).toEqual(['a WebSocket client takes nothing any more']);
    expect(await figure('giuloi_websocket_waiting_bytes')).toBe(0);
  });

  test('goes first when too much waits for all of them together; the others stay', async () => {
    await start({ waitingBytes: 400_000, watchIntervalMs: 60_000 });
    const lively = await subscribeRaw(server.webSocketUrl, { query: LARGE });
    sockets.push(lively.socket);
    await deafClient(queries(100));
    await until(async () => (await figure('giuloi_websockets')) === 1);
    lively.subscribe('again', { query: '{ position }' });
    expect(await lively.next()).toBeDefined();
    expect(at(await lively.next(), 'data.position')).toBeDefined();
    expect(server.complaints).toEqual(['a WebSocket client takes nothing any more']);
  });

  test('holds up nobody: others are answered meanwhile', async () => {
    await start({ watchIntervalMs: 60_000 });
    for (let n = 0; n < 5; n += 1) await deafClient(queries(100));
    expect(await livelyAnswer()).toBeDefined();
    expect(await figure('giuloi_websockets')).toBe(6);
  });
});
