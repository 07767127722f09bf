import { request } from 'node:http';
import { hostname } from 'node:os';
import WebSocket from 'ws';
import { startTestServer, type TestServer } from '../support/testServer';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    allowedHosts: ['giuloi.vn'],
    allowedOrigins: ['https://trang.vn'],
  });
});
afterAll(() => server.close());

const portOf = () => new URL(server.url).port;

/** Status of a request that names another host, as a rebound page sends it. */
const statusUnder = (host: string, path = '/graphql?query={position}'): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { host, 'apollo-require-preflight': '1' };
    request(`${server.url}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

const upgradeUnder = (host: string): Promise<number> =>
  new Promise((resolve) => {
    const socket = new WebSocket(server.webSocketUrl, 'graphql-transport-ws', {
      headers: { host, origin: `http://${host}` },
    });
    socket.once('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode ?? 0));
    socket.on('error', () => undefined);
  });

const ours = () => [
  `127.0.0.1:${portOf()}`,
  `localhost:${portOf()}`,
  'giuloi.localhost',
  '[::1]:4000',
  '192.168.1.10:4000',
  'GiuLoi.vn',
  'giuloi.vn.:4000',
  'trang.vn',
  hostname(),
];
const foreign = ['evil.example', 'giuloi.vn.evil.example', '127.0.0.1.evil.example', 'x@giuloi.vn'];

describe('a page on a name that was bound anew to our address', () => {
  test('is refused over HTTP, and our own names are not', async () => {
    for (const host of ours()) expect([host, await statusUnder(host)]).toEqual([host, 200]);
    for (const host of foreign) expect([host, await statusUnder(host)]).toEqual([host, 403]);
    expect(await statusUnder('evil.example', '/graphql/explorer/start.js')).toBe(403);
  });

  test('opens no WebSocket, and one under our own names does', async () => {
    for (const host of ours()) expect([host, await upgradeUnder(host)]).toEqual([host, 101]);
    for (const host of foreign) expect([host, await upgradeUnder(host)]).toEqual([host, 403]);
  });

  test('machines ask for health by whatever name leads here', async () => {
    expect(await statusUnder('app-1:4000', '/readyz')).toBe(200);
    expect(await statusUnder('app-1:4000', '/metrics')).toBe(200);
  });
});
