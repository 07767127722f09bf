import { UnavailableError } from '@eventstore/db-client';
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
  }, 60_000);
});
