import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { benchHeaders, type Headers } from './benchToken';
import { auditorsSeat, leadersSeat } from './sampleEvents';

const main = join(__dirname, '..', '..', 'src', 'main.js');
const READY_LIMIT_MS = 600_000;

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

/** The built server in a process of its own, as an office would run it. */
export interface BenchServer {
  readonly url: string;
  /** By which it knows an auditor, who reads everything without an expression for it. */
  readonly headers: Headers;
  /** By which it knows a leader, who reads the unit and all below. */
  readonly leadersHeaders: Headers;
  /** Milliseconds from the start of the process to the first /readyz that says yes. */
  readonly readyAfter: number;
  /** CPU seconds that the process has used. */
  cpuSeconds(): Promise<number>;
  /** Resident memory in MB (10^6 bytes). */
  residentMegabytes(): Promise<number>;
  /** One of its figures. */
  metric(name: string): Promise<number>;
  /** Asks as the auditor, unless headers say otherwise. */
  query(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    asking?: Headers,
  ): Promise<unknown>;
  stop(): Promise<void>;
}

async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  if (line === undefined) throw new Error(`/metrics has no ${name}`);
  return Number(line.slice(name.length + 1));
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const limit = Date.now() + READY_LIMIT_MS;
  while (Date.now() < limit) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    try {
      if ((await fetch(`${url}/readyz`)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the server did not become ready');
}

export async function startServer(
  dataDirectory: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<BenchServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const [headers, leadersHeaders] = benchHeaders(dataDirectory, auditorsSeat, leadersSeat);
  const started = process.hrtime.bigint();
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDirectory,
      NODE_ENV: 'production',
      // What is measured is not the deadline clock.
      DEADLINE_CLOCK_INTERVAL_MS: '86400000',
      LOG_LEVEL: 'error',
      // One person asks as much as the server can answer.
      RATE_LIMIT_PERSON: '0',
      RATE_LIMIT_ADDRESS: '0',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilReady(url, child);
  const readyAfter = Number(process.hrtime.bigint() - started) / 1e6;
  return {
    url,
    headers,
    leadersHeaders,
    readyAfter,
    cpuSeconds: () => metric(url, 'process_cpu_seconds_total'),
    residentMegabytes: async () => (await metric(url, 'process_resident_memory_bytes')) / 1e6,
    metric: (name) => metric(url, name),
    query: async (query, variables = {}, asking = headers) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...asking },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as { data?: unknown; errors?: unknown };
      if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
      return body.data;
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
        child.kill('SIGTERM');
      }),
  };
}
