import { randomBytes } from 'node:crypto';
import { EventTooLargeError } from '../../src/eventstore/errors';
import {
  openEventStoreDbEventStore,
  type EventStoreDbEventStore,
} from '../../src/eventstore/eventstoredb/eventStoreDbEventStore';
import { APPEND_LIMIT } from '../../src/eventstore/eventstoredb/logAppender';
import { eventStoreContract } from '../support/eventStoreContract';
import { notes, testCodec } from '../support/eventStoreContract/testEvents';

const url = process.env['EVENTSTORE_TEST_URL'] ?? '';

/** Small events that a server of any version takes in one append. */
const LARGEST_BATCH = 1_500;

/** A log of its own for each test: the server is shared. */
const newName = () => `t${randomBytes(6).toString('hex')}`;

jest.setTimeout(120_000);

const describeWithServer = url === '' ? describe.skip : describe;
const reason = url === '' ? ' [skipped: EVENTSTORE_TEST_URL names no server]' : '';

describeWithServer(`EventStoreDB event store${reason}`, () => {
  // Holds the one connection of the process open from test to test.
  let keeper: EventStoreDbEventStore;
  beforeAll(async () => {
    keeper = await openEventStoreDbEventStore({ url, name: newName(), codec: testCodec });
  });
  afterAll(() => keeper.close());

  eventStoreContract({
    largestAppendBytes: APPEND_LIMIT.bytes,
    // Metadata counts, and is most of a small event.
    largestBatch: LARGEST_BATCH,
    lacks: {
      idsAcrossLog: 'the server knows an id only in its stream and at the version expected',
      givenClock: 'the server stamps events with its own clock',
    },
    newLog: () => {
      const name = newName();
      return Promise.resolve({
        open: ({ codec }) => openEventStoreDbEventStore({ url, name, codec, pollIntervalMs: 200 }),
        remove: () => Promise.resolve(),
      });
    },
  });

  test('item 10: 5,000 small events are refused with the size that servers count', async () => {
    const refused: unknown = await keeper
      .append('a-1', 'any', notes(5_000))
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EventTooLargeError);
    const { bytes, maximum } = refused as EventTooLargeError;
    expect(maximum).toBe(APPEND_LIMIT.bytes);
    expect(bytes).toBeGreaterThan(maximum);
    expect((await keeper.readStream('a-1')).exists).toBe(false);
  });
});
