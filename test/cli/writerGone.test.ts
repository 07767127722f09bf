import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, at, establishRecorder, recordPromise } from '../support/graphqlClient';
import { changesOf, subscribeRaw } from '../support/rawSubscriber';
import { killSpawned, spawnServer } from '../support/spawnedServer';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'giu-loi-gone-'));
});
afterEach(async () => {
  await killSpawned();
  rmSync(dataDir, { recursive: true, force: true });
});

const preload = join(__dirname, '..', 'support', 'endWriterThreads.ts');

test('when the thread that writes is gone for good the process says so, closes its sockets and ends with code 1', async () => {
  const environment = { NODE_OPTIONS: `-r @swc-node/register -r ${preload}` };
  const server = await spawnServer({ dataDir, environment });
  const recorder = await establishRecorder(server.url);
  const promise = await recordPromise(server.url, recorder);
  const address = `${server.url.replace('http', 'ws')}/graphql`;
  const client = await subscribeRaw(address, changesOf(promise.id));
  expect(at(await client.next(), 'errors')).toBeUndefined();

  const { code, stdout } = await server.kill('SIGUSR2');
  expect(code).toBe(1);
  expect(await client.closed).toEqual([1001, 'Going away']);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  const told = (msg: string) => lines.filter((line) => at(line, 'msg') === msg);
  expect(told('a thread ended; another one starts')).toHaveLength(5);
  const gone = 'the thread that writes does not come back: this process must go';
  expect(told(gone)).toEqual([
    expect.objectContaining({
      level: 'error',
      err: expect.objectContaining({
        message: expect.stringContaining('writer thread ended') as string,
      }) as unknown,
    }),
  ]);
  expect(told('stopped')).toEqual([expect.objectContaining({ outcome: 'done' })]);

  const next = await spawnServer({ dataDir });
  const query = 'query Q($id: ID!, $p: Position!) { commitment(id: $id, atLeast: $p) { id } }';
  const { data } = await ask(next.url, query, { id: promise.id, p: promise.position });
  expect(at(data, 'commitment.id')).toBe(promise.id);
}, 120_000);
