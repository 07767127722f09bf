import { join } from 'node:path';
import { writeLargeLog } from './largeLog';
import { atRate, percentile99 } from './rate';
import { spreadOf, type Figure } from './rounds';
import { startServer, type BenchServer } from './server';

const EVENTS = 50_000;
const SECONDS = 10;
const WRONG_PER_SECOND = 200;
const READS_PER_SECOND = 20;

const page =
  '{ commitments(filter: { outstanding: true }, orderBy: { field: DUE_DATE }, first: 20) { totalCount nodes { id text } } }';
const signIn =
  'mutation S($n: String!, $p: String!) { signIn(loginName: $n, password: $p) { ... on Rejected { code } } }';

/** Each from an address and under a name of its own: no delay keeps it from being hashed. */
async function wrongPassword({ url }: BenchServer, n: number): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
    },
    body: JSON.stringify({ query: signIn, variables: { n: `ten-${n}`, p: `đoán lần ${n}` } }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { signIn?: { code?: string } };
    errors?: readonly { extensions: { code: string } }[];
  };
  return data?.signIn?.code ?? errors?.[0]?.extensions.code ?? 'SIGNED_IN';
}

/** Milliseconds that each read took. */
async function reads(server: BenchServer): Promise<readonly number[]> {
  const times: number[] = [];
  await atRate(READS_PER_SECOND, SECONDS, async () => {
    const start = performance.now();
    await server.query(page);
    times.push(performance.now() - start);
  });
  return times;
}

const told = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([code, count]) => `${count} ${code}`).join(', ');

/**
 * Pages that somebody reads while wrong passwords come from everywhere. One password is hashed at a time and
 * few wait; the rest are turned away, which is what keeps the server answering.
 */
export async function besideWrongPasswords(directory: string, rounds: number): Promise<Figure> {
  const data = join(directory, 'passwords');
  await writeLargeLog(join(data, 'events.db'), EVENTS);
  const server = await startServer(data, { TRUSTED_PROXIES: '127.0.0.1' });
  const times: number[] = [];
  let tried = 0;
  try {
    for (let n = 0; n < 50; n += 1) await server.query(page);
    for (let round = 0; round < rounds; round += 1) {
      const quiet = percentile99(await reads(server));
      const answers = new Map<string, number>();
      const [beside] = await Promise.all([
        reads(server),
        atRate(WRONG_PER_SECOND, SECONDS, async () => {
          tried += 1;
          const code = await wrongPassword(server, tried);
          answers.set(code, (answers.get(code) ?? 0) + 1);
        }),
      ]);
      times.push(percentile99(beside));
      process.stdout.write(
        `  round ${round}: reads p99 ${percentile99(beside).toFixed(1)} ms, ${quiet.toFixed(1)} ms ` +
          `without; wrong passwords: ${told(answers)}\n`,
      );
    }
  } finally {
    await server.stop();
  }
  return {
    name: `p99 of reads beside ${WRONG_PER_SECOND} wrong passwords a second`,
    unit: 'ms',
    bound: { atMost: 100 },
    spread: spreadOf(times),
    rounds,
  };
}
