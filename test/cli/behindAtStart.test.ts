import { answerOf, giuLoi, newFolder, removeFolders } from '../support/commandLine';
import { ask, at } from '../support/graphqlClient';
import { exportOf } from '../support/manyEvents';
import { killSpawned, spawnServer } from '../support/spawnedServer';

afterEach(async () => {
  await killSpawned();
  removeFolders();
});

const BEHIND = 10_000;

test('a server that starts 10,000 events behind says so at /readyz, answers as of where it stands, and is ready when it has caught up', async () => {
  const folder = newFolder();
  const first = await spawnServer({ dataDir: folder });
  await ask(first.url, '{ units(first: 1) { totalCount } }');
  expect((await first.kill('SIGTERM')).code).toBe(0);
  // What the first start has entered comes first; the rest is what another server has written since.
  const { stdout } = await giuLoi(folder, ['log', 'export']);
  const entered = stdout.trimEnd().split('\n').slice(1);
  const imported = await giuLoi(folder, ['log', 'import', '-', '--json'], {
    input: exportOf(BEHIND, entered),
  });
  expect(answerOf(imported)).toMatchObject({ written: BEHIND });

  const server = await spawnServer({ dataDir: folder });
  const ready = async () => {
    const response = await fetch(`${server.url}/readyz`);
    return { status: response.status, body: await response.json() };
  };
  const start = await ready();
  expect(start.status).toBe(503);
  expect(at(start.body, 'reasons')).toEqual([
    'the read models have not caught up with the log yet',
  ]);
  const head = at(start.body, 'head');
  const early = await ask(server.url, '{ units(first: 1) { totalCount position } }');
  expect(String(at(early.data, 'units.position')) < String(head)).toBe(true);
  let answer = start;
  for (const end = Date.now() + 60_000; answer.status === 503 && Date.now() < end;)
    answer = await ready();
  expect(answer.status).toBe(200);
  const query = 'query Q($p: Position!) { units(first: 1, atLeast: $p) { totalCount position } }';
  const { data } = await ask(server.url, query, { p: head });
  expect(at(data, 'units')).toEqual({ totalCount: BEHIND, position: head });
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toContain('giuloi_projection_lag_events{projection="organisation"} 0');
}, 180_000);
