import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giuLoi, newFolder, removeFolders } from '../support/commandLine';
import { killSpawned, spawnServer } from '../support/spawnedServer';

let mask: number;
beforeEach(() => {
  // As on most machines: others may read what is made.
  mask = process.umask(0o022);
});
afterEach(async () => {
  process.umask(mask);
  await killSpawned();
  removeFolders();
});

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** Every file and folder below one that others may do anything with. */
const openIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => (statSync(path).mode & 0o077) !== 0)
    .map((path) => `${path} ${modeOf(path)}`);

describe('What the program makes is for its owner alone', () => {
  test('log, read models, locks, key and socket while it runs; backup and export', async () => {
    const above = newFolder();
    const folder = join(above, 'data');
    await spawnServer({ dataDir: folder });
    const names = readdirSync(folder);
    for (const name of ['events.db', 'events.db-wal', 'events.db-shm', 'command-hash.key'])
      expect(names).toContain(name);
    expect((await giuLoi(folder, ['backup', join(above, 'backup.db')])).code).toBe(0);
    expect((await giuLoi(folder, ['log', 'export', join(above, 'log.ndjson')])).code).toBe(0);
    expect(readdirSync(above)).toHaveLength(4);
    expect(openIn(above)).toEqual([]);
  }, 120_000);

  test('a folder that an earlier version left open is closed, with what lies in it', async () => {
    const folder = newFolder();
    expect((await giuLoi(folder, ['sample'])).code).toBe(0);
    chmodSync(folder, 0o755);
    for (const name of ['events.db', 'command-hash.key']) chmodSync(join(folder, name), 0o644);
    chmodSync(join(folder, 'read'), 0o755);
    expect((await giuLoi(folder, ['sample'])).code).toBe(0);
    expect(modeOf(folder)).toBe('700');
    expect(openIn(folder)).toEqual([]);
  }, 120_000);

  test('a folder that holds other things too keeps its mode, and so do they', async () => {
    const folder = newFolder();
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'others'));
    writeFileSync(join(folder, 'others', 'file'), '');
    expect((await giuLoi(folder, ['sample'])).code).toBe(0);
    expect(modeOf(folder)).toBe('755');
    expect(openIn(folder)).toEqual([
      `${join(folder, 'others')} 755`,
      `${join(folder, 'others', 'file')} 644`,
    ]);
  }, 120_000);
});
