import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killSpawned, spawnProgram } from '../support/spawnedServer';

jest.setTimeout(60_000);

let dataDir: string;
let listener: Server;
const sockets = new Set<Socket>();

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'giu-loi-stopped-'));
});
afterEach(async () => {
  await killSpawned();
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await new Promise((resolve) => listener.close(resolve));
  rmSync(dataDir, { recursive: true, force: true });
});

/** What stands at the address of the log; tells when it was called that often. */
async function noLog(answer: (socket: Socket) => void, calls: number) {
  let called: () => void = () => undefined;
  const wasCalled = new Promise<void>((resolve) => (called = resolve));
  let count = 0;
  listener = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    answer(socket);
    count += 1;
    if (count === calls) called();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return { port: (listener.address() as AddressInfo).port, wasCalled };
}

describe('a start that waits for the server of the log', () => {
  test.each([
    ['refuses', (socket: Socket) => void socket.destroy(), 3],
    ['never answers', () => undefined, 1],
  ] as const)('which %s ends in order when it is told to stop', async (_, answer, calls) => {
    const { port, wasCalled } = await noLog(answer, calls);
    const program = spawnProgram({
      dataDir,
      environment: { EVENTSTORE_URL: `esdb://127.0.0.1:${port}?tls=false` },
    });
    await wasCalled;
    const { code, signal, stdout, stderr } = await program.kill('SIGTERM');
    expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' });
    expect(stdout).toContain('"outcome":"done"');
    expect(stdout).not.toContain('"level":"error"');
  });
});
