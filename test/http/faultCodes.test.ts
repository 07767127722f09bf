import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from '../../src/i18n/vi';
import { openDatabase } from '../../src/sqlite/driver';
import { administratorHeaders, ask, post, type HttpAnswer } from '../support/graphqlClient';
import { startTestServer, type TestServer } from '../support/testServer';

const opened: TestServer[] = [];
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  opened.push(server);
});
afterAll(() => Promise.all(opened.map((each) => each.close())));

const establish = `mutation { establishUnit(input: { name: "X", kind: STATE, level: PROVINCE }) { __typename } }`;

const asked =
  (query: string, headers = {}) =>
  (): Promise<HttpAnswer> =>
    ask(server.url, query, {}, headers);

const provoked: Readonly<Record<string, () => Promise<HttpAnswer>>> = {
  BAD_USER_INPUT: asked('{ search(text: " ") { totalCount } }'),
  CURSOR_INVALID: asked('{ units(first: 1, after: "x") { totalCount nodes { id } } }'),
  POSITION_INVALID: asked('{ position(atLeast: "zzz") }'),
  POSITION_FROM_ANOTHER_LOG: asked('{ position(atLeast: "00000000-0000000000000001") }'),
  PAGE_TOO_LARGE: asked('{ units(first: 101) { nodes { id } } }'),
  TEXT_TOO_LONG: asked(`{ record(id: "${'x'.repeat(201)}") { id } }`),
  VALUE_OUT_OF_RANGE: asked('{ units(on: "1899-12-31") { totalCount } }'),
  TOO_COMPLEX: asked(`{ ${'a: position '.repeat(16)} }`),
  UNAUTHENTICATED: asked(establish),
  GRAPHQL_PARSE_FAILED: asked('{'),
  GRAPHQL_VALIDATION_FAILED: asked('{ nothing }'),
  BAD_REQUEST: () => post(server.url, '[]'),
  METHOD_NOT_ALLOWED: async () => {
    const response = await fetch(`${server.url}/graphql`, { method: 'PUT' });
    const { errors } = (await response.json()) as Pick<HttpAnswer, 'errors'>;
    return { errors } as HttpAnswer;
  },
  PAYLOAD_TOO_LARGE: () => post(server.url, JSON.stringify({ query: 'x'.repeat(300_000) })),
};

/** These take a state of the server that is brought about where they are proved. */
const provedElsewhere = [
  'POSITION_NOT_REACHED', // test/graphql/readYourWrites
  'READ_MODEL_PARKED', // test/http/readiness
  'RATE_LIMITED', // test/http/subscriptions
  'OPERATION_TOO_SLOW', // test/threads/answerProcess, test/graphql/answerWork
  'NOT_VISIBLE', // test/graphql/readScopes
  'FORBIDDEN', // test/http/languages
  'ACCOUNTS_UNAVAILABLE', // test/http/signIn
  'PROVIDER_AWAY', // test/http/machineTokens
  'SERVER_BUSY', // test/projections/readSession
  'CANCELLED', // test/graphql/cancelled
  'CLOCK_NOT_TRUSTED', // test/cli/clockJump
  'LOG_AWAY', // test/http/logAway
  'LOG_LOST', // test/http/logGone
  'LOG_REPLACED', // test/http/logGone
  'PAST_DATE_NOT_AVAILABLE', // promised to clients; no list needs it any more
];

const toldBy = ({ errors }: HttpAnswer) =>
  errors.map(({ message, extensions }) => [
    extensions?.['code'],
    message.split('. ')[0]?.replace(/\.$/u, ''),
  ]);

/** A code with the first sentence of its text. */
const worded = (code: keyof typeof vi.faults) => [
  code,
  vi.faults[code].split('. ')[0]?.replace(/\.$/u, ''),
];

describe('rule 7 of the API', () => {
  test.each(Object.keys(provoked))('%s comes with that code and its own words', async (code) => {
    const answer = await provoked[code]?.();
    if (answer === undefined) throw new Error('nothing was asked');
    expect(toldBy(answer)[0]).toEqual(worded(code as keyof typeof vi.faults));
  });

  test('INTERNAL is what a damaged read model comes to, and the log says why', async () => {
    const damaged = await startTestServer();
    opened.push(damaged);
    const { slotDirectory, readModels } = damaged.application;
    expect(await ask(damaged.url, '{ units { totalCount } }')).toMatchObject({ codes: [] });
    for (const file of readdirSync(slotDirectory).filter((name) => name.endsWith('.db'))) {
      const database = openDatabase(join(slotDirectory, file));
      database.exec('DROP TABLE IF EXISTS conference');
      database.close();
    }
    const answer = await ask(damaged.url, '{ dialogueConferences { totalCount } }');
    expect(toldBy(answer)).toEqual([worded('INTERNAL')]);
    expect(answer.text).not.toContain('conference"');
    expect(damaged.complaints.join('\n')).toContain('an operation failed');
    expect(readModels.status().openSessions).toBe(0);
  });

  test('STORE_UNAVAILABLE is what a log that cannot be written comes to', async () => {
    const shut = await startTestServer();
    opened.push(shut);
    await shut.application.store.close();
    const answer = await ask(shut.url, establish, {}, administratorHeaders);
    expect(toldBy(answer)).toEqual([worded('STORE_UNAVAILABLE')]);
  });

  test('every code has its proof', () => {
    const proved = [...Object.keys(provoked), ...provedElsewhere, 'INTERNAL', 'STORE_UNAVAILABLE'];
    expect(Object.keys(vi.faults).sort()).toEqual(proved.sort());
  });
});
