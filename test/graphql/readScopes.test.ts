import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type ExecutionResult } from 'graphql';
import type { Grant, ReadingScope } from '../../projections/readingScope';
import { isLimited, type LimitedKind } from '../../projections/recordScope';
import { readRecord } from '../../src/application/recordReader';
import { commitmentConcerns } from '../../src/commitment/concerns';
import { conferenceConcerns } from '../../src/dialogueConference/concerns';
import { createSchema } from '../../src/graphql/buildSchema';
import { createContext } from '../../src/graphql/context';
import { executeOperation, subscribeOperation } from '../../src/graphql/executeOperation';
import { everything, type Viewer } from '../../src/graphql/gate/viewer';
import type { Classification } from '../../src/kernel/classification';
import type { Concerns } from '../../src/kernel/concerns';
import { recordKindOf } from '../../src/records/recordKinds';
import { walk } from '../../src/kernel/walk';
import { petitionConcerns } from '../../src/petition/concerns';
import { contactConcerns } from '../../src/voterContact/concerns';
import { readGoldenLog, writeLogFile } from '../golden/goldenLog';
import { establishSmallOrganisation, secretaryOf } from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';
import { recordWalk, walkedFrom } from './recordWalk';

jest.setTimeout(600_000);

const schema = createSchema();
const log = readGoldenLog();
const ids = [...new Set(log.map(({ stream }) => stream))].filter((id) => recordKindOf(id) !== null);

const concernsOf: Readonly<Record<LimitedKind, (state: never) => Concerns>> = {
  DIALOGUE_CONFERENCE: conferenceConcerns,
  VOTER_CONTACT_SESSION: contactConcerns,
  PETITION: petitionConcerns,
  COMMITMENT: commitmentConcerns,
};

let app: AskedApplication;
let folder: string;
/** Of every limited record, whom it concerns. */
const concerns = new Map<string, Concerns>();
/** Of every unit, itself, all below it, and the offices of a unit. */
const below = new Map<string, readonly string[]>();
const officesOf = new Map<string, readonly string[]>();
/** Of every unit and office, the administrative unit that it, or its unit, serves. */
const served = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'giu-loi-scopes-'));
  writeLogFile(join(folder, 'events.db'), log);
  app = await openAskedApplication({ folder, now: '2027-02-01T00:00:00.000Z' });
  await app.caughtUp();
  for (const id of ids) {
    const kind = recordKindOf(id);
    if (kind === null || !isLimited(kind)) continue;
    const state = (await readRecord(app.store, id))?.state;
    concerns.set(id, concernsOf[kind](state as never));
  }
  const children = new Map<string, readonly string[]>();
  for (const id of ids.filter((each) => recordKindOf(each) === 'UNIT')) {
    const {
      units: listed,
      offices,
      unit,
    } = await app.ask<Answer>(
      `query ($id: ID!) {
        units(filter: { parentId: $id }, first: 100) { nodes { id } }
        unit(id: $id) { territory { id } }
        offices(filter: { unitId: $id }, first: 100) { nodes { id } }
      }`,
      { id },
    );
    children.set(id, nodesIn(listed).map(idIn));
    officesOf.set(id, nodesIn(offices).map(idIn));
    if (unit.territory !== null)
      for (const party of [id, ...nodesIn(offices).map(idIn)])
        served.set(party, String(unit.territory.id));
  }
  for (const id of children.keys()) below.set(id, walkFrom(id, children));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const walkFrom = (id: string, children: ReadonlyMap<string, readonly string[]>) => [
  id,
  ...walk(id, (each) => children.get(each) ?? []),
];

const ladder: readonly Classification[] = ['PUBLIC', 'INTERNAL', 'RESTRICTED'];

/** The rule itself, on what a record's state says. */
function gives(grant: Grant, id: string, of: Concerns) {
  const { owners, concerned, territories, classification } = of;
  if (ladder.indexOf(classification) > ladder.indexOf(grant.upTo)) return false;
  if ('everywhere' in grant) return true;
  if ('recordId' in grant) return grant.recordId === id;
  if ('territoryId' in grant)
    return [...territories, ...owners.map((each) => served.get(each ?? '') ?? null)].some(
      (each) => below.get(grant.territoryId)?.includes(each ?? '') === true,
    );
  const units = grant.includeSubunits ? (below.get(grant.unitId) ?? []) : [grant.unitId];
  const parties = [...units, ...units.flatMap((each) => officesOf.get(each) ?? [])];
  return [...owners, ...(grant.orConcerned ? concerned : [])].some((each) =>
    parties.includes(each ?? ''),
  );
}

const mayRead = (scope: ReadingScope, id: string): boolean => {
  const kind = recordKindOf(id);
  if (kind !== null && !isLimited(kind)) return true;
  const of = concerns.get(id);
  return of !== undefined && scope.some((grant) => gives(grant, id, of));
};

const contextOf = (viewer: Viewer) =>
  createContext({ ...app.dependencies, viewerOf: () => viewer }, administrator, 'scopes');

async function execute(viewer: Viewer, source: string, variables = {}): Promise<ExecutionResult> {
  const result = await executeOperation({
    schema,
    document: parse(source),
    variableValues: variables,
    contextValue: contextOf(viewer),
  });
  return JSON.parse(JSON.stringify(result)) as ExecutionResult;
}

async function ask(viewer: Viewer, source: string, variables = {}): Promise<Answer> {
  const { data, errors } = await execute(viewer, source, variables);
  expect(errors).toBeUndefined();
  return data as Answer;
}

const units = () => ids.filter((id) => recordKindOf(id) === 'UNIT');

/** A reader without any right, and readers of every unit and territory in every way. */
function scopes(): readonly ReadingScope[] {
  const ofUnits = units().flatMap((unitId, index): ReadingScope[] => [
    [
      {
        unitId,
        includeSubunits: index % 2 === 0,
        orConcerned: index % 3 === 0,
        upTo: ladder[(index % 3) as 0] ?? 'INTERNAL',
      },
    ],
    [
      { territoryId: unitId, upTo: 'RESTRICTED' },
      { unitId, includeSubunits: false, orConcerned: true, upTo: 'INTERNAL' },
    ],
  ]);
  // Promises whose sources are not in the scope.
  const named = [...concerns.keys()]
    .filter((id) => recordKindOf(id) === 'COMMITMENT')
    .slice(0, 10)
    .map((recordId) => ({ recordId, upTo: 'RESTRICTED' }) as const);
  return [[], [{ everywhere: true, upTo: 'PUBLIC' }], named, ...ofUnits];
}

const MOMENTS = [{}, { on: '2026-11-15' }, { asOf: '2026-10-20' }] as const;
const LISTS = `query ($on: Date, $asOf: DateTime) {
  commitments(filter: { includeDuplicates: true }, first: 100, on: $on, asOf: $asOf) { totalCount nodes { id } }
  dialogueConferences(first: 100, on: $on, asOf: $asOf) { totalCount nodes { id } }
  voterContactSessions(first: 100, on: $on, asOf: $asOf) { totalCount nodes { id } }
  petitions(first: 100, on: $on, asOf: $asOf) { totalCount nodes { id } }
  search(text: "đường", first: 100, on: $on, asOf: $asOf) { totalCount nodes { record { id } } }
  overdueNotices(first: 100, on: $on, asOf: $asOf) { totalCount nodes { commitment { id } } }
  verificationQueue(first: 100, on: $on, asOf: $asOf) { totalCount nodes { commitment { id } } }
  extensionRegister(first: 100, on: $on, asOf: $asOf) { totalCount nodes { commitment { id } } }
  reassignmentRegister(first: 100, on: $on, asOf: $asOf) { totalCount nodes { commitment { id } } }
  corrections(first: 100, on: $on, asOf: $asOf) { totalCount nodes { record { id } } }
}`;

const nodesIn = (list: unknown): readonly Answer[] =>
  (list as { readonly nodes: readonly Answer[] }).nodes;

const idIn = (node: Answer): string => String((node['record'] ?? node['commitment'] ?? node)['id']);

test('invariant 15: lists, their counts and search hold what is in the scope, and all of it', async () => {
  let shown = 0;
  let hidden = 0;
  for (const moment of MOMENTS) {
    const whole = await ask(everything, LISTS, moment);
    for (const scope of scopes()) {
      const limited = await ask(scope, LISTS, moment);
      for (const [list, all] of Object.entries(whole)) {
        const expected = nodesIn(all)
          .map(idIn)
          .filter((id) => mayRead(scope, id));
        const { totalCount } = limited[list];
        expect([list, moment, scope, totalCount, nodesIn(limited[list]).map(idIn)]).toEqual([
          list,
          moment,
          scope,
          expected.length,
          expected,
        ]);
        shown += expected.length;
        hidden += nodesIn(all).length - expected.length;
      }
    }
  }
  expect([shown > 100, hidden > 100]).toEqual([true, true]);
});

const BOXES = [
  ...['total', 'excluded', 'openInTime', 'openOverdue', 'doneOnTime', 'doneLate', 'noDeadlineOpen'],
  ...['noDeadlineDone', 'suspended', 'uncheckable', 'broken', 'awaitingVerification'],
];
const COUNTS = `query ($on: Date, $asOf: DateTime) {
  timeliness(groupBy: UNIT, on: $on, asOf: $asOf) { total { ${BOXES.join(' ')} } }
  funnel(on: $on, asOf: $asOf) { steps { stage count } }
  petitionAnswerQuality(on: $on, asOf: $asOf) { receivedRaw }
  dueSoon(days: 92, on: $on, asOf: $asOf) { totalCount }
}`;

/** Boxes, then the stage of the funnel that speaks of one record only, petitions and what is due soon. */
async function countsOf(scope: Viewer, moment: object): Promise<readonly number[]> {
  const { timeliness, funnel, petitionAnswerQuality, dueSoon } = await ask(scope, COUNTS, moment);
  const steps = funnel.steps as readonly { readonly stage: string; readonly count: number }[];
  return [
    ...BOXES.map((box) => Number(timeliness.total[box])),
    ...steps.filter(({ stage }) => stage === 'SAID').map(({ count }) => count),
    Number(petitionAnswerQuality.receivedRaw),
    Number(dueSoon.totalCount),
  ];
}

test('invariant 15: boxes and funnel of each record alone add up to those of all', async () => {
  for (const moment of MOMENTS) {
    const whole = await countsOf(everything, moment);
    const parts: (readonly number[])[] = [];
    for (const recordId of concerns.keys())
      parts.push(await countsOf([{ recordId, upTo: 'RESTRICTED' }], moment));
    expect(
      whole.map((_, index) => parts.reduce((sum, part) => sum + (part[index] ?? 0), 0)),
    ).toEqual(whole);
    expect(whole.filter((count) => count > 0).length).toBeGreaterThan(4);
    expect((await countsOf([], moment)).every((count) => count === 0)).toBe(true);
  }
});

test('invariant 15: a record out of the scope, its history and its changes are as if it did not exist', async () => {
  for (const scope of scopes().filter((_, index) => index % 3 === 0))
    for (const id of ids) {
      const source = 'query ($id: ID!) { record(id: $id) { id } history(id: $id) { totalCount } }';
      const { record, history } = await ask(scope, source, { id });
      const isSeen = mayRead(scope, id);
      expect([id, record !== null, history.totalCount > 0]).toEqual([id, isSeen, isSeen]);
      if (recordKindOf(id) !== 'COMMITMENT') continue;
      const changes = await subscribeOperation({
        schema,
        document: parse(`subscription { commitmentChanged(id: "${id}") { position } }`),
        contextValue: contextOf(scope),
      });
      expect([id, Symbol.asyncIterator in changes]).toEqual([id, isSeen]);
      if (Symbol.asyncIterator in changes) await changes.return?.();
    }
});

test('invariant 15: what is pushed to a reader with limits is in its scope', async () => {
  const start = parse('subscription { overdueNotices(after: "start") { commitment { id } } }');
  const [noticed] = nodesIn((await ask(everything, LISTS))['overdueNotices']).map(idIn);
  const territory = concerns.get(noticed ?? '')?.territories[0] ?? null;
  expect(territory).not.toBeNull();
  const scope: ReadingScope = [{ territoryId: String(territory), upTo: 'RESTRICTED' }];
  const pushed = await subscribeOperation({
    schema,
    document: start,
    contextValue: contextOf(scope),
  });
  if (!(Symbol.asyncIterator in pushed)) throw new Error('refused');
  const expected = nodesIn((await ask(scope, LISTS))['overdueNotices']).map(idIn);
  for (const id of expected) {
    const { value } = await pushed.next();
    expect(idIn((value as ExecutionResult).data?.['overdueNotices'] as Answer)).toBe(id);
  }
  await pushed.return?.();
});

/** Records that an answer shows, whatever the way to them. */
function* shownIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const id = (value as Answer)['id'] as unknown;
  if (typeof id === 'string' && concerns.has(id)) yield id;
  for (const each of Object.values(value)) yield* shownIn(each);
}

test('invariant 15: no way from any root field or record leads out of the scope', async () => {
  const walk = recordWalk(schema, walkedFrom);
  let found = 0;
  let withheld = 0;
  for (const scope of scopes().filter((_, index) => index % 5 === 2)) {
    const seen = ids.filter((id) => concerns.has(id) && mayRead(scope, id));
    const answers = [await execute(scope, walk.fromRoot)];
    for (const id of seen) answers.push(await execute(scope, walk.fromRecord, { id }));
    for (const { data, errors = [] } of answers) {
      const shown = [...shownIn(data)];
      found += shown.length;
      expect(shown.filter((id) => !seen.includes(id))).toEqual([]);
      expect(errors).toEqual([]);
      withheld += JSON.stringify(data).split('"WithheldSource"').length - 1;
    }
  }
  expect([found > 100, withheld > 0]).toEqual([true, true]);
});

test('invariant 15: whoever writes to a record reads what became of it, whatever the scope', async () => {
  const small = await openAskedApplication();
  const { department } = await establishSmallOrganisation(small);
  const record = `mutation ($input: RecordCommitmentInput!) { recordCommitment(input: $input) {
    ... on CommitmentAccepted { commitment { id text } } ... on Rejected { code } } }`;
  const input = {
    text: 'Xã sẽ sửa xong đường liên thôn.',
    promisorOfficeId: department.head.officeId,
    source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } },
  };
  const answered = async (source: string, variables: object) => {
    const { data, errors } = await executeOperation({
      schema,
      document: parse(source),
      variableValues: { ...variables },
      contextValue: createContext(
        { ...small.dependencies, viewerOf: () => [] },
        secretaryOf(department),
        'scopes',
      ),
    });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)) as Answer;
  };
  const { commitment } = (await answered(record, { input }))['recordCommitment'];
  expect(commitment).toMatchObject({ text: input.text });
  const { id } = commitment;
  expect(await answered('query ($id: ID!) { record(id: $id) { id } }', { id })).toEqual({
    record: null,
  });
  await small.close();
});
