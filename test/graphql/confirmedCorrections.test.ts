import type { ActingPerson } from '../../src/application/commandRequest';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
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
import { sendOnCommitment } from './sentCommands';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;
let communeFront: Body;
let elsewhere: Body;

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
  const province = {
    occurredOn: { date: '2020-01-01' },
    name: 'Tỉnh Sơn La',
    level: 'PROVINCE',
    kind: 'ADMINISTRATIVE_UNIT',
  };
  const { stream: other } = await app.accept('establishUnit', province, administrator);
  const front = { kind: 'MTTQ', level: 'COMMUNE' };
  communeFront = await establishBody(
    app,
    { ...front, name: 'MTTQ xã Yên Trị', territoryId: org.communeId },
    'Chủ tịch MTTQ xã',
  );
  elsewhere = await establishBody(
    app,
    { ...front, level: 'PROVINCE', name: 'MTTQ tỉnh Sơn La', territoryId: other },
    'Chủ tịch MTTQ tỉnh Sơn La',
  );
});
afterAll(() => app.close());

const reason = 'Ghi nhầm tháng';
/** 34 days overdue on 12 December 2026. */
const overduePromise = () =>
  records.commitment({
    occurredOn: { date: '2026-10-01' },
    deadline: { fixed: { date: '2026-11-08' } },
    backdatingReason: 'Nhập hồ sơ muộn',
  });

const BOXES = `id version timeliness original: timeliness(against: ORIGINAL)
  overdue { daysLate } deadline { currentDate version }
  corrections { id kind status statusLabel before after reason overdueDaysTaken decisionReason
    proposedBy { person { id } } decidedBy { person { id } } }
  pendingCorrection { id kind kindLabel } isRecordedInError reassignmentsCount`;

const send = (name: string, input: object, actor: ActingPerson): Promise<Answer> =>
  sendOnCommitment(app, name, input, actor, BOXES);

const secretary = () => secretaryOf(org.department);

describe('R36: a promise 34 days overdue', () => {
  const later = { deadline: { fixed: { date: '2027-06-30' } }, reason };

  it('stays overdue in both boxes until the MTTQ of the commune confirms the correction', async () => {
    const commitmentId = await overduePromise();
    const proposed = await send('correctDeadline', { commitmentId, ...later }, secretary());
    expect(proposed).toMatchObject({
      timeliness: 'OPEN_OVERDUE',
      original: 'OPEN_OVERDUE',
      overdue: { daysLate: 34 },
      deadline: { currentDate: '2026-11-08', version: 1 },
      pendingCorrection: { kind: 'DEADLINE', kindLabel: 'Thời hạn' },
    });
    const correctionId = proposed['pendingCorrection'].id as string;
    const confirmed = await send(
      'confirmCorrection',
      { commitmentId, correctionId, reason: 'Đúng như biên bản' },
      overseerOf(communeFront),
    );
    expect(confirmed).toMatchObject({
      timeliness: 'OPEN_IN_TIME',
      original: 'OPEN_IN_TIME',
      deadline: { currentDate: '2027-06-30' },
      pendingCorrection: null,
      corrections: [
        {
          status: 'CONFIRMED',
          statusLabel: 'Đã xác nhận',
          before: { deadline: '2026-11-08' },
          after: { deadline: '2027-06-30' },
          reason,
          overdueDaysTaken: 34,
          decisionReason: 'Đúng như biên bản',
          proposedBy: { person: { id: org.department.recorder.personId } },
          decidedBy: { person: { id: communeFront.head.personId } },
        },
      ],
    });
  });

  it('refused, the correction leaves a trace and changes nothing', async () => {
    const commitmentId = await overduePromise();
    const { pendingCorrection } = await send(
      'correctDeadline',
      { commitmentId, ...later },
      secretary(),
    );
    const correctionId = pendingCorrection.id as string;
    const refusal = { commitmentId, correctionId, reason: 'Biên bản ghi đúng' };
    expect(await send('refuseCorrection', refusal, overseerOf(org.front))).toMatchObject({
      timeliness: 'OPEN_OVERDUE',
      deadline: { currentDate: '2026-11-08', version: 1 },
      pendingCorrection: null,
      corrections: [
        { status: 'REFUSED', decisionReason: 'Biên bản ghi đúng', overdueDaysTaken: 0 },
      ],
    });
  });

  it('is marked as made in error in the same way', async () => {
    const recordId = await overduePromise();
    const outcome = await app.send('markRecordedInError', { recordId, reason }, secretary());
    expect(outcome.kind).toBe('accepted');
    const state = await records.commitmentState(recordId);
    expect(state).toMatchObject({ mistake: null, corrections: [{ status: 'PROPOSED' }] });
    const confirmed = await send(
      'confirmCorrection',
      { commitmentId: recordId, correctionId: state.corrections[0]?.id },
      overseerOf(communeFront),
    );
    expect(confirmed).toMatchObject({
      isRecordedInError: true,
      timeliness: null,
      corrections: [{ kind: 'IN_ERROR', status: 'CONFIRMED', after: null, overdueDaysTaken: 34 }],
    });
  });

  it('does not change by two commands at once: one is proposed, the other told that it waits', async () => {
    const commitmentId = await overduePromise();
    const outcomes = await Promise.all([
      app.send('correctDeadline', { commitmentId, ...later }, secretary()),
      app.send('markRecordedInError', { recordId: commitmentId, reason }, secretary()),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['accepted', 'rejected']);
    expect(await records.commitmentState(commitmentId)).toMatchObject({
      mistake: null,
      deadlineVersion: 1,
      corrections: [{ status: 'PROPOSED' }],
    });
  });

  it('is not helped by its own side, whatever role it names', async () => {
    const commitmentId = await overduePromise();
    const { pendingCorrection } = await send(
      'correctDeadline',
      { commitmentId, ...later },
      secretary(),
    );
    const decision = { commitmentId, correctionId: pendingCorrection.id as string };
    for (const actor of [
      leaderOf(org.department),
      overseerOf(org.department),
      secretary(),
      leaderOf(org.communeCommittee),
    ])
      expect(await send('confirmCorrection', decision, actor)).toMatchObject({
        code: 'NOT_ALLOWED',
      });
    expect(await send('confirmCorrection', decision, overseerOf(elsewhere))).toMatchObject({
      code: 'OUTSIDE_TERRITORY',
      message: expect.stringContaining('địa bàn') as string,
    });
  });

  it('a correction to the same date is refused: no version, no notice', async () => {
    const commitmentId = await overduePromise();
    const same = { commitmentId, deadline: { fixed: { date: '2026-11-08' } }, reason };
    expect(await send('correctDeadline', same, secretary())).toMatchObject({
      code: 'NOTHING_TO_CORRECT',
      field: 'deadline',
    });
  });
});

describe('R40: a wrong lead unit through the API', () => {
  it('corrected by the clerk is no reassignment and leaves the deadline at version 1', async () => {
    const commitmentId = await records.commitment();
    const right = {
      commitmentId,
      toUnitId: org.otherDepartment.unitId,
      reason: 'Ghi nhầm cơ quan',
    };
    expect(await send('correctLeadUnit', right, secretary())).toMatchObject({
      reassignmentsCount: 0,
      deadline: { version: 1 },
      corrections: [{ kind: 'LEAD_UNIT', status: 'MADE' }],
    });
  });
});

describe('R42: the MTTQ of another province', () => {
  it('may not verify, sees that it may not, and its verdict is refused', async () => {
    const claim = await records.claim();
    await app.caughtUp();
    const mayVerify = async (actor: ActingPerson) => {
      const asked = `{ verificationQueue(first: 50) { nodes { mayVerify commitment { id } } } }`;
      const { verificationQueue } = await app.ask(asked, {}, actor);
      const nodes = verificationQueue.nodes as { mayVerify: boolean; commitment: { id: string } }[];
      return nodes.find(({ commitment }) => commitment.id === claim.commitmentId)?.mayVerify;
    };
    expect(await mayVerify(overseerOf(elsewhere))).toBe(false);
    expect(await mayVerify(overseerOf(org.front))).toBe(true);
    expect(await mayVerify(overseerOf(communeFront))).toBe(true);
    const verdict = { ...claim, verdict: 'FULL' };
    expect(await send('verifyFulfilment', verdict, overseerOf(elsewhere))).toMatchObject({
      code: 'OUTSIDE_TERRITORY',
    });
  });
});
