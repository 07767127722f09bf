import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, at } from '../support/graphqlClient';
import { until } from '../support/eventStoreContract/contractLog';
import { faultyProxy } from '../support/faultyProxy';
import { ownLogServer, serverCommand, type OwnLogServer } from '../support/ownLogServer';
import { killSpawned, spawnServer, type SpawnedServer } from '../support/spawnedServer';
import { startTestServer } from '../support/testServer';

const describeWithServer = serverCommand === '' ? describe.skip : describe;
const reason = serverCommand === '' ? ' [skipped: EVENTSTORE_TEST_COMMAND starts no server]' : '';

jest.setTimeout(240_000);

/** A real server is down, or is killed with -9, while a process starts. */
describeWithServer(`a log server that is away while a process starts${reason}`, () => {
  let logServer: OwnLogServer;
  let folder: string;

  beforeEach(async () => {
    logServer = await ownLogServer();
    folder = mkdtempSync(join(tmpdir(), 'giu-loi-at-start-'));
  });
  afterEach(async () => {
    await killSpawned();
    await logServer.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const spawnOn = (url: string) =>
    spawnServer({ dataDir: folder, environment: { EVENTSTORE_URL: url } });
  /** Grows with every day that is entered at the start. */
  const calendarVersion = async ({ url }: Pick<SpawnedServer, 'url'>): Promise<unknown> => {
    const { data, codes } = await ask(url, '{ workCalendar { version } }');
    expect(codes).toEqual([]);
    return at(data, 'workCalendar.version');
  };

  test('which is down at first is waited for', async () => {
    const starting = spawnOn(logServer.url);
    await pause(5_000);
    await logServer.start();
    expect(await calendarVersion(await starting)).toBeGreaterThan(1);
  });

  test('which is killed before the read models are opened is waited for', async () => {
    await logServer.start();
    const starting = startTestServer({
      folder,
      eventStoreUrl: logServer.url,
      wrapLog: async (store) => {
        await logServer.stop();
        void pause(3_000).then(() => logServer.start());
        return store;
      },
    });
    const server = await starting;
    await until(async () => (await fetch(`${server.url}/readyz`)).status === 200, 'ready', 60_000);
    expect((await ask(server.url, '{ units(first: 1) { totalCount } }')).codes).toEqual([]);
    await server.close();
  });

  test('which is killed at any moment of the start is waited for, and nothing is entered twice', async () => {
    await logServer.start();
    const undisturbed = await spawnOn(logServer.url);
    const version = await calendarVersion(undisturbed);
    await undisturbed.kill('SIGTERM');
    for (const after of [0, 150, 400, 900]) {
      rmSync(folder, { recursive: true, force: true });
      await logServer.stop();
      logServer.putBack(null);
      await logServer.start();
      const proxy = await faultyProxy({
        host: '127.0.0.1',
        port: Number(new URL(logServer.url).port),
      });
      const starting = spawnOn(`esdb://127.0.0.1:${proxy.port}?tls=false`);
      await until(() => proxy.made() > 0, 'it calls the log', 60_000);
      await pause(after);
      await logServer.stop();
      await pause(2_000);
      await logServer.start();
      const started = await starting;
      expect(await calendarVersion(started)).toBe(version);
      expect((await started.kill('SIGTERM')).code).toBe(0);
      await proxy.close();
    }
  });
});
