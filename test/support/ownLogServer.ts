import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A real log server of the test's own, whose data can be put back to an older copy. */
export interface OwnLogServer {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Of the stopped server's data, under a name; or puts that copy, or nothing, in its place. */
  save(copy: string): void;
  putBack(copy: string | null): void;
  remove(): Promise<void>;
}

/** Starts an insecure server of one node; `{db}` and `{port}` stand for its folder and its port. */
export const serverCommand = process.env['EVENTSTORE_TEST_COMMAND'] ?? '';

/** The server takes what begins so for a setting of its own. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([key]) => !key.startsWith('EVENTSTORE_TEST_')),
);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function ownLogServer(): Promise<OwnLogServer> {
  const folder = mkdtempSync(join(tmpdir(), 'giu-loi-server-'));
  const data = join(folder, 'db');
  const port = await freePort();
  const command = serverCommand.replaceAll('{db}', data).replaceAll('{port}', String(port));
  let child: ChildProcess | null = null;
  const isLive = () =>
    fetch(`http://127.0.0.1:${port}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  const stop = async (): Promise<void> => {
    if (child?.pid === undefined) return;
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    child = null;
  };
  return {
    url: `esdb://127.0.0.1:${port}?tls=false`,
    async start() {
      child = spawn('bash', ['-c', `exec ${command}`], { detached: true, stdio: 'ignore', env });
      const end = performance.now() + 60_000;
      while (!(await isLive())) {
        if (performance.now() > end) throw new Error('the log server does not start');
        await pause(200);
      }
    },
    stop,
    save: (copy) => cpSync(data, join(folder, copy), { recursive: true }),
    putBack(copy) {
      rmSync(data, { recursive: true, force: true });
      if (copy !== null) cpSync(join(folder, copy), data, { recursive: true });
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
