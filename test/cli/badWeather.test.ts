import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { copyLogFile } from '../../src/eventstore/sqlite/copyLogFile';
import { openDatabase } from '../../src/sqlite/driver';
import { readGoldenLog, rowsOf } from '../golden/goldenLog';
import { answerOf, giuLoi, goldenFolder, newFolder, removeFolders } from '../support/commandLine';
import { ask, at, establishRecorder, recordPromise } from '../support/graphqlClient';
import { killSpawned, spawnServer } from '../support/spawnedServer';

afterEach(async () => {
  await killSpawned();
  removeFolders();
});

const golden = readGoldenLog();
const logIn = (folder: string) => join(folder, 'events.db');

/** The user `nobody`; root is not stopped by a folder's mode. */
const NOBODY = 65_534;
const asNobody = process.getuid?.() === 0 ? { user: NOBODY } : {};

describe('a folder that may only be read', () => {
  async function readOnlyFolder(): Promise<string> {
    const folder = newFolder();
    // One file, as it is on a medium that cannot be written.
    await copyLogFile(logIn(goldenFolder()), logIn(folder));
    chmodSync(logIn(folder), 0o444);
    chmodSync(folder, 0o555);
    return folder;
  }

  test.each([[['serve']], [['sample']], [['log', 'import', '-']]])(
    '%s says that DATA_DIR cannot be written and ends with code 1, nothing lost',
    async (args) => {
      const folder = await readOnlyFolder();
      const input = `${JSON.stringify({ format: 'giu-loi-log', formatVersion: 1, logId: 'x', head: 'x', events: 0 })}\n`;
      const { code, stderr } = await giuLoi(folder, args, { ...asNobody, input });
      expect(stderr).toContain('DATA_DIR');
      expect(stderr).not.toContain('    at ');
      expect(code).toBe(1);
      expect(rowsOf(logIn(folder))).toEqual(golden);
    },
  );

  /** The folder takes new files, but none of its files may be changed. */
  function folderOfReadOnlyFiles(): string {
    // A log in WAL mode, which can be opened without a change to its file.
    const folder = goldenFolder();
    closeSync(openSync(join(folder, 'folder.lock'), 'w'));
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
    chmodSync(folder, 0o777);
    return folder;
  }

  test.each([[['serve']], [['sample']]])(
    '%s is refused too where the folder takes new files and the log takes no writing',
    async (args) => {
      const folder = folderOfReadOnlyFiles();
      const { code, stderr } = await giuLoi(folder, args, asNobody);
      expect(stderr).toMatch(/DATA_DIR: .*events\.db.*readonly/);
      expect(stderr).not.toMatch(/PORT|HOST|^ {4}at /m);
      expect(code).toBe(1);
      expect(rowsOf(logIn(folder))).toEqual(golden);
    },
  );

  test('whose read models may not be written is told so by serve, without a stack', async () => {
    const folder = goldenFolder();
    expect((await giuLoi(folder, ['rebuild'])).code).toBe(0);
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o666);
    chmodSync(folder, 0o777);
    chmodSync(join(folder, 'read'), 0o777);
    const slot = join(folder, 'read', '0');
    for (const name of readdirSync(slot)) chmodSync(join(slot, name), 0o444);
    const { code, stdout } = await giuLoi(folder, ['serve', '--json'], asNobody);
    expect(stdout).toMatch(/DATA_DIR.*(readonly database|slot\.lock)/);
    expect(stdout).not.toMatch(/UNFORESEEN| at /);
    expect(code).toBe(1);
  });

  test('log verify and log export work all the same', async () => {
    const folder = await readOnlyFolder();
    const verified = await giuLoi(folder, ['log', 'verify', '--json'], asNobody);
    expect(answerOf(verified)).toMatchObject({ ok: true, events: golden.length });
    const { stdout, code } = await giuLoi(folder, ['log', 'export'], asNobody);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(golden.length + 1);
  });
});

describe('a log of a newer program', () => {
  function newerLog(): string {
    const folder = goldenFolder();
    const database = openDatabase(logIn(folder));
    database.exec('UPDATE log SET format = 2');
    database.close();
    return folder;
  }

  test.each([
    [['serve']],
    [['log', 'verify']],
    [['log', 'export']],
    [['log', 'copy', '/tmp/giu-loi-never-made']],
    [['backup', '/tmp/giu-loi-never-made.db']],
    [['rebuild']],
  ])('%s is refused with code 6, says both formats, and changes nothing', async (args) => {
    const folder = newerLog();
    const { code, stderr } = await giuLoi(folder, args);
    expect(stderr).toContain('the log has format 2, this program knows 1');
    expect(code).toBe(6);
    expect(rowsOf(logIn(folder))).toEqual(golden);
    expect(existsSync('/tmp/giu-loi-never-made')).toBe(false);
    expect(existsSync('/tmp/giu-loi-never-made.db')).toBe(false);
  });

  test('takes no import', async () => {
    const { stdout } = await giuLoi(goldenFolder(), ['log', 'export']);
    const folder = newerLog();
    const { code } = await giuLoi(folder, ['log', 'import', '-'], { input: stdout });
    expect(code).toBe(6);
    expect(rowsOf(logIn(folder))).toEqual(golden);
  });
});

describe('an event of a type that this program does not know', () => {
  const withUnknown = golden.with(20, { ...golden[20]!, type: 'Vanished' });

  test('log verify names it and ends with code 6, as nothing is damaged', async () => {
    const { code, stdout } = await giuLoi(goldenFolder(withUnknown), ['log', 'verify']);
    expect(stdout).toContain(`UNKNOWN_EVENT  ${withUnknown[20]!.id}`);
    expect(code).toBe(6);
  });

  test('a server does not pass over it: it says at /readyz why it is not ready', async () => {
    const folder = goldenFolder(withUnknown);
    const server = await spawnServer({ dataDir: folder });
    let answer: unknown = null;
    for (let tries = 0; tries < 150 && !JSON.stringify(answer).includes('Vanished'); tries += 1) {
      await pause(100);
      const response = await fetch(`${server.url}/readyz`);
      expect(response.status).toBe(503);
      answer = await response.json();
    }
    expect(JSON.stringify(at(answer, 'reasons'))).toContain(
      'event Vanished version 1 is unknown: is this program too old?',
    );
    expect((await server.kill('SIGTERM')).code).toBe(0);
    // What ships with the program comes after it.
    expect(rowsOf(logIn(folder)).slice(0, withUnknown.length)).toEqual(withUnknown);
  });

  test('a backup keeps it', async () => {
    const file = join(newFolder(), 'backup.db');
    const { code } = await giuLoi(goldenFolder(withUnknown), ['backup', file]);
    expect(code).toBe(6);
    expect(rowsOf(file)).toEqual(withUnknown);
  });
});

describe('a corrupted page', () => {
  async function corruptedFolder(): Promise<string> {
    const folder = newFolder();
    await copyLogFile(logIn(goldenFolder()), logIn(folder));
    const bytes = readFileSync(logIn(folder));
    const pageAt = (page: number) => bytes.subarray(page * 4096, (page + 1) * 4096);
    // 13 is a leaf of a table; indexes hold streams too, but no metadata.
    const leaf = Array.from({ length: bytes.length / 4096 }, (_, page) => page).find(
      (page) => pageAt(page)[0] === 13 && pageAt(page).includes('"occurredOn"'),
    );
    const file = openSync(logIn(folder), 'r+');
    writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, leaf! * 4096);
    closeSync(file);
    return folder;
  }

  test('is found by log verify, which names the events on it: code 5', async () => {
    const { code, stdout } = await giuLoi(await corruptedFolder(), ['log', 'verify']);
    expect(stdout).toMatch(/-\s+FILE/);
    expect(stdout).toMatch(/[0-9a-f]{8}-\d{16}\s+UNREADABLE_ROWS\s+the places \d+ to \d+/);
    expect(code).toBe(5);
  });

  test('is never backed up as if it were sound, nor exported: code 5, no file left', async () => {
    const folder = await corruptedFolder();
    const target = newFolder();
    const backup = await giuLoi(folder, ['backup', join(target, 'backup.db'), '--json']);
    expect(backup.code).toBe(5);
    expect(answerOf(backup)['problems']).not.toEqual([]);
    const exported = await giuLoi(folder, ['log', 'export', join(target, 'log.ndjson')]);
    expect(exported.code).toBe(5);
    expect(exported.stderr).toContain('log verify');
    for (const name of ['backup.db', 'backup.db.part', 'log.ndjson', 'log.ndjson.part'])
      expect(existsSync(join(target, name))).toBe(false);
  });
});

describe('a full disk', () => {
  /** A file system of its own for the data folder; null where this process may not mount one. */
  function smallDisk(): { folder: string; unmount: () => void } | null {
    const folder = mkdtempSync(join(tmpdir(), 'giu-loi-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder], {
        stdio: 'ignore',
      });
    } catch {
      rmSync(folder, { recursive: true });
      return null;
    }
    const unmount = () => {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    };
    return { folder, unmount };
  }

  const disk = smallDisk();
  afterAll(() => disk?.unmount());
  const onSmallDisk = disk === null ? test.skip : test;

  /** Takes what room there is. */
  function fill(file: string): void {
    const filler = openSync(file, 'w');
    try {
      for (;;) writeSync(filler, Buffer.alloc(4096));
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    } finally {
      closeSync(filler);
    }
  }

  const statusOf = async (url: string) => {
    const response = await fetch(`${url}/readyz`);
    return { status: response.status, reasons: String(at(await response.json(), 'reasons')) };
  };

  onSmallDisk(
    'is told to clients and at /readyz, answers go on, and with room again so do writes, without a restart',
    async () => {
      const folder = disk?.folder ?? '';
      const server = await spawnServer({ dataDir: folder });
      const recorder = await establishRecorder(server.url);
      const acknowledged = [await recordPromise(server.url, recorder)];
      const filler = join(folder, 'filler');
      fill(filler);
      let refusal: unknown = null;
      for (let tries = 0; tries < 500 && refusal === null; tries += 1)
        await recordPromise(server.url, recorder).then(
          (promise) => acknowledged.push(promise),
          (error: unknown) => (refusal = error),
        );
      expect(String(refusal)).toContain('STORE_UNAVAILABLE');
      const full = await statusOf(server.url);
      expect(full.status).toBe(503);
      expect(full.reasons).toMatch(/the log cannot be written: .*(full|room|I\/O)/);
      expect((await fetch(`${server.url}/livez`)).status).toBe(200);
      const query = '{ commitments(first: 1) { totalCount } }';
      expect((await ask(server.url, query)).data).toBeTruthy();
      // Not for a moment only: it is found out anew while nobody writes.
      await pause(2_500);
      expect((await statusOf(server.url)).status).toBe(503);

      rmSync(filler);
      let now = full;
      for (const end = Date.now() + 45_000; now.status === 503 && Date.now() < end;) {
        await pause(100);
        now = await statusOf(server.url);
      }
      expect(now).toEqual({ status: 200, reasons: '' });
      acknowledged.push(await recordPromise(server.url, recorder));
      expect((await server.kill('SIGTERM')).code).toBe(0);
      const stored = new Set(rowsOf(logIn(folder)).map(({ stream }) => stream));
      expect(acknowledged.filter(({ id }) => !stored.has(id))).toEqual([]);
      expect((await giuLoi(folder, ['log', 'verify'])).code).toBe(0);
    },
    120_000,
  );
});
