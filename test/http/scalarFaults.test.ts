import { administratorHeaders, ask, at } from '../support/graphqlClient';
import { subscribeRaw } from '../support/rawSubscriber';
import { startTestServer, type TestServer } from '../support/testServer';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface Sent {
  readonly query: string;
  readonly variables?: object;
}

async function codeOverHttp({ query, variables = {} }: Sent): Promise<unknown> {
  const { codes } = await ask(server.url, query, variables, administratorHeaders);
  return codes;
}

async function codeOverWebSocket({ query, variables = {} }: Sent): Promise<unknown> {
  const client = await subscribeRaw(server.webSocketUrl, { query, variables });
  const told = await client.next();
  client.socket.terminate();
  // Found while it runs, it comes as a result with errors.
  const errors = Array.isArray(told) ? told : at(told, 'errors');
  return Array.isArray(errors) ? errors.map((error) => at(error, 'extensions.code')) : told;
}

/** One argument of one operation, written in the document, as a variable, and inside a variable. */
const formsOf = (type: string, value: string, ask: (sent: string) => string): readonly Sent[] => [
  { query: `query Q ${ask(JSON.stringify(value))}` },
  { query: `query Q($v: ${type}) ${ask('$v')}`, variables: { v: value } },
];

const filtered = (field: string, value: string): readonly Sent[] => [
  ...formsOf(
    'Date',
    value,
    (sent) => `{ commitments(filter: { ${field}: ${sent} }) { totalCount } }`,
  ),
  {
    query: 'query Q($f: CommitmentFilter) { commitments(filter: $f) { totalCount } }',
    variables: { f: { [field]: value } },
  },
];

const targetOf = (value: string): readonly Sent[] => {
  const targets = (sent: string) =>
    `mutation Q { setTargets(input: { commitmentId: "x", targets: [{ metric: "m", operator: AT_LEAST, value: { value: ${sent}, unit: "%" } }] }) { __typename } }`;
  const amount = { value, unit: '%' };
  return [
    { query: targets(JSON.stringify(value)) },
    { query: targets('$v').replace('Q', 'Q($v: Decimal!)'), variables: { v: value } },
    {
      query: 'mutation Q($i: SetTargetsInput!) { setTargets(input: $i) { __typename } }',
      variables: {
        i: { commitmentId: 'x', targets: [{ metric: 'm', operator: 'AT_LEAST', value: amount }] },
      },
    },
  ];
};

const pushed = (field: string, value: string): readonly Sent[] =>
  formsOf('Position', value, (sent) => `{ ${field.replace('$after', sent)} }`).map((sent) => ({
    ...sent,
    query: sent.query.replace('query', 'subscription'),
  }));

const onBoth: readonly (readonly [what: string, code: string, forms: readonly Sent[]])[] = [
  ...['junk', '', '0123ABCD-0000000000000042'].map(
    (value) =>
      [
        `the position "${value}"`,
        'POSITION_INVALID',
        formsOf('Position', value, (sent) => `{ position(atLeast: ${sent}) }`),
      ] as const,
  ),
  ['a date that does not exist', 'BAD_USER_INPUT', filtered('dueTo', '2027-02-30')],
  [
    'an instant that is none',
    'BAD_USER_INPUT',
    formsOf('DateTime', 'yesterday', (sent) => `{ units(asOf: ${sent}) { totalCount } }`),
  ],
  ['a figure with a comma', 'BAD_USER_INPUT', targetOf('87,7')],
  ['the figure "-0"', 'BAD_USER_INPUT', targetOf('-0')],
  [
    'a cursor that is none',
    'CURSOR_INVALID',
    formsOf('String', 'junk', (sent) => `{ units(first: 1, after: ${sent}) { totalCount } }`),
  ],
];

const onPush = [
  'overdueNotices(after: $after) { level }',
  'commitmentChanged(id: "x", after: $after) { position }',
].map((field) => [field.split('(')[0] ?? '', field] as const);

describe('rule 7 of the API: a bad value has one code, however it is sent', () => {
  test.each(onBoth)(
    '%s is %s in the document and as a variable, over both transports',
    async (...row) => {
      const [, code, forms] = row;
      for (const sent of forms) {
        expect(await codeOverHttp(sent)).toEqual([code]);
        expect(await codeOverWebSocket(sent)).toEqual([code]);
      }
    },
  );

  test.each(onPush)(
    'a subscription to %s after no position is POSITION_INVALID',
    async (...row) => {
      const [, field] = row;
      for (const sent of pushed(field, 'junk'))
        expect(await codeOverWebSocket(sent)).toEqual(['POSITION_INVALID']);
    },
  );
});
