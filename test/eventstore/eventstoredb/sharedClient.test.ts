import { createServer, type AddressInfo, type Socket } from 'node:net';
import { jsonEvent, UnavailableError, type EventStoreDBClient } from '@eventstore/db-client';
import { drain } from '../../../src/eventstore/eventstoredb/boundedCall';
import { borrowClient } from '../../../src/eventstore/eventstoredb/sharedClient';

/** What the client does inside when a stream of an older connection breaks. */
interface Reconnecting {
  readonly getChannel: () => Promise<unknown>;
  readonly handleError: (client: object, error: Error) => Promise<void>;
}

describe('the client of a cluster', () => {
  // Nobody waits for what the client does there: a failure would end the process.
  test('outlives a stream that breaks while no node is found', async () => {
    const borrowed = borrowClient('esdb://127.0.0.1:1,127.0.0.1:2?tls=false');
    const inner = borrowed.client as unknown as Reconnecting;
    const looking = inner.getChannel();
    const broken = { getChannel: () => ({ getTarget: () => 'dns:127.0.0.1:1' }) };
    const handled = inner.handleError(broken, new UnavailableError({} as never));
    await expect(looking).rejects.toThrow('Failed to discover');
    await expect(handled).resolves.toBeUndefined();
    await borrowed.release();
  });
});

/** A stand-in for a frozen node: it accepts every connection and never says a word. */
async function silentNode() {
  const connections: Socket[] = [];
  const node = createServer((socket) => connections.push(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => node.listen(0, '127.0.0.1', resolve));
  return {
    port: (node.address() as AddressInfo).port,
    made: () => connections.length,
    close: () => {
      for (const socket of connections) socket.destroy();
      return new Promise((resolve) => node.close(resolve));
    },
  };
}

describe('a node that never answers (a stand-in)', () => {
  const append = (client: EventStoreDBClient) =>
    client.appendToStream('a', jsonEvent({ type: 'Noted', data: {} }), { deadline: 200 });
  const read = (client: EventStoreDBClient) =>
    drain(client.readStream('a', { deadline: 200 }), 2_000);

  test.each([
    ['an append', append],
    ['a reading', read],
  ])('%s comes to its deadline there, and the next goes over a new connection', async (_, call) => {
    const node = await silentNode();
    const borrowed = borrowClient(`esdb://127.0.0.1:${node.port}?tls=false`);
    for (let calls = 1; calls <= 3; calls += 1) {
      await expect(call(borrowed.client)).rejects.toMatchObject({ type: 'deadline-exceeded' });
      expect(node.made()).toBe(calls);
    }
    await borrowed.release();
    await node.close();
  });
});
