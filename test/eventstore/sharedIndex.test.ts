import { existsSync, readFileSync, statSync } from 'node:fs';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { WalContent } from '../../src/eventstore/sqlite/walContent';
import { notes, testCodec } from '../support/eventStoreContract/testEvents';
import { fixedClock } from '../support/fixedClock';
import { sqliteLogFolder } from '../support/sqliteLogFolder';

const LOCKS = '/proc/locks';
const onLinux = existsSync(LOCKS) ? it : it.skip;

/** Locks of this process on a file, as the kernel has them. */
const locksOn = (path: string): readonly string[] => {
  const file = `:${statSync(path).ino} `;
  return readFileSync(LOCKS, 'utf8')
    .split('\n')
    .filter((line) => line.includes(` ${process.pid} `) && line.includes(file));
};

// Without them another process begins a new index under the feet of this one: SIGBUS, or a log that is
// written over.
onLinux('looking at the index of a log at work gives up none of the locks in it', async () => {
  const folder = sqliteLogFolder();
  const clock = fixedClock('2026-12-01T01:00:00.000Z');
  const store = openSqliteEventStore({ path: folder.path, clock, codec: testCodec });
  await store.append('note-a', 'noStream', notes(3));
  expect(new WalContent(folder.path).problem()).toBeNull();
  expect(locksOn(`${folder.path}-shm`)).not.toEqual([]);
  await store.close();
  folder.remove();
});
