import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN_LOG_ID, readGoldenLog, rowsOf } from '../golden/goldenLog';
import { answerOf, giuLoi, goldenFolder, newFolder, removeFolders } from '../support/commandLine';
import { exportOf } from '../support/manyEvents';
import { killSpawned, spawnServer } from '../support/spawnedServer';

afterEach(async () => {
  await killSpawned();
  removeFolders();
});

const golden = readGoldenLog();
const logIn = (folder: string) => join(folder, 'events.db');

async function exported(folder = goldenFolder()): Promise<string> {
  const file = join(newFolder(), 'log.ndjson');
  expect((await giuLoi(folder, ['log', 'export', file])).code).toBe(0);
  return file;
}

describe('while the log is on a server', () => {
  test.each([['log verify'], ['log copy elsewhere'], ['backup x.db'], ['restore x.db']])(
    '%s refuses: the file in the data folder is not the log',
    async (command) => {
      const folder = goldenFolder();
      const environment = { EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false' };
      const { code, stderr } = await giuLoi(folder, command.split(' '), { environment });
      expect(code).toBe(3);
      expect(stderr).toContain('the log is on a server');
      expect(rowsOf(logIn(folder))).toHaveLength(golden.length);
    },
  );

  test.each([['log export'], [`log import`]])(
    '%s names the server that does not answer, and leaves the folder alone',
    async (command) => {
      const folder = goldenFolder();
      const file = command === 'log import' ? [await exported()] : [];
      const environment = { EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false' };
      const ended = await giuLoi(folder, [...command.split(' '), ...file], { environment });
      expect(ended.code).toBe(1);
      expect(ended.stderr).toContain('EVENTSTORE_URL: ');
      expect(ended.stderr).toContain(
        'the log on the server cannot be used: its server does not answer',
      );
      expect(ended.stderr).not.toContain('DATA_DIR');
      expect(rowsOf(logIn(folder))).toHaveLength(golden.length);
    },
  );
});

describe('log export and log import', () => {
  test('carry every event into another folder: ids, order, bytes and times kept (item 37)', async () => {
    const file = await exported();
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(JSON.parse(lines[0]!)).toEqual({
      format: 'giu-loi-log',
      formatVersion: 1,
      logId: GOLDEN_LOG_ID,
      head: `${GOLDEN_LOG_ID}-${String(golden.length).padStart(16, '0')}`,
      events: golden.length,
    });
    expect(lines).toHaveLength(golden.length + 1);
    const target = newFolder();
    const imported = await giuLoi(target, ['log', 'import', file, '--json']);
    expect(answerOf(imported)).toMatchObject({
      ok: true,
      exitCode: 0,
      written: golden.length,
      alreadyThere: 0,
      sourceLogId: GOLDEN_LOG_ID,
    });
    expect(answerOf(imported)['logId']).not.toBe(GOLDEN_LOG_ID);
    expect(rowsOf(logIn(target))).toEqual(rowsOf(logIn(goldenFolder())));
  });

  test('work through a pipe: standard output holds the export and nothing else', async () => {
    const { stdout, stderr, code } = await giuLoi(goldenFolder(), ['log', 'export']);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(golden.length + 1);
    expect(stderr).toContain(`exported ${golden.length} events`);
    const target = newFolder();
    const imported = await giuLoi(target, ['log', 'import', '-'], { input: stdout });
    expect(imported.code).toBe(0);
    expect(rowsOf(logIn(target))).toHaveLength(golden.length);
  });

  test('whose reader has enough ends quietly with code 141', async () => {
    const folder = newFolder();
    await giuLoi(folder, ['log', 'import', '-'], { input: exportOf(3_000) });
    const program = '"$0" -r @swc-node/register src/main.ts log export; echo "code $?" >&2';
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `{ ${program}; } | head -c 20`, process.execPath],
      { env: { ...process.env, DATA_DIR: folder }, encoding: 'utf8' },
    );
    expect(stdout).toHaveLength(20);
    expect(stderr).toBe('code 141\n');
  });

  test.each([
    [(to: string) => ['log', 'export', join(to, 'nowhere', 'log.ndjson')], 1, 'ENOENT'],
    [() => ['log', 'copy', '/dev/null/log'], 1, 'ENOTDIR'],
    [(to: string) => ['log', 'import', to], 2, 'NOT_A_FILE'],
    [(to: string) => ['log', 'verify', to], 2, 'NOT_A_FILE'],
    [(to: string) => ['restore', to], 2, 'NOT_A_FILE'],
  ])(
    'a path of the call that cannot be used is named, not the data folder: %#',
    async (argsFor, exitCode, code) => {
      const args = argsFor(newFolder());
      const refused = answerOf(await giuLoi(goldenFolder(), [...args, '--json']));
      const message = expect.stringMatching(args.at(-1)!) as string;
      expect(refused).toMatchObject({ exitCode, error: { code, message } });
      expect(JSON.stringify(refused)).not.toContain('DATA_DIR');
    },
  );

  test('an import that was cut off says so with code 5, and goes on when it is repeated', async () => {
    const file = await exported();
    const text = readFileSync(file, 'utf8');
    const target = newFolder();
    const half = join(target, 'half.ndjson');
    writeFileSync(half, text.slice(0, text.length / 2));
    const cut = await giuLoi(target, ['log', 'import', half]);
    expect(cut.code).toBe(5);
    const kept = rowsOf(logIn(target)).length;
    expect(kept).toBeGreaterThan(10);
    const again = answerOf(await giuLoi(target, ['log', 'import', file, '--json']));
    expect(again).toMatchObject({ alreadyThere: kept, written: golden.length - kept });
    expect(rowsOf(logIn(target))).toEqual(rowsOf(logIn(goldenFolder())));
  });

  test('a target that differs is refused with code 3, the first difference named, nothing written', async () => {
    const file = await exported();
    const other = goldenFolder(
      golden.slice(0, 5).with(3, { ...golden[3]!, id: '11111111-1111-4111-8111-111111111111' }),
    );
    const refused = await giuLoi(other, ['log', 'import', file, '--json']);
    expect(refused.code).toBe(3);
    expect(answerOf(refused)).toMatchObject({
      ok: false,
      exitCode: 3,
      error: { code: 'LOG_DIFFERS', message: expect.stringContaining('event 4 differs: id is') },
    });
    expect(rowsOf(logIn(other))).toHaveLength(5);
  });

  test('a file that exists is overwritten only with --force', async () => {
    const file = await exported();
    const folder = goldenFolder(golden.slice(0, 3));
    expect((await giuLoi(folder, ['log', 'export', file])).code).toBe(3);
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(golden.length + 2);
    expect((await giuLoi(folder, ['log', 'export', file, '--force'])).code).toBe(0);
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(5);
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  test('an event of a type that a newer program wrote is exported, and not imported: code 6', async () => {
    const file = await exported(
      goldenFolder([...golden.slice(0, 4).with(2, { ...golden[2]!, type: 'Vanished' })]),
    );
    expect(readFileSync(file, 'utf8')).toContain('"Vanished"');
    const target = newFolder();
    const refused = await giuLoi(target, ['log', 'import', file]);
    expect(refused.code).toBe(6);
    expect(refused.stderr).toContain('event Vanished version 1 is unknown');
    expect(rowsOf(logIn(target))).toHaveLength(2);
  });
});

describe('log copy', () => {
  test('brings a second folder up to date, again and again, while the first is served', async () => {
    const folder = goldenFolder();
    await spawnServer({ dataDir: folder });
    const target = join(newFolder(), 'second');
    const first = answerOf(await giuLoi(folder, ['log', 'copy', target, '--json']));
    expect(first).toMatchObject({ ok: true, alreadyThere: 0 });
    const there = Number(first['written']);
    expect(there).toBeGreaterThanOrEqual(golden.length);
    const second = answerOf(await giuLoi(folder, ['log', 'copy', target, '--json']));
    expect(second).toMatchObject({ ok: true, alreadyThere: there });
    expect(rowsOf(logIn(target)).slice(0, there)).toEqual(rowsOf(logIn(folder)).slice(0, there));
  });

  test('onto itself is refused as a mistake of the call', async () => {
    const folder = goldenFolder();
    expect((await giuLoi(folder, ['log', 'copy', folder])).code).toBe(2);
  });
});

describe('log verify', () => {
  test('finds the golden log sound', async () => {
    const verified = await giuLoi(goldenFolder(), ['log', 'verify', '--json']);
    expect(verified.code).toBe(0);
    expect(answerOf(verified)).toMatchObject({ events: golden.length, problems: [] });
  });

  test('names every problem with its position and ends with code 5', async () => {
    const folder = goldenFolder(
      golden
        .with(4, { ...golden[4]!, data: '{"text": 1}' })
        .with(9, { ...golden[9]!, at: '2020-01-01T00:00:00.000Z' }),
    );
    const { code, stdout } = await giuLoi(folder, ['log', 'verify']);
    expect(code).toBe(5);
    const place = (n: number) => `${GOLDEN_LOG_ID}-${String(n).padStart(16, '0')}`;
    expect(stdout).toContain(`${place(5)}  JSON  ${golden[4]!.id}`);
    expect(stdout).toContain(`${place(5)}  SCHEMA  ${golden[4]!.id}`);
    expect(stdout).toContain(`${place(10)}  RECORDED_AT  ${golden[9]!.id}`);
    expect(stdout).toContain('3 problems');
  });

  test('works beside a running server', async () => {
    const folder = goldenFolder();
    await spawnServer({ dataDir: folder });
    expect((await giuLoi(folder, ['log', 'verify'])).code).toBe(0);
  });
});
