import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../golden/goldenLog';
import { giuLoi, newFolder, removeFolders } from '../support/commandLine';
import { blocksOf, documentedMachine, type DocumentedMachine } from '../support/documentedShell';
import { establishRecorder, recordPromise } from '../support/graphqlClient';
import { killSpawned, spawnServer } from '../support/spawnedServer';

afterEach(async () => {
  await killSpawned();
  removeFolders();
});

const blocks = blocksOf('docs/operations.md');

const isServing = (line: string) => line.endsWith('npm start');

/** Until it is ready: read models of another log are built anew first. */
async function isReady(url: string): Promise<boolean> {
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await fetch(`${url}/readyz`)).status === 200) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** A line that serves is stopped again once it was ready. */
async function follow(machine: DocumentedMachine, line: string): Promise<string> {
  if (!isServing(line)) {
    const { code, output } = machine.run(line);
    expect({ line, code, output }).toMatchObject({ code: 0 });
    return output;
  }
  const server = await machine.serve(line);
  expect(await isReady(server.url)).toBe(true);
  expect(await server.stop()).toBe(0);
  return '';
}

describe('docs/operations.md, word for word, where nothing else lies', () => {
  test('every block of commands does what the page says', async () => {
    const machine = documentedMachine(newFolder(), '2026-12-12');
    const data = machine.path('/data');
    // The test says by headers who records; whoever works there signs in.
    let running = await machine.serve('DEVELOPMENT_ACTORS=1 npm start -- serve --sample');
    const recorder = await establishRecorder(running.url);
    const followed: string[] = [];
    const section = async (heading: string): Promise<void> => {
      for (const block of blocks.filter((each) => each.heading === heading))
        for (const line of block.lines) {
          followed.push(line);
          const output = await follow(machine, line);
          if (line.startsWith('grep')) expect(output).toContain(later.id);
        }
    };
    await section('Backup');
    const later = await recordPromise(running.url, recorder);
    expect(await running.stop()).toBe(0);
    await section('Restore');
    await section('Clocks');
    rmSync(join(data, 'accounts.db'));
    await section('Accounts');
    running = await machine.serve('npm start');
    expect(await isReady(running.url)).toBe(true);
    expect(await running.stop()).toBe(0);
    const rows = rowsOf(join(data, 'events.db'));
    // As after a -wal that was lost.
    const mark = readFileSync(join(data, 'events.tail'), 'utf8').split('-');
    const ahead = String(Number(mark[1]) + 3).padStart(16, '0');
    writeFileSync(join(data, 'events.tail'), `${mark[0]}-${ahead}`);
    await section('What lies in the data folder');
    expect([...followed].sort()).toEqual(blocks.flatMap(({ lines }) => lines).sort());
    expect(followed.length).toBeGreaterThan(9);
    expect(rows.some(({ stream }) => stream === later.id)).toBe(false);
    expect(rowsOf(machine.path('/tmp/imported/events.db'))).toEqual(rows);
    for (const folder of ['/tmp/trial', '/tmp/imported'])
      expect(await follow(machine, `DATA_DIR=${folder} npm start -- sample --json`)).toContain(
        '"commandsRecorded":0',
      );
  }, 600_000);
});

test('what the page says may be lost is made anew at the next start', async () => {
  const folder = newFolder();
  expect((await giuLoi(folder, ['sample'])).code).toBe(0);
  const key = readFileSync(join(folder, 'command-hash.key'), 'utf8');
  const parts = ['command-hash.key', 'read', 'folder.lock'];
  for (const part of parts) rmSync(join(folder, part), { recursive: true });
  const first = await spawnServer({ dataDir: folder, args: ['--sample'] });
  expect(await isReady(first.url)).toBe(true);
  expect((await first.kill('SIGTERM')).stdout).toContain('"commandsRecorded":0');
  for (const part of parts) expect(existsSync(join(folder, part))).toBe(true);
  expect(readFileSync(join(folder, 'command-hash.key'), 'utf8')).not.toBe(key);
  const other = { COMMAND_HASH_KEY: 'a key that nobody used before' };
  const server = await spawnServer({ dataDir: folder, args: ['--sample'], environment: other });
  const { stdout } = await server.kill('SIGTERM');
  expect(stdout).toContain('"commandsRecorded":0');
}, 300_000);
