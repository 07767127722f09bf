import { ask } from '../support/graphqlClient';
import { subscribeRaw } from '../support/rawSubscriber';
import { startTestServer, type TestServer } from '../support/testServer';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const broken = ['a\u0000b', 'a\ud800', '\udc00', `a${'\u0301\u0323'.repeat(16)}`];

const messages = async (query: string, variables: object): Promise<unknown> => {
  const { errors } = await ask(server.url, query, variables);
  return errors.map(({ message, extensions }) => [extensions?.['code'], message]);
};

const refusedAs = (sentence: string) => [
  ['BAD_USER_INPUT', `Dữ liệu gửi lên không hợp lệ. ${sentence}`],
];

const questions: Readonly<Record<string, string>> = {
  'a search': 'query ($t: String!) { search(text: $t) { totalCount } }',
  'a list of commitments':
    'query ($t: String!) { commitments(filter: { text: $t }) { totalCount } }',
  'commitments of a programme':
    'query ($t: String!) { commitments(filter: { programme: $t }) { totalCount } }',
  'a list of conferences':
    'query ($t: String!) { dialogueConferences(filter: { text: $t }) { totalCount } }',
  'a list of units': 'query ($t: String!) { units(filter: { text: $t }) { totalCount } }',
  'a list of offices': 'query ($t: String!) { offices(filter: { text: $t }) { totalCount } }',
  'a list of notices': 'query ($t: ID!) { overdueNotices(filter: { unitId: $t }) { totalCount } }',
};

describe('text that is asked for', () => {
  test.each(Object.entries(questions))('%s says what is wrong with it', async (_what, query) => {
    for (const t of broken)
      expect(await messages(query, { t })).toEqual(
        refusedAs('Chữ gửi lên có ký tự NUL, ký tự hỏng hoặc quá 30 dấu trên một chữ cái.'),
      );
    expect(await messages(query, { t: 'đường' })).toEqual([]);
  });

  test('of nothing to see, or too long, is no search', async () => {
    for (const t of ['', ' ', '\u200b', 'x'.repeat(201)])
      expect(await messages(questions['a search'] ?? '', { t })).toEqual(
        refusedAs('Hãy nhập từ 1 đến 200 ký tự để tìm.'),
      );
  });

  test('of a subscription is refused too', async () => {
    const query = 'subscription ($t: ID) { overdueNotices(filter: { unitId: $t }) { level } }';
    const client = await subscribeRaw(server.webSocketUrl, { query, variables: { t: 'a\u0000' } });
    expect(JSON.stringify(await client.next())).toContain('BAD_USER_INPUT');
    client.socket.terminate();
  });
});
