import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openLogFileSource } from '../../src/eventstore/sqlite/logFileSource';
import { rowsOf } from '../golden/goldenLog';
import { answerOf, giuLoi, newFolder, removeFolders } from '../support/commandLine';
import { exportOf } from '../support/manyEvents';
import { killSpawned, spawnProgram } from '../support/spawnedServer';

afterEach(async () => {
  await killSpawned();
  removeFolders();
});

const logIn = (folder: string) => join(folder, 'events.db');

/** How many events a log has; 0 while there is none. */
function countIn(folder: string): number {
  try {
    const source = openLogFileSource(logIn(folder));
    void source.close();
    return source.count;
  } catch {
    return 0;
  }
}

test('an import killed by kill -9, again and again, ends with every event once and in order', async () => {
  const file = join(newFolder(), 'log.ndjson');
  const text = exportOf(12_000);
  writeFileSync(file, text);
  const folder = newFolder();
  const counts: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const before = countIn(folder);
    const importing = spawnProgram({ dataDir: folder, args: ['log', 'import', file] });
    while (countIn(folder) === before) await pause(5);
    await importing.kill('SIGKILL');
    counts.push(countIn(folder));
  }
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts.every((count) => count < 12_000)).toBe(true);
  expect(counts.every((count, index) => index === 0 || count > counts[index - 1]!)).toBe(true);
  const finished = answerOf(await giuLoi(folder, ['log', 'import', file, '--json']));
  expect(finished).toMatchObject({
    ok: true,
    alreadyThere: counts[2],
    written: 12_000 - counts[2]!,
  });
  const { stdout } = await giuLoi(folder, ['log', 'export']);
  expect(stdout.split('\n').slice(1)).toEqual(text.split('\n').slice(1));
}, 120_000);

test('a restore killed at any moment leaves a whole log in its place: the old one or the new one', async () => {
  const saved = newFolder();
  await giuLoi(saved, ['log', 'import', '-'], { input: exportOf(3_000) });
  const file = join(newFolder(), 'backup.db');
  expect((await giuLoi(saved, ['backup', file])).code).toBe(0);
  const folder = newFolder();
  await giuLoi(folder, ['log', 'import', '-'], { input: exportOf(10) });
  const isRestored = (): boolean =>
    readdirSync(folder).some((name) => name.includes('before-restore'));
  const moments: readonly (() => boolean)[] = [
    () => readdirSync(folder).includes('events.db.restoring'),
    isRestored,
  ];
  for (const isMoment of moments) {
    const restoring = spawnProgram({ dataDir: folder, args: ['restore', file, '--force'] });
    let isOver = false;
    void restoring.ended.then(() => (isOver = true));
    while (!isMoment() && !isOver) await new Promise((resolve) => setImmediate(resolve));
    await restoring.kill('SIGKILL');
    expect([10, 3_000]).toContain(countIn(folder));
    expect((await giuLoi(folder, ['log', 'verify'])).code).toBe(0);
  }
  const restored = answerOf(await giuLoi(folder, ['restore', file, '--force', '--json']));
  expect(restored).toMatchObject({ ok: true, events: 3_000 });
  expect(rowsOf(logIn(folder))).toEqual(rowsOf(file));
  expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
}, 120_000);
