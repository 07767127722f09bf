import { join } from 'node:path';
import { createDomainCodec } from '../../src/eventstore/eventCatalogue';
import { SqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { instantFromMillis } from '../../src/kernel/instant';
import { spreadOf, type Figure } from './rounds';
import { organisation, promise, type StreamToAppend } from './sampleEvents';
import { startServer, type BenchServer } from './server';

const COMMITMENTS = 100_000;
const WAVE = 2_000;
const PAGES_PER_ROUND = 100;

const page = /* GraphQL */ `
  query Outstanding($after: String) {
    commitments(
      filter: { outstanding: true }
      orderBy: { field: DUE_DATE }
      first: 50
      after: $after
    ) {
      position
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        text
        status
        timeliness
        daysLeft
        overdue {
          daysLate
          level
        }
        deadline {
          originalDate
          currentDate
          precision
        }
        promisorOffice {
          title
          unit {
            name
          }
        }
      }
    }
  }
`;

interface Page {
  readonly commitments: {
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly endCursor: string };
  };
}

async function fillLog(directory: string): Promise<void> {
  const store = new SqliteEventStore({
    path: join(directory, 'events.db'),
    clock: { now: () => instantFromMillis(Date.now()) },
    codec: createDomainCodec(),
  });
  const append = ({ stream, events }: StreamToAppend) => store.append(stream, 'noStream', events);
  await Promise.all(organisation().map(append));
  for (let from = 0; from < COMMITMENTS; from += WAVE)
    await Promise.all(Array.from({ length: WAVE }, (_, index) => append(promise(from + index))));
  await store.close();
}

/** Milliseconds of server CPU per page, walking on from page to page. */
async function cpuPerPage(
  server: BenchServer,
  start: string | null,
  asking = server.headers,
): Promise<[number, string]> {
  let after = start;
  const before = await server.cpuSeconds();
  for (let index = 0; index < PAGES_PER_ROUND; index += 1) {
    const { commitments } = (await server.query(page, { after }, asking)) as Page;
    if (commitments.nodes.length !== 50) throw new Error('a page of 50 was expected');
    after = commitments.pageInfo.endCursor;
  }
  const used = (await server.cpuSeconds()) - before;
  return [(used * 1_000) / PAGES_PER_ROUND, after ?? ''];
}

/** A page of 50 outstanding commitments out of 100,000, and the memory that the server then holds. */
export async function outstandingPage(directory: string, rounds: number): Promise<Figure[]> {
  const data = join(directory, 'outstanding');
  await fillLog(data);
  // The first start builds the read models; what counts is a server on built ones.
  const builder = await startServer(data);
  await builder.stop();
  const server = await startServer(data);
  const cpu: number[] = [];
  const memory: number[] = [];
  const scoped: number[] = [];
  let after: string | null = null;
  await cpuPerPage(server, null);
  await cpuPerPage(server, null, server.leadersHeaders);
  for (let round = 0; round < rounds; round += 1) {
    const [milliseconds, next] = await cpuPerPage(server, after);
    cpu.push(milliseconds);
    memory.push(await server.residentMegabytes());
    const [limited] = await cpuPerPage(server, after, server.leadersHeaders);
    scoped.push(limited / milliseconds);
    after = next;
  }
  await server.stop();
  return [
    {
      name: 'page of 50 outstanding out of 100,000, server CPU',
      unit: 'ms',
      bound: { atMost: 5 },
      spread: spreadOf(cpu),
      rounds,
    },
    {
      name: 'the same page for a leader, by the scope of the office, against one who reads everything',
      unit: 'times',
      bound: { atMost: 1.15 },
      spread: spreadOf(scoped),
      rounds,
    },
    {
      name: 'resident memory with 100,000 commitments',
      unit: 'MB',
      bound: { atMost: 300 },
      spread: spreadOf(memory),
      rounds,
    },
  ];
}
