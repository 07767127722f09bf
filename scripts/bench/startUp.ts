import { join } from 'node:path';
import { spreadOf, type Figure } from './rounds';
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
