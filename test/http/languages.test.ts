import WebSocket from 'ws';
import { ask, at, type HttpAnswer } from '../support/graphqlClient';
import { subscribeRaw } from '../support/rawSubscriber';
import { startTestServer, type TestServer } from '../support/testServer';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface Case {
  readonly what: string;
  readonly query: string;
  readonly variables?: object;
  readonly code: string;
  /** The whole Vietnamese sentence. */
  readonly vi: string;
  /** Begin of the English one. */
  readonly en: string;
}

const noDate = 'Dữ liệu gửi lên không hợp lệ. Không có ngày này; hãy viết theo dạng 2026-12-05.';
const noDateEn = 'The input is not valid. There is no such date; write it like 2026-12-05.';
const noPosition =
  'Vị trí không đúng dạng hoặc vượt quá cuối nhật ký. Không phải một vị trí của nhật ký.';
const noPositionEn =
  'The position is malformed or lies beyond the end of the log. This is no position of a log.';

const cases: readonly Case[] = [
  {
    what: 'a date that does not exist, written in the document',
    query: '{ commitments(filter: { dueTo: "2027-02-30" }) { totalCount } }',
    code: 'BAD_USER_INPUT',
    vi: noDate,
    en: noDateEn,
  },
  {
    what: 'a date that does not exist, as a variable',
    query: 'query Q($d: Date) { commitments(filter: { dueTo: $d }) { totalCount } }',
    variables: { d: '2027-02-30' },
    code: 'BAD_USER_INPUT',
    vi: `${noDate} Biến sai: $d.`,
    en: `${noDateEn} Variable at fault: $d.`,
  },
  {
    what: 'a date that does not exist, inside a variable',
    query: 'query Q($f: CommitmentFilter) { commitments(filter: $f) { totalCount } }',
    variables: { f: { dueTo: '2027-02-30' } },
    code: 'BAD_USER_INPUT',
    vi: `${noDate} Biến sai: $f (f.dueTo).`,
    en: `${noDateEn} Variable at fault: $f (f.dueTo).`,
  },
  {
    what: 'no position, written in the document',
    query: '{ position(atLeast: "zzz") }',
    code: 'POSITION_INVALID',
    vi: noPosition,
    en: noPositionEn,
  },
  {
    what: 'no position, as a variable',
    query: 'query Q($p: Position) { position(atLeast: $p) }',
    variables: { p: 'zzz' },
    code: 'POSITION_INVALID',
    vi: `${noPosition} Biến sai: $p.`,
    en: `${noPositionEn} Variable at fault: $p.`,
  },
  {
    what: 'a variable that is missing',
    query: 'query Q($id: ID!) { unit(id: $id) { id } }',
    code: 'BAD_USER_INPUT',
    vi: 'Dữ liệu gửi lên không hợp lệ. Biến "$id" kiểu "ID!" chưa có giá trị.',
    en: 'The input is not valid. Variable "$id" of required type "ID!" was not provided.',
  },
  {
    what: 'a variable of another type',
    query: 'query Q($n: Int) { units(first: $n) { totalCount } }',
    variables: { n: 'ba' },
    code: 'BAD_USER_INPUT',
    vi: 'Dữ liệu gửi lên không hợp lệ. Giá trị không khớp với kiểu "Int". Biến sai: $n.',
    en: 'The input is not valid. Int cannot represent non-integer value. Variable at fault: $n.',
  },
  {
    what: 'a field of a variable that does not exist',
    query: 'query Q($f: CommitmentFilter) { commitments(filter: $f) { totalCount } }',
    variables: { f: { nothing: 1 } },
    code: 'BAD_USER_INPUT',
    vi: 'Dữ liệu gửi lên không hợp lệ. Không có trường "nothing" trong kiểu "CommitmentFilter". Biến sai: $f.',
    en: 'The input is not valid. Field "nothing" is not defined by type "CommitmentFilter". Variable at fault: $f.',
  },
  {
    what: 'a field that does not exist',
    query: '{ nothing }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    vi: 'Câu lệnh GraphQL không khớp với lược đồ. Không có trường "nothing" trong kiểu "Query".',
    en: 'The GraphQL document does not fit the schema. Cannot query field "nothing" on type "Query".',
  },
  {
    what: 'an argument that does not exist',
    query: '{ units(many: 3) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    vi: 'Câu lệnh GraphQL không khớp với lược đồ. Không có đối số "many" ở "Query.units".',
    en: 'The GraphQL document does not fit the schema. Unknown argument "many"',
  },
  {
    what: 'an argument that is missing',
    query: '{ unit { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    vi: 'Câu lệnh GraphQL không khớp với lược đồ. "unit" cần có đối số "id" kiểu "ID!".',
    en: 'The GraphQL document does not fit the schema. Field "unit" argument "id"',
  },
  {
    what: 'a record without a selection',
    query: '{ units }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    vi: 'Câu lệnh GraphQL không khớp với lược đồ. Trường "units" kiểu "UnitConnection!" cần chọn các trường con.',
    en: 'The GraphQL document does not fit the schema. Field "units" of type',
  },
  {
    what: 'a value that the enumeration lacks',
    query: '{ commitments(orderBy: { field: COLOUR }) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    vi: 'Câu lệnh GraphQL không khớp với lược đồ. Kiểu "CommitmentOrderField" không có giá trị đã gửi.',
    en: 'The GraphQL document does not fit the schema. There is no such value in "CommitmentOrderField".',
  },
  {
    what: 'two definitions of one name, for which we have no sentence',
    query: 'query Q { position } query Q { position }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    vi: 'Câu lệnh GraphQL không khớp với lược đồ.',
    en: 'The GraphQL document does not fit the schema. There can be only one operation named "Q".',
  },
  {
    what: 'a syntax error',
    query: '{ position',
    code: 'GRAPHQL_PARSE_FAILED',
    vi: 'Câu lệnh GraphQL sai cú pháp.',
    en: 'The GraphQL document has a syntax error. Syntax Error: Expected Name',
  },
  {
    what: 'a query too deep',
    query: `{ units { nodes { ${'parent { '.repeat(8)} id ${'} '.repeat(8)} } } }`,
    code: 'TOO_COMPLEX',
    vi: 'Câu hỏi quá lớn. Hãy hỏi ít hơn trong một lần.',
    en: 'The operation is too large. Ask for less at a time.',
  },
];

async function overWebSocket(query: string, variables: object): Promise<unknown> {
  const client = await subscribeRaw(server.webSocketUrl, { query, variables });
  const errors = await client.next();
  client.socket.terminate();
  return at(errors, '0');
}

const firstOf = ({ errors }: HttpAnswer): unknown => errors[0];

describe('what is wrong is said in Vietnamese in `message`, in English in `messageEn`', () => {
  test.each(cases)('$what, over HTTP and WebSocket alike', async (each) => {
    const { query, variables = {}, code, vi, en } = each;
    const answer = await ask(server.url, query, variables);
    expect(answer.status).toBe(400);
    const told = firstOf(answer);
    expect(at(told, 'extensions.code')).toBe(code);
    expect(at(told, 'message')).toBe(vi);
    expect(String(at(told, 'extensions.messageEn')).startsWith(en)).toBe(true);
    expect(await overWebSocket(query, variables)).toEqual(told);
  });

  test('the place in the document is told with it', async () => {
    for (const query of ['{\n  nothing }', '{ position(\n  atLeast: "zzz") }', '{\n ( }']) {
      const { errors } = await ask(server.url, query);
      expect(at(errors, '0.locations.0.line')).toBe(2);
    }
  });

  test('a path that does not exist', async () => {
    const told = at(await (await fetch(`${server.url}/nowhere`)).json(), 'errors.0');
    expect(at(told, 'message')).toBe('Yêu cầu không đúng dạng. Không có đường dẫn này.');
    expect(at(told, 'extensions.messageEn')).toBe('The request is malformed. No such path.');
  });

  test('a role that does not exist', async () => {
    const told = firstOf(await ask(server.url, '{ position }', {}, { 'x-role': 'KING' }));
    expect(at(told, 'message')).toMatch(/^Yêu cầu không đúng dạng\. x-role: một trong /u);
    expect(at(told, 'extensions.messageEn')).toMatch(
      /^The request is malformed\. x-role: one of /u,
    );
  });

  test('a page of another site that opens a WebSocket', async () => {
    const socket = new WebSocket(server.webSocketUrl, 'graphql-transport-ws', {
      origin: 'https://example.com',
    });
    const body = await new Promise<string>((resolve) => {
      socket.on('error', () => undefined);
      socket.once('unexpected-response', (_request, response) => {
        let text = '';
        response.on('data', (bytes: Buffer) => (text += bytes.toString('utf8')));
        response.once('end', () => resolve(text));
      });
    });
    expect(JSON.parse(body)).toEqual({
      errors: [
        {
          message: 'Không được phép.',
          extensions: { code: 'FORBIDDEN', messageEn: 'Not allowed.' },
        },
      ],
    });
  });
});
