import {
  closeSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../golden/goldenLog';
import { giuLoi, newFolder, removeFolders } from '../support/commandLine';
import { killSpawned, spawnServer } from '../support/spawnedServer';
import { LogCheck } from '../../src/eventstore/sqlite/logCheck';

afterEach(async () => {
  await killSpawned();
  removeFolders();
});

const PAGE = 4096;

function overwritePage(path: string, page: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(PAGE, 0xa5), 0, PAGE, page * PAGE);
  closeSync(file);
}

function lookThrough(path: string) {
  const check = new LogCheck(path);
  try {
    while (!check.slice());
    return check.damage();
  } finally {
    check.close();
  }
}

/** A server over a log with a damaged page; one that the start itself reads is refused and not meant. */
async function servedWithDamage(folder: string, path: string) {
  const middle = Math.floor(statSync(path).size / PAGE / 2);
  const whole = readFileSync(path);
  for (let page = middle; page < middle + 10; page += 1) {
    overwritePage(path, page);
    const found = lookThrough(path);
    try {
      return { found, server: await spawnServer({ dataDir: folder }) };
    } catch (error) {
      expect(String(error)).toContain('log verify');
      writeFileSync(path, whole);
    }
  }
  throw new Error('every start read the damaged page');
}

test('a damaged page in the middle of the log is found while it is served, wherever it lies', async () => {
  const folder = newFolder();
  const path = join(folder, 'events.db');
  expect((await giuLoi(folder, ['sample'])).code).toBe(0);
  expect(lookThrough(path)).toBeNull();
  const { found, server } = await servedWithDamage(folder, path);
  expect(found).not.toBeNull();
  const readyz = async () =>
    (await (await fetch(`${server.url}/readyz`)).json()) as { logDamage: object | null };
  for (let tries = 0; (await readyz()).logDamage === null && tries < 200; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await readyz()).logDamage).toMatchObject({ message: found?.message });
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toMatch(/giuloi_log_damaged_events [1-9]/);
}, 120_000);

test('every page of the log that holds events or finds them is looked at', async () => {
  const folder = newFolder();
  const path = join(folder, 'events.db');
  expect((await giuLoi(folder, ['sample'])).code).toBe(0);
  expect(rowsOf(path).length).toBeGreaterThan(100);
  const pages = statSync(path).size / PAGE;
  const file = openSync(path, 'r+');
  const unseen: number[] = [];
  for (let page = 1; page < pages; page += 1) {
    const kept = Buffer.alloc(PAGE);
    readSync(file, kept, 0, PAGE, page * PAGE);
    overwritePage(path, page);
    let isSeen: boolean;
    try {
      isSeen = lookThrough(path) !== null;
    } catch {
      // The schema or the log's own row: nothing opens it.
      isSeen = true;
    }
    if (!isSeen) unseen.push(page);
    writeSync(file, kept, 0, PAGE, page * PAGE);
  }
  closeSync(file);
  // The row with the log's id and the counter of places: whoever opens the log reads them.
  expect(unseen.length).toBeLessThanOrEqual(2);
}, 120_000);
