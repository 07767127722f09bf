import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDomainCodec } from '../../src/eventstore/eventCatalogue';
import { openEventStoreDbEventStore } from '../../src/eventstore/eventstoredb/eventStoreDbEventStore';
import { until } from '../support/eventStoreContract/contractLog';
import { administratorHeaders, ask, at } from '../support/graphqlClient';
import { ownLogServer, serverCommand, type OwnLogServer } from '../support/ownLogServer';
import { startTestServer, type TestServer } from '../support/testServer';
import { establishUnit } from './desk';

const describeWithServer = serverCommand === '' ? describe.skip : describe;
const reason = serverCommand === '' ? ' [skipped: EVENTSTORE_TEST_COMMAND starts no server]' : '';

jest.setTimeout(240_000);

const unit = (name: string) => ({ name, kind: 'STATE', level: 'COMMUNE' }) as const;
const kept = ['Xã Một', 'Xã Hai'];
const later = ['Xã Ba', 'Xã Bốn'];

/** A real server is stopped, its data put back to an older copy or to nothing, and started again. */
describeWithServer(`a log server that comes back with other data${reason}`, () => {
  let logServer: OwnLogServer;
  let folder: string;
  let app: TestServer;

  const open = () => startTestServer({ folder, eventStoreUrl: logServer.url });
  const unitNames = async () => {
    const { data } = await ask(app.url, '{ units(first: 50) { nodes { name } } }');
    return (at(data, 'units.nodes') as { name: string }[]).map(({ name }) => name).sort();
  };
  const readiness = async () => {
    const response = await fetch(`${app.url}/readyz`);
    return { status: response.status, text: await response.text() };
  };
  const untilReady = () => until(async () => (await readiness()).status === 200, 'ready', 60_000);
  const establishing = async (name: string) => {
    const { codes } = await ask(
      app.url,
      'mutation E($input: EstablishUnitInput!) { establishUnit(input: $input) { __typename } }',
      { input: { commandId: name, ...unit(name) } },
      administratorHeaders,
    );
    return codes;
  };

  beforeEach(async () => {
    logServer = await ownLogServer();
    folder = mkdtempSync(join(tmpdir(), 'giu-loi-restored-'));
    await logServer.start();
    app = await open();
    for (const name of kept) await establishUnit(app.url, unit(name));
    await logServer.stop();
    logServer.save('older');
    await logServer.start();
    await until(async () => (await establishing(later[0] ?? '')).length === 0, 'accepted', 60_000);
    for (const name of later.slice(1)) await establishUnit(app.url, unit(name));
    await untilReady();
    await logServer.stop();
  });
  afterEach(async () => {
    await app.close();
    await logServer.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test('an older copy is LOG_REPLACED while it runs, and built anew from after a restart', async () => {
    logServer.putBack('older');
    await logServer.start();
    await until(async () => (await readiness()).text.includes('LOG_REPLACED'), 'noticed', 60_000);
    expect(await establishing('Xã Năm')).toEqual(['LOG_REPLACED']);
    expect(await unitNames()).toEqual([...kept, ...later].sort());

    await app.close();
    app = await open();
    await untilReady();
    expect(app.complaints).toContain('the read models are built anew from the log');
    expect(await unitNames()).toEqual([...kept].sort());
    expect(await establishing('Xã Năm')).toEqual([]);
  });

  test('an older copy that another process has made longer since is noticed as well', async () => {
    logServer.putBack('older');
    await logServer.start();
    const name = app.application.config.eventStore?.name ?? '';
    const other = await openEventStoreDbEventStore({
      url: logServer.url,
      name,
      codec: createDomainCodec(),
    });
    const whole = await other.readAll({ after: 'start', limit: 1_000 });
    // Long beyond the old head: the same events in streams that nothing reads.
    const again = whole.events.map((event, index) => ({
      ...event,
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    }));
    for (let copies = 0; copies < 5; copies += 1)
      await other.append(`filler-${copies}`, 'noStream', again);
    await other.close();
    await until(async () => (await readiness()).text.includes('LOG_REPLACED'), 'noticed', 60_000);
    await app.close();
    app = await open();
    await untilReady();
    expect(await unitNames()).toEqual([...kept].sort());
  });

  test('an empty server is LOG_LOST, and no log is begun there, now or at the next start', async () => {
    logServer.putBack(null);
    await logServer.start();
    await until(async () => (await readiness()).text.includes('LOG_LOST'), 'noticed', 60_000);
    expect(await establishing('Xã Năm')).toEqual(['LOG_LOST']);
    await app.close();
    await expect(open()).rejects.toMatchObject({ code: 'LOG_LOST', exitCode: 5 });
    await logServer.stop();
    logServer.putBack('older');
    await logServer.start();
    app = await open();
    await untilReady();
    expect(await unitNames()).toEqual([...kept].sort());
  });
});
