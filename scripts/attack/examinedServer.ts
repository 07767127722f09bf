import { join } from 'node:path';
import { freePort, startServer } from '../bench/server';
import type { LoopHold } from './loopProbe';

export interface Measured {
  readonly ms: number;
  /** How long a cheap operation waited meanwhile. */
  readonly waitedMs: number;
  readonly holdCpuMs: number;
  readonly holdWallMs: number;
  readonly bytes: number;
  readonly code: string;
}

export interface ExaminedServer {
  ask(query: string): Promise<unknown>;
  measure(query: string): Promise<Measured>;
  stop(): Promise<void>;
}

const CHEAP_EVERY_MS = 25;
/** What the first answers compile is not what they cost. */
const WARM_UP_MS = 8_000;

/** The built server on a data folder, with a watch over its event loop. */
export async function examinedServer(data: string): Promise<ExaminedServer> {
  const port = await freePort();
  const server = await startServer(data, {
    NODE_OPTIONS: `--require ${join(__dirname, 'loopProbe.js')}`,
    LOOP_PROBE_PORT: String(port),
  });
  // An examination that fails leaves no server behind.
  process.once('exit', () => void server.stop());
  const hold = async () => (await (await fetch(`http://127.0.0.1:${port}`)).json()) as LoopHold;
  const sendOnce = async (query: string) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...server.headers },
      body: JSON.stringify({ query }),
    });
    return response.text();
  };
  // A connection that was kept and then closed at the other end is opened again.
  const send = (query: string) => sendOnce(query).catch(() => sendOnce(query));
  await new Promise((resolve) => setTimeout(resolve, WARM_UP_MS));

  return {
    ask: async (query) => JSON.parse(await send(query)) as unknown,
    async measure(query) {
      await hold();
      const began = performance.now();
      let isDone = false;
      let waitedMs = 0;
      const asked = send(query).finally(() => {
        isDone = true;
      });
      const cheap = async () => {
        while (!isDone) {
          const from = performance.now();
          await send('{ __typename }');
          waitedMs = Math.max(waitedMs, performance.now() - from);
          await new Promise((resolve) => setTimeout(resolve, CHEAP_EVERY_MS));
        }
      };
      const waiting = cheap();
      const text = await asked;
      const ms = performance.now() - began;
      await waiting;
      const { cpuMs, wallMs } = await hold();
      return {
        ms,
        waitedMs,
        holdCpuMs: cpuMs,
        holdWallMs: wallMs,
        bytes: text.length,
        code: /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? 'answered',
      };
    },
    stop: () => server.stop(),
  };
}
