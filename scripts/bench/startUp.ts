import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeLargeLog } from './largeLog';
import { ratioRounds, spreadOf, type Figure } from './rounds';
import { startServer } from './server';

/** From the start of the process to ready, each time on an empty data folder. */
export async function startToReady(directory: string, rounds: number): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const server = await startServer(join(directory, `start-${round}`));
    times.push(server.readyAfter);
    await server.stop();
  }
  return {
    name: 'start to ready on an empty store',
    unit: 'ms',
    bound: { atMost: 1_500 },
    spread: spreadOf(times),
    rounds,
  };
}

const PROJECTED = 1_000_000;

async function readyAfter(data: string): Promise<number> {
  const server = await startServer(data);
  await server.stop();
  return server.readyAfter;
}

/** A start on 1,000,000 events whose read models are built, against one on an empty data folder. */
export async function startWithData(directory: string, rounds: number): Promise<Figure> {
  const data = join(directory, 'start-with-data');
  await writeLargeLog(join(data, 'events.db'), PROJECTED);
  // The first start builds the read models.
  await readyAfter(data);
  const ratios = await ratioRounds(
    rounds,
    () => readyAfter(data),
    (round) => readyAfter(join(directory, `start-empty-${round}`)),
  );
  rmSync(data, { recursive: true, force: true });
  return {
    name: `start on ${PROJECTED} events already projected, of an empty start`,
    unit: '×',
    bound: { atMost: 1.3 },
    spread: spreadOf(ratios.map((ratio) => 1 / ratio)),
    rounds,
  };
}
