import type { ActingPerson } from '../../src/application/commandRequest';
import { judgements, type Judgement } from '../../src/kernel/judgements';
import type { PermissionRule } from '../../src/kernel/permission';
import { recordDefinitions } from '../../src/records/recordDefinitions';
import { enactAnswerRule, letter, preparedPetitions } from '../support/preparedPetitions';
import {
  evidence,
  grantedDelegation,
  programme,
  type PreparedRecords,
} from '../support/preparedRecords';
import { openPreparedStage } from '../support/preparedStage';
import {
  actingIn,
  establishBody,
  establishSeat,
  leaderOf,
  overseerOf,
  secretaryOf,
  type Body,
  type Seat,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator, type TestApplication } from '../support/testApplication';

let app: TestApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

/** Whose promise it is, and who prepares for a judgement what somebody else has to decide. */
interface Cause {
  readonly debtor: Body;
  readonly leadUnitId: string;
  readonly leader: ActingPerson;
  readonly judge: ActingPerson;
}

const reason = 'Theo hồ sơ';
const longAgo = {
  occurredOn: { date: '2026-11-01' },
  deadline: { fixed: { date: '2026-12-10' } },
  backdatingReason: 'Nhập hồ sơ muộn',
};

/** Overdue, so that something is at stake; `changes` go into the command. */
async function promise({ debtor, leadUnitId }: Cause, changes: object = {}): Promise<string> {
  const input = {
    ...longAgo,
    text: 'Sẽ sửa xong đường liên thôn.',
    promisorOfficeId: debtor.head.officeId,
    source: programme,
    leadUnitId,
    ...changes,
  };
  return (await app.accept('recordCommitment', input, secretaryOf(debtor))).stream;
}

async function extension(cause: Cause): Promise<object> {
  const commitmentId = await promise(cause);
  const wish = { commitmentId, proposedDate: '2027-06-30', reason };
  await app.accept('requestExtension', wish, cause.leader);
  const { extensions } = await records.commitmentState(commitmentId);
  return { commitmentId, extensionId: extensions[0]?.id, reason };
}

async function claim(cause: Cause): Promise<{ commitmentId: string; claimId: string | undefined }> {
  const commitmentId = await promise(cause);
  const statement = { commitmentId, statement: 'Đã thông xe', evidence };
  await app.accept('claimFulfilment', statement, cause.leader);
  const { claims } = await records.commitmentState(commitmentId);
  return { commitmentId, claimId: claims[0]?.id };
}

async function verified(cause: Cause): Promise<{ commitmentId: string }> {
  const claimed = await claim(cause);
  await app.accept('verifyFulfilment', { ...claimed, verdict: 'FULL' }, cause.judge);
  return { commitmentId: claimed.commitmentId };
}

/** Proposed by the clerk of the debtor: it is overdue, so he does not correct it alone (R36). */
async function correction(cause: Cause): Promise<object> {
  const commitmentId = await promise(cause);
  const later = { commitmentId, deadline: { fixed: { date: '2027-06-30' } }, reason };
  await app.accept('correctDeadline', later, secretaryOf(cause.debtor));
  const { corrections } = await records.commitmentState(commitmentId);
  return { commitmentId, correctionId: corrections[0]?.id };
}

async function objection(cause: Cause): Promise<object> {
  const commitmentId = await promise(cause, { leadUnitId: undefined });
  await app.accept('objectToCommitment', { commitmentId, reason }, leaderOf(cause.debtor));
  return { commitmentId, reason };
}

async function linked(cause: Cause): Promise<{ commitmentId: string; duplicateOfId: string }> {
  const duplicateOfId = await promise(cause);
  return { commitmentId: await promise(cause), duplicateOfId };
}

const table: Readonly<Record<Judgement, (cause: Cause) => Promise<object>>> = {
  verifyFulfilment: async (cause) => ({ ...(await claim(cause)), verdict: 'FULL' }),
  rejectFulfilment: async (cause) => ({ ...(await claim(cause)), reason }),
  grantExtension: extension,
  refuseExtension: extension,
  upholdObjection: objection,
  dismissObjection: objection,
  suspendCommitment: async (cause) => ({ commitmentId: await promise(cause), reason }),
  liftSuspension: async (cause) => {
    const suspension = { commitmentId: await promise(cause), reason };
    await app.accept('suspendCommitment', suspension, cause.judge);
    return suspension;
  },
  declareBroken: async (cause) => ({
    commitmentId: await promise(cause),
    reason: 'NO_FUNDS',
    explanation: reason,
  }),
  cancelCommitment: async (cause) => {
    const proposal = { commitmentId: await promise(cause), reason };
    await app.accept('proposeCancellation', proposal, cause.leader);
    return proposal;
  },
  supersedeCommitment: async (cause) => ({
    commitmentId: await promise(cause),
    supersededById: await promise(cause),
    reason,
  }),
  closeCommitment: verified,
  reopenCommitment: async (cause) => {
    const done = await verified(cause);
    await app.accept('closeCommitment', done, cause.judge);
    return { ...done, deadline: { fixed: { date: '2027-06-30' } }, reason };
  },
  classifyCommitment: async (cause) => ({
    commitmentId: await promise(cause),
    policyField: 'TRANSPORT',
    isCheckable: false,
  }),
  linkDuplicate: linked,
  unlinkDuplicate: async (cause) => {
    const { commitmentId, duplicateOfId } = await linked(cause);
    await app.accept('noticeOverdue', noticeOf(commitmentId, cause.debtor), system);
    await app.accept('linkDuplicate', { commitmentId, duplicateOfId }, cause.judge);
    return { commitmentId, reason };
  },
  changeCoPromisors: async (cause) => ({
    commitmentId: await promise(cause),
    addOfficeIds: [org.otherDepartment.head.officeId],
  }),
  recordCitizenConfirmation: async (cause) => ({
    commitmentId: (await claim(cause)).commitmentId,
    agreed: 215,
    disagreed: 11,
  }),
  confirmCorrection: correction,
  refuseCorrection: async (cause) => ({ ...(await correction(cause)), reason }),
  revokeVerdict: async (cause) => {
    const claimed = await claim(cause);
    await app.accept('verifyFulfilment', { ...claimed, verdict: 'FULL' }, cause.judge);
    return { ...claimed, reason };
  },
  confirmRecordCorrection: conferenceCorrection,
  refuseRecordCorrection: async (cause) => ({ ...(await conferenceCorrection(cause)), reason }),
  judgeAnswer: async ({ debtor }) => {
    await enactAnswerRule(app);
    const secretary = secretaryOf(debtor);
    const { stream: petitionId } = await app.accept(
      'recordPetition',
      { ...letter, occurredOn: longAgo.occurredOn },
      secretary,
    );
    const toOfficeId = debtor.head.officeId;
    const classification = { petitionId, competence: 'PROVINCE', policyField: 'TRANSPORT' };
    await app.accept('classifyPetition', classification, secretary);
    await app.accept('referPetition', { petitionId, toOfficeId }, secretary);
    const answer = { petitionId, kind: 'RESOLVED', text: 'Đã sửa xong.' };
    await app.accept('answerPetition', answer, secretary);
    const { answers } = await preparedPetitions(app, org).petitionState(petitionId);
    return { petitionId, answerId: answers.slice(0, 1)[0]?.id, isSatisfactory: true };
  },
};

/** Told eight days before any meeting, whoever holds it; once for a log. */
const noticeRule = () =>
  app.accept(
    'enactDeadlineRule',
    {
      commandId: 'notice-rule',
      code: 'NOTICE_OF_ANY_MEETING',
      title: 'Thông báo hội nghị chậm nhất 7 ngày trước',
      legalBasis: { documentType: 'Quyết định', symbol: '1/QĐ-UBND' },
      validFrom: '2025-07-01',
      trigger: 'MEETING_HELD',
      quantity: -7,
      unit: 'CALENDAR_DAY',
      binds: { duty: 'ADVANCE_NOTICE' },
    },
    administrator,
  );

/** The notice was late: the clerk of who held the meeting proposes an earlier day (R36). */
async function conferenceCorrection({ debtor }: Cause): Promise<object> {
  const secretary = secretaryOf(debtor);
  await noticeRule();
  const { stream: recordId } = await app.accept(
    'scheduleDialogueConference',
    {
      title: 'Đối thoại với nông dân',
      unitId: debtor.unitId,
      chairOfficeId: debtor.head.officeId,
      audiences: ['FARMER'],
      territoryIds: [org.communeId],
      occurredOn: longAgo.occurredOn,
    },
    secretary,
  );
  const conference = { conferenceId: recordId };
  const noticed = { channels: ['WEBSITE'], occurredOn: { date: '2026-11-09' } };
  await app.accept('publishAdvanceNotice', { ...conference, ...noticed }, secretary);
  const held = { ...conference, occurredOn: { date: '2026-11-10' } };
  await app.accept('holdDialogueConference', held, secretary);
  const earlier = { ...conference, advanceNoticeOn: '2026-11-02', reason };
  await app.accept('correctDialogueConference', earlier, secretary);
  const { corrections } = await records.conferenceState(recordId);
  return { recordId, correctionId: corrections[0]?.id };
}

const system: ActingPerson = {
  personId: null,
  officeId: null,
  role: 'SYSTEM',
  delegationId: null,
};
const noticeOf = (commitmentId: string, debtor: Body) => ({
  commitmentId,
  deadlineVersion: 1,
  level: 1,
  addresseeOfficeId: debtor.head.officeId,
});

/** The Front owes it itself; the council is the other overseer. */
const ofFront = (): Cause => ({
  debtor: org.front,
  leadUnitId: org.front.unitId,
  leader: leaderOf(org.front),
  judge: overseerOf(org.council),
});
/** The chair of the committee promised, a department below him does the work. */
const ofChair = (): Cause => ({
  debtor: org.committee,
  leadUnitId: org.department.unitId,
  leader: leaderOf(org.department),
  judge: overseerOf(org.council),
});
const causes = { ofFront, ofChair };

let seats = 0;
/** A seat of its own in a body. */
const seatIn = (body: Body): Promise<Seat> =>
  establishSeat(app, body.unitId, `Ủy viên ${(seats += 1)}`, false);

/** A seat in the council whose holder has one in another body too, till `to` where it is given. */
async function councillorAlsoIn(body: Body, to?: string): Promise<Seat> {
  const seat = await seatIn(org.council);
  const { officeId } = await seatIn(body);
  const { personId } = seat;
  const since = { occurredOn: { date: '2026-01-01' } };
  await app.accept('appointOfficeHolder', { ...since, officeId, personId }, administrator);
  if (to !== undefined)
    await app.accept(
      'endOfficeHolding',
      { officeId, personId, occurredOn: { date: to } },
      administrator,
    );
  return seat;
}

/** Whoever holds the receiving seat acts in the office that delegates. */
async function delegateOf(giving: Seat, receiving: Seat): Promise<ActingPerson> {
  const delegationId = await grantedDelegation(app, {
    officeId: giving.officeId,
    toOfficeId: receiving.officeId,
    from: '2026-01-01',
  });
  const { personId } = receiving;
  return { personId, officeId: giving.officeId, role: 'OVERSEER', delegationId };
}

/** Who stands how to the promise. */
const relations: Readonly<
  Record<string, { readonly of: keyof typeof causes; readonly actor: () => Promise<ActingPerson> }>
> = {
  'the debtor himself in another role': {
    of: 'ofFront',
    actor: () => Promise.resolve(overseerOf(org.front)),
  },
  'the debtor himself in his own role': {
    of: 'ofFront',
    actor: () => Promise.resolve(leaderOf(org.front)),
  },
  'his clerk': { of: 'ofFront', actor: () => Promise.resolve(secretaryOf(org.front)) },
  'somebody else of his organisation': {
    of: 'ofFront',
    actor: () => Promise.resolve(actingIn(org.front.recorder, 'OVERSEER')),
  },
  'a body under his': {
    of: 'ofFront',
    actor: async () => {
      const parentId = org.front.unitId;
      const kind = 'SOCIO_POLITICAL_ORGANISATION';
      const union = { name: `Hội ${(seats += 1)}`, kind, level: 'PROVINCE', parentId };
      return overseerOf(await establishBody(app, union, 'Chủ tịch Hội'));
    },
  },
  'MTTQ of another level': {
    of: 'ofFront',
    actor: async () => {
      const territoryId = org.communeId;
      const front = {
        name: `MTTQ xã ${(seats += 1)}`,
        kind: 'MTTQ',
        level: 'COMMUNE',
        territoryId,
      };
      return overseerOf(await establishBody(app, front, 'Chủ tịch MTTQ xã'));
    },
  },
  'a councillor who holds an office there today': {
    of: 'ofFront',
    actor: async () => actingIn(await councillorAlsoIn(org.front), 'OVERSEER'),
  },
  'a councillor who held one since the promise': {
    of: 'ofFront',
    actor: async () => actingIn(await councillorAlsoIn(org.front, '2026-11-01'), 'OVERSEER'),
  },
  'his delegate in the name of the council': {
    of: 'ofFront',
    actor: () => delegateOf(org.council.head, org.front.head),
  },
  'a delegate of the council in no overseer’s organisation': {
    of: 'ofFront',
    actor: () => delegateOf(org.council.head, org.committee.recorder),
  },
  'a delegate of a councillor of the debtor’s side': {
    of: 'ofFront',
    actor: async () => delegateOf(await councillorAlsoIn(org.front), await seatIn(org.council)),
  },
  'the head above the lead unit who promised it': {
    of: 'ofChair',
    actor: () => Promise.resolve(leaderOf(org.committee)),
  },
  'an overseer who holds an office of the lead unit': {
    of: 'ofChair',
    actor: async () => actingIn(await councillorAlsoIn(org.department), 'OVERSEER'),
  },
};

const independent: typeof relations = {
  'the council': { of: 'ofFront', actor: () => Promise.resolve(overseerOf(org.council)) },
  'a councillor who left before the promise': {
    of: 'ofFront',
    actor: async () => actingIn(await councillorAlsoIn(org.front, '2026-10-31'), 'OVERSEER'),
  },
  'a delegate within the council': {
    of: 'ofFront',
    actor: () => delegateOf(org.council.head, org.council.recorder),
  },
  'the Front on a promise of the committee': {
    of: 'ofChair',
    actor: () => Promise.resolve(overseerOf(org.front)),
  },
};

describe('nobody decides in his own cause (R51, R52)', () => {
  beforeAll(async () => {
    ({ app, org, records } = await openPreparedStage());
  });
  afterAll(() => app.close());

  it('is tried with every judgement there is', () => {
    expect(Object.keys(table).sort()).toEqual([...judgements].sort());
  });

  it('holds for every command of an overseer or superior but the reminder, which decides nothing', () => {
    const judging = Object.values(recordDefinitions)
      .flatMap<[string, PermissionRule]>(({ permissions }) => Object.entries(permissions))
      .filter(([, { allowed }]) =>
        allowed.some(([role, relation]) => role === 'OVERSEER' || relation === 'SUPERIOR_HEAD'),
      )
      .map(([name]) => name)
      .filter((name) => name !== 'sendReminder');
    expect([...new Set(judging)].sort()).toEqual([...judgements].sort());
  });

  describe.each(judgements)('%s', (command) => {
    const forbidden = new Map<string, Promise<object>>();
    const inputOf = (of: keyof typeof causes): Promise<object> => {
      const known = forbidden.get(of) ?? table[command](causes[of]());
      forbidden.set(of, known);
      return known;
    };

    it.each(Object.entries(relations))('is refused to %s', async (_, { of, actor }) => {
      const input = await inputOf(of);
      const person = await actor();
      const before = await app.store.head();
      await app.rejection(command, input, person);
      expect(await app.store.head()).toBe(before);
    });

    // A verdict is revoked by the office that gave it, or the overseer above: here the council's (R40).
    const open = Object.entries(independent).filter(
      ([who]) =>
        command !== 'revokeVerdict' ||
        ['the council', 'a delegate within the council'].includes(who),
    );
    it.each(open)('is open to %s', async (_, { of, actor }) => {
      await app.accept(command, await table[command](causes[of]()), await actor());
    });
  });

  it('the head of the unit above decides on what his department promised, his delegate in it does not', async () => {
    const cause = {
      debtor: org.department,
      leadUnitId: org.communeCommittee.unitId,
      leader: leaderOf(org.communeCommittee),
      judge: overseerOf(org.council),
    };
    const suspension = { commitmentId: await promise(cause), reason };
    const inside = await delegateOf(org.committee.head, org.department.head);
    const delegate: ActingPerson = { ...inside, role: 'LEADER' };
    expect(await app.rejection('suspendCommitment', suspension, delegate)).toBe('NOT_ALLOWED');
    await app.accept('suspendCommitment', suspension, leaderOf(org.committee));
  });
});
