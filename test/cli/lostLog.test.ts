import {
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/sqlite/driver';
import { rowsOf } from '../golden/goldenLog';
import { answerOf, giuLoi, newFolder, removeFolders } from '../support/commandLine';
import { establishRecorder, recordPromise } from '../support/graphqlClient';
import { killSpawned, spawnServer } from '../support/spawnedServer';

// Each starts the program several times.
jest.setTimeout(300_000);

afterEach(async () => {
  await killSpawned();
  removeFolders();
});

const logIn = (folder: string) => join(folder, 'events.db');

async function sampleFolder(): Promise<string> {
  const folder = newFolder();
  expect((await giuLoi(folder, ['sample'])).code).toBe(0);
  return folder;
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'a server stopped by %s leaves its whole log in events.db alone',
  async (signal) => {
    const folder = newFolder();
    const server = await spawnServer({ dataDir: folder, args: ['--sample'] });
    expect((await server.kill(signal)).code).toBe(0);
    const elsewhere = newFolder();
    copyFileSync(logIn(folder), logIn(elsewhere));
    expect(rowsOf(logIn(elsewhere))).toEqual(rowsOf(logIn(folder)));
    expect(rowsOf(logIn(elsewhere)).length).toBeGreaterThan(50);
  },
);

describe('a log put back behind its read models', () => {
  test.each(['1', '0'])(
    'is served once somebody says that it may be, and the log says why they are built anew (THREADS=%s)',
    async (threads) => {
      const environment = { THREADS: threads };
      const folder = await sampleFolder();
      const file = join(newFolder(), 'earlier.db');
      copyFileSync(logIn(folder), file);
      const first = await spawnServer({ dataDir: folder, environment });
      await recordPromise(first.url, await establishRecorder(first.url));
      expect((await first.kill('SIGTERM')).stdout).not.toContain('built anew');
      copyFileSync(file, logIn(folder));
      const refused = await giuLoi(folder, ['serve', '--json']);
      expect(answerOf(refused)).toMatchObject({ exitCode: 5, error: { code: 'LOG_TAIL_LOST' } });
      expect((await giuLoi(folder, ['log', 'accept-loss'])).code).toBe(0);
      const { stdout } = await (
        await spawnServer({ dataDir: folder, environment })
      ).kill('SIGTERM');
      const told = stdout.split('\n').filter((line) => line.includes('built anew'));
      expect(told.map((line) => JSON.parse(line) as unknown)).toEqual([
        expect.objectContaining({
          level: 'warn',
          replaced: 'ANOTHER_LOG',
          reason: expect.stringContaining('restored from a backup'),
          msg: 'the read models are built anew from the log',
        }),
      ]);
      expect(
        (await (await spawnServer({ dataDir: folder, environment })).kill('SIGTERM')).stdout,
      ).not.toContain('built anew');
    },
  );
});

describe('a log that is gone though its read models are there', () => {
  const losses: readonly [string, (folder: string) => void][] = [
    ['deleted', (folder) => rmSync(logIn(folder))],
    ['empty', (folder) => truncateSync(logIn(folder))],
    [
      'without what was in its WAL',
      (folder) => {
        rmSync(logIn(folder));
        const database = openDatabase(logIn(folder));
        database.exec('PRAGMA journal_mode = WAL');
        database.close();
      },
    ],
  ];

  test.each(losses)(
    '%s is not taken for a new one: code 5, and a backup can be restored',
    async (_, lose) => {
      const folder = await sampleFolder();
      const backup = join(newFolder(), 'backup.db');
      expect((await giuLoi(folder, ['backup', backup])).code).toBe(0);
      lose(folder);
      for (const args of [['serve'], ['sample'], ['rebuild']]) {
        const refused = await giuLoi(folder, [...args, '--json']);
        expect(answerOf(refused)).toMatchObject({ exitCode: 5, error: { code: 'LOG_LOST' } });
        expect(refused.code).toBe(5);
      }
      expect((await giuLoi(folder, ['restore', backup])).code).toBe(0);
      const server = await spawnServer({ dataDir: folder });
      // Models of another log are built anew first.
      const status = async () => (await fetch(`${server.url}/readyz`)).status;
      while ((await status()) !== 200) await new Promise((resolve) => setTimeout(resolve, 100));
    },
    120_000,
  );

  test('nor is what its WAL still holds destroyed', async () => {
    const folder = newFolder();
    const wal = `${logIn(folder)}-wal`;
    writeFileSync(wal, 'what was committed last');
    const refused = await giuLoi(folder, ['serve', '--json']);
    expect(answerOf(refused)).toMatchObject({ exitCode: 5, error: { code: 'LOG_LOST' } });
    expect(readFileSync(wal, 'utf8')).toBe('what was committed last');
    expect(existsSync(logIn(folder))).toBe(false);
  });
});

test.each([
  ['empty', ''],
  ['a database of something else', null],
])('a file that is %s is no log: log verify says damaged, code 5', async (_, content) => {
  const file = join(newFolder(), 'backup.db');
  if (content !== null) writeFileSync(file, content);
  else {
    const database = openDatabase(file);
    database.exec('CREATE TABLE other (n INTEGER)');
    database.close();
  }
  const verified = await giuLoi(newFolder(), ['log', 'verify', file, '--json']);
  expect(answerOf(verified)).toMatchObject({ exitCode: 5, error: { code: 'NO_LOG' } });
});
