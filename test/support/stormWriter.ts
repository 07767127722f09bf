/**
 * Child process of the kill -9 tests: writes batches to a log as fast as it can, from several
 * callers, and prints the name of each batch once the store has acknowledged it.
 * Arguments: file of the log, name of this run.
 */
import { writeSync } from 'node:fs';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { noted, testCodec } from './eventStoreContract/testEvents';
import { fixedClock } from './fixedClock';

const CALLERS = 8;
const [path = '', run = ''] = process.argv.slice(2);

const store = openSqliteEventStore({
  path,
  clock: fixedClock('2026-12-01T01:00:00.000Z'),
  codec: testCodec,
});

async function writeForEver(caller: number): Promise<never> {
  for (let round = 1; ; round += 1) {
    const size = ((caller + round) % 4) + 1;
    const batch = `${run}-${caller}-${round}`;
    // Each event says of which batch it is and how many belong to it.
    const events = Array.from({ length: size }, () => noted(`${batch} ${size}`));
    await store.append(`storm-${caller}`, 'any', events);
    // Synchronous: what is acknowledged has left this process before anything else happens.
    writeSync(1, `${batch}\n`);
  }
}

for (let caller = 0; caller < CALLERS; caller += 1) void writeForEver(caller);
