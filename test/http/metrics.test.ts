import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { administratorHeaders, ask, command } from '../support/graphqlClient';
import { startTestServer, type TestServer } from '../support/testServer';
import { testOnFile } from '../support/testOnFile';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

const establish = (name: string) =>
  command(
    server.url,
    'establishUnit',
    { commandId: `unit-${name}`, name, level: 'PROVINCE', kind: 'STATE' },
    administratorHeaders,
    '... on UnitAccepted { position }',
  );

const metrics = async (): Promise<string> => (await fetch(`${server.url}/metrics`)).text();

const groupsOfItsOwn = 'a server groups commits out of our sight';
const clockOfItsOwn = 'the server stamps events with its own clock';

test('neither /metrics nor /readyz tells on what the program runs', async () => {
  for (const path of ['/metrics', '/readyz', '/livez']) {
    const answer = await fetch(`${server.url}${path}`);
    const told = `${await answer.text()}${JSON.stringify([...answer.headers])}`;
    expect(told).not.toContain(process.versions.node);
    expect(told).not.toMatch(/nodejs_version|x-powered-by/i);
  }
});

describe('/metrics', () => {
  test('counts appends by how they ended, and a repeated command as none', async () => {
    await establish('Tỉnh Hòa Bình');
    await establish('Tỉnh Cà Mau');
    await establish('Tỉnh Cà Mau');
    const { store } = server.application;
    await expect(store.append('orgUnit-nobody', 7, [])).rejects.toMatchObject({
      code: 'WRONG_EXPECTED_VERSION',
    });
    const before = await metrics();
    expect(before).toContain('giuloi_appends_total{outcome="accepted"} 2');
    expect(before).toContain('giuloi_appends_total{outcome="conflict"} 1');
    expect(before).toContain('giuloi_appends_total{outcome="failed"} 0');
    await server.application.readModels.close();
    await store.close();
    await expect(store.append('orgUnit-nobody', 'any', [])).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    const after = await metrics();
    expect(after).toContain('giuloi_appends_total{outcome="failed"} 1');
    expect(after).toContain('giuloi_appends_total{outcome="accepted"} 2');
  });

  testOnFile('shows how many events each commit held', groupsOfItsOwn, async () => {
    const { store } = server.application;
    await establish('Tỉnh Hòa Bình');
    const { events } = await store.readStream(
      (await store.readAll({ after: 'start', limit: 1 })).events[0]?.stream ?? '',
    );
    const [model] = events;
    if (model === undefined) throw new Error('nothing was recorded');
    const { type, data, metadata } = model;
    // Twelve appends of one turn are one commit.
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        store.append(`orgUnit-${at}`, 'noStream', [
          {
            id: `00000000-0000-4000-8000-0000000000${String(at).padStart(2, '0')}`,
            type,
            data,
            metadata,
          },
        ]),
      ),
    );
    const text = await metrics();
    expect(text).toContain('giuloi_append_group_events_count 2');
    expect(text).toContain('giuloi_append_group_events_sum 13');
    expect(text).toContain('giuloi_append_group_events_bucket{le="1"} 1');
    expect(text).toContain('giuloi_append_group_events_bucket{le="10"} 1');
    expect(text).toContain('giuloi_append_group_events_bucket{le="20"} 2');
    expect(text).toContain('giuloi_appended_events_total 13');
  });

  testOnFile('counts notices as the deadline clock writes them, once', clockOfItsOwn, async () => {
    expect(await metrics()).toContain('giuloi_overdue_notices_total 0');
    await server.close();
    server = await startTestServer({ withSample: true });
    await server.application.deadlineClock.tick();
    const answer = await ask(server.url, '{ overdueNotices(first: 1) { totalCount } }');
    const { totalCount } = (answer.data as { overdueNotices: { totalCount: number } })
      .overdueNotices;
    expect(totalCount).toBeGreaterThan(0);
    await server.application.deadlineClock.tick();
    expect(await metrics()).toContain(`giuloi_overdue_notices_total ${totalCount}\n`);
  });

  test('has no figure of ours whose alarm docs/operations.md does not explain', async () => {
    await establish('Tỉnh Hòa Bình');
    const ours = new Set((await metrics()).match(/^# TYPE (giuloi_\S+)/gm) ?? []);
    const names = [...ours].map((line) => line.replace('# TYPE ', ''));
    expect(names).toEqual(
      expect.arrayContaining(['giuloi_projection_lag_events', 'giuloi_appends_total']),
    );
    const guide = readFileSync(join(__dirname, '../../docs/operations.md'), 'utf8');
    const alarms = guide.slice(guide.indexOf('What each alarm means'));
    expect(names.filter((name) => !alarms.includes(`\`${name}`))).toEqual([]);
  });
});
