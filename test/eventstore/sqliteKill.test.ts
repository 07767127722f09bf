import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { readWholeLog } from '../support/eventStoreContract/contractLog';
import { testCodec, textsOf } from '../support/eventStoreContract/testEvents';
import { fixedClock } from '../support/fixedClock';
import { sqliteLogFolder } from '../support/sqliteLogFolder';

const program = join(__dirname, '../support/stormWriter.ts');

/** Lets a process write, kills it without warning, and gives the batches it had acknowledged. */
async function writeUntilKilled(path: string, run: string, afterMs: number) {
  const child = spawn(process.execPath, ['-r', '@swc-node/register', program, path, run], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => (output += text));
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  const [, signal] = (await ended) as [number | null, string | null];
  // A line cut off by the kill was still acknowledged only when it is whole.
  return { signal, acknowledged: output.split('\n').slice(0, -1) };
}

async function readLog(path: string): Promise<readonly Recorded[]> {
  const clock = fixedClock('2026-12-01T01:00:00.000Z');
  const store = openSqliteEventStore({ path, clock, codec: testCodec });
  const events = await readWholeLog(store);
  await store.close();
  return events;
}

/** Batch → how many of its events are in the log, and how many belong to it. */
function batchesOf(events: readonly Recorded[]) {
  const batches = new Map<string, { stored: number; size: number }>();
  for (const text of textsOf(events)) {
    const [name = '', size] = text.split(' ');
    const batch = batches.get(name) ?? { stored: 0, size: Number(size) };
    batches.set(name, { ...batch, stored: batch.stored + 1 });
  }
  return batches;
}

describe('a process killed in a storm of writes', () => {
  const folder = sqliteLogFolder();
  afterAll(() => folder.remove());
  const acknowledged: string[] = [];

  it.each([1, 2, 3, 4, 5])(
    'item 38: (and item 06) round %d, every acknowledged event is present and no batch is half',
    async (round) => {
      const killed = await writeUntilKilled(folder.path, `run${round}`, 20 + round * 37);
      expect(killed.signal).toBe('SIGKILL');
      expect(killed.acknowledged.length).toBeGreaterThan(0);
      acknowledged.push(...killed.acknowledged);
      const events = await readLog(folder.path);
      const batches = batchesOf(events);
      expect(acknowledged.filter((name) => !batches.has(name))).toEqual([]);
      expect([...batches].filter(([, { stored, size }]) => stored !== size)).toEqual([]);
      for (let caller = 0; caller < 8; caller += 1) {
        const own = events.filter(({ stream }) => stream === `storm-${caller}`);
        expect(own.map(({ version }) => version)).toEqual(own.map((_, index) => index + 1));
      }
    },
  );
});
