/**
 * What keeps the log on a server, loaded when it is first asked for: who keeps it in a file need not
 * wait at each start for the client of a server and all that it brings.
 */
export const onServer = {
  store: () => require('./eventStoreDbEventStore') as typeof import('./eventStoreDbEventStore'),
  restore: () => require('./eventStoreDbLogRestore') as typeof import('./eventStoreDbLogRestore'),
  source: () => require('./eventStoreDbLogSource') as typeof import('./eventStoreDbLogSource'),
};
