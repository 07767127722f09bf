import WebSocket from 'ws';
import { createClient } from 'graphql-ws';
import { ask, at } from '../support/graphqlClient';
import { startTestServer, type TestServer } from '../support/testServer';

const nested = (levels: number): string =>
  `{ units { nodes { ${'parent { '.repeat(levels)} id ${'} '.repeat(levels)} } } }`;
const aliases = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: position`).join(' ')} }`;
const directives = (count: number): string => `{ ${'position @include(if: true) '.repeat(count)} }`;

const refused: readonly (readonly [string, string, string])[] = [
  ['a syntax error', '{ position', 'GRAPHQL_PARSE_FAILED'],
  ['an empty document', ' ', 'GRAPHQL_PARSE_FAILED'],
  ['a field that does not exist', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a document of 2,001 tokens', `{ ${'position '.repeat(1999)} }`, 'TOO_COMPLEX'],
  ['a query 11 deep', nested(8), 'TOO_COMPLEX'],
  ['a query 10,000 deep', nested(10_000), 'TOO_COMPLEX'],
  [
    'a depth hidden in fragments',
    `{ units { nodes { ...A } } } fragment A on Unit { parent { parent { parent { parent { ...B } } } } }
     fragment B on Unit { parent { parent { parent { parent { id } } } } }`,
    'TOO_COMPLEX',
  ],
  ['16 aliases', aliases(16), 'TOO_COMPLEX'],
  ['51 directives', directives(51), 'TOO_COMPLEX'],
  [
    'an operation that costs more than 10,000',
    '{ units(first: 100) { nodes { offices { title commitments(first: 100) { nodes { id text } } } } } }',
    'TOO_COMPLEX',
  ],
  [
    'a command with more beside it than is answered between others',
    `mutation { clarifyCommitment(input: { commitmentId: "a", clarification: "b" }) { ... on CommitmentAccepted {
      commitment { promisorOffice { unit { offices { unit { offices { unit { name } } } } } } } } } }`,
    'TOO_COMPLEX',
  ],
];

describe('what both transports refuse', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const overWebSocket = async (query: string): Promise<readonly unknown[]> => {
    const client = createClient({ url: server.webSocketUrl, webSocketImpl: WebSocket });
    try {
      return await new Promise((resolve) => {
        client.subscribe(
          { query },
          {
            next: (answer) => resolve([answer]),
            error: (errors) => resolve(errors as unknown[]),
            complete: () => undefined,
          },
        );
      });
    } finally {
      await client.dispose();
    }
  };

  test.each(refused)(
    '%s is refused with one code over HTTP and WebSocket',
    async (_what, query, code) => {
      const answer = await ask(server.url, query);
      expect(answer.status).toBe(400);
      expect(answer.codes[0]).toBe(code);
      const [error] = await overWebSocket(query);
      expect(at(error, 'extensions.code')).toBe(code);
      expect(at(error, 'message')).toBe(answer.errors[0]?.message);
      expect(at(error, 'extensions.messageEn')).toBe(answer.errors[0]?.extensions?.['messageEn']);
    },
  );

  test('what is just within the limits is answered', async () => {
    for (const query of [nested(7), aliases(15), directives(50)])
      expect((await ask(server.url, query)).codes).toEqual([]);
  });

  test('a page of a million is refused by its own name', async () => {
    const answer = await ask(server.url, '{ units(first: 1000000) { totalCount } }');
    expect(answer.codes).toEqual(['PAGE_TOO_LARGE']);
  });

  test('the cost depends on the variables, although the document is known', async () => {
    const query = `query Q($n: Int!) {
      units(first: $n) { nodes { offices { title commitments(first: 100) { nodes { id text } } } } }
    }`;
    expect((await ask(server.url, query, { n: 1 })).codes).toEqual([]);
    expect((await ask(server.url, query, { n: 100 })).codes).toEqual(['TOO_COMPLEX']);
    expect((await ask(server.url, query, { n: 1 })).codes).toEqual([]);
  });

  test('the introspection of the explorer is answered', async () => {
    const query = '{ __schema { types { name fields { name type { name ofType { name } } } } } }';
    expect((await ask(server.url, query)).codes).toEqual([]);
  });

  test('two hundred refusals leave the server alive', async () => {
    const many = Array.from({ length: 200 }, (_, i) => ask(server.url, `{ nothing${i} }`));
    const codes = new Set((await Promise.all(many)).flatMap((answer) => answer.codes));
    expect([...codes]).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect((await ask(server.url, '{ position }')).status).toBe(200);
    expect(server.complaints).toEqual([]);
  });
});
