import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  NoUnusedFragmentsRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLInterfaceType,
} from 'graphql';
import { createSchema } from '../../src/graphql/buildSchema';
import { createContext } from '../../src/graphql/context';
import { executeOperation } from '../../src/graphql/executeOperation';
import { recordKindOf } from '../../src/records/recordKinds';
import { readGoldenLog, writeLogFile } from '../golden/goldenLog';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';
import { PARTS, recordWalk, walkedFrom, type RecordWalk, type RootArguments } from './recordWalk';

const schema = createSchema();
const log = readGoldenLog();
const ids = [...new Set(log.map(({ stream }) => stream))].filter((id) => recordKindOf(id) !== null);
const conferences = ids.filter((id) => recordKindOf(id) === 'DIALOGUE_CONFERENCE');

const records = new Set<string>(
  schema.getPossibleTypes(schema.getType('Record') as GraphQLInterfaceType).map(({ name }) => name),
);
/** A walk along one root field leaves out most fragments. */
const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
const suggestionsOf = (id: string) => `conferenceId: "${id}", first: 100`;
/** The walk, with the suggestions in the minutes of the first conference. */
const { facts, fromRecord, fromRoot } = documentsOf(
  recordWalk(schema, { ...walkedFrom, promiseSuggestions: suggestionsOf(conferences[0] ?? '') }),
);
/** Those of the others, and nothing else again. */
const suggestions = conferences.slice(1).map((id) => {
  const nothing = Object.keys(schema.getQueryType()?.getFields() ?? {}).map((name) => [name, null]);
  const alone = { ...Object.fromEntries(nothing), promiseSuggestions: suggestionsOf(id) } as object;
  return documentsOf(recordWalk(schema, alone as RootArguments)).fromRoot;
});

function documentsOf(walk: RecordWalk) {
  return {
    facts: documentOf(walk.facts),
    fromRecord: documentOf(walk.fromRecord),
    fromRoot: documentOf(walk.fromRoot),
  };
}

function documentOf(source: string): DocumentNode {
  const document = parse(source);
  const [error] = validate(schema, document, rules);
  if (error) throw error;
  return document;
}

interface Moment {
  readonly on?: string;
  readonly asOf?: string;
}

let app: AskedApplication;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'giu-loi-walk-'));
  writeLogFile(join(folder, 'events.db'), log);
  app = await openAskedApplication({ folder, now: '2027-02-01T00:00:00.000Z' });
  await app.caughtUp();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function asked(document: DocumentNode, variableValues: object): Promise<Answer> {
  const { data, errors } = await executeOperation({
    schema,
    document,
    variableValues: { ...variableValues },
    contextValue: createContext(app.dependencies, administrator, 'walk'),
  });
  if (errors) throw new Error(errors.map((e) => `${e.path?.join('.')}: ${e.message}`).join('\n'));
  return JSON.parse(JSON.stringify(data)) as Answer;
}

type Found = readonly [way: string, key: string, shown: Answer];

/** Records and parts of them in an answer, with the way to each; lists are one way. */
function* shownIn(value: unknown, way: readonly string[] = []): Generator<Found> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) yield* shownIn(each, way);
    return;
  }
  const { __typename: type, id, ...rest } = value as Answer;
  // An id alone names a record and shows nothing of it.
  const isShown = id !== undefined && Object.keys(rest).length > 0;
  if (isShown) yield [way.join('.'), `${type} ${id}`, rest];
  for (const [key, each] of Object.entries(rest)) yield* shownIn(each, [...way, key]);
}

/** What is shown otherwise than in the record itself, asked for by its id. */
async function differencesAt(moment: Moment) {
  const direct = new Map<string, Answer>();
  const there: string[] = [];
  for (const id of ids) {
    const { record } = await asked(facts, { id, ...moment });
    if (record === null) continue;
    there.push(id);
    for (const [, key, shown] of shownIn(record)) direct.set(key, direct.get(key) ?? shown);
  }
  const differences = new Set<string>();
  let compared = 0;
  const compare = (from: string, answer: unknown) => {
    for (const [way, key, shown] of shownIn(answer, [from])) {
      const [type] = key.split(' ');
      const expected = direct.get(key);
      if (type === undefined || !(records.has(type) || PARTS.includes(type))) continue;
      compared += 1;
      if (expected === undefined) differences.add(`${way}: ${type} is not there`);
      else
        for (const [field, value] of Object.entries(shown))
          if (field in expected && JSON.stringify(value) !== JSON.stringify(expected[field]))
            differences.add(`${way}: ${field}`);
    }
  };
  for (const document of [fromRoot, ...suggestions])
    compare('Query', await asked(document, moment));
  for (const id of there) {
    const { record } = await asked(fromRecord, { id, ...moment });
    const { id: _, ...ways } = record;
    compare(String(recordKindOf(id)), ways);
  }
  return { compared, differences: [...differences] };
}

describe('R1: a record is the same whichever way leads to it', () => {
  // The first walks every way that the log knows, the others lead through all the past can show.
  test.each<Moment>([
    {},
    { on: '2026-05-20' },
    { on: '2027-01-21' },
    { on: '2027-01-13', asOf: '2027-01-25' },
  ])('at %j', async (moment) => {
    const { compared, differences } = await differencesAt(moment);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(0);
  });
});
