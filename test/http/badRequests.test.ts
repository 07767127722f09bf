import { connect } from 'node:net';
import WebSocket from 'ws';
import {
  administratorHeaders,
  ask,
  at,
  post,
  readAnswer,
  type HttpAnswer,
  type RequestHeaders,
} from '../support/graphqlClient';
import { startTestServer, type TestServer } from '../support/testServer';

const position = JSON.stringify({ query: '{ position }' });

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ initTimeoutMs: 300 });
});
afterAll(() => server.close());

describe('a bad HTTP request', () => {
  test('malformed JSON is answered in JSON with a code', async () => {
    const answer = await post(server.url, '{"query": ');
    expect([answer.status, answer.codes]).toEqual([400, ['BAD_REQUEST']]);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.text).not.toContain('at JSON.parse');
  });

  test('a body above 256 kB is answered with 413 and a code', async () => {
    const answer = await post(server.url, JSON.stringify({ query: 'x'.repeat(300_000) }));
    expect([answer.status, answer.codes]).toEqual([413, ['PAYLOAD_TOO_LARGE']]);
  });

  test('a body of another media type is refused before anything runs', async () => {
    const answer = await post(server.url, position, { 'content-type': 'text/plain' });
    expect([answer.status, answer.codes]).toEqual([400, ['BAD_REQUEST']]);
  });

  test.each(['[]', '{}', '"text"', '{"query": 3}', '{"query": "{ position }", "variables": "x"}'])(
    'the body %s is refused with a code',
    async (body) => {
      const answer = await post(server.url, body);
      expect([answer.status, answer.codes]).toEqual([400, ['BAD_REQUEST']]);
      expect(answer.errors[0]?.extensions?.['messageEn']).toContain('The request is malformed.');
    },
  );

  test('a missing variable is named, in both languages', async () => {
    const answer = await ask(server.url, 'query Q($id: ID!) { unit(id: $id) { id } }');
    expect([answer.status, answer.codes]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(answer.errors[0]?.message).toContain('$id');
    expect(answer.errors[0]?.extensions?.['messageEn']).toContain('$id');
  });

  test('an operation name that the document does not have is refused', async () => {
    const body = JSON.stringify({ query: 'query A { position }', operationName: 'B' });
    const answer = await post(server.url, body);
    expect([answer.status, answer.codes]).toEqual([400, ['BAD_REQUEST']]);
  });

  test.each(['PUT', 'DELETE', 'PATCH'])(
    '%s is refused and told what may be used',
    async (method) => {
      const answer = await readAnswer(await fetch(`${server.url}/graphql`, { method }));
      expect([answer.status, answer.codes]).toEqual([405, ['METHOD_NOT_ALLOWED']]);
      expect(answer.headers.get('allow')).toBe('GET, POST');
    },
  );

  test('a mutation by GET is refused', async () => {
    const query = encodeURIComponent(
      'mutation { establishUnit(input: { name: "X", level: PROVINCE, kind: STATE }) { __typename } }',
    );
    const response = await fetch(`${server.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': '1', ...administratorHeaders },
    });
    const answer = await readAnswer(response);
    expect([answer.status, answer.codes]).toEqual([405, ['METHOD_NOT_ALLOWED']]);
  });

  test('a subscription is refused and sent to the WebSocket, in both languages', async () => {
    const query =
      'query Q { position } subscription S { overdueNotices { position } } subscription T { nothing: overdueNotices { position } }';
    const refusedBy = async (sent: Promise<HttpAnswer>) => {
      const answer = await sent;
      expect([answer.status, answer.codes]).toEqual([400, ['BAD_REQUEST']]);
      expect(answer.data).toBeUndefined();
      expect(answer.headers.get('allow')).toBeNull();
      expect(answer.errors[0]?.message).toContain('hãy gửi qua WebSocket');
      expect(answer.errors[0]?.extensions?.['messageEn']).toContain('send it over the WebSocket');
    };
    await refusedBy(ask(server.url, 'subscription { overdueNotices { position } }'));
    await refusedBy(post(server.url, JSON.stringify({ query, operationName: 'S' })));
    const address = `${server.url}/graphql?operationName=S&query=${encodeURIComponent(query)}`;
    const headers = { 'apollo-require-preflight': '1' };
    await refusedBy(fetch(address, { headers }).then(readAnswer));
    const other = await post(server.url, JSON.stringify({ query, operationName: 'Q' }));
    expect(other.codes).toEqual([]);
  });

  test('a form of another site cannot ask anything (CSRF)', async () => {
    const query = encodeURIComponent('{ position }');
    const answer = await readAnswer(await fetch(`${server.url}/graphql?query=${query}`));
    expect([answer.status, answer.codes]).toEqual([400, ['BAD_REQUEST']]);
  });

  test('an unknown path is answered in JSON with 404', async () => {
    const answer = await readAnswer(await fetch(`${server.url}/nowhere`));
    expect([answer.status, answer.codes]).toEqual([404, ['BAD_REQUEST']]);
  });

  test('bytes that are no HTTP end that connection and no other', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write('\u0000\u0001 not http\r\n\r\n');
    await new Promise((resolve) => socket.once('close', resolve).resume());
    expect((await post(server.url, position)).status).toBe(200);
  });
});

describe('who acts', () => {
  const bad: readonly (readonly [string, RequestHeaders])[] = [
    ['a role that does not exist', { 'x-person-id': 'p', 'x-role': 'KING' }],
    ['the role of the system', { 'x-person-id': 'p', 'x-role': 'SYSTEM' }],
    ['an office without a role', { 'x-office-id': 'office-1' }],
    ['a role without a person', { 'x-role': 'LEADER' }],
    ['a person of 201 characters', { 'x-person-id': 'p'.repeat(201), 'x-role': 'LEADER' }],
  ];

  test.each(bad)('%s is refused with a code', async (_what, headers) => {
    const answer = await post(server.url, position, headers);
    expect([answer.status, answer.codes]).toEqual([400, ['BAD_REQUEST']]);
    expect(answer.errors[0]?.message).toContain('x-');
  });

  test('who says nothing may read', async () => {
    expect((await post(server.url, position)).codes).toEqual([]);
  });

  test('who says nothing sends no command', async () => {
    const answer = await ask(
      server.url,
      'mutation { establishUnit(input: { name: "X", level: PROVINCE, kind: STATE }) { __typename } }',
    );
    expect(answer.codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('a bad WebSocket', () => {
  const open = (protocol = 'graphql-transport-ws', options = {}) =>
    new WebSocket(server.webSocketUrl, protocol, options);
  const opened = (socket: WebSocket) => new Promise((resolve) => socket.once('open', resolve));
  const closed = (socket: WebSocket) =>
    new Promise<readonly [number, string]>((resolve) => {
      socket.once('close', (code, reason) => resolve([code, reason.toString()]));
      socket.on('error', () => undefined);
    });

  test('a page of another site cannot open one', async () => {
    const socket = open(undefined, { origin: 'https://example.com' });
    const status = await new Promise((resolve) => {
      socket.once('unexpected-response', (_request, response) => {
        resolve(response.statusCode);
        socket.terminate();
      });
      socket.on('error', () => undefined);
    });
    expect(status).toBe(403);
  });

  test('a page of this server can', async () => {
    const socket = open(undefined, { origin: server.url });
    await opened(socket);
    socket.terminate();
  });

  test('a frame above 256 kB closes it with 1009', async () => {
    const socket = open();
    await opened(socket);
    socket.send(JSON.stringify({ type: 'connection_init', payload: { x: 'x'.repeat(300_000) } }));
    expect((await closed(socket))[0]).toBe(1009);
  });

  test('a frame that is no message closes it with 4400', async () => {
    const socket = open();
    await opened(socket);
    socket.send('{"type": "nonsense"');
    expect((await closed(socket))[0]).toBe(4400);
  });

  test('silence in place of connection_init closes it with 4408', async () => {
    expect((await closed(open()))[0]).toBe(4408);
  });

  test('asking before connection_init closes it with 4401', async () => {
    const socket = open();
    await opened(socket);
    const payload = { query: '{ position }' };
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    expect((await closed(socket))[0]).toBe(4401);
  });

  test('a role that does not exist closes it with 4400 and says why', async () => {
    const socket = open();
    await opened(socket);
    const payload = { 'x-person-id': 'p', 'x-role': 'KING' };
    socket.send(JSON.stringify({ type: 'connection_init', payload }));
    const [code, reason] = await closed(socket);
    expect(code).toBe(4400);
    expect(reason).toContain('x-role');
  });

  test('another protocol closes it with 4406', async () => {
    expect((await closed(open('graphql-ws')))[0]).not.toBe(1000);
  });

  test('none of it was worth a complaint, and the server still answers', async () => {
    expect(server.complaints).toEqual([]);
    expect(at((await post(server.url, position)).data, 'position')).toMatch(/^[0-9a-f]{8}-/);
  });
});
