import { randomBytes } from 'node:crypto';
import {
  openEventStoreDbEventStore,
  type EventStoreDbEventStore,
} from '../../src/eventstore/eventstoredb/eventStoreDbEventStore';
import { APPEND_LIMIT } from '../../src/eventstore/eventstoredb/logAppender';
import { eventStoreContract } from '../support/eventStoreContract';
import { testCodec } from '../support/eventStoreContract/testEvents';

const url = process.env['EVENTSTORE_TEST_URL'] ?? '';

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
});
