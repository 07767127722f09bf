import { parse } from 'graphql';
import type { ActingPerson } from '../../src/application/commandRequest';
import { createSchema } from '../../src/graphql/buildSchema';
import { createContext } from '../../src/graphql/context';
import { executeOperation } from '../../src/graphql/executeOperation';
import { viewersOf } from '../../src/graphql/gate/rights';
import { preparedPetitions } from '../support/preparedPetitions';
import { preparedRecords, programme, type PreparedRecords } from '../support/preparedRecords';
import {
  establishBody,
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type Body,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

const schema = createSchema();
const NOBODY = '00000000-0000-5000-8000-000000000000';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;
/** A body of another province, with a promise of its own. */
let foreign: Body;
let own: string;
let foreignFront: Body;

const promiseOf = async (body: Body, sender: Body = body, more: object = {}): Promise<string> => {
  const input = { text: 'Sẽ sửa xong đường liên thôn.', source: programme, ...more };
  const promised = { ...input, promisorOfficeId: body.head.officeId };
  return (await app.accept('recordCommitment', promised, secretaryOf(sender))).stream;
};

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
  const { stream: territoryId } = await app.accept(
    'establishUnit',
    { name: 'Tỉnh Sơn La', level: 'PROVINCE', kind: 'ADMINISTRATIVE_UNIT' },
    administrator,
  );
  const there = { level: 'PROVINCE', territoryId };
  const committee = { ...there, name: 'UBND tỉnh Sơn La', kind: 'STATE' };
  foreign = await establishBody(app, committee, 'Chủ tịch UBND tỉnh');
  const front = { ...there, name: 'Ủy ban MTTQ tỉnh Sơn La', kind: 'MTTQ' };
  foreignFront = await establishBody(app, front, 'Chủ tịch Ủy ban MTTQ tỉnh');
  own = await promiseOf(foreign);
  await app.caughtUp();
});
afterAll(() => app.close());

/** Asks as somebody who signed in. */
async function asked(actor: ActingPerson, source: string, variables = {}): Promise<Answer> {
  const { data, errors } = await executeOperation({
    schema,
    document: parse(source),
    variableValues: variables,
    contextValue: createContext(
      { ...app.dependencies, viewerOf: viewersOf(false) },
      { ...actor, mustHold: true },
      'hidden',
    ),
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)) as Answer;
}

/** What a command is answered with, but for the position. */
async function sent(actor: ActingPerson, name: string, input: object): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { result } = await asked(
    actor,
    `mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename
      ... on Rejected { code field message english: message(language: EN) } } }`,
    { input },
  );
  return result as Answer;
}

const unknownOf = (id: string): string => id.replace(/[0-9a-f-]{36}$/, NOBODY);

const record = 'query ($id: ID!) { record(id: $id) { id } }';
const sees = async (actor: ActingPerson, id: string): Promise<boolean> =>
  (await asked(actor, record, { id }))['record'] !== null;

describe('invariant 15: what may not be read is what does not exist, for commands too', () => {
  it.each<[string, () => ActingPerson, string, (id: string) => object]>([
    [
      'repeating a foreign promise',
      () => secretaryOf(foreign),
      'linkDuplicate',
      (id) => ({ commitmentId: own, duplicateOfId: id }),
    ],
    [
      'replacing one by a foreign promise',
      () => overseerOf(foreignFront),
      'supersedeCommitment',
      (id) => ({ commitmentId: own, supersededById: id, reason: 'Trùng nội dung' }),
    ],
    [
      'assigning it',
      () => secretaryOf(foreign),
      'setTargets',
      (id) => ({ commitmentId: id, targets: [] }),
    ],
    [
      'claiming it, with a version',
      () => leaderOf(foreign),
      'claimFulfilment',
      (id) => ({ commitmentId: id, expectedVersion: 77, statement: 'Đã xong', evidence: [] }),
    ],
    [
      'reminding of it',
      () => overseerOf(foreignFront),
      'sendReminder',
      (id) => ({ commitmentId: id, text: 'Đề nghị báo cáo.' }),
    ],
    [
      'marking it as made in error',
      () => secretaryOf(foreign),
      'markRecordedInError',
      (id) => ({ recordId: id, reason: 'Nhập nhầm' }),
    ],
  ])('%s', async (_what, actor, name, input) => {
    const hidden = await records.commitment();
    await app.caughtUp();
    const answered = await sent(actor(), name, input(hidden));
    expect(answered).toEqual(await sent(actor(), name, input(unknownOf(hidden))));
    expect(answered).toMatchObject({ __typename: 'Rejected' });
    expect(JSON.stringify(answered)).not.toContain(NOBODY);
  });

  it('a promise or petition drawn from a foreign meeting', async () => {
    const { sourceId, opinionId } = await records.opinion();
    await app.caughtUp();
    const promisorOfficeId = foreign.head.officeId;
    const promise = (recordId: string) => ({
      text: 'Sẽ làm đường.',
      promisorOfficeId,
      source: { recordId, opinionId },
    });
    const petition = (id: string) => ({
      text: 'Đề nghị làm đường.',
      channel: 'DIALOGUE_CONFERENCE',
      sourceId: id,
      opinionId,
    });
    for (const [name, input] of [
      ['recordCommitment', promise],
      ['recordPetition', petition],
    ] as const) {
      const answered = await sent(secretaryOf(foreign), name, input(sourceId));
      expect([name, answered]).toEqual([
        name,
        await sent(secretaryOf(foreign), name, input(unknownOf(sourceId))),
      ]);
      expect(answered).toMatchObject({ code: 'UNKNOWN_RECORD' });
    }
  });

  it('takes as long for a hidden record as for one that does not exist', async () => {
    const hidden = await records.commitment();
    await app.caughtUp();
    const secretary = secretaryOf(foreign);
    const took = async (commitmentId: string): Promise<number> => {
      const from = performance.now();
      await sent(secretary, 'setTargets', { commitmentId, targets: [] });
      return performance.now() - from;
    };
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < 15; round += 1) {
      times[0].push(await took(hidden));
      times[1].push(await took(unknownOf(hidden)));
    }
    const [forHidden = 0, forUnknown = 0] = times.map((each) => each.sort((a, b) => a - b)[7]);
    expect(Math.min(forHidden, forUnknown)).toBeGreaterThan(24);
    expect(Math.abs(forHidden - forUnknown)).toBeLessThan(0.5 * forUnknown);
  });

  it('offices and units are named by everybody: a petition is passed to a foreign one', async () => {
    const petition = await preparedPetitions(app, org).petition('classified');
    await app.caughtUp();
    const refer = { petitionId: petition, toOfficeId: foreign.head.officeId };
    expect(await sent(secretaryOf(org.department), 'referPetition', refer)).toMatchObject({
      __typename: 'PetitionAccepted',
    });
  });

  it('what was recorded a moment ago is no unknown record', async () => {
    for (let round = 0; round < 5; round += 1) {
      const commitmentId = await promiseOf(foreign);
      const clarified = { commitmentId, clarification: 'Đường dài 2 km.' };
      expect(await sent(secretaryOf(foreign), 'clarifyCommitment', clarified)).toEqual({
        __typename: 'CommitmentAccepted',
      });
    }
  });
});

describe('§4.7: who keeps a record may name it, though he does not read it', () => {
  const clarified = (commitmentId: string) => ({
    commitmentId,
    clarification: 'Đường dài 2 km.',
  });

  it('the secretary of the unit above', async () => {
    const commitmentId = await records.commitment();
    await app.caughtUp();
    expect(await sees(secretaryOf(org.committee), commitmentId)).toBe(false);
    expect(
      await sent(secretaryOf(org.committee), 'clarifyCommitment', clarified(commitmentId)),
    ).toEqual({ __typename: 'CommitmentAccepted' });
  });

  it('the secretary of the unit at whose meeting it was made, and no other', async () => {
    const recordId = await records.conference('approved');
    const commitmentId = await promiseOf(org.otherDepartment, org.department, {
      source: { recordId },
    });
    await app.caughtUp();
    const keeper = secretaryOf(org.department);
    expect(await sees(keeper, commitmentId)).toBe(false);
    expect(await sent(keeper, 'clarifyCommitment', clarified(commitmentId))).toEqual({
      __typename: 'CommitmentAccepted',
    });
    expect(
      await sent(leaderOf(org.department), 'clarifyCommitment', clarified(commitmentId)),
    ).toMatchObject({
      code: 'UNKNOWN_RECORD',
      field: 'commitmentId',
    });
  });

  it('R37, R50: a refusal names the records in the way that the sender reads, and tells of the others', async () => {
    const recordId = await records.conference('approved');
    const hidden = await promiseOf(org.otherDepartment, org.department, { source: { recordId } });
    const mark = { recordId, reason: 'Nhập nhầm' };
    await app.caughtUp();
    const keeper = secretaryOf(org.department);
    const alone = await sent(keeper, 'markRecordedInError', mark);
    expect(alone).toMatchObject({
      code: 'OTHERS_REFER_TO_IT',
      message:
        'Còn hồ sơ khác lập từ mục này: hồ sơ khác ngoài phạm vi của bạn. Hãy chuyển hoặc đánh dấu nhập nhầm các hồ sơ đó trước.',
      english:
        'Others were drawn from it: others outside your scope. Move them or mark them as made in error first.',
    });
    const seen = await promiseOf(org.department, org.department, { source: { recordId } });
    await app.caughtUp();
    const both = await sent(keeper, 'markRecordedInError', mark);
    expect(both['message']).toContain(`${seen}, hồ sơ khác ngoài phạm vi của bạn`);
    expect(JSON.stringify([alone, both])).not.toContain(hidden);
    const whole = await sent(overseerOf(org.front), 'markRecordedInError', mark);
    expect(whole).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('a key of somebody else', () => {
  it('says nothing: the same commandId is another command of another sender', async () => {
    const commandId = 'khoa-chung';
    const hidden = await records.commitment();
    await app.accept(
      'clarifyCommitment',
      { commandId, commitmentId: hidden, clarification: 'Rõ hơn.' },
      secretaryOf(org.department),
    );
    await app.caughtUp();
    const clarify = (commitmentId: string) =>
      sent(secretaryOf(foreign), 'clarifyCommitment', {
        commandId,
        commitmentId,
        clarification: 'Rõ hơn.',
      });
    expect(await clarify(hidden)).toEqual(await clarify(unknownOf(hidden)));
    expect(await clarify(own)).toEqual({ __typename: 'CommitmentAccepted' });
  });

  it('may look like the id of a record: it names none', async () => {
    const commitmentId = await promiseOf(foreign);
    const [one, other] = [await records.commitment(), await records.commitment()];
    await app.caughtUp();
    for (const commandId of [one, other]) {
      const clarify = { commandId, commitmentId, clarification: 'Rõ hơn.' };
      expect(await sent(secretaryOf(foreign), 'clarifyCommitment', clarify)).toEqual({
        __typename: 'CommitmentAccepted',
      });
    }
  });

  it('an own one says nothing any more of a record that passed out of reach', async () => {
    const commitmentId = await promiseOf(foreign);
    const clarify = { commandId: 'luc-truoc', commitmentId, clarification: 'Rõ hơn.' };
    const again = () => sent(secretaryOf(foreign), 'clarifyCommitment', clarify);
    await app.caughtUp();
    expect(await again()).toEqual({ __typename: 'CommitmentAccepted' });
    const toOfficeId = org.department.head.officeId;
    await app.accept(
      'correctPromisor',
      { commitmentId, toOfficeId, reason: 'Ghi nhầm' },
      secretaryOf(foreign),
    );
    await app.caughtUp();
    expect(await again()).toMatchObject({ code: 'UNKNOWN_RECORD' });
  });
});

describe('questions that name what may not be read', () => {
  const drawn = `query ($id: ID) {
    commitments(filter: { sourceId: $id }, first: 10) { totalCount nodes { id } }
    petitions(filter: { sourceId: $id }, first: 10) { totalCount nodes { id } }
    opinions(filter: { sourceId: $id }, first: 10) { totalCount }
    funnel(sourceId: $id) { steps { stage count } }
    timeliness(filter: { sourceId: $id }) { total { total } }
    commitmentSheet(filter: { sourceId: $id }) { totalCount }
  }`;

  it('find nothing of it, not even what was drawn from it and may be read', async () => {
    const recordId = await records.conference('approved');
    const commitmentId = await promiseOf(org.otherDepartment, org.department, {
      source: { recordId },
    });
    await app.caughtUp();
    const reader = secretaryOf(org.otherDepartment);
    expect(await sees(reader, commitmentId)).toBe(true);
    expect(await sees(reader, recordId)).toBe(false);
    expect(await asked(reader, drawn, { id: recordId })).toEqual(
      await asked(reader, drawn, { id: unknownOf(recordId) }),
    );
    const whole = await asked(overseerOf(org.front), drawn, { id: recordId });
    expect(whole['commitments']).toEqual({ totalCount: 1, nodes: [{ id: commitmentId }] });
  });

  it('a cursor of somebody else leads on in the own list alone', async () => {
    await records.commitment();
    await promiseOf(foreign);
    await app.caughtUp();
    const list = `query ($after: String) {
      commitments(first: 100, after: $after, orderBy: { field: RECORDED_AT }) {
        totalCount nodes { id } edges { cursor }
      } }`;
    const ofFront = (await asked(overseerOf(org.front), list))['commitments'];
    const all = (await asked(secretaryOf(foreign), list))['commitments'];
    const ownIds = (all.nodes as readonly { id: string }[]).map(({ id }) => id);
    for (const { cursor } of ofFront.edges as readonly { cursor: string }[]) {
      const { commitments } = await asked(secretaryOf(foreign), list, { after: cursor });
      const ids = (commitments.nodes as readonly { id: string }[]).map(({ id }) => id);
      expect(ownIds.slice(ownIds.length - ids.length)).toEqual(ids);
      expect(commitments.totalCount).toBe(ownIds.length);
    }
  });
});
