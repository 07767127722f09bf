import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../golden/goldenLog';
import { answerOf, giuLoi, newFolder, removeFolders } from '../support/commandLine';
import { ask, at, establishRecorder, recordPromise } from '../support/graphqlClient';
import { killSpawned, spawnServer } from '../support/spawnedServer';

afterEach(async () => {
  await killSpawned();
  removeFolders();
});

const logIn = (folder: string) => join(folder, 'events.db');

const promiseAt = async (url: string, id: string, atLeast: string | null = null) =>
  ask(url, 'query Q($id: ID!, $p: Position) { commitment(id: $id, atLeast: $p) { id } }', {
    id,
    p: atLeast,
  });

describe('a backup', () => {
  test('of a log that is being written holds every promise acknowledged before it began', async () => {
    const folder = newFolder();
    const server = await spawnServer({ dataDir: folder });
    const recorder = await establishRecorder(server.url);
    const before: string[] = [];
    for (let n = 0; n < 5; n += 1) before.push((await recordPromise(server.url, recorder)).id);
    let isWriting = true;
    let written = 0;
    const writing = (async () => {
      for (; isWriting; written += 1) await recordPromise(server.url, recorder);
    })();
    const file = join(newFolder(), 'backup.db');
    const made = await giuLoi(folder, ['backup', file, '--json']);
    isWriting = false;
    await writing;
    expect(answerOf(made)).toMatchObject({ ok: true, file, problems: [] });
    expect(written).toBeGreaterThan(5);
    const saved = rowsOf(file);
    expect(rowsOf(logIn(folder)).slice(0, saved.length)).toEqual(saved);
    const streams = new Set(saved.map(({ stream }) => stream));
    for (const id of before) expect(streams).toContain(id);
    // One file that needs no other beside it.
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test('to a place where no file can be made ends with code 1 and says so', async () => {
    const folder = newFolder();
    await giuLoi(folder, ['sample']);
    const to = join(folder, 'nowhere', 'backup.db');
    const refused = await giuLoi(folder, ['backup', to, '--json']);
    expect(answerOf(refused)).toMatchObject({
      exitCode: 1,
      error: { code: 'FILE_UNAVAILABLE' },
    });
    expect(refused.code).toBe(1);
  });

  test('is not written over another without --force', async () => {
    const folder = newFolder();
    await giuLoi(folder, ['sample']);
    const file = join(newFolder(), 'backup.db');
    writeFileSync(file, 'something else');
    expect((await giuLoi(folder, ['backup', file])).code).toBe(3);
    expect((await giuLoi(folder, ['backup', file, '--force'])).code).toBe(0);
    expect(rowsOf(file).length).toBeGreaterThan(50);
  });
});

describe('a restore', () => {
  test('brings back what was backed up; what came later is kept aside; older positions are refused', async () => {
    const folder = newFolder();
    const first = await spawnServer({ dataDir: folder });
    const recorder = await establishRecorder(first.url);
    const kept = await recordPromise(first.url, recorder);
    const file = join(newFolder(), 'backup.db');
    expect((await giuLoi(folder, ['backup', file])).code).toBe(0);
    const later = await recordPromise(first.url, recorder);

    const whileRunning = await giuLoi(folder, ['restore', file, '--force', '--json']);
    expect(whileRunning.code).toBe(4);
    expect(answerOf(whileRunning)).toMatchObject({ error: { code: 'FOLDER_IN_USE' } });
    await first.kill('SIGTERM');

    const withoutForce = await giuLoi(folder, ['restore', file, '--json']);
    expect(withoutForce.code).toBe(3);
    expect(answerOf(withoutForce)).toMatchObject({ error: { code: 'TARGET_NOT_EMPTY' } });

    const restored = answerOf(await giuLoi(folder, ['restore', file, '--force', '--json']));
    expect(restored).toMatchObject({ ok: true, events: rowsOf(file).length });
    const aside = String(restored['keptAs']);
    expect(rowsOf(aside).some(({ stream }) => stream === later.id)).toBe(true);
    expect(rowsOf(logIn(folder))).toEqual(rowsOf(file));
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);

    const second = await spawnServer({ dataDir: folder });
    expect(at((await promiseAt(second.url, kept.id)).data, 'commitment.id')).toBe(kept.id);
    expect(at((await promiseAt(second.url, later.id)).data, 'commitment')).toBeNull();
    const refused = await promiseAt(second.url, kept.id, kept.position);
    expect(refused.text).toContain('POSITION_FROM_ANOTHER_LOG');
    const again = await recordPromise(second.url, recorder);
    expect(again.position.slice(0, 8)).toBe(restored['logId']);
  }, 90_000);

  test('into an empty folder needs no --force, and what is restored can be verified', async () => {
    const folder = newFolder();
    await giuLoi(folder, ['sample']);
    const file = join(newFolder(), 'backup.db');
    await giuLoi(folder, ['backup', file]);
    const target = join(newFolder(), 'new');
    const restored = answerOf(await giuLoi(target, ['restore', file, '--json']));
    expect(restored).toMatchObject({ ok: true, keptAs: null });
    expect(rowsOf(logIn(target))).toEqual(rowsOf(logIn(folder)));
    const verified = answerOf(await giuLoi(target, ['log', 'verify', '--json']));
    expect(verified).toMatchObject({ logId: restored['logId'], problems: [] });
  });

  test('of a damaged backup is refused with code 5, and the log stays as it is', async () => {
    const folder = newFolder();
    await giuLoi(folder, ['sample']);
    const before = rowsOf(logIn(folder));
    const file = join(newFolder(), 'backup.db');
    writeFileSync(file, 'no database at all, but long enough to be looked at'.repeat(100));
    const refused = await giuLoi(folder, ['restore', file, '--force']);
    expect(refused.code).toBe(5);
    expect(rowsOf(logIn(folder))).toEqual(before);
  });

  test('replaces a log that is damaged, which is what it is for, and keeps the damaged one', async () => {
    const folder = newFolder();
    await giuLoi(folder, ['sample']);
    const file = join(newFolder(), 'backup.db');
    await giuLoi(folder, ['backup', file]);
    const damaged = newFolder();
    writeFileSync(logIn(damaged), 'no database at all, but long enough'.repeat(100));
    expect((await giuLoi(damaged, ['restore', file])).code).toBe(3);
    const restored = answerOf(await giuLoi(damaged, ['restore', file, '--force', '--json']));
    expect(restored).toMatchObject({
      ok: true,
      keptAs: join(damaged, 'events.before-restore-1.db'),
    });
    expect(rowsOf(logIn(damaged))).toEqual(rowsOf(file));
  });
});
