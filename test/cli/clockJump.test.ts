import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../golden/goldenLog';
import { answerOf, giuLoi, newFolder, removeFolders } from '../support/commandLine';
import { administratorHeaders, command } from '../support/graphqlClient';
import { killSpawned, spawnServer } from '../support/spawnedServer';

afterEach(async () => {
  await killSpawned();
  removeFolders();
});

const YEAR = 365 * 24 * 3600_000;

const establish = (url: string, name: string): Promise<string> =>
  command(
    url,
    'establishUnit',
    { commandId: `unit-${name}`, name, level: 'PROVINCE', kind: 'STATE' },
    administratorHeaders,
    '... on UnitAccepted { position }',
  ).then((answer) => JSON.stringify(answer), String);

const readyz = async (url: string) => {
  const response = await fetch(`${url}/readyz`);
  const { clockProblem } = (await response.json()) as { clockProblem: { kind: string } | null };
  return `${response.status} ${clockProblem?.kind ?? 'believed'}`;
};

/** The real program, whose wall clock a file shifts. */
function shiftable(folder: string, threads: string) {
  const file = join(newFolder(), 'shift');
  writeFileSync(file, '0');
  const environment = {
    THREADS: threads,
    SHIFT_FILE: file,
    NODE_OPTIONS: `--require ${join(__dirname, '../support/shiftedTime.cjs')}`,
    DEADLINE_CLOCK_INTERVAL_MS: '200',
  };
  return {
    environment,
    options: { dataDir: folder, environment },
    shift: (ms: number) => writeFileSync(file, String(ms)),
  };
}

test.each(['1', '0'])(
  'R56: a clock a year ahead stops commands and notices until it is right again (THREADS=%s)',
  async (threads) => {
    const folder = newFolder();
    const { options, environment, shift } = shiftable(folder, threads);
    const server = await spawnServer({ ...options, args: ['--sample'] });
    expect(await establish(server.url, 'Hòa Bình Một')).toContain('position');
    shift(YEAR);
    expect(await establish(server.url, 'Cà Mau Hai')).toContain('CLOCK_NOT_TRUSTED');
    expect(await readyz(server.url)).toBe('503 JUMPED');
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toContain('giuloi_clock_untrusted 1');
    // The deadline clock has run several times meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    // What was recorded before is still answered as recorded.
    expect(await establish(server.url, 'Hòa Bình Một')).toContain('position');
    shift(0);
    expect(await readyz(server.url)).toBe('200 believed');
    expect(await establish(server.url, 'Cà Mau Hai')).toContain('position');
    shift(2 * YEAR);
    expect(await establish(server.url, 'Phú Thọ Ba')).toContain('CLOCK_NOT_TRUSTED');
    const thisYear = new Date().getFullYear();
    for (const { at } of rowsOf(join(folder, 'events.db')))
      expect(Number(String(at).slice(0, 4))).toBeLessThanOrEqual(thisYear);
    const confirmed = await giuLoi(folder, ['clock', 'confirm', '--json'], { environment });
    expect(answerOf(confirmed)).toMatchObject({ ok: true, runningProcesses: 1 });
    expect(await readyz(server.url)).toBe('200 believed');
    expect(await establish(server.url, 'Phú Thọ Ba')).toContain('position');
    expect((await server.kill('SIGTERM')).stdout).toContain('CLOCK_NOT_TRUSTED');
  },
  180_000,
);

test('R56: behind the last recorded event it starts, records nothing and says so; confirmed, it goes on', async () => {
  const folder = newFolder();
  const { options, environment, shift } = shiftable(folder, '1');
  shift(YEAR);
  expect((await giuLoi(folder, ['sample'], { environment })).code).toBe(0);
  shift(0);
  const refused = await giuLoi(folder, ['sample', '--json'], { environment });
  expect(answerOf(refused)).toMatchObject({ ok: true, commandsRecorded: 0 });
  const server = await spawnServer(options);
  expect(await readyz(server.url)).toBe('503 BEHIND_THE_LOG');
  expect(await establish(server.url, 'Hòa Bình Một')).toContain('CLOCK_NOT_TRUSTED');
  await server.kill('SIGTERM');
  const confirmed = await giuLoi(folder, ['clock', 'confirm', '--json'], { environment });
  expect(answerOf(confirmed)).toMatchObject({ ok: true, runningProcesses: 0 });
  const again = await spawnServer(options);
  expect(await readyz(again.url)).toBe('200 believed');
  expect(await establish(again.url, 'Hòa Bình Một')).toContain('position');
}, 180_000);
