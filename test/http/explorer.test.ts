import { parse, validate } from 'graphql';
import { createSchema } from '../../src/graphql/buildSchema';
import { exampleOperations, signingInAs, signingInWith } from '../../src/http/explorerExamples';
import { administratorHeaders, ask, at } from '../support/graphqlClient';
import { subscribeRaw } from '../support/rawSubscriber';
import { startTestServer, type TestServer } from '../support/testServer';
import { cookieOf } from './signInStage';

const asBrowser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('the explorer', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const page = async () => (await fetch(`${server.url}/graphql`, { headers: asBrowser })).text();

  test('greets browsers at /graphql, also with a query in the address', async () => {
    for (const path of ['/graphql', '/graphql?query=%7B%20position%20%7D']) {
      const response = await fetch(`${server.url}${path}`, { headers: asBrowser });
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(await response.text()).toContain('Giữ Lời');
    }
  });

  test('is where the root of the server leads browsers, and nobody else', async () => {
    const root = (headers: Record<string, string>) =>
      fetch(server.url, { headers, redirect: 'manual' });
    const led = await root(asBrowser);
    expect([led.status, led.headers.get('location')]).toEqual([302, '/graphql']);
    expect((await root({ accept: 'application/json' })).status).toBe(404);
    expect((await root({})).status).toBe(404);
  });

  test('asks nothing of any other server', async () => {
    const response = await fetch(`${server.url}/graphql`, { headers: asBrowser });
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-security-policy')).not.toContain('upgrade-insecure');
    const html = await response.text();
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(files.filter((address) => !address.startsWith('data:'))).toEqual([
      '/graphql/explorer/graphiql.css',
      '/graphql/explorer/graphiql.js',
      '/graphql/explorer/start.js',
    ]);
  });

  test.each([
    'graphiql.css',
    'graphiql.js',
    'start.js',
    'editor.worker.js',
    'json.worker.js',
    'graphql.worker.js',
  ])('%s is served, and not again to who has it', async (name) => {
    const address = `${server.url}/graphql/explorer/${name}`;
    const response = await fetch(address);
    expect(response.status).toBe(200);
    expect((await response.text()).length).toBeGreaterThan(200);
    const etag = response.headers.get('etag') ?? '';
    const again = await fetch(address, {
      headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  test('its page is small: the editor comes on demand', async () => {
    expect((await page()).length).toBeLessThan(2000);
  });

  test('every example fits the schema', () => {
    for (const { query } of [signingInAs, signingInWith, ...exampleOperations])
      expect(validate(createSchema(), parse(query)).map(({ message }) => message)).toEqual([]);
  });

  test('every example but the subscription is answered', async () => {
    for (const { query, variables } of exampleOperations) {
      if (query.includes('subscription')) continue;
      const given = JSON.parse(variables ?? '{}') as object;
      expect((await ask(server.url, query, given, administratorHeaders)).codes).toEqual([]);
    }
  });
});

describe('the examples over the sample data', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ withSample: true, actors: 'signedIn' });
    await server.application.deadlineClock.tick();
  });
  afterAll(() => server.close());

  const named = (name: string) => {
    const found = exampleOperations.find(({ query }) => query.includes(name));
    if (found === undefined) throw new Error(`no example ${name}`);
    return found;
  };

  test('the first signs in as the administrator of the sample, who records a unit that it lacks', async () => {
    const start = await (await fetch(`${server.url}/graphql/explorer/start.js`)).text();
    expect(start).toContain('DangNhapThu');
    const cookie = cookieOf(await ask(server.url, signingInAs.query));
    const { query, variables } = named('GhiNhanDonVi');
    const given = JSON.parse(variables ?? '{}') as object;
    expect((await ask(server.url, query, given)).codes).toEqual(['UNAUTHENTICATED']);
    const { data } = await ask(server.url, query, given, { cookie });
    expect(at(data, 'establishUnit.__typename')).toBe('UnitAccepted');
  });

  test('the subscription replays the notices of the past', async () => {
    const { query } = named('ThongBaoQuaHan');
    const client = await subscribeRaw(server.webSocketUrl, { query });
    expect(at(await client.next(), 'data.overdueNotices.level')).toEqual(expect.any(Number));
    client.socket.terminate();
  });
});

test('every sign of the explorer is drawn or a letter: no font of emoji is needed', async () => {
  const server = await startTestServer();
  const page = await (await fetch(`${server.url}/graphql/explorer/start.js`)).text();
  await server.close();
  expect(page).not.toMatch(/\p{Extended_Pictographic}/u);
  expect(page).toContain('<svg');
  // Nobody of a sample is offered where there is none.
  expect(page).not.toContain('DangNhapThu');
});
