import { connect, type Socket } from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { startTestServer, type TestServer } from '../support/testServer';

let server: TestServer;
let socket: Socket;
afterEach(async () => {
  socket.destroy();
  await server.close();
});

/** One connection that sends this many requests and reads no answer. */
async function deafClient(times: number): Promise<void> {
  const { hostname, port, host } = new URL(server.url);
  socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.pause();
  const body = JSON.stringify({ query: getIntrospectionQuery().replace('{', '{ position ') });
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
});
