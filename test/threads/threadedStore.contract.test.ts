import { LARGEST_APPEND_BYTES } from '../../src/eventstore/sqlite/pendingAppend';
import { appendContract } from '../support/eventStoreContract/append';
import type { EventStoreAdapter } from '../support/eventStoreContract/contractLog';
import { versionsContract } from '../support/eventStoreContract/versions';
import { sqliteLogFolder } from '../support/sqliteLogFolder';
import { openThreadedLog } from '../support/threadedLog';

const threaded: EventStoreAdapter = {
  largestAppendBytes: LARGEST_APPEND_BYTES,
  newLog: () => {
    const folder = sqliteLogFolder();
    return Promise.resolve({
      open: async ({ clock, codec }) =>
        (await openThreadedLog({ path: folder.path, clock, codec })).store,
      remove: () => {
        folder.remove();
        return Promise.resolve();
      },
    });
  },
};

// What is written through the thread. Reading is the adapter's own code, proved with it.
describe('SQLite event store written by a thread of its own', () => {
  appendContract(threaded);
  versionsContract(threaded);
});
