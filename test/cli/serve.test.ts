import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../src/sqlite/driver';
import { openLogFileSource } from '../../src/eventstore/sqlite/logFileSource';
import {
  administratorHeaders,
  ask,
  at,
  establishRecorder,
  recordPromise,
  textAt,
  type Recorder,
} from '../support/graphqlClient';
import { changesOf, subscribeRaw } from '../support/rawSubscriber';
import {
  killSpawned,
  runToEnd,
  spawnProgram,
  spawnServer,
  type SpawnedServer,
} from '../support/spawnedServer';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'giu-loi-process-'));
});
afterEach(async () => {
  await killSpawned();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Records promises, several at a time, until the server is gone; gives those acknowledged. */
async function writeUntilGone(url: string, recorder: Recorder): Promise<Map<string, string>> {
  const acknowledged = new Map<string, string>();
  const writer = async (): Promise<void> => {
    for (;;) {
      const promise = await recordPromise(url, recorder).catch(() => null);
      if (promise === null) return;
      acknowledged.set(promise.id, promise.position);
    }
  };
  await Promise.all(Array.from({ length: 8 }, writer));
  return acknowledged;
}

async function expectAllThere(server: SpawnedServer, promises: Map<string, string>): Promise<void> {
  const lost: string[] = [];
  for (const [id, position] of promises) {
    const query = 'query Q($id: ID!, $p: Position!) { commitment(id: $id, atLeast: $p) { id } }';
    const answer = await ask(server.url, query, { id, p: position });
    if (at(answer.data, 'commitment.id') !== id) lost.push(`${id}: ${answer.text}`);
  }
  expect(lost).toEqual([]);
  const ready = await fetch(`${server.url}/readyz`);
  expect(ready.status).toBe(200);
}

/** Whether the log of a folder has its first events. */
function hasEvents(folder: string): boolean {
  try {
    const source = openLogFileSource(join(folder, 'events.db'));
    void source.close();
    return source.count > 0;
  } catch {
    return false;
  }
}

describe('the process', () => {
  test('every promise acknowledged before kill -9 is there after a restart', async () => {
    const server = await spawnServer({ dataDir });
    const recorder = await establishRecorder(server.url);
    const writing = writeUntilGone(server.url, recorder);
    await pause(1500);
    await server.kill('SIGKILL');
    const acknowledged = await writing;
    expect(acknowledged.size).toBeGreaterThan(10);
    await expectAllThere(await spawnServer({ dataDir }), acknowledged);
  });

  test('SIGTERM during writes ends it cleanly with code 0, and nothing acknowledged is lost', async () => {
    const server = await spawnServer({ dataDir });
    const recorder = await establishRecorder(server.url);
    const writing = writeUntilGone(server.url, recorder);
    await pause(700);
    // npm passes on what the terminal has sent already: the second signal must not cut it short.
    void server.kill('SIGTERM');
    const { code, stdout } = await server.kill('SIGINT');
    expect(code).toBe(0);
    expect(stdout).toContain('"stopped"');
    await expectAllThere(await spawnServer({ dataDir }), await writing);
  });

  test.each([
    ['as soon as the folder is held', [], (folder: string) => existsSync(join(folder, 'read'))],
    ['while the sample is loaded', ['--sample'], hasEvents],
  ])('SIGTERM %s ends it cleanly with code 0 before it listens', async (_, args, isMoment) => {
    const starting = spawnProgram({ dataDir, args });
    while (!isMoment(dataDir)) await pause(2);
    const { code, signal, stdout } = await starting.kill('SIGTERM');
    expect({ code, signal }).toEqual({ code: 0, signal: null });
    expect(stdout).toContain('"outcome":"done"');
    expect(stdout).not.toContain('ready: ');
    await (await spawnServer({ dataDir, args })).kill('SIGTERM');
  });

  test('SIGTERM says good-bye to every subscriber with code 1001', async () => {
    const server = await spawnServer({ dataDir });
    const address = `${server.url.replace('http', 'ws')}/graphql`;
    const promise = await recordPromise(server.url, await establishRecorder(server.url));
    const changes = changesOf(promise.id);
    const clients = await Promise.all([1, 2, 3].map(() => subscribeRaw(address, changes)));
    for (const client of clients) expect(at(await client.next(), 'errors')).toBeUndefined();
    const ended = server.kill('SIGTERM');
    for (const { closed } of clients) expect(await closed).toEqual([1001, 'Going away']);
    expect((await ended).code).toBe(0);
  });

  test('its log is JSON, one line each, with the ids of request and command', async () => {
    const server = await spawnServer({ dataDir });
    await establishRecorder(server.url);
    const { stdout } = await server.kill('SIGTERM');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    // What ships with the program is entered at the first start, asked for by no request.
    const accepted = lines.filter(
      (line) => at(line, 'msg') === 'command accepted' && at(line, 'requestId') !== null,
    );
    expect(accepted.map((line) => at(line, 'command'))).toEqual([
      'establishUnit',
      'establishOffice',
      'appointOfficeHolder',
    ]);
    for (const line of accepted) expect(textAt(line, 'requestId')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('what ships and the sample are told in one line each, not command by command', async () => {
    const server = await spawnServer({ dataDir, args: ['--sample'] });
    const { stdout } = await server.kill('SIGTERM');
    const beforeReady = stdout.slice(0, stdout.indexOf('ready: ')).trim().split('\n');
    expect(beforeReady.slice(0, -1)).toEqual([
      expect.stringMatching(/"told":\d\d,"msg":"announced days off and deadline rules entered"/),
      expect.stringMatching(/"commandsRecorded":\d\d+,"msg":"sample data loaded"/),
    ]);
    expect(stdout).not.toMatch(/"commandId":"(sample\/|shipped )/);
  });

  test('in production it starts, prints a set-up link, and takes nobody at his word', async () => {
    const server = await spawnServer({ dataDir, environment: { NODE_ENV: 'production' } });
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    const claimed = await ask(server.url, '{ units { totalCount } }', {}, administratorHeaders);
    expect([claimed.status, claimed.codes]).toEqual([401, ['UNAUTHENTICATED']]);
    const { stdout, stderr } = await server.kill('SIGTERM');
    expect(stderr).toMatch(/\/dang-nhap#l_[\w-]{43}\n/);
    expect(stdout).not.toContain('#l_');
  });

  test('tried with the sample it prints a link for each of its people; in production, or for others, none', async () => {
    const names = [
      'mau-thu-ky',
      'mau-chu-tich',
      'mau-truong-phong',
      'mau-mat-tran',
      'mau-quan-tri',
    ];
    const tried = await spawnServer({ dataDir, args: ['--sample'] });
    const { stderr } = await tried.kill('SIGTERM');
    for (const name of names)
      expect(stderr).toMatch(new RegExp(`${name} +http://127.0.0.1:\\d+/dang-nhap#l_[\\w-]{43}\n`));
    for (const environment of [
      { NODE_ENV: 'production' },
      { HOST: '0.0.0.0', DEVELOPMENT_ACTORS: '0' },
    ]) {
      const real = await spawnServer({ dataDir, args: ['--sample'], environment });
      const url = real.url.replace('0.0.0.0', '127.0.0.1');
      const offered = await ask(url, '{ demonstrationAccounts { loginName } }');
      expect(offered.data).toEqual({ demonstrationAccounts: [] });
      expect((await ask(url, '{ units { totalCount } }')).codes).toEqual(['UNAUTHENTICATED']);
      expect((await real.kill('SIGTERM')).stderr).not.toContain('mau-');
    }
    const accounts = openDatabase(join(dataDir, 'accounts.db'));
    expect(accounts.prepare('SELECT count(*) AS n FROM account').get()).toEqual({ n: 0 });
    accounts.close();
  }, 120_000);

  test('a clock file without an instant is named, and nothing starts', async () => {
    const clockFile = join(dataDir, 'clock');
    writeFileSync(clockFile, 'hôm qua');
    const refused = await runToEnd({ dataDir, environment: { CLOCK_FILE: clockFile } });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(`CLOCK_FILE ${clockFile}`);
  });

  test('with a clock file a trial walks to the day on which a promise is overdue (R15)', async () => {
    const clockFile = join(dataDir, 'clock');
    writeFileSync(clockFile, '2026-12-12T01:30:00Z');
    const environment = { CLOCK_FILE: clockFile, DEADLINE_CLOCK_INTERVAL_MS: '100' };
    const server = await spawnServer({ dataDir, environment });
    const recorder = await establishRecorder(server.url);
    await recordPromise(server.url, recorder, { deadline: { fixed: { date: '2026-12-31' } } });
    writeFileSync(clockFile, '2027-01-03T01:30:00Z');
    const query = '{ overdueNotices { nodes { level occurredOn recordedAt } } }';
    let notices: unknown = [];
    for (let tries = 0; tries < 100 && at(notices, '0') === undefined; tries += 1) {
      await pause(100);
      notices = at((await ask(server.url, query)).data, 'overdueNotices.nodes');
    }
    expect(notices).toEqual([
      { level: 1, occurredOn: '2027-01-01', recordedAt: '2027-01-03T01:30:00.000Z' },
    ]);
  });

  test('the key of command hashes is made once, for its owner only', async () => {
    const path = join(dataDir, 'command-hash.key');
    await (await spawnServer({ dataDir })).kill('SIGTERM');
    const key = readFileSync(path, 'utf8');
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await (await spawnServer({ dataDir })).kill('SIGTERM');
    expect(readFileSync(path, 'utf8')).toBe(key);
  });
});
