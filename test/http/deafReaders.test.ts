import { connect, type Socket } from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { startTestServer, type TestServer } from '../support/testServer';

let server: TestServer;
let socket: Socket;
let sockets: Socket[] = [];
afterEach(async () => {
  for (const each of sockets) each.destroy();
  sockets = [];
  await server.close();
});

const body = JSON.stringify({ query: getIntrospectionQuery().replace('{', '{ position ') });

/** Bytes of the answer, to who reads it. */
async function answerLength(): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  return (await answer.arrayBuffer()).byteLength;
}

/** One connection that sends this many requests and reads no answer. */
async function deafClient(times: number): Promise<void> {
  const { hostname, port, host } = new URL(server.url);
  socket = connect(Number(port), hostname);
  sockets.push(socket);
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.pause();
  const length = Buffer.byteLength(body);
  const head = `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
  for (let n = 0; n < times; n += 1) socket.write(head + body);
}

const closed = () =>
  new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
  });

describe('an HTTP client that reads no answer', () => {
  test('has one answer made at a time, and is cut when it takes nothing of it', async () => {
    server = await startTestServer({ stallTimeoutMs: 1_500 });
    const session = jest.spyOn(server.application.readModels, 'session');
    await deafClient(100);
    const gone = closed();
    // A paused socket is told of its end only when it reads again; errors come at once.
    const looking = setInterval(() => socket.write(' '), 200);
    await gone.finally(() => clearInterval(looking));
    // As many as the machine's own buffers took, and one more.
    expect(session.mock.calls.length).toBeGreaterThan(0);
    expect(session.mock.calls.length).toBeLessThan(95);
    expect(server.application.readModels.status().openSessions).toBe(0);
  });

  const waitingBytes = async (): Promise<number> => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    return Number(/^giuloi_waiting_bytes (\S+)$/m.exec(text)?.[1]);
  };

  test('and many of them together hold no more than the limit for all: the fullest are cut', async () => {
    const limit = 1_200_000;
    server = await startTestServer({ waitingBytes: limit, stallTimeoutMs: 60_000 });
    const oneAnswer = await answerLength();
    const held = Math.floor(limit / oneAnswer);
    const deaf = held + 2;
    let cut = 0;
    let most = 0;
    for (let n = 0; n < deaf; n += 1) {
      await deafClient(100);
      socket.once('close', () => (cut += 1));
    }
    // A paused socket is told of its end only when it writes.
    const looking = setInterval(() => {
      for (const each of sockets) each.write(' ');
    }, 200);
    try {
      while (cut < deaf - held) {
        most = Math.max(most, await waitingBytes());
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    } finally {
      clearInterval(looking);
    }
    expect(most).toBeGreaterThanOrEqual(oneAnswer);
    expect(most).toBeLessThanOrEqual(limit);
    // Whoever reads is answered throughout.
    expect(await answerLength()).toBe(oneAnswer);
    expect(server.complaints).toContain('an HTTP client does not take its answer');
  });
});
