import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import type { Projection } from '../../projections/projection';
import { openReadModels } from '../../projections/openReadModels';
import type { ReadModels } from '../../projections/readModels';
import { allProjections } from '../../projections/registry';
import { createSchema } from '../../src/graphql/buildSchema';
import { createContext } from '../../src/graphql/context';
import { executeOperation } from '../../src/graphql/executeOperation';
import { formatFault } from '../../src/graphql/faults';
import { positionOf } from '../../src/kernel/position';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeAll(async () => {
  app = await openAskedApplication({ waitMs: 300 });
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
});
afterAll(() => app.close());

const OUTSTANDING = `query ($atLeast: Position) { commitments(atLeast: $atLeast) { totalCount position } }`;

describe('a query with atLeast', () => {
  it('sees what was written up to that position', async () => {
    for (let count = 1; count <= 5; count += 1) {
      const id = await records.commitment();
      const atLeast = await app.store.head();
      const answer = await app.ask(
        `query ($id: ID!, $atLeast: Position) { commitment(id: $id) { position }
          commitments(atLeast: $atLeast) { totalCount } position(atLeast: $atLeast) }`,
        { id, atLeast },
      );
      expect(answer).toEqual({
        commitment: { position: atLeast },
        commitments: { totalCount: count },
        position: atLeast,
      });
    }
  });

  it('may ask from the start of the log', async () => {
    expect(await app.faults(OUTSTANDING, { atLeast: 'start' })).toEqual([]);
  });

  it.each([
    ['malformed', 'POSITION_INVALID', () => 'nowhere'],
    ['an event number', 'POSITION_INVALID', () => 42],
    [
      'beyond the head',
      'POSITION_INVALID',
      async () => {
        const head = await app.store.head();
        return positionOf(head.slice(0, 8), Number(head.slice(9)) + 1);
      },
    ],
    ['of another log', 'POSITION_FROM_ANOTHER_LOG', () => positionOf('00000000', 1)],
  ])('refuses at once a position that is %s', async (_what, code, position) => {
    const started = performance.now();
    expect(await app.faults(OUTSTANDING, { atLeast: await position() })).toEqual([code]);
    expect(performance.now() - started).toBeLessThan(250);
  });

  it('looks at every root field, in fragments too, before the first one is answered', async () => {
    const beyond = positionOf((await app.store.head()).slice(0, 8), 9_000_000);
    const faults = await app.faults(
      `query ($beyond: Position) { units { totalCount } ...Late } fragment Late on Query { ... on Query { commitments(atLeast: $beyond) { totalCount } } }`,
      { beyond },
    );
    expect(new Set(faults)).toEqual(new Set(['POSITION_INVALID']));
  });

  it('does not wait for a field that is left out', async () => {
    const beyond = positionOf((await app.store.head()).slice(0, 8), 9_000_000);
    const source = `query ($beyond: Position, $no: Boolean!) { units { totalCount } commitments(atLeast: $beyond) @include(if: $no) { totalCount } }`;
    expect(await app.faults(source, { beyond, no: false })).toEqual([]);
  });
});

describe('read models that stand still', () => {
  const opened: ReadModels[] = [];
  afterAll(() => Promise.all(opened.map((models) => models.close())));

  const over = async (projections: readonly Projection[]) => {
    const directory = mkdtempSync(join(app.folder, 'still-'));
    const readModels = await openReadModels({
      directory,
      store: app.store,
      projections,
      maxAttempts: 1,
    });
    opened.push(readModels);
    const dependencies = { ...app.dependencies, readModels };
    const context = createContext(dependencies, secretaryOf(org.department), 'x');
    const ask = async (source: string, variables: object) => {
      const document = parse(source);
      const schema = createSchema();
      const variableValues = variables as Record<string, unknown>;
      const contextValue = context.next();
      return executeOperation({ schema, document, variableValues, contextValue });
    };
    const codes = async (source: string, variables: object) =>
      ((await ask(source, variables)).errors ?? []).map(
        (error) => formatFault(error).extensions?.['code'],
      );
    return { readModels, ask, codes };
  };

  it('answer POSITION_NOT_REACHED once the wait is over, and all is well when asked again', async () => {
    const { readModels, codes } = await over(allProjections);
    const atLeast = await app.store.head();
    expect(await codes(OUTSTANDING, { atLeast })).toEqual(['POSITION_NOT_REACHED']);
    readModels.start();
    await readModels.waitFor(atLeast, 10_000);
    expect(await codes(OUTSTANDING, { atLeast })).toEqual([]);
  });

  it('answer READ_MODEL_PARKED at once when one of them cannot go on', async () => {
    const poisoned: Projection = {
      name: 'poisoned',
      version: 1,
      schema: [],
      tables: [],
      streamPrefixes: ['commitment-'],
      apply() {
        throw new Error('cannot apply this');
      },
    };
    await records.commitment();
    const { readModels, ask, codes } = await over([...allProjections, poisoned]);
    readModels.start();
    const atLeast = await app.store.head();
    await readModels.waitFor(atLeast, 10_000, ['commitments']);
    expect(await codes(OUTSTANDING, { atLeast })).toEqual(['READ_MODEL_PARKED']);

    const { data } = await ask(
      `mutation ($input: RecordCommitmentInput!) { recordCommitment(input: $input) {
        __typename ... on CommitmentAccepted { commitment { status } } } }`,
      {
        input: {
          text: 'Sửa xong một đường liên thôn nữa.',
          leadUnitId: org.communeCommittee.unitId,
          promisorOfficeId: org.department.head.officeId,
          source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } },
        },
      },
    );
    expect(data).toEqual({
      recordCommitment: { __typename: 'CommitmentAccepted', commitment: { status: 'ASSIGNED' } },
    });
  });
});

describe('one answer', () => {
  it('is read at one moment while others write', async () => {
    await app.caughtUp();
    let isWriting = true;
    let written = 0;
    const writer = (async () => {
      while (isWriting) {
        await records.commitment();
        written += 1;
      }
    })();
    try {
      while (written < 15) {
        // Reading from SQLite never waits: the writer needs a turn of the event loop.
        await new Promise((resolve) => setImmediate(resolve));
        const answer = await app.ask(
          `query ($office: ID!) {
            position
            commitments(first: 1) { totalCount position }
            timeliness { position total { total } }
            office(id: $office) { position commitments { totalCount position } }
            search(text: "đường liên thôn", kinds: [COMMITMENT]) { totalCount }
          }`,
          { office: org.department.head.officeId },
        );
        const { position } = answer;
        const count = answer['commitments'].totalCount as number;
        expect(answer).toEqual({
          position,
          commitments: { totalCount: count, position },
          timeliness: { position, total: { total: count } },
          office: { position, commitments: { totalCount: count, position } },
          search: { totalCount: count },
        });
      }
    } finally {
      isWriting = false;
      await writer;
    }
  });

  it('gives its read session back, also after an error', async () => {
    await app.faults('{ commitments(first: 1000) { totalCount } units { totalCount } }');
    await app.faults('{ commitments(on: "2020-01-01") { totalCount } }');
    await app.ask('{ units { nodes { name parent { name } offices { title } } } }');
    expect(app.readModels.status().openSessions).toBe(0);
  });

  it('asks the read models as often for many commitments as for one', async () => {
    await app.caughtUp();
    let asked = 0;
    const counted = <T extends object>(target: T, names: readonly string[]): T =>
      new Proxy(target, {
        get(of, name) {
          const value: unknown = Reflect.get(of, name);
          if (typeof value !== 'function') return value;
          return (...args: unknown[]): unknown => {
            if (names.includes(String(name))) asked += 1;
            const result: unknown = Reflect.apply(value, of, args);
            return name === 'prepare' ? counted(result as object, ['all', 'get']) : result;
          };
        },
      });
    const readModels = {
      ...app.readModels,
      session: async () => {
        const session = await app.readModels.session();
        return { ...session, database: counted(session.database, []) };
      },
    };
    const questionsFor = async (first: number) => {
      asked = 0;
      const { data } = await executeOperation({
        schema: createSchema(),
        document: parse(`query ($first: Int) { commitments(first: $first) { nodes {
          promisorOffice { title unit { name parent { name headOffice { title } } } }
          leadUnit { name } territories { name } } } }`),
        variableValues: { first },
        contextValue: createContext({ ...app.dependencies, readModels }, null, 'x'),
      });
      const { commitments } = data as unknown as { commitments: { nodes: object[] } };
      expect(commitments.nodes).toHaveLength(first);
      return asked;
    };
    const one = await questionsFor(1);
    expect(one).toBeGreaterThan(3);
    expect(await questionsFor(15)).toBe(one);
  });
});

describe('two commands at once', () => {
  it('of which one saw an older version, leave one refused with VERSION_CONFLICT', async () => {
    const id = await records.commitment();
    const report = `mutation ($id: ID!) { reportProgress(input: { commitmentId: $id, narrative: "Đã rải đá.", expectedVersion: 3 }) {
      ... on Rejected { code field } ... on CommitmentAccepted { commitment { version } } } }`;
    const leader = leaderOf(org.communeCommittee);
    const answers = await Promise.all([
      app.ask(report, { id }, leader),
      app.ask(report, { id }, leader),
    ]);
    const outcomes = answers.map(({ reportProgress }) => reportProgress as object);
    expect(outcomes).toContainEqual({ commitment: { version: 4 } });
    expect(outcomes).toContainEqual({ code: 'VERSION_CONFLICT', field: 'expectedVersion' });
  });
});
