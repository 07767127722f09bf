/**
 * `node --expose-gc dist/scripts/bench/rebuildWhileServing.js [events] [folder]`: starts the server on
 * a log of so many events (1,000,000 if absent), asks for a rebuild of every model and sends pages of
 * outstanding commitments all the while. Prints how long the rebuild took, how long answers took and
 * the memory, at each tenth of the way. A folder given is kept, so that a second run starts sooner.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLargeLog } from './largeLog';
import { spreadOf } from './rounds';
import { startServer, type BenchServer } from './server';

const page =
  '{ commitments(filter: { outstanding: true }, orderBy: { field: DUE_DATE }, first: 20) { position nodes { id text status } } }';

interface Answers {
  /** Milliseconds of each. */
  readonly times: readonly number[];
  /** Connections that broke: a machine that stood still for seconds closes idle ones. */
  readonly broken: number;
}

/** Asks one question after the other, until stopped. */
function askAllTheWhile(server: BenchServer): { stop(): Promise<Answers> } {
  const times: number[] = [];
  let broken = 0;
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const start = performance.now();
      const isAnswered = await server.query(page).then(
        () => true,
        () => false,
      );
      if (isAnswered) times.push(performance.now() - start);
      else broken += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return {
    async stop() {
      isOver = true;
      await asking;
      return { times, broken };
    },
  };
}

const giuLoi = (dataDir: string, ...args: string[]): Promise<number | null> =>
  new Promise((resolve) => {
    const main = join(__dirname, '..', '..', 'src', 'main.js');
    const env = { ...process.env, DATA_DIR: dataDir };
    spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).once(
      'close',
      resolve,
    );
  });

function told(label: string, { times, broken }: Answers): string {
  const sorted = [...times].sort((a, b) => a - b);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
  const { median, maximum } = spreadOf(times);
  const all = [median, p99, maximum].map((ms) => ms.toFixed(1)).join(' / ');
  return `${label}: ${times.length} answers, median / p99 / longest ${all} ms, ${broken} broken off`;
}

async function run(events: number, folder: string | undefined): Promise<void> {
  const data = folder ?? mkdtempSync(join(tmpdir(), 'giu-loi-rebuild-'));
  const log = join(data, 'events.db');
  if (!existsSync(log)) await writeLargeLog(log, events);
  const server = await startServer(data);
  const say = (text: string) => process.stdout.write(`${text}\n`);
  say(`ready after ${(server.readyAfter / 1000).toFixed(1)} s`);
  const before = askAllTheWhile(server);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  say(told('at rest', await before.stop()));
  const memory: number[] = [await server.residentMegabytes()];
  const during = askAllTheWhile(server);
  const watch = setInterval(() => {
    server.residentMegabytes().then(
      (megabytes) => memory.push(megabytes),
      () => undefined,
    );
  }, 2_000);
  const start = performance.now();
  const code = await giuLoi(data, 'rebuild');
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  say(told('during the rebuild', await during.stop()));
  say(
    `rebuild ended with ${code} after ${seconds.toFixed(1)} s: ${Math.round(events / seconds)}/s`,
  );
  const tenths = Array.from({ length: 11 }, (_, n) =>
    (memory[Math.floor((n * (memory.length - 1)) / 10)] ?? 0).toFixed(0),
  );
  say(`resident MB at each tenth: ${tenths.join(' ')}`);
  await server.stop();
  if (folder === undefined) rmSync(data, { recursive: true, force: true });
}

run(Number(process.argv[2] ?? 1_000_000), process.argv[3]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
