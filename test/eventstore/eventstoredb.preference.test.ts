import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { askNode, stateOf } from '../../scripts/storm/nodeHttp';
import { parseConnectionString } from '../../src/eventstore/eventstoredb/connectionString';
import {
  openEventStoreDbEventStore,
  type EventStoreDbEventStore,
} from '../../src/eventstore/eventstoredb/eventStoreDbEventStore';
import { collector, readWholeLog, until } from '../support/eventStoreContract/contractLog';
import { notes, testCodec } from '../support/eventStoreContract/testEvents';

/** A cluster behind TLS: there is nothing to prefer on a single node. */
const url = process.env['EVENTSTORE_TEST_URL'] ?? '';
const { endpoints, tlsCAFile } =
  url === '' ? { endpoints: [], tlsCAFile: null } : parseConnectionString(url);
const isCluster = endpoints.length > 1 && tlsCAFile !== null;

jest.setTimeout(120_000);

const describeOnCluster = isCluster ? describe : describe.skip;
const reason = isCluster ? '' : ' [skipped: EVENTSTORE_TEST_URL names no cluster behind TLS]';

type Node = (typeof endpoints)[number];

const isLeader = async (node: Node): Promise<boolean> =>
  (await stateOf(parseConnectionString(url), node)) === 'leader';

/** So long may a node repeat the figures that it last gave, whatever happened since. */
const FIGURES_KEPT_MS = 1_000;

/** Calls that each node has answered, as they count them themselves, those up to now included. */
async function callsOf(nodes: readonly Node[]): Promise<number[]> {
  await pause(FIGURES_KEPT_MS + 100);
  const line = /^(?:eventstore|kurrentdb)_incoming_grpc_calls_total\{.*kind="total".*\} (\d+)/m;
  return Promise.all(
    nodes.map(async (node) => {
      const figures = await askNode(parseConnectionString(url), node, '/metrics');
      const calls = line.exec(figures)?.[1];
      if (calls === undefined) throw new Error(`${node.address} does not count its calls`);
      return Number(calls);
    }),
  );
}

describeOnCluster(`The node that the address prefers${reason}`, () => {
  const opened: EventStoreDbEventStore[] = [];
  const name = `t${randomBytes(6).toString('hex')}`;
  const open = async (preference: string) => {
    const address = url.replace(/[?&]nodePreference=\w+/, '');
    const store = await openEventStoreDbEventStore({
      url: `${address}&nodePreference=${preference}`,
      name,
      codec: testCodec,
    });
    opened.push(store);
    return store;
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });

  const answeredBy = async (work: () => Promise<unknown>) => {
    const leading = await Promise.all(endpoints.map(isLeader));
    const before = await callsOf(endpoints);
    await work();
    const calls = (await callsOf(endpoints)).map((after, node) => after - (before[node] ?? 0));
    const sumOf = (isLeading: boolean) =>
      calls.filter((_, node) => leading[node] === isLeading).reduce((a, b) => a + b, 0);
    return { leader: sumOf(true), others: sumOf(false) };
  };

  beforeAll(async () => {
    const store = await open('leader');
    for (let batch = 0; batch < 10; batch += 1) await store.append(`n-${batch}`, 'any', notes(100));
    await store.close();
  });

  const READS = 100;
  const readPages = async (store: EventStoreDbEventStore) => {
    for (let at = 0; at < READS; at += 1) await store.readAll({ after: 'start', limit: 20 });
  };

  test('follower: pages of the log come from there', async () => {
    const store = await open('follower');
    const { leader, others } = await answeredBy(() => readPages(store));
    expect(others).toBeGreaterThanOrEqual(READS);
    expect(leader).toBeLessThan(READS / 10);
  });

  test('follower: so does what subscribers are told, whoever appends', async () => {
    const store = await open('follower');
    const seen = collector();
    const { leader, others } = await answeredBy(async () => {
      store.subscribeAll({ after: 'start', batchSize: 10, onBatch: seen.onBatch });
      await until(() => seen.events.length === 1_000, 'all are delivered');
    });
    expect(others).toBeGreaterThanOrEqual(100);
    expect(leader).toBeLessThan(10);
    await store.append('n-0', 100, notes(1));
    await until(() => seen.events.length === 1_001, 'the next is delivered');
  });

  test('follower: nobody reads less than was acknowledged', async () => {
    const store = await open('follower');
    for (let turn = 0; turn < 50; turn += 1) {
      const { version } = await store.append('own', turn, notes(1));
      expect((await store.readStream('own')).version).toBe(version);
      const { position } = (await readWholeLog(store)).at(-1) ?? {};
      expect(position).toBe(await store.head());
    }
  });

  test('leader: the others are asked nothing', async () => {
    const store = await open('leader');
    const { leader, others } = await answeredBy(() => readPages(store));
    expect(leader).toBeGreaterThanOrEqual(READS);
    expect(others).toBeLessThan(READS / 10);
  });
});
