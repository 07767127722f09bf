import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { killNow, spawnKillable } from './killable';

export type Headers = Readonly<Record<string, string>>;

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
      env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: this.folder },
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
