import type { ActingPerson } from '../../src/application/commandRequest';
import { evidence, preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  establishBody,
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openJob } from '../support/openJob';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';
import { sendOnCommitment } from './sentCommands';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeEach(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
});
afterEach(() => app.close());

const FIELDS = 'id isJoint coPromisors { id } promisorOffice { id } progressReportsCount';
const send = (name: string, input: object, actor: ActingPerson): Promise<Answer> =>
  sendOnCommitment(app, name, input, actor, FIELDS);
const other = () => org.otherDepartment.head.officeId;
const joint = () => records.commitment({ coPromisorOfficeIds: [other()] });

describe('R47: a joint promise', () => {
  it('is in the list of each as joint, and counted once under the promisor', async () => {
    const id = await joint();
    await app.caughtUp();
    const answer = await app.ask<Record<string, Answer>>(
      `query ($promisor: ID!, $other: ID!, $unit: ID!) {
        own: commitments(filter: { officeId: $promisor }) { totalCount nodes { id isJoint } }
        shared: commitments(filter: { officeId: $other }) { totalCount nodes { id isJoint coPromisors { id } } }
        office: office(id: $other) { commitments { nodes { id } } }
        unit: commitments(filter: { unitId: $unit }) { nodes { id } }
        within: commitments(filter: { unitId: $unit, includeSubunits: true }) { totalCount nodes { id } }
        ofUnit: timeliness(filter: { unitId: $unit, includeSubunits: true }) { total { total } }
        once: timeliness { total { total } }
        grouped: timeliness(groupBy: OFFICE) { groups { key counts { total } } }
        counted: timeliness(filter: { officeId: $other }) { total { total } } }`,
      {
        promisor: org.department.head.officeId,
        other: other(),
        unit: org.otherDepartment.unitId,
      },
    );
    expect(answer).toEqual({
      own: { totalCount: 1, nodes: [{ id, isJoint: true }] },
      shared: { totalCount: 1, nodes: [{ id, isJoint: true, coPromisors: [{ id: other() }] }] },
      office: { commitments: { nodes: [{ id }] } },
      unit: { nodes: [{ id }] },
      within: { totalCount: 1, nodes: [{ id }] },
      ofUnit: { total: { total: 0 } },
      once: { total: { total: 1 } },
      grouped: { groups: [{ key: org.department.head.officeId, counts: { total: 1 } }] },
      counted: { total: { total: 0 } },
    });
  });

  it('is reported on by each, and claimed by the promisor', async () => {
    const commitmentId = await joint();
    const report = { commitmentId, narrative: 'Phần của Sở đã xong.' };
    const shared = await send('reportProgress', report, leaderOf(org.otherDepartment));
    expect(shared).toMatchObject({ isJoint: true, progressReportsCount: 1 });
    expect(await send('reportProgress', report, leaderOf(org.department))).toMatchObject({
      progressReportsCount: 2,
    });
    const claim = { commitmentId, statement: 'Đã xong', evidence };
    expect(await send('claimFulfilment', claim, leaderOf(org.otherDepartment))).toMatchObject({
      code: 'NOT_THE_OWNER',
    });
    expect(await send('claimFulfilment', claim, leaderOf(org.department))).toMatchObject({
      id: commitmentId,
    });
  });

  it('lets each correct what its own unit reported, and nobody else what the promisor did', async () => {
    const commitmentId = await joint();
    const narrative = 'Đã xong.';
    await send('reportProgress', { commitmentId, narrative }, leaderOf(org.department));
    const state = await records.commitmentState(commitmentId);
    const progressReportId = state.progressReports.slice()[0]?.id;
    const right = { commitmentId, progressReportId, narrative: 'Chưa xong.', reason: 'Nhầm' };
    const byOther = await send('correctProgress', right, leaderOf(org.otherDepartment));
    expect(byOther).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await send('correctProgress', right, leaderOf(org.department))).toMatchObject({
      id: commitmentId,
    });
  });

  it('is shared from a day to a day, for whatever day is asked about (R1)', async () => {
    const commitmentId = await records.commitment({ occurredOn: { date: '2026-11-01' } });
    const secretary = secretaryOf(org.department);
    const add = {
      commitmentId,
      addOfficeIds: [other()],
      occurredOn: { date: '2026-11-10' },
    };
    expect(await send('changeCoPromisors', add, secretary)).toMatchObject({ isJoint: true });
    const remove = {
      commitmentId,
      removeOfficeIds: [other()],
      reason: 'Chuyển nhiệm vụ',
      occurredOn: { date: '2026-12-01' },
    };
    expect(await send('changeCoPromisors', remove, secretary)).toMatchObject({ isJoint: false });
    const shown = await app.ask<Record<string, { nodes: object[] }>>(
      `query ($other: ID!, $unit: ID!) {
        before: commitments(filter: { officeId: $other }, on: "2026-11-09") { nodes { id } }
        then: commitments(filter: { officeId: $other }, on: "2026-11-20") { nodes { isJoint } }
        thenOfUnit: commitments(filter: { unitId: $unit, includeSubunits: true }, on: "2026-11-20") {
          nodes { isJoint }
        }
        now: commitments(filter: { officeId: $other }) { nodes { id } } }`,
      { other: other(), unit: org.otherDepartment.unitId },
    );
    expect(shown).toEqual({
      before: { nodes: [] },
      then: { nodes: [{ isJoint: true }] },
      thenOfUnit: { nodes: [{ isJoint: true }] },
      now: { nodes: [] },
    });
  });

  it('R51, R26: whoever promised it as well never judges it, nor does MTTQ of any level', async () => {
    const communeFront = await establishBody(
      app,
      { kind: 'MTTQ', level: 'COMMUNE', name: 'MTTQ xã Yên Trị', territoryId: org.communeId },
      'Chủ tịch MTTQ xã',
    );
    const commitmentId = await records.commitment({
      coPromisorOfficeIds: [communeFront.head.officeId],
    });
    const claim = { commitmentId, statement: 'Đã xong', evidence };
    await send('claimFulfilment', claim, leaderOf(org.department));
    const claimId = (await records.commitmentState(commitmentId)).claims[0]?.id;
    const verdict = { commitmentId, claimId, verdict: 'FULL' };
    for (const front of [communeFront, org.front])
      expect(await send('verifyFulfilment', verdict, overseerOf(front))).toMatchObject({
        code: 'OWN_PLEDGE',
      });
    expect(await send('verifyFulfilment', verdict, overseerOf(org.council))).toMatchObject({
      id: commitmentId,
    });
  });

  it('R36, R51: once it is overdue the clerk of the debtor spreads it no further and lets nobody out', async () => {
    const commitmentId = await records.commitment({
      occurredOn: { date: '2026-11-01' },
      deadline: { fixed: { date: '2026-12-10' } },
      backdatingReason: 'Nhập hồ sơ muộn',
      coPromisorOfficeIds: [other()],
    });
    const more = { commitmentId, addOfficeIds: [org.committee.head.officeId] };
    const fewer = { commitmentId, removeOfficeIds: [other()], reason: 'Nhầm' };
    for (const input of [more, fewer])
      expect(await send('changeCoPromisors', input, secretaryOf(org.department))).toMatchObject({
        code: 'NOT_ALLOWED',
      });
    expect(await send('changeCoPromisors', fewer, overseerOf(org.council))).toMatchObject({
      isJoint: false,
    });
  });

  it('R50: refusals name the way out', async () => {
    const commitmentId = await joint();
    const secretary = secretaryOf(org.department);
    const promisor = { commitmentId, addOfficeIds: [org.department.head.officeId] };
    const refused = await send('changeCoPromisors', promisor, secretary);
    expect(refused).toMatchObject({ code: 'PROMISOR_PROMISES_ALREADY', field: 'addOfficeIds' });
    expect(refused['message']).toContain('đính chính chức vụ cam kết');
    expect(refused['english']).toContain('correct the promisor');
    const away = { commitmentId, removeOfficeIds: [other()] };
    expect(await send('changeCoPromisors', away, secretary)).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(await send('changeCoPromisors', { commitmentId }, secretary)).toMatchObject({
      code: 'LIST_EMPTY',
    });
    const early = { ...away, reason: 'Nhầm', occurredOn: { date: '2026-01-01' } };
    expect(await send('changeCoPromisors', early, secretary)).toMatchObject({
      code: 'DATE_TOO_EARLY',
    });
  });
});

it('R47: a unit that passes work down to its division stays the debtor: reports, asks for time, claims', async () => {
  const division = await establishBody(
    app,
    {
      kind: 'STATE',
      level: 'COMMUNE',
      name: 'Phòng Kinh tế xã',
      parentId: org.communeCommittee.unitId,
    },
    'Trưởng phòng Kinh tế',
  );
  const commitmentId = await records.commitment();
  const passer = leaderOf(org.communeCommittee);
  const down = { commitmentId, toUnitId: division.unitId, reason: 'Đúng chức năng' };
  await send('reassignCommitment', down, passer);
  const accepted = { id: commitmentId };
  const report = { commitmentId, narrative: 'Đang làm.' };
  expect(await send('reportProgress', report, passer)).toMatchObject(accepted);
  expect(await send('reportProgress', report, leaderOf(division))).toMatchObject(accepted);
  const ask = { commitmentId, proposedDate: '2027-06-30', reason: 'Mưa lũ' };
  expect(await send('requestExtension', ask, passer)).toMatchObject(accepted);
  const extensionId = (await records.commitmentState(commitmentId)).extensions[0]?.id;
  // Nobody grants himself time by passing the work on: its head has become the superior of the lead.
  expect(
    await send('grantExtension', { commitmentId, extensionId, reason: 'Được' }, passer),
  ).toMatchObject({ code: 'EXTENSION_DECIDER_NOT_ENTITLED' });
  const refuse = { commitmentId, extensionId, reason: 'Không' };
  await send('refuseExtension', refuse, overseerOf(org.front));
  const claim = { commitmentId, statement: 'Đã xong', evidence };
  expect(await send('claimFulfilment', claim, passer)).toMatchObject(accepted);
});

describe('R47: an office that shares a promise and is abolished', () => {
  const reorganised = async (toUnitIds: readonly string[], effectiveOn = '2026-12-11') => {
    const input = {
      title: 'Sắp xếp các sở',
      decision: { documentType: 'Nghị quyết', symbol: '9/NQ-HĐND' },
      effectiveOn,
      mappings: toUnitIds.map((toUnitId) => ({ fromUnitId: org.otherDepartment.unitId, toUnitId })),
    };
    await app.accept('decideReorganisation', input, administrator);
    return openJob(app).tick();
  };
  async function sharing(id: string, at = ''): Promise<readonly string[]> {
    await app.caughtUp();
    const asked = `query ($id: ID!) { commitment(id: $id ${at}) { coPromisors { id } } }`;
    const { commitment } = await app.ask(asked, { id });
    return (commitment.coPromisors as { id: string }[]).map((each) => each.id);
  }
  const ofOffice = async (officeId: string) => {
    await app.caughtUp();
    const asked = `query ($id: ID!) { commitments(filter: { officeId: $id }) { nodes { id isJoint } } }`;
    return (await app.ask(asked, { id: officeId }))['commitments']['nodes'] as object[];
  };

  it('hands its part on with the reorganisation, from its effective day on', async () => {
    const id = await records.commitment({
      coPromisorOfficeIds: [other()],
      occurredOn: { date: '2026-12-01' },
    });
    const reports = await reorganised([org.council.unitId]);
    expect(reports).toMatchObject([{ transferred: 1, orphans: [], isApplied: true }]);
    expect(await sharing(id)).toEqual([org.council.head.officeId]);
    expect(await sharing(id, ', on: "2026-12-10"')).toEqual([other()]);
    expect(await ofOffice(org.council.head.officeId)).toEqual([{ id, isJoint: true }]);
    // The one accountable is the same as before.
    expect((await records.commitmentState(id)).promisorOfficeId).toBe(org.department.head.officeId);
    const report = { commitmentId: id, narrative: 'Xong móng.' };
    expect(await send('reportProgress', report, leaderOf(org.council))).toMatchObject({
      progressReportsCount: 1,
    });
    expect(await openJob(app).tick()).toMatchObject([{ transferred: 0 }]);
  });

  it('passes it to all who take over from it', async () => {
    const id = await joint();
    await reorganised([org.council.unitId, org.communeCommittee.unitId]);
    expect((await sharing(id)).toSorted()).toEqual(
      [org.council.head.officeId, org.communeCommittee.head.officeId].sort(),
    );
  });

  it('shares it no longer where the one accountable takes over from it', async () => {
    const id = await joint();
    await reorganised([org.department.unitId]);
    expect(await sharing(id)).toEqual([]);
    expect(await ofOffice(org.department.head.officeId)).toEqual([{ id, isJoint: false }]);
  });

  it('still does not judge it (R51)', async () => {
    const id = await records.commitment({ coPromisorOfficeIds: [other()] });
    await reorganised([org.committee.unitId]);
    const suspension = { commitmentId: id, reason: 'Chờ vốn' };
    for (const body of [org.otherDepartment, org.committee])
      expect(await send('suspendCommitment', suspension, leaderOf(body))).toMatchObject({
        code: 'NOT_ALLOWED',
      });
  });
});
