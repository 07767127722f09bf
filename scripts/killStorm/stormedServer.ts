import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

export type Headers = Readonly<Record<string, string>>;

/** Starts a process in a group of its own, so that killing it takes its children along. */
const spawnKillable = (
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess => spawn(command, args, { stdio: 'ignore', ...options, detached: true });

/** Kills without warning (SIGKILL) and waits until it is gone; one that is gone already is left alone. */
function killNow(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) throw new Error('the process did not start');
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  process.kill(-child.pid, 'SIGKILL');
  return gone;
}

/** The real program over one data folder, killed and started again and again. */
export class StormedServer {
  private child: ChildProcess | null = null;
  private url: string | null = null;

  /** @param program arguments of node that run the program, such as `dist/src/main.js` */
  constructor(
    private readonly program: readonly string[],
    private readonly folder: string,
  ) {}

  /** Does not wait until it answers. */
  start(): void {
    const child = spawnKillable(process.execPath, this.program, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: this.folder, DEVELOPMENT_ACTORS: '1' },
    });
    this.child = child;
    if (child.stdout === null) throw new Error('the server has no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /"url":"(http:[^"]+\/graphql)"/.exec(line)?.[1];
      if (url !== undefined && this.child === child) this.url = url;
    });
  }

  /** @throws Error when it ends, or has not told its address within a minute. */
  async untilListening(): Promise<void> {
    const end = performance.now() + 60_000;
    while (this.url === null) {
      if (performance.now() > end) throw new Error('the server does not come back');
      const code = this.child?.exitCode ?? null;
      if (code !== null) throw new Error(`the server ended with code ${code}`);
      await pause(10);
    }
  }

  async kill(): Promise<void> {
    if (this.child !== null) await killNow(this.child);
    this.child = null;
    this.url = null;
  }

  /** The body of the answer. @throws Error when there is none: nobody knows what came of it. */
  async post(query: string, variables: object, headers: Headers): Promise<unknown> {
    if (this.url === null) throw new Error('the server is away');
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  }
}
