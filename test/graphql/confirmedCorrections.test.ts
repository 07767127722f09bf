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

  it('is marked as made in error in the same way: pending, confirmed, gone from the boxes', async () => {
    const recordId = await overduePromise();
    const mark = async (): Promise<Answer> =>
      (
        await app.ask(
          `mutation ($input: MarkRecordedInErrorInput!) { sent: markRecordedInError(input: $input) {
            ... on RecordAccepted { record { ... on Commitment { ${BOXES} } } }
            ... on Rejected { code message english: message(language: EN) } } }`,
          { input: { recordId, reason } },
          secretary(),
        )
      )['sent'] as Answer;
    const overdue = async () => {
      await app.caughtUp();
      const { boxes, listed } = await app.ask(
        `query ($office: ID!) { boxes: timeliness(filter: { officeId: $office }) { total { openOverdue } }
          listed: commitments(filter: { officeId: $office, timeliness: [OPEN_OVERDUE] }, first: 100) { nodes { id } } }`,
        { office: org.department.head.officeId },
      );
      const ids = (listed.nodes as { id: string }[]).map(({ id }) => id);
      return [boxes.total.openOverdue as number, ids.includes(recordId)] as const;
    };
    const [before] = await overdue();
    const { record } = await mark();
    expect(record).toMatchObject({
      isRecordedInError: false,
      timeliness: 'OPEN_OVERDUE',
      original: 'OPEN_OVERDUE',
      pendingCorrection: { kind: 'IN_ERROR' },
    });
    expect(await overdue()).toEqual([before, true]);
    // The way out is to have the one that waits decided (R50).
    expect(await mark()).toMatchObject({
      code: 'CORRECTION_PENDING',
      message: expect.stringContaining('xác nhận') as string,
      english: expect.stringContaining('Confirm') as string,
    });
    const correctionId = record.pendingCorrection.id as string;
    const confirmed = await send(
      'confirmCorrection',
      { commitmentId: recordId, correctionId },
      overseerOf(communeFront),
    );
    expect(confirmed).toMatchObject({
      isRecordedInError: true,
      timeliness: null,
      original: null,
      pendingCorrection: null,
      corrections: [{ kind: 'IN_ERROR', status: 'CONFIRMED', after: null, overdueDaysTaken: 34 }],
    });
    expect(await overdue()).toEqual([before - 1, false]);
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

  it('a correction to the same date is refused: no version, no notice, nothing in the log', async () => {
    const commitmentId = await overduePromise();
    const standing = async () => {
      await app.caughtUp();
      const { commitment } = await app.ask(
        `query ($id: ID!) { commitment(id: $id) { version deadline { version currentDate }
          overdueNoticesCount corrections { id } pendingCorrection { id } } }`,
        { id: commitmentId },
      );
      return { commitment, head: await app.store.head() } as Answer;
    };
    const before = await standing();
    expect(before['commitment']).toMatchObject({ deadline: { version: 1 }, corrections: [] });
    const same = { commitmentId, deadline: { fixed: { date: '2026-11-08' } }, reason };
    expect(await send('correctDeadline', same, secretary())).toMatchObject({
      code: 'NOTHING_TO_CORRECT',
      field: 'deadline',
      message: expect.any(String) as string,
      english: expect.any(String) as string,
    });
    expect(await standing()).toEqual(before);
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
