import { getNamedType, GraphQLObjectType } from 'graphql';
import { createSchema } from '../../src/graphql/buildSchema';
import { preparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

const REPORTS = 103;

let app: AskedApplication;
let org: SmallOrganisation;
let promise: string;

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  promise = await preparedRecords(app, org).commitment();
  for (let number = 1; number <= REPORTS; number += 1)
    await app.accept(
      'reportProgress',
      { commitmentId: promise, narrative: `Đoạn ${number}` },
      leaderOf(org.communeCommittee),
    );
  await app.caughtUp();
});
afterAll(() => app.close());

interface Reports {
  readonly commitment: {
    readonly progressReports: readonly { readonly narrative: string }[];
    readonly progressReportsCount: number;
  };
}

const reports = async (part: string): Promise<Reports['commitment']> =>
  (
    await app.ask<Reports>(
      `query ($id: ID!) { commitment(id: $id) {
        progressReports${part} { narrative } progressReportsCount } }`,
      { id: promise },
    )
  ).commitment;

describe('a plain list', () => {
  it('shows 100 entries unless asked, and says beside it how many there are', async () => {
    const { progressReports, progressReportsCount } = await reports('');
    expect(progressReports).toHaveLength(100);
    expect(progressReports[0]?.narrative).toBe('Đoạn 103');
    expect(progressReportsCount).toBe(REPORTS);
  });

  it('shows the rest to whoever leaves the first ones out', async () => {
    const rest = await reports('(skip: 100)');
    expect(rest.progressReports.map(({ narrative }) => narrative)).toEqual([
      'Đoạn 3',
      'Đoạn 2',
      'Đoạn 1',
    ]);
    const two = await reports('(skip: 1, first: 2)');
    expect(two.progressReports.map(({ narrative }) => narrative)).toEqual(['Đoạn 102', 'Đoạn 101']);
    expect((await reports('(skip: 500)')).progressReports).toEqual([]);
  });

  it.each([
    ['(first: 0)', 'PAGE_TOO_LARGE'],
    ['(first: 101)', 'PAGE_TOO_LARGE'],
    ['(skip: -1)', 'BAD_USER_INPUT'],
  ])('refuses %s', async (part, code) => {
    const source = `query ($id: ID!) { commitment(id: $id) { progressReports${part} { id } } }`;
    expect(await app.faults(source, { id: promise })).toEqual([code]);
  });

  it('in the order of time leaves the oldest out first', async () => {
    const source = `query ($id: ID!) { unit(id: $id) { offices(first: 1) { title } officesCount } }`;
    const { unit } = await app.ask(source, { id: org.department.unitId });
    expect(unit.offices).toHaveLength(1);
    expect(unit.officesCount).toBeGreaterThan(1);
  });
});

/** Never cut: what one command gives, what a report groups by, what a span or a law bounds. */
const WHOLE = [
  /^(Commitment|DialogueConference|VoterContactSession)\.(territories|supportingUnits|coPromisors|coChairOffices|deputies|otherBodies)$/,
  /^Commitment\.targets$/,
  /^Unit\.servedUnits$/,
  /\.(evidence|legalBasis|results|mappings)$/,
  /\.(breaches|funnel|steps|groups|days)$/,
  /^(Query|Viewer|Person|Account)\./,
  /^WorkCalendar\.entries$/,
];

describe('the schema', () => {
  it('has a count beside each plain list that may be cut', () => {
    const silent = Object.values(createSchema().getTypeMap())
      .filter((type) => type instanceof GraphQLObjectType)
      .filter(({ name }) => !name.startsWith('__') && !name.endsWith('Connection'))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(({ type: listed }) => String(listed).startsWith('['))
          .filter(({ type: listed }) => getNamedType(listed) instanceof GraphQLObjectType)
          .filter(({ name }) => !(`${name}Count` in type.getFields()))
          .map(({ name }) => `${type.name}.${name}`),
      )
      .filter((field) => !WHOLE.some((pattern) => pattern.test(field)));
    expect(silent).toEqual([]);
  });
});
