import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/sqlite/driver';
import { answerOf, giuLoi, newFolder, removeFolders } from '../support/commandLine';
import { ask, at, establishRecorder, recordPromise } from '../support/graphqlClient';
import { currentFile } from '../support/projectionSpec';
import { killSpawned, spawnServer } from '../support/spawnedServer';

afterEach(async () => {
  await killSpawned();
  removeFolders();
});

const slotIn = (folder: string, slot: number) => join(folder, 'read', String(slot));

const readModelsIn = (folder: string, slot = 0) => currentFile(slotIn(folder, slot));

/** What must never happen, done by hand: rows vanish from a read model. */
function loseUnits(path: string): void {
  const database = openDatabase(path);
  database.exec('PRAGMA busy_timeout = 5000; DELETE FROM unit');
  database.close();
}

const unitsOf = async (url: string) =>
  at((await ask(url, '{ units(first: 5) { nodes { name } } }')).data, 'units.nodes');

describe('rebuild', () => {
  test('is done by the running process, which goes on answering', async () => {
    const folder = newFolder();
    const server = await spawnServer({ dataDir: folder });
    const recorder = await establishRecorder(server.url);
    await recordPromise(server.url, recorder);
    loseUnits(readModelsIn(folder));
    expect(await unitsOf(server.url)).toEqual([]);
    const rebuilt = await giuLoi(folder, ['rebuild', 'organisation', '--json']);
    expect(answerOf(rebuilt)).toEqual({
      ok: true,
      exitCode: 0,
      models: ['organisation'],
      runningProcesses: 1,
    });
    expect(await unitsOf(server.url)).toEqual([{ name: 'UBND xã Yên Trị' }]);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    await recordPromise(server.url, recorder);
  });

  test('is asked of every process that shares the folder', async () => {
    const folder = newFolder();
    const first = await spawnServer({ dataDir: folder });
    const second = await spawnServer({ dataDir: folder });
    await establishRecorder(first.url);
    expect((await giuLoi(folder, ['rebuild'])).code).toBe(0);
    for (const slot of [0, 1]) loseUnits(readModelsIn(folder, slot));
    const rebuilt = answerOf(await giuLoi(folder, ['rebuild', '--json']));
    expect(rebuilt).toMatchObject({ ok: true, runningProcesses: 2 });
    expect(await unitsOf(first.url)).toEqual([{ name: 'UBND xã Yên Trị' }]);
    expect(await unitsOf(second.url)).toEqual([{ name: 'UBND xã Yên Trị' }]);
  });

  test('is done at once where nobody runs; other free slots are emptied', async () => {
    const folder = newFolder();
    await giuLoi(folder, ['sample']);
    loseUnits(readModelsIn(folder));
    mkdirSync(join(folder, 'read', '1'));
    const leftOver = join(slotIn(folder, 1), 'generation-1.db');
    writeFileSync(leftOver, 'left over');
    const rebuilt = answerOf(await giuLoi(folder, ['rebuild', '--json']));
    expect(rebuilt).toMatchObject({ ok: true, runningProcesses: 0 });
    expect(existsSync(leftOver)).toBe(false);
    const server = await spawnServer({ dataDir: folder });
    expect(await unitsOf(server.url)).toHaveLength(5);
  });

  test('of a model that there is not is a mistake of the call; the ones there are get named', async () => {
    const { code, stderr } = await giuLoi(newFolder(), ['rebuild', 'forecasts']);
    expect(code).toBe(2);
    expect(stderr).toContain('organisation');
  });

  test('a process that cannot be asked is told of with code 4', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'read', '0', 'control.sock'), { recursive: true });
    await spawnServer({ dataDir: folder });
    const { code, stderr } = await giuLoi(folder, ['rebuild']);
    expect(code).toBe(4);
    expect(stderr).toContain('control.sock');
  });
});

test('the socket that the command line asks through is for its owner only', async () => {
  const folder = newFolder();
  const server = await spawnServer({ dataDir: folder });
  const socket = join(folder, 'read', '0', 'control.sock');
  expect(statSync(socket).mode & 0o777).toBe(0o600);
  await server.kill('SIGTERM');
  expect(existsSync(socket)).toBe(false);
});
