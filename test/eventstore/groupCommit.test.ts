import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { notes, testCodec } from '../support/eventStoreContract/testEvents';
import { fixedClock } from '../support/fixedClock';
import { sqliteLogFolder } from '../support/sqliteLogFolder';

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function openStore() {
  const folder = sqliteLogFolder();
  cleanUps.push(folder.remove);
  const groups: number[] = [];
  const store = openSqliteEventStore({
    path: folder.path,
    clock: fixedClock('2026-12-01T01:00:00.000Z'),
    codec: testCodec,
    onGroupCommitted: ({ appends }) => groups.push(appends),
  });
  cleanUps.push(() => store.close());
  return { store, groups };
}

describe('group commit', () => {
  it('writes what was asked for at one moment together', async () => {
    const { store, groups } = openStore();
    await Promise.all(
      Array.from({ length: 64 }, (_, caller) => store.append(`a-${caller}`, 'noStream', notes(1))),
    );
    expect(groups).toEqual([64]);
  });

  it('writes together again what the callers ask for once they have their answers', async () => {
    const { store, groups } = openStore();
    await Promise.all(
      Array.from({ length: 8 }, async (_, caller) => {
        for (let version = 0; version < 5; version += 1)
          await store.append(`a-${caller}`, version, notes(1));
      }),
    );
    expect(groups).toEqual([8, 8, 8, 8, 8]);
  });

  it('lets others in while a caller appends without end', async () => {
    const { store } = openStore();
    let timerFired = false;
    setTimeout(() => {
      timerFired = true;
    }, 1);
    let appended = 0;
    while (!timerFired && appended < 20_000) {
      await store.append('a-1', appended, notes(1));
      appended += 1;
    }
    expect(timerFired).toBe(true);
  });
});
