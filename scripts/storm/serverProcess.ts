import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const READY_LIMIT_MS = 60_000;

/** A server of the log, in a process group of its own that is killed as one. */
export interface ServerProcess {
  /** kill -9; resolves once it is gone. */
  kill(): Promise<void>;
}

async function isReady(url: string): Promise<boolean> {
  const { host } = new URL(url.replace(/^\w+:/, 'http:'));
  const answer = await fetch(`http://${host}/health/live`).catch(() => null);
  return answer?.ok ?? false;
}

/** Starts it and waits until it says that it is well. @param command keeps its data between starts */
export async function startServer(command: string, url: string): Promise<ServerProcess> {
  const child: ChildProcess = spawn('bash', ['-c', `exec ${command}`], {
    detached: true,
    stdio: 'ignore',
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = performance.now() + READY_LIMIT_MS;
  while (!(await isReady(url))) {
    if (performance.now() > end) throw new Error('the server does not come up');
    await pause(20);
  }
  return {
    kill() {
      if (child.pid === undefined) throw new Error('the server did not start');
      process.kill(-child.pid, 'SIGKILL');
      return gone;
    },
  };
}
