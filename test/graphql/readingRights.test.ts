import { executeOperation } from '../../src/graphql/executeOperation';
import { createSchema } from '../../src/graphql/buildSchema';
import { createContext } from '../../src/graphql/context';
import { viewersOf } from '../../src/graphql/gate/rights';
import type { ActingPerson } from '../../src/application/commandRequest';
import { parse } from 'graphql';
import {
  actingIn,
  establishBody,
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type Body,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { programme } from '../support/preparedRecords';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

const schema = createSchema();

let app: AskedApplication;
let org: SmallOrganisation;
/** Bodies of another province, of the commune, and the desk that serves the committee and the department. */
let foreign: Body;
let foreignFront: Body;
let communeFront: Body;
let desk: Body;

/** Of each owner, a conference without a word of where, a promise, and one about the other province. */
const owners = ['committee', 'department', 'commune', 'foreign'] as const;
type Owner = (typeof owners)[number];
const conferences = new Map<Owner, string>();
const promises = new Map<Owner, string>();
/** The commune's promise that speaks of the other province. */
let abroad: string;

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  const founded = { occurredOn: { date: '2020-01-01' } };
  const { stream: otherProvinceId } = await app.accept(
    'establishUnit',
    { ...founded, name: 'Tỉnh Sơn La', level: 'PROVINCE', kind: 'ADMINISTRATIVE_UNIT' },
    administrator,
  );
  const provincial = { level: 'PROVINCE', territoryId: otherProvinceId };
  const communal = { level: 'COMMUNE', territoryId: org.communeId };
  const committee = { ...provincial, name: 'UBND tỉnh Sơn La', kind: 'STATE' };
  foreign = await establishBody(app, committee, 'Chủ tịch UBND tỉnh');
  const front = { ...provincial, name: 'Ủy ban MTTQ tỉnh Sơn La', kind: 'MTTQ' };
  foreignFront = await establishBody(app, front, 'Chủ tịch Ủy ban MTTQ tỉnh');
  const below = { ...communal, name: 'Ủy ban MTTQ xã Yên Trị', kind: 'MTTQ' };
  communeFront = await establishBody(app, below, 'Chủ tịch Ủy ban MTTQ xã');
  const office = { level: 'PROVINCE', name: 'Văn phòng UBND tỉnh', kind: 'STATE' };
  desk = await establishBody(app, office, 'Chánh Văn phòng');
  const served = [org.committee, org.department].map(({ unitId }) => ({
    unitId,
    from: '2026-01-01',
  }));
  await app.accept(
    'setServedUnits',
    { unitId: desk.unitId, services: [...served, { unitId: foreign.unitId, from: '2027-01-01' }] },
    administrator,
  );

  const bodies: Readonly<Record<Owner, Body>> = {
    committee: org.committee,
    department: org.department,
    commune: org.communeCommittee,
    foreign,
  };
  const promise = (body: Body, more: object = {}) =>
    app.accept(
      'recordCommitment',
      {
        text: 'Sẽ sửa xong đường liên thôn.',
        promisorOfficeId: body.head.officeId,
        source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2026' } },
        ...more,
      },
      secretaryOf(body),
    );
  for (const owner of owners) {
    const body = bodies[owner];
    const conference = await app.accept(
      'scheduleDialogueConference',
      {
        title: 'Đối thoại với nông dân',
        unitId: body.unitId,
        chairOfficeId: body.head.officeId,
        audiences: ['FARMER'],
        territoryIds: [],
      },
      secretaryOf(body),
    );
    conferences.set(owner, conference.stream);
    promises.set(owner, (await promise(body)).stream);
  }
  abroad = (await promise(org.communeCommittee, { territoryIds: [otherProvinceId] })).stream;
  await app.caughtUp();
});
afterAll(() => app.close());

async function asked(actor: ActingPerson, source: string, variables = {}): Promise<Answer> {
  const signedIn = { ...actor, mustHold: true } as const;
  const { data, errors } = await executeOperation({
    schema,
    document: parse(source),
    variableValues: variables,
    contextValue: createContext(
      { ...app.dependencies, viewerOf: viewersOf(false) },
      signedIn,
      'rights',
    ),
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)) as Answer;
}

const LISTS = `{
  commitments(first: 100) { totalCount nodes { id } }
  dialogueConferences(first: 100) { totalCount nodes { id } }
  timeliness { total { total } }
}`;

/** Owners whose records a reader sees, in lists and by their ids alike. */
async function seenBy(actor: ActingPerson): Promise<readonly Owner[]> {
  const lists = await asked(actor, LISTS);
  const idsIn = (list: Answer) => (list['nodes'] as readonly { id: string }[]).map(({ id }) => id);
  const listed = new Set([
    ...idsIn(lists['commitments'] as Answer),
    ...idsIn(lists['dialogueConferences'] as Answer),
  ]);
  expect(lists['commitments'].totalCount + lists['dialogueConferences'].totalCount).toBe(
    listed.size,
  );
  expect(lists['timeliness'].total.total).toBe(lists['commitments'].totalCount);
  const all = [...conferences.values(), ...promises.values(), abroad];
  for (const id of all) {
    const { record } = await asked(actor, 'query ($id: ID!) { record(id: $id) { id } }', { id });
    expect([id, record !== null]).toEqual([id, listed.has(id)]);
  }
  return owners.filter((owner) => {
    const seen = [conferences, promises].map((of) => listed.has(of.get(owner) ?? ''));
    expect([owner, seen]).toEqual([owner, [seen[0], seen[0]]]);
    return seen[0];
  });
}

const all = [...owners];

describe('invariant 15: who reads what', () => {
  it.each<[string, () => ActingPerson, readonly Owner[]]>([
    ['a secretary: the own unit', () => secretaryOf(org.committee), ['committee']],
    [
      'a secretary of a department: the department',
      () => secretaryOf(org.department),
      ['department'],
    ],
    [
      'R46: a secretary of a shared desk: the units served today',
      () => secretaryOf(desk),
      ['committee', 'department'],
    ],
    [
      'a leader: the unit and all below',
      () => leaderOf(org.committee),
      ['committee', 'department', 'commune'],
    ],
    ['a leader of a department: the department', () => leaderOf(org.department), ['department']],
    ['a leader of a desk: nothing of the units served', () => leaderOf(desk), []],
    [
      'an overseer: the territory and all below it',
      () => overseerOf(org.front),
      ['committee', 'department', 'commune'],
    ],
    [
      "an overseer of a council: the council's territory",
      () => overseerOf(org.council),
      ['committee', 'department', 'commune'],
    ],
    ['an overseer of a commune: the commune', () => overseerOf(communeFront), ['commune']],
    ['an overseer of another province: that province', () => overseerOf(foreignFront), ['foreign']],
    ['a secretary of MTTQ: nothing by the territory', () => secretaryOf(org.front), []],
    ['an administrator: no promise by that role', () => administrator, []],
    [
      'an administrator of a body: no promise by that role',
      () => actingIn(org.committee.head, 'ADMINISTRATOR'),
      [],
    ],
    [
      'somebody in an office that nobody knows: nothing',
      () => ({ ...leaderOf(org.committee), officeId: 'office-x' }),
      [],
    ],
  ])('%s', async (_reader, actor, expected) => {
    expect(await seenBy(actor())).toEqual(expected);
  });

  it('a promise about another territory is read by its overseers too, and by them alone', async () => {
    const sees = async (actor: ActingPerson) =>
      (await asked(actor, 'query ($id: ID!) { record(id: $id) { id } }', { id: abroad }))[
        'record'
      ] !== null;
    expect(await sees(overseerOf(foreignFront))).toBe(true);
    expect(await sees(overseerOf(communeFront))).toBe(true);
    expect(await sees(leaderOf(foreign))).toBe(false);
  });

  it('an auditor: everything, and sends nothing, while the office has the right', async () => {
    const auditor = secretaryOf(foreign);
    const decided = { officeId: foreign.recorder.officeId, right: 'AUDITOR' };
    const since = { occurredOn: { date: '2026-12-01' } };
    expect(await seenBy(auditor)).toEqual(['foreign']);
    await app.accept('grantOfficeRight', { ...decided, ...since }, administrator);
    await app.caughtUp();
    expect(await seenBy(auditor)).toEqual(all);
    const input = { text: 'Sẽ sửa đường.', source: programme };
    const promise = { ...input, promisorOfficeId: foreign.head.officeId };
    expect(await app.rejection('recordCommitment', promise, auditor)).toBe('AUDITOR_SENDS_NOTHING');
    await app.accept('withdrawOfficeRight', decided, administrator);
    await app.caughtUp();
    expect(await seenBy(auditor)).toEqual(['foreign']);
    // A question about a day on which the office had the right is asked with the rights of today.
    const then = 'query { commitments(on: "2026-12-11", first: 100) { nodes { id } } }';
    await expect(asked(auditor, then)).resolves.toEqual({ commitments: { nodes: [] } });
  });
});
