import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import WebSocket from 'ws';
import { ask } from '../support/graphqlClient';
import { killSpawned, spawnServer, type SpawnedServer } from '../support/spawnedServer';

jest.setTimeout(90_000);

const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_000;

/** Megabytes of answer: the whole schema, three times. */
function largeQuestion(): string {
  const [, schema = '', fragments = ''] =
    /__schema (\{[\s\S]*?\n {6}\})\s*\}([\s\S]*)/.exec(getIntrospectionQuery()) ?? [];
  const names = Array.from({ length: 3 }, (_, n) => `s${n}: __schema ${schema}`);
  return `{ ${names.join('\n')} }${fragments}`;
}

let dataDir: string;
let server: SpawnedServer;
const deaf: (Socket | WebSocket)[] = [];

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'giu-loi-deaf-'));
  server = await spawnServer({ dataDir, environment: { LOG_LEVEL: 'info' } });
});
afterEach(async () => {
  for (const socket of deaf.splice(0)) socket.pause();
  await killSpawned();
  rmSync(dataDir, { recursive: true, force: true });
});

async function askAndNeverRead(query: string, times: number): Promise<() => void> {
  const socket = new WebSocket(
    `${server.url.replace('http', 'ws')}/graphql`,
    'graphql-transport-ws',
  );
  deaf.push(socket);
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await new Promise((resolve) => socket.once('message', resolve));
  socket.pause();
  for (let n = 0; n < times; n += 1)
    socket.send(JSON.stringify({ id: `${n}`, type: 'subscribe', payload: { query } }));
  return () => socket.terminate();
}

async function postAndNeverRead(query: string, times: number): Promise<() => void> {
  const { hostname, port, host } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  deaf.push(socket);
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.pause();
  const body = JSON.stringify({ query });
  const head = `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
  for (let n = 0; n < times; n += 1) socket.write(head + body);
  return () => socket.destroy();
}

const isLinux = process.platform === 'linux';

(isLinux ? describe : describe.skip)('a hundred large questions whose answers nobody reads', () => {
  it.each([
    ['over a WebSocket', askAndNeverRead],
    ['over one HTTP connection', postAndNeverRead],
  ])('%s hold no more than a hundred megabytes, then and afterwards', async (_, never) => {
    const query = largeQuestion();
    // The first answer compiles and loads what every later one uses too.
    for (let n = 0; n < 3; n += 1) expect((await ask(server.url, query)).codes).toEqual([]);
    const before = memoryOf(server.pid);
    const leave = await never(query, 100);
    let most = before;
    for (let looks = 0; looks < 40; looks += 1) {
      expect((await ask(server.url, '{ position }')).codes).toEqual([]);
      most = Math.max(most, memoryOf(server.pid));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    leave();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const after = memoryOf(server.pid);
    expect(most - before).toBeLessThan(100);
    expect(after - before).toBeLessThan(100);
  });
});
