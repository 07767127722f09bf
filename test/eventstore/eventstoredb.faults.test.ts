import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { binaryEvent, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { StoreUnavailableError, UnknownOutcomeError } from '../../src/eventstore/errors';
import { parseConnectionString } from '../../src/eventstore/eventstoredb/connectionString';
import {
  openEventStoreDbEventStore,
  type EventStoreDbEventStore,
} from '../../src/eventstore/eventstoredb/eventStoreDbEventStore';
import { borrowClient } from '../../src/eventstore/eventstoredb/sharedClient';
import { placeOf, positionOf } from '../../src/kernel/position';
import { collector, readWholeLog, until } from '../support/eventStoreContract/contractLog';
import {
  noted,
  notes,
  testCodec,
  testMetadata,
  textsOf,
} from '../support/eventStoreContract/testEvents';
import { faultyProxy, type FaultyProxy } from '../support/faultyProxy';

const url = process.env['EVENTSTORE_TEST_URL'] ?? '';

jest.setTimeout(120_000);

const describeWithServer = url === '' ? describe.skip : describe;
const reason = url === '' ? ' [skipped: EVENTSTORE_TEST_URL names no server]' : '';

const newName = () => `t${randomBytes(6).toString('hex')}`;

/** The server itself, as another program would use it. */
const withRawClient = async <T>(use: (client: EventStoreDBClient) => Promise<T>): Promise<T> => {
  const { endpoints, tls, credentials } = parseConnectionString(url);
  const [endpoint] = endpoints;
  if (endpoint === undefined) throw new Error('no endpoint');
  const client = new EventStoreDBClient({ endpoint }, { insecure: !tls }, credentials ?? undefined);
  return use(client);
};

/** Bytes that are still in use once all that is not has been collected. */
function memoryInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

/** Calls that the server holds open at the moment, as it counts them itself. */
async function callsOpenOnServer(): Promise<number> {
  const { endpoints, tls } = parseConnectionString(url);
  const address = `${endpoints[0]?.address ?? ''}:${endpoints[0]?.port ?? 0}`;
  const metrics = await (await fetch(`http${tls ? 's' : ''}://${address}/metrics`)).text();
  const line = /^(?:eventstore|kurrentdb)_current_incoming_grpc_calls\S* (\d+)/m.exec(metrics);
  // Not NaN: no comparison with it would ever fail.
  if (line === null) throw new Error('the server does not count its calls');
  return Number(line[1]);
}

describeWithServer(`EventStoreDB event store over a bad line to a real server${reason}`, () => {
  let proxy: FaultyProxy;
  let name: string;
  const opened: EventStoreDbEventStore[] = [];
  const open = async (limitMs = 700, keepAliveTimeout = 10_000) => {
    const store = await openEventStoreDbEventStore({
      url: `esdb://127.0.0.1:${proxy.port}?tls=false&keepAliveTimeout=${keepAliveTimeout}`,
      name,
      codec: testCodec,
      callLimitMs: limitMs,
      pollIntervalMs: 200,
    });
    opened.push(store);
    return store;
  };

  beforeEach(async () => {
    const [endpoint] = parseConnectionString(url).endpoints;
    proxy = await faultyProxy({ host: endpoint?.address ?? '', port: endpoint?.port ?? 0 });
    name = newName();
  });
  afterEach(async () => {
    proxy.restore();
    for (const store of opened.splice(0)) await store.close();
    await proxy.close();
  });

  it('item 31: a line cut and restored while writing misses nothing and delivers nothing twice', async () => {
    const store = await open(3_000);
    const { events, onBatch } = collector();
    const subscription = store.subscribeAll({ after: 'start', onBatch });
    const texts = Array.from({ length: 60 }, (_, at) => String(at + 1));
    for (const [version, text] of texts.entries()) {
      if (version % 10 === 5) proxy.cut();
      if (version === 33) {
        proxy.refuse();
        await pause(500);
        proxy.restore();
      }
      const event = noted(text);
      await until(async () => {
        const result = await store.append('a-1', version, [event]).catch((error: unknown) => {
          expect(error).toMatchObject({ isRetryable: true });
          return null;
        });
        return result !== null;
      }, `event ${text} is stored`);
    }
    await until(() => events.length >= texts.length, 'all were delivered');
    await pause(300);
    expect(textsOf(events)).toEqual(texts);
    expect(textsOf(await readWholeLog(store))).toEqual(texts);
    expect(subscription.status()).toMatchObject({ state: 'live', position: await store.head() });
  });

  it('item 31: after 120 resubscriptions neither open calls nor memory have grown', async () => {
    const store = await open(3_000);
    const { events, onBatch } = collector();
    store.subscribeAll({ after: 'start', onBatch });
    await until(() => store.wakeSubscriptionsOpened() === 1 && proxy.open() > 0, 'it is open');
    await pause(300);
    const callsBefore = await callsOpenOnServer();
    let memoryBefore = 0;
    for (let turn = 1; turn <= 120; turn += 1) {
      // What the first twenty warm up is no growth.
      if (turn === 20) memoryBefore = memoryInUse();
      proxy.cut();
      await until(() => store.wakeSubscriptionsOpened() > turn, 'it subscribes again', 20_000);
    }
    await until(
      () =>
        store.append('a-1', 'any', notes(1)).then(
          () => true,
          () => false,
        ),
      'an append gets through',
    );
    await until(() => events.length > 0, 'what came afterwards is delivered');
    // The server takes its time to notice what was cut.
    await until(() => proxy.open() <= 2, 'no connection is left');
    await until(async () => (await callsOpenOnServer()) <= callsBefore + 2, 'no call is left');
    expect(memoryInUse() - memoryBefore).toBeLessThan(4_000_000);
  }, 240_000);

  it('an append whose answer is lost is stored once, and sent again it is told so', async () => {
    const store = await open();
    await store.append('a-1', 0, [noted('1')]);
    const second = noted('2');
    proxy.loseAnswersTo('"text":"2"');
    await expect(store.append('a-1', 1, [second])).rejects.toBeInstanceOf(UnknownOutcomeError);
    proxy.restore();
    proxy.cut();
    // A later append of somebody else does not change what the repeated one is told.
    await withRawClient(async (client) => {
      const { position } = await client.appendToStream(
        `${name}:a-1`,
        binaryEvent({
          type: 'Noted',
          data: Buffer.from('{"text":"3"}'),
          metadata: { ...testMetadata, schemaVersion: 1, recordedNotBefore: null },
        }),
        { expectedRevision: 1n },
      );
      expect(position).toBeDefined();
      await client.dispose();
    });
    expect(await store.append('a-1', 1, [second])).toMatchObject({ version: 2 });
    expect(textsOf(await readWholeLog(store))).toEqual(['1', '2', '3']);
  });

  it('a frozen server holds nobody up for longer than the limit, and goes on where it was', async () => {
    const store = await open();
    await store.append('a-1', 0, [noted('1')]);
    proxy.freeze();
    const start = performance.now();
    const second = noted('2');
    const [append, head] = await Promise.allSettled([
      store.append('a-1', 1, [second]),
      store.head(),
    ]);
    expect(performance.now() - start).toBeLessThan(4_000);
    expect(append).toMatchObject({ reason: expect.any(UnknownOutcomeError) as unknown });
    expect(head).toMatchObject({ reason: expect.any(StoreUnavailableError) as unknown });
    proxy.restore();
    await until(
      () =>
        store.append('a-1', 1, [second]).then(
          () => true,
          () => false,
        ),
      'the append is accepted',
    );
    expect(textsOf(await readWholeLog(store))).toEqual(['1', '2']);
  });

  // As a killed node may leave it: no end of the connection is ever told.
  it('a connection that died without a word is given up for a new one', async () => {
    const store = await open(1_500, 1_000);
    const { events, onBatch } = collector();
    store.subscribeAll({ after: 'start', onBatch });
    await store.append('a-1', 0, [noted('1')]);
    await until(() => store.wakeSubscriptionsOpened() === 1, 'it is woken');
    proxy.forsake();
    const start = performance.now();
    const second = noted('2');
    const isAccepted = () =>
      store.append('a-1', 1, [second]).then(
        () => true,
        () => false,
      );
    await until(isAccepted, 'an append is accepted', 30_000);
    expect(performance.now() - start).toBeLessThan(5_000);
    await until(() => events.length === 2, 'it is delivered');
    proxy.forsake();
    const again = performance.now();
    const isRead = () =>
      store.readStream('a-1').then(
        () => true,
        () => false,
      );
    await until(isRead, 'a stream is read', 30_000);
    expect(performance.now() - again).toBeLessThan(5_000);
    // The subscription to be woken hangs on what died until a sign of life is missed.
    await until(() => store.wakeSubscriptionsOpened() === 2, 'it is woken again', 20_000);
    proxy.restore();
    await until(() => proxy.open() === 1, 'what died is not kept');
    expect(textsOf(await readWholeLog(store))).toEqual(['1', '2']);
  });

  it('of several nodes, those that are frozen hold the search for the leader up for 2 s each', async () => {
    const { address = '', port = 0 } = parseConnectionString(url).endpoints[0] ?? {};
    const frozen = await Promise.all([1, 2].map(() => faultyProxy({ host: address, port })));
    for (const node of frozen) node.freeze();
    const nodes = [...frozen.map((node) => `127.0.0.1:${node.port}`), `${address}:${port}`];
    const find = async (search: number) => {
      const start = performance.now();
      const found = borrowClient(
        `esdb://${nodes.join(',')}?tls=false&connectionName=search-${search}`,
      );
      await found.client.appendToStream(`${name}:search`, jsonEvent({ type: 'Sought', data: {} }));
      await found.release();
      return performance.now() - start;
    };
    // The order in which the nodes are asked is left to chance.
    const times = await Promise.all(Array.from({ length: 8 }, (_, search) => find(search)));
    for (const node of frozen) await node.close();
    expect(Math.max(...times)).toBeLessThan(6_000);
  });

  it('while the server is away calls fail retryably, and it comes back without a restart', async () => {
    const store = await open(3_000);
    const { events, onBatch } = collector();
    const subscription = store.subscribeAll({ after: 'start', onBatch });
    await until(() => subscription.status().state === 'live', 'it is live');
    proxy.refuse();
    await expect(store.append('a-1', 0, notes(1))).rejects.toMatchObject({ isRetryable: true });
    await expect(store.readStream('a-1')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(subscription.status().state).not.toBe('parked');
    proxy.restore();
    const start = performance.now();
    await until(
      () =>
        store.append('a-1', 0, notes(1)).then(
          () => true,
          () => false,
        ),
      'appends are accepted again',
    );
    expect(performance.now() - start).toBeLessThan(10_000);
    await until(() => events.length === 1, 'the subscription goes on');
  });

  it('item 13: the recorded time never falls though the clock of the server is set back', async () => {
    const store = await open(3_000);
    await withRawClient(async (client) => {
      await client.appendToStream(
        `${name}:b-1`,
        binaryEvent({
          type: 'Noted',
          data: Buffer.from('{"text":"from a clock that was ahead"}'),
          metadata: {
            ...testMetadata,
            schemaVersion: 1,
            recordedNotBefore: '2099-01-01T00:00:00.000Z',
          },
        }),
      );
      await client.dispose();
    });
    const later = await open(3_000);
    await later.append('a-1', 0, notes(2));
    expect((await readWholeLog(store)).map(({ recordedAt }) => recordedAt)).toEqual([
      '2099-01-01T00:00:00.000Z',
      '2099-01-01T00:00:00.000Z',
      '2099-01-01T00:00:00.000Z',
    ]);
  });

  it('design 5: another log and system streams on the same server are not seen', async () => {
    const store = await open(3_000);
    await store.append('a-1', 0, notes(1));
    const head = await store.head();
    const other = await openEventStoreDbEventStore({ url, name: newName(), codec: testCodec });
    await other.append('a-1', 0, notes(3));
    expect(await store.head()).toBe(head);
    expect(await readWholeLog(store)).toHaveLength(1);
    expect(await store.readAll({ after: head, limit: 5 })).toEqual({
      events: [],
      position: head,
      isEnd: true,
    });
    await other.close();
  });

  it('a place between two events is read from all the same', async () => {
    const store = await open(3_000);
    await store.append('a-1', 0, notes(5));
    const [first, second] = await readWholeLog(store);
    const place = placeOf(second?.position ?? positionOf(store.logId, 0));
    for (const before of [
      place - 1,
      place - 7,
      placeOf(first?.position ?? positionOf(store.logId, 0)) + 1,
    ]) {
      const slice = await store.readAll({ after: positionOf(store.logId, before), limit: 1 });
      expect(textsOf(slice.events)).toEqual(['2']);
    }
  });
});
