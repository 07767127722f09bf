import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../golden/goldenLog';
import { answerOf, giuLoi, newFolder, removeFolders } from '../support/commandLine';
import {
  administratorHeaders,
  command,
  establishRecorder,
  recordPromise,
} from '../support/graphqlClient';

import { killSpawned, spawnServer } from '../support/spawnedServer';

afterEach(async () => {
  await killSpawned();
  removeFolders();
});

const logIn = (folder: string) => join(folder, 'events.db');

const establish = (url: string, name: string) =>
  command(
    url,
    'establishUnit',
    { commandId: `unit-${name}`, name, level: 'PROVINCE', kind: 'STATE' },
    administratorHeaders,
    '... on UnitAccepted { position }',
  );

const readyz = async (url: string) => {
  const response = await fetch(`${url}/readyz`);
  const { reasons } = (await response.json()) as { reasons: readonly string[] };
  return { status: response.status, reasons: reasons.join() };
};

describe.each(['1', '0'])('while the program runs (THREADS=%s)', (threads) => {
  const environment = { THREADS: threads };

  test('another file moved over the log: nothing is acknowledged, /readyz says so at once', async () => {
    const folder = newFolder();
    const server = await spawnServer({ dataDir: folder, environment });
    await establish(server.url, 'Hòa Bình');
    const other = join(newFolder(), 'other.db');
    copyFileSync(logIn(folder), other);
    const aside = join(folder, 'aside');
    renameSync(logIn(folder), aside);
    renameSync(other, logIn(folder));
    const refused = JSON.stringify(await establish(server.url, 'Cà Mau').catch(String));
    expect(refused).toContain('STORE_UNAVAILABLE');
    expect(await readyz(server.url)).toEqual({
      status: 503,
      reasons: expect.stringContaining('LOG_REPLACED'),
    });
    // The right one is put back: nobody has to start anything again.
    renameSync(aside, logIn(folder));
    for (let tries = 0; (await readyz(server.url)).status !== 200; tries += 1) {
      if (tries > 100) throw new Error('it does not notice');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await establish(server.url, 'Phú Thọ');
    expect((await server.kill('SIGTERM')).code).toBe(0);
    expect(JSON.stringify(rowsOf(logIn(folder)))).toContain('Phú Thọ');
  }, 120_000);

  test('another log written over it in place: nothing is acknowledged, /readyz says so', async () => {
    const [folder, other] = [newFolder(), newFolder()];
    for (const [dataDir, name] of [
      [folder, 'Hòa Bình'],
      [other, 'Phú Thọ'],
    ] as const) {
      const first = await spawnServer({ dataDir, environment });
      await establish(first.url, name);
      expect((await first.kill('SIGTERM')).code).toBe(0);
    }
    const server = await spawnServer({ dataDir: folder, environment });
    copyFileSync(logIn(other), logIn(folder));
    await new Promise((resolve) => setTimeout(resolve, 150));
    const refused = JSON.stringify(await establish(server.url, 'Cà Mau').catch(String));
    expect(refused).toContain('STORE_UNAVAILABLE');
    const { status, reasons } = await readyz(server.url);
    expect(status).toBe(503);
    expect(reasons).toContain('LOG_REPLACED');
  }, 120_000);

  test('its -wal deleted: nothing more is acknowledged, and stopping the program saves what was', async () => {
    const folder = newFolder();
    const server = await spawnServer({ dataDir: folder, environment });
    await establish(server.url, 'Hòa Bình');
    rmSync(`${logIn(folder)}-wal`);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect((await readyz(server.url)).reasons).toContain('LOG_REPLACED');
    const refused = JSON.stringify(await establish(server.url, 'Cà Mau').catch(String));
    expect(refused).toContain('STORE_UNAVAILABLE');
    await server.kill('SIGTERM');
    expect(JSON.stringify(rowsOf(logIn(folder)))).toContain('Hòa Bình');
  }, 120_000);
});

test('a log whose -wal was deleted after a kill does not go on until somebody says so', async () => {
  const folder = newFolder();
  const first = await spawnServer({ dataDir: folder });
  const recorder = await establishRecorder(first.url);
  expect((await first.kill('SIGTERM')).code).toBe(0);
  const kept = rowsOf(logIn(folder)).length;
  const second = await spawnServer({ dataDir: folder });
  const promises = [];
  for (let n = 0; n < 5; n += 1) promises.push(await recordPromise(second.url, recorder));
  await second.kill('SIGKILL');
  const whole = newFolder();
  for (const suffix of ['', '-wal']) copyFileSync(logIn(folder) + suffix, logIn(whole) + suffix);
  const lost = rowsOf(logIn(whole)).length - kept;
  expect(lost).toBeGreaterThanOrEqual(5);
  for (const suffix of ['-wal', '-shm']) rmSync(logIn(folder) + suffix);
  // The read models, too, may be gone: they are not what it is known by.
  rmSync(join(folder, 'read'), { recursive: true });
  for (const args of [['serve'], ['sample']]) {
    const refused = await giuLoi(folder, [...args, '--json']);
    expect(answerOf(refused)).toMatchObject({
      exitCode: 5,
      error: { code: 'LOG_TAIL_LOST', message: expect.stringContaining(` ${lost} `) },
    });
  }
  // From a copy: to read the file where it lies would make its -wal and -shm anew.
  const copy = newFolder();
  copyFileSync(logIn(folder), logIn(copy));
  const before = rowsOf(logIn(copy));
  expect(before).toHaveLength(kept);
  expect(answerOf(await giuLoi(folder, ['log', 'accept-loss', '--json']))).toMatchObject({
    ok: true,
    lost,
  });
  const third = await spawnServer({ dataDir: folder });
  const again = await recordPromise(third.url, recorder);
  // A position that was told before means nothing any more, rather than something else.
  expect(promises.some(({ position }) => position.slice(0, 8) === again.position.slice(0, 8))).toBe(
    false,
  );
  expect(answerOf(await giuLoi(folder, ['log', 'verify', '--json']))).toMatchObject({ ok: true });
  await third.kill('SIGTERM');
  const nothing = await giuLoi(folder, ['log', 'accept-loss', '--json']);
  expect(answerOf(nothing)).toMatchObject({ exitCode: 3, error: { code: 'NOTHING_LOST' } });
}, 300_000);
