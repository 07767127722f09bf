import { join } from 'node:path';
import { writeLargeLog } from './largeLog';
import { atRate, percentile99 } from './rate';
import { spreadOf, type Figure } from './rounds';
import { startServer, type BenchServer } from './server';

const EVENTS = 50_000;
const SECONDS = 5;
const COMMANDS_PER_SECOND = 30;
const BOXES_PER_SECOND = 5;
const PAGES_PER_SECOND = 10;

const command = /* GraphQL */ `
  mutation Establish($name: String!, $key: ID!) {
    establishUnit(
      input: {
        commandId: $key
        name: $name
        kind: STATE
        level: COMMUNE
        occurredOn: { date: "2026-01-05" }
      }
    ) {
      __typename
    }
  }
`;
const boxes = '{ timeliness(groupBy: UNIT) { position total { openOverdue } } }';
const page =
  '{ commitments(filter: { outstanding: true }, orderBy: { field: DUE_DATE }, first: 20) { totalCount nodes { id text } } }';

/** One server under the storm: the delay of its event loop, and how long pages took. */
interface Weather {
  /** Milliseconds, 99th percentile. */
  readonly loopDelay: number;
  readonly pageTime: number;
}

async function storm(server: BenchServer, name: string): Promise<Weather> {
  const pages: number[] = [];
  await server.query(boxes);
  // The histogram begins anew whenever it is read.
  await server.metric('nodejs_eventloop_lag_p99_seconds');
  await Promise.all([
    atRate(COMMANDS_PER_SECOND, SECONDS, (n) =>
      server.query(command, { name: `Xã ${name} ${n}`, key: `${name}-${n}` }),
    ),
    atRate(BOXES_PER_SECOND, SECONDS, () => server.query(boxes)),
    atRate(PAGES_PER_SECOND, SECONDS, async () => {
      const start = performance.now();
      await server.query(page);
      pages.push(performance.now() - start);
    }),
  ]);
  const seconds = await server.metric('nodejs_eventloop_lag_p99_seconds');
  return { loopDelay: seconds * 1_000, pageTime: percentile99(pages) };
}

async function weather(data: string, threads: '0' | '1', name: string): Promise<Weather> {
  const server = await startServer(data, { THREADS: threads });
  try {
    return await storm(server, name);
  } finally {
    await server.stop();
  }
}

/**
 * Commands, boxes and pages at once, each at a fixed rate, on a server with threads and on one
 * without, in turns. What the storm keeps waiting is the event loop that answers everybody.
 */
export async function stormWithThreads(directory: string, rounds: number): Promise<Figure> {
  const data = join(directory, 'storm');
  await writeLargeLog(join(data, 'events.db'), EVENTS);
  await (await startServer(data)).stop();
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['0', '1'] as const) : (['1', '0'] as const);
    const seen = { '0': { loopDelay: 0, pageTime: 0 }, '1': { loopDelay: 0, pageTime: 0 } };
    for (const threads of order)
      seen[threads] = await weather(data, threads, `${round}-${threads}`);
    const [without, withThreads] = [seen['0'], seen['1']];
    process.stdout.write(
      `  round ${round}: event loop p99 ${withThreads.loopDelay.toFixed(1)} ms with threads, ` +
        `${without.loopDelay.toFixed(1)} without; pages p99 ${withThreads.pageTime.toFixed(1)} ` +
        `and ${without.pageTime.toFixed(1)} ms\n`,
    );
    ratios.push(withThreads.loopDelay / without.loopDelay);
  }
  return {
    name: 'event-loop p99 under a storm, of the same in one thread',
    unit: '×',
    bound: { atMost: 0.5 },
    spread: spreadOf(ratios),
    rounds,
  };
}
