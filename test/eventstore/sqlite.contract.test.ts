import { LARGEST_APPEND_BYTES } from '../../src/eventstore/sqlite/pendingAppend';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { eventStoreContract } from '../support/eventStoreContract';
import { sqliteLogFolder } from '../support/sqliteLogFolder';

describe('SQLite event store', () => {
  eventStoreContract({
    largestAppendBytes: LARGEST_APPEND_BYTES,
    newLog: () => {
      const folder = sqliteLogFolder();
      return Promise.resolve({
        open: ({ clock, codec }) =>
          Promise.resolve(
            openSqliteEventStore({ path: folder.path, clock, codec, pollIntervalMs: 5 }),
          ),
        remove: () => {
          folder.remove();
          return Promise.resolve();
        },
      });
    },
  });
});
