import { allProjections } from '../../projections/registry';
import type { Projection } from '../../projections/projection';
import {
  administratorHeaders,
  ask,
  at,
  command,
  readAnswer,
  textAt,
} from '../support/graphqlClient';
import { severedStore } from '../support/severedStore';
import { OWN_CLOCK, testOnFile } from '../support/testOnFile';
import { startTestServer, type TestServer } from '../support/testServer';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const ready = async ({ url }: TestServer) => {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, body: await response.json() };
};

const establish = (url: string, name: string) =>
  command(
    url,
    'establishUnit',
    { name, level: 'PROVINCE', kind: 'STATE' },
    administratorHeaders,
    '... on UnitAccepted { position unit { id } }',
  );

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come true');
}

/** Cannot apply the unit of that name, as a defect of ours would have it. */
const poisonedBy = (name: string): Projection => ({
  name: 'poisoned',
  version: 1,
  schema: ['CREATE TABLE poisoned (id TEXT PRIMARY KEY)'],
  tables: ['poisoned'],
  streamPrefixes: ['orgUnit-'],
  apply: (event) => {
    if (JSON.stringify(event.data).includes(name)) throw new Error('no column for this');
  },
});

describe('/readyz', () => {
  test('says where the log and every read model stand', async () => {
    server = await startTestServer();
    const position = textAt(await establish(server.url, 'Tỉnh Hòa Bình'), 'position');
    const running = server;
    await until(async () => at((await ready(running)).body, 'readModels.0.lagEvents') === 0);
    const { status, body } = await ready(server);
    expect(status).toBe(200);
    expect(at(body, 'head')).toBe(position);
    const models = at(body, 'readModels') as { name: string }[];
    expect(models.map(({ name }) => name)).toEqual(allProjections.map(({ name }) => name));
  });

  test('names the event at which a read model is parked, and the others go on', async () => {
    const poisoned = poisonedBy('Tỉnh Cà Mau');
    server = await startTestServer({ projections: [...allProjections, poisoned] });
    await establish(server.url, 'Tỉnh Hòa Bình');
    const unit = await establish(server.url, 'Tỉnh Cà Mau');
    const running = server;
    await until(async () => (await ready(running)).status === 503);
    await until(async () =>
      String(at((await ready(running)).body, 'reasons.0')).includes('parked'),
    );
    const { body } = await ready(server);
    const { events } = await server.application.store.readStream(textAt(unit, 'unit.id'));
    const reason = textAt(body, 'reasons.0');
    expect(reason).toContain('poisoned');
    expect(reason).toContain(String(events[0]?.id));
    expect(reason).toContain(String(events[0]?.position));
    expect(reason).toContain('no column for this');

    const later = await establish(server.url, 'Tỉnh Bạc Liêu');
    const id = textAt(later, 'unit.id');
    const answer = await ask(server.url, 'query Q($id: ID!) { unit(id: $id) { name } }', { id });
    expect(at(answer.data, 'unit.name')).toBe('Tỉnh Bạc Liêu');

    const atLeast = textAt(later, 'position');
    const waiting = 'query Q($p: Position!) { position(atLeast: $p) }';
    const startedAt = performance.now();
    expect((await ask(server.url, waiting, { p: atLeast })).codes).toEqual(['READ_MODEL_PARKED']);
    expect(performance.now() - startedAt).toBeLessThan(2000);

    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toContain('giuloi_projection_parked{projection="poisoned"} 1');
  });

  test('says that the log cannot be read', async () => {
    server = await startTestServer();
    await server.application.readModels.close();
    await server.application.store.close();
    const { status, body } = await ready(server);
    expect(status).toBe(503);
    expect(textAt(body, 'reasons.0')).toContain('the log cannot be read');
    const alive = await fetch(`${server.url}/livez`);
    expect(alive.status).toBe(200);
  });
});

/** A server stamps events with its own clock, and its positions do not count them. */
const testByGivenClock = (title: string, run: () => Promise<void>) =>
  testOnFile(title, OWN_CLOCK, run);

describe('/metrics', () => {
  test('counts what was appended and how far each read model is behind', async () => {
    server = await startTestServer();
    await establish(server.url, 'Tỉnh Hòa Bình');
    await establish(server.url, 'Tỉnh Cà Mau');
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toContain('giuloi_appended_events_total 2');
    for (const { name } of allProjections)
      expect(text).toContain(`giuloi_projection_lag_events{projection="${name}"}`);
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  testByGivenClock(
    'says for how many seconds a read model is behind, and that a rebuild fails',
    async () => {
      const poisoned = poisonedBy('Tỉnh Cà Mau');
      server = await startTestServer({ projections: [...allProjections, poisoned] });
      await establish(server.url, 'Tỉnh Cà Mau');
      const running = server;
      await until(async () => (await ready(running)).status === 503);
      server.clock.set('2026-12-12T01:31:30.000Z');
      const metrics = async () => (await fetch(`${running.url}/metrics`)).text();
      const before = await metrics();
      expect(before).toContain('giuloi_projection_lag_events{projection="poisoned"} 1');
      expect(before).toContain('giuloi_projection_lag_seconds{projection="poisoned"} 90');
      expect(before).toContain('giuloi_projection_lag_seconds{projection="organisation"} 0');
      expect(before).toContain('giuloi_read_generation 1');
      expect(before).toContain('giuloi_rebuild_failing 0');
      const rebuilding = server.application.readModels.rebuild(['poisoned']);
      await expect(rebuilding).rejects.toThrow(/poisoned cannot be rebuilt/);
      const after = await metrics();
      expect(after).toContain('giuloi_rebuild_failing 1');
      expect(after).toContain('giuloi_projection_rebuild_lag_events{projection="poisoned"} 1');
    },
  );

  test('on a server counts no events, but the seconds that a read model is behind', async () => {
    const poisoned = poisonedBy('Tỉnh Cà Mau');
    server = await startTestServer({
      projections: [...allProjections, poisoned],
      // STAND-IN: the log of a file, saying of its positions what a server's adapter says.
      wrapLog: async (store) =>
        Object.assign(await severedStore(store), { placesCountEvents: false }),
    });
    await establish(server.url, 'Tỉnh Cà Mau');
    const running = server;
    await until(async () => (await ready(running)).status === 503);
    server.clock.set('2026-12-12T01:31:30.000Z');
    const metrics = await (await fetch(`${running.url}/metrics`)).text();
    expect(metrics).not.toContain('giuloi_projection_lag_events{projection="poisoned"}');
    expect(metrics).toContain('giuloi_projection_lag_events{projection="organisation"} 0');
    expect(metrics).toContain('giuloi_projection_lag_seconds{projection="poisoned"} 90');
  });

  test('counts the generations of read models', async () => {
    server = await startTestServer();
    await establish(server.url, 'Tỉnh Hòa Bình');
    await server.application.readModels.rebuild();
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toContain('giuloi_read_generation 2');
    expect(text).not.toMatch(/giuloi_projection_rebuild_lag_events\{/);
  });
});

test('answers of the API may not run anything in a browser, and promise no HTTPS', async () => {
  server = await startTestServer();
  const { headers } = await readAnswer(await fetch(`${server.url}/livez`));
  expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
});
