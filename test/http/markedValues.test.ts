import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import type { ActingPerson, Accepted } from '../../src/application/commandRequest';
import { createSchema } from '../../src/graphql/buildSchema';
import { publicCommands } from '../../src/graphql/mutations';
import { contentFields } from '../../projections/search/typedTexts';
import { actors, commandRows } from '../support/commandRows';
import {
  administratorHeaders,
  ask,
  at,
  post,
  readAnswer,
  type HttpAnswer,
} from '../support/graphqlClient';
import { preparedRecords } from '../support/preparedRecords';
import { subscribeRaw } from '../support/rawSubscriber';
import { establishSmallOrganisation } from '../support/smallOrganisation';
import type { TestApplication } from '../support/testApplication';
import { startTestServer, type TestServer } from '../support/testServer';

jest.setTimeout(600_000);

type RootField = GraphQLField<unknown, unknown>;

/** Stands in no word of any language, nor in what the program writes. */
const MARK = 'Zqxwv';
/** What the program reads in these decides: another word makes it another command. */
const READ_BY_THE_PROGRAM = new Set(['wording', 'sentence']);
/** A code of a list may stand under the name of a text. */
const IS_CODE = /^[A-Z_]+$/u;
const isFreeText = (field: string): boolean =>
  field === 'displayName' || (contentFields.has(field) && !READ_BY_THE_PROGRAM.has(field));

let server: TestServer;
/** Everything that was logged, at every level, as a line of JSON. */
const lines: string[] = [];
/** Everything that clients were told went wrong. */
const refusals: string[] = [];
let accepted = 0;
let marked = 0;

/** A value with the mark behind each text that a person types. */
function withMarks(value: unknown, field = ''): unknown {
  if (typeof value === 'string') {
    if (!isFreeText(field) || IS_CODE.test(value)) return value;
    marked += 1;
    return `${value} ${MARK}`;
  }
  if (Array.isArray(value)) return value.map((each) => withMarks(each, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withMarks(each, key)]),
  );
}

const headersOf = ({ personId, officeId, role, delegationId }: ActingPerson) => ({
  ...(personId !== null && { 'x-person-id': personId }),
  ...(officeId !== null && { 'x-office-id': officeId }),
  ...(delegationId !== null && { 'x-delegation-id': delegationId }),
  'x-role': role,
});

/** What an answer says went wrong: its errors, and refusals of commands. */
function keepRefusals(answer: HttpAnswer): void {
  if (answer.errors.length > 0) refusals.push(JSON.stringify(answer.errors));
  const result = at(answer.data, 'result');
  if (at(result, '__typename') === 'Rejected') refusals.push(JSON.stringify(result));
}

const documentOf = (name: string) =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) {
    __typename ... on Rejected { code field vi: message(language: VI) en: message(language: EN) } } }`;

const isPublic = new Set(publicCommands.map(({ name }) => name));

/** What was sent under an id of its own. */
const outcomes = new Map<string, Accepted>();

/** Sends a command as clients do, with marks, and answers as the rows are used to. */
async function accept(name: string, input: object, actor: ActingPerson): Promise<Accepted> {
  const { handler, store } = server.application;
  const given = withMarks(input) as object;
  if (!isPublic.has(name) || actor.role === 'SYSTEM') {
    const outcome = await handler.handle({ name, input: given, actor });
    if (outcome.kind === 'accepted') return outcome;
    throw new Error(`${name} was refused: ${JSON.stringify([outcome.rejection, given])}`);
  }
  const before = await store.head();
  const answer = await ask(server.url, documentOf(name), { input: given }, headersOf(actor));
  keepRefusals(answer);
  const { events } = await store.readAll({ after: before, limit: 50 });
  const [first] = events;
  const { commandId } = given as { readonly commandId?: string };
  const known = outcomes.get(commandId ?? '');
  if (first === undefined && known !== undefined) return known;
  const isRefused = /Rejected|"errors"/u.test(answer.text);
  if (first === undefined && !isRefused)
    return {
      kind: 'accepted',
      stream: '',
      version: 0,
      position: before,
      eventIds: [],
      wasRepeated: true,
    };
  if (first === undefined)
    throw new Error(`${name} was refused: ${answer.text} ${JSON.stringify(given)}`);
  accepted += 1;
  const { stream, position } = first;
  const own = events.filter((each) => each.stream === stream);
  const version = own.at(-1)?.version ?? 0;
  const eventIds = own.map(({ id }) => id);
  const outcome = { kind: 'accepted', stream, version, position, eventIds } as const;
  if (commandId !== undefined) outcomes.set(commandId, { ...outcome, wasRepeated: true });
  return { ...outcome, wasRepeated: false };
}

beforeAll(async () => {
  server = await startTestServer({
    onLogged: (fields, message) => {
      const { err } = fields as { err?: unknown };
      const told = err instanceof Error ? `${err.stack ?? ''}${JSON.stringify(err)}` : '';
      lines.push(`${message} ${JSON.stringify(fields)} ${told}`);
    },
  });
});
afterAll(() => server.close());

/** All of the log but for what people typed: texts of events, captions of evidence, documents. */
async function storedNames(): Promise<string> {
  const { store } = server.application;
  const { events } = await store.readAll({ after: 'start', limit: 10_000 });
  expect(events.length).toBeGreaterThan(300);
  const told = events.map(({ stream, type, id, metadata }) => {
    const { evidence, legalBasis, ...rest } = metadata;
    const shownOf = evidence.map(({ caption: _, ...each }) => each);
    return [stream, type, id, rest, shownOf, legalBasis.length];
  });
  return JSON.stringify(told);
}

const schema = createSchema();

/** A value of an input type with the mark in every text and id; in every other leaf as well, where asked. */
function valueOf(type: GraphQLInputType, everywhere: boolean, depth = 0): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, everywhere, depth);
  if (isListType(type)) return [valueOf(type.ofType, everywhere, depth)];
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(({ type: of }) => isNonNullType(of) || depth < 2)
        .map((field) => [field.name, valueOf(field.type, everywhere, depth + 1)]),
    );
  if (everywhere || type.name === 'String' || type.name === 'ID') return `${MARK} ${MARK}`;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  const plain: Readonly<Record<string, unknown>> = {
    Int: 1,
    Float: 1,
    Boolean: true,
    Date: '2026-12-01',
    DateTime: '2026-12-01T00:00:00Z',
    Decimal: '1',
  };
  return plain[type.name] ?? MARK;
}

/** One operation of a root field with marked values. */
function operationOf(kind: 'query' | 'mutation', field: RootField, everywhere: boolean) {
  const given = field.args.filter(({ name }) => everywhere || name !== 'atLeast');
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const isLeaf = isLeafType(getNamedType(field.type));
  const selection = isLeaf
    ? ''
    : `{ __typename ${kind === 'mutation' ? '... on Rejected { code field vi: message(language: VI) en: message(language: EN) }' : ''} }`;
  const call = given.length === 0 ? field.name : `${field.name}(${passed})`;
  return {
    query: `${kind} ${declared === '' ? '' : `(${declared})`} { result: ${call} ${selection} }`,
    variables: Object.fromEntries(given.map(({ name, type }) => [name, valueOf(type, everywhere)])),
  };
}

const rootFields = (['query', 'mutation'] as const).flatMap((kind) => {
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field }));
});

describe('no marked value leaves the place that it was typed for', () => {
  it('in commands that are accepted, one of each kind at least', async () => {
    const app = { accept, store: server.application.store } as unknown as TestApplication;
    const org = await establishSmallOrganisation(app);
    const records = preparedRecords(app, org);
    for (const [name, { allowed, input }] of Object.entries(commandRows(() => app))) {
      const sender = allowed.find((each) => each !== 'system');
      if (!isPublic.has(name) || sender === undefined) continue;
      await accept(name, await input(records, org), actors[sender](org));
    }
    expect([accepted > 150, marked > 200]).toEqual([true, true]);
  });

  it.each([
    ['in its texts and ids', false],
    ['in every leaf, of whatever type', true],
  ])('in any operation with the mark %s', async (_, everywhere) => {
    const before = refusals.length;
    for (const { kind, field } of rootFields) {
      const { query, variables } = operationOf(kind, field, everywhere);
      keepRefusals(await ask(server.url, query, variables, administratorHeaders));
      keepRefusals(await ask(server.url, query, variables));
    }
    expect(refusals.length - before).toBeGreaterThan(100);
  });

  it('in addresses, headers, documents that do not parse, sockets, and by who signs in', async () => {
    const get = async (path: string, headers: Record<string, string> = {}) =>
      keepRefusals(await readAnswer(await fetch(`${server.url}${path}`, { headers })));
    await get(`/graphql?query=${encodeURIComponent(`{ search(text: "${MARK}") { totalCount } }`)}`);
    await get('/graphql?query=%7Bposition%7D', { 'x-role': MARK, 'x-person-id': MARK });
    await get('/graphql?query=%7Bposition%7D', { authorization: `Bearer ${MARK}` });
    await get('/graphql?query=%7Bposition%7D', {
      cookie: `giuloi=${MARK}`,
      origin: `http://${MARK}`,
    });
    for (const query of [`"${MARK}`, `{ codes(list: ${MARK}) { code } }`])
      keepRefusals(await ask(server.url, query, {}, administratorHeaders));
    const beside = `mutation ($given: ID = "x") {
      closeDialogueConference(input: { conferenceId: $given, commandId: "${MARK}" }) { __typename }
    }`;
    keepRefusals(await ask(server.url, beside, { given: null }, administratorHeaders));
    expect(refusals.at(-1)).toContain('BAD_USER_INPUT');
    keepRefusals(await post(server.url, `{"query": "${MARK}`, administratorHeaders));
    const socket = await subscribeRaw(
      server.webSocketUrl,
      { query: `subscription { commitmentChanged(id: "${MARK}") { position } }` },
      { note: MARK },
    );
    refusals.push(JSON.stringify(await socket.next()));
    socket.socket.terminate();
  });

  it('into names of streams, types, ids and metadata of events', async () => {
    expect(await storedNames()).not.toContain(MARK);
  });

  it('into what clients are told went wrong', () => {
    expect(refusals.filter((each) => each.includes(MARK))).toEqual([]);
  });

  it('into the log of the server, which tells of requests and commands by their ids', () => {
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.filter((each) => each.includes(MARK))).toEqual([]);
  });

  it('into metrics and what tells of health', async () => {
    for (const path of ['/metrics', '/readyz', '/livez'])
      expect(await (await fetch(`${server.url}${path}`)).text()).not.toContain(MARK);
  });

  it('into traces: the program makes none', () => {
    const { dependencies } = readManifest();
    expect(
      Object.keys(dependencies).filter((name) => /opentelemetry|dd-trace|sentry/u.test(name)),
    ).toEqual([]);
  });
});

const readManifest = () =>
  JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
