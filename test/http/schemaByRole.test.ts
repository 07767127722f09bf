import { getIntrospectionQuery } from 'graphql';
import { ask, at } from '../support/graphqlClient';
import { subscribeRaw } from '../support/rawSubscriber';
import { startTestServer } from '../support/testServer';
import { openSignInStage, type SignInStage } from './signInStage';

const asBrowser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const QUESTIONS = [
  getIntrospectionQuery(),
  '{ __type(name: "Query") { name } }',
  'query { ...Q } fragment Q on Query { position __schema { queryType { name } } }',
  '{ position ... on Query { s: __schema { queryType { name } } } }',
];

describe('where people sign in, the schema and the explorer are for administrators', () => {
  let stage: SignInStage;
  let clerk: { readonly cookie: string };
  beforeAll(async () => {
    stage = await openSignInStage({ environment: { NODE_ENV: 'production' } });
    clerk = { cookie: await stage.cookie('thu-ky') };
  });
  afterAll(() => stage.server.close());

  it.each(QUESTIONS)(
    '%# is answered to an administrator, and refused to all others',
    async (query) => {
      expect((await ask(stage.url, query, {}, stage.administrator)).codes).toEqual([]);
      const refused = await ask(stage.url, query, {}, clerk);
      expect([refused.codes, refused.data ?? null]).toEqual([['FORBIDDEN'], null]);
      expect(refused.errors[0]?.message).toMatch(/người quản trị/u);
      expect((await ask(stage.url, query)).codes).toEqual(['UNAUTHENTICATED']);
    },
  );

  it('over a WebSocket alike', async () => {
    const [query = ''] = QUESTIONS;
    const client = await subscribeRaw(stage.server.webSocketUrl, { query }, {}, clerk);
    expect(at(await client.next(), '0.extensions.code')).toBe('FORBIDDEN');
    client.socket.terminate();
  });

  it('a clerk asks everything else, names of types included', async () => {
    expect((await ask(stage.url, '{ __typename position }', {}, clerk)).codes).toEqual([]);
  });

  it('the explorer opens for an administrator alone', async () => {
    const open = (headers: object) =>
      fetch(`${stage.url}/graphql`, { headers: { ...asBrowser, ...headers }, redirect: 'manual' });
    expect((await open(stage.administrator)).status).toBe(200);
    expect((await open(clerk)).status).toBe(403);
    expect((await open({})).status).toBe(403);
  });
});

it('the explorer connects to this server alone, sockets included', async () => {
  const server = await startTestServer();
  const response = await fetch(`${server.url}/graphql`, { headers: asBrowser });
  const { host } = new URL(server.url);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(/connect-src ([^;]*)/u.exec(policy)?.[1]).toBe(`'self' ws://${host} wss://${host}`);
  await server.close();
});
