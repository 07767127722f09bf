import type { ActingPerson } from '../../src/application/commandRequest';
import { calendarEntryId } from '../../src/calendar/decideCalendar';
import { ruleVersionId } from '../../src/calendar/ruleId';
import { lastOf } from '../../src/kernel/entries';
import { addDays, localDate, type LocalDate } from '../../src/kernel/localDate';
import { enactAnswerRule, letter, preparedPetitions } from './preparedPetitions';
import { suggestionIdOf } from '../../src/promiseLexicon/suggestions';
import {
  conclusion,
  evidence,
  grantedDelegation,
  programme,
  type PreparedRecords,
} from './preparedRecords';
import {
  actingIn,
  establishBody,
  establishSeat,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from './smallOrganisation';
import { administrator, type TestApplication } from './testApplication';

const system: ActingPerson = {
  personId: null,
  officeId: null,
  role: 'SYSTEM',
  delegationId: null,
};

/** Who tries. The promise is owed by Sở Xây dựng and led by UBND xã; UBND tỉnh is above both. */
export const actors = {
  administrator: () => administrator,
  secretaryOfUnit: (org: SmallOrganisation) => secretaryOf(org.department),
  secretaryAbove: (org: SmallOrganisation) => secretaryOf(org.committee),
  secretaryOfLead: (org: SmallOrganisation) => secretaryOf(org.communeCommittee),
  secretaryElsewhere: (org: SmallOrganisation) => secretaryOf(org.otherDepartment),
  leaderOfDebtor: (org: SmallOrganisation) => leaderOf(org.department),
  leaderOfLead: (org: SmallOrganisation) => leaderOf(org.communeCommittee),
  leaderElsewhere: (org: SmallOrganisation) => leaderOf(org.otherDepartment),
  headAbove: (org: SmallOrganisation) => leaderOf(org.committee),
  deputyAbove: (org: SmallOrganisation) => actingIn(org.committee.recorder, 'LEADER'),
  front: (org: SmallOrganisation) => overseerOf(org.front),
  frontAsLeader: (org: SmallOrganisation) => leaderOf(org.front),
  council: (org: SmallOrganisation) => overseerOf(org.council),
  departmentAsOverseer: (org: SmallOrganisation) => overseerOf(org.otherDepartment),
  system: () => system,
} as const;
export type ActorName = keyof typeof actors;
export const actorNames = Object.keys(actors) as ActorName[];

export interface Row {
  readonly allowed: readonly ActorName[];
  /** Code for everybody else. */
  readonly refused: string;
  /** Those who get another code than the rest. */
  readonly otherwise?: Partial<Record<ActorName, string>>;
  readonly input: (records: PreparedRecords, org: SmallOrganisation) => Promise<object>;
}

const secretaries: readonly ActorName[] = ['secretaryOfUnit', 'secretaryAbove'];
/** What came in by letter is kept by whoever records it. */
const everySecretary: readonly ActorName[] = [
  ...secretaries,
  'secretaryOfLead',
  'secretaryElsewhere',
];
const debtors: readonly ActorName[] = ['leaderOfDebtor', 'leaderOfLead'];
const superiors: readonly ActorName[] = ['headAbove', 'front', 'council'];
const ownSecretaries = { secretaryOfUnit: 'NOT_ALLOWED', secretaryOfLead: 'NOT_ALLOWED' };

const row = (
  allowed: readonly ActorName[],
  refused: string,
  input: Row['input'],
  otherwise: NonNullable<Row['otherwise']> = {},
): Row => ({ allowed, refused, input, otherwise });

const byAdministrator = (input: Row['input']) => row(['administrator'], 'NOT_ALLOWED', input);
const bySecretary = (input: Row['input']) => row(secretaries, 'NOT_ALLOWED', input);
const byOwner = (input: Row['input']) => row(debtors, 'NOT_THE_OWNER', input, ownSecretaries);
const bySuperior = (input: Row['input']) => row(superiors, 'NOT_ALLOWED', input);
const byClerkOrSuperior = (input: Row['input']) =>
  row([...secretaries, ...superiors], 'NOT_ALLOWED', input);
const byOverseer = (input: Row['input']) =>
  row(['front', 'council'], 'VERIFIER_NOT_OVERSEER', input);
const byExtensionDecider = (input: Row['input']) =>
  row(superiors, 'EXTENSION_DECIDER_NOT_ENTITLED', input);

const byAssignee = (input: Row['input']) =>
  row(['leaderOfLead'], 'NOT_THE_LEAD_UNIT', input, { secretaryOfLead: 'NOT_ALLOWED' });

/**
 * Of every command, who may send it and an input that is accepted, on records prepared in the application.
 * @param from where names that must be new are counted from
 */
export function commandRows(app: () => TestApplication, from = 0): Readonly<Record<string, Row>> {
  let count = from;
  const unique = (name: string) => `${name} ${(count += 1)}`;

  const newSeat = (org: SmallOrganisation) =>
    establishSeat(app(), org.department.unitId, unique('Phó Giám đốc'), false);

  const newUnit = () =>
    establishBody(
      app(),
      { name: unique('Sở'), kind: 'STATE', level: 'PROVINCE' },
      unique('Giám đốc Sở'),
    );

  /** A unit of its own passes to the council. */
  const reorganisation = async (org: SmallOrganisation) => ({
    title: 'Sắp xếp năm 2026',
    decision: conclusion,
    effectiveOn: '2026-12-01',
    mappings: [{ fromUnitId: (await newUnit()).unitId, toUnitId: org.council.unitId }],
  });

  /** A unit of its own is split between two: what it owes needs a named successor. */
  async function splitUnit(org: SmallOrganisation) {
    const from = await newUnit();
    const mappings = [org.council, org.front].map(({ unitId: toUnitId }) => ({
      fromUnitId: from.unitId,
      toUnitId,
    }));
    const input = { ...(await reorganisation(org)), mappings };
    const { stream } = await app().accept('decideReorganisation', input, administrator);
    return { reorganisationId: stream, from };
  }

  /** A petition whose answer was judged, marked as made in error: that is only proposed (R36). */
  const proposedMark: Row['input'] = async (_, org) => {
    const petitions = preparedPetitions(app(), org);
    const petitionId = await petitions.petition('answered');
    const { answers } = await petitions.petitionState(petitionId);
    const judged = { petitionId, answerId: answers.slice(0, 1)[0]?.id, isSatisfactory: true };
    await app().accept('judgeAnswer', judged, overseerOf(org.front));
    const mark = { recordId: petitionId, reason: 'Nhập trùng' };
    await app().accept('markRecordedInError', mark, secretaryOf(org.department));
    const { corrections } = await petitions.petitionState(petitionId);
    return { recordId: petitionId, correctionId: corrections[0]?.id };
  };

  /** A day that nobody has announced anything for. */
  const freeDay = (): LocalDate => addDays(localDate('2030-01-07'), (count += 1));
  const newRule = () => ({
    code: `RULE_${(count += 1)}`,
    title: 'Quy tắc thời hạn',
    legalBasis: { documentType: 'Quyết định', symbol: '1/QĐ-UBND' },
    validFrom: '2026-01-01',
    trigger: 'COMMITMENT_MADE',
    quantity: 30,
    unit: 'CALENDAR_DAY',
  });
  const objectedTo: Row['input'] = async (records, org) => {
    const commitmentId = await records.commitment({ leadUnitId: null });
    const objection = { commitmentId, reason: 'Chỉ là lời chúc' };
    await app().accept('objectToCommitment', objection, leaderOf(org.department));
    return objection;
  };

  /** What a record is told of an opinion that moved; one that was not drawn from it stays. */
  async function followed(records: PreparedRecords): Promise<object> {
    const { sourceId, opinionId } = await records.opinion();
    const toSourceId = await records.conference('held');
    const days = { from: { date: '2026-12-12' }, to: { date: '2026-12-12' } };
    const from = { fromSourceId: sourceId, fromOpinionId: opinionId };
    return { ...from, toSourceId, toOpinionId: opinionId, ...days, reason: 'Ghi nhầm cuộc họp' };
  }

  const table: Readonly<Record<string, Row>> = {
    establishUnit: byAdministrator(async () => ({
      name: unique('Sở'),
      kind: 'STATE',
      level: 'PROVINCE',
    })),
    renameUnit: byAdministrator(async (_, org) => ({
      unitId: org.otherDepartment.unitId,
      name: unique('Sở Y tế'),
    })),
    setServedUnits: byAdministrator(async (_, org) => ({
      unitId: org.otherDepartment.unitId,
      services: [{ unitId: (await newUnit()).unitId, from: '2026-12-01' }],
    })),
    dissolveUnit: byAdministrator(async () => ({
      unitId: (await newUnit()).unitId,
      occurredOn: { date: '2026-12-01' },
    })),
    establishOffice: byAdministrator(async (_, org) => ({
      unitId: org.department.unitId,
      title: unique('Phó Giám đốc'),
    })),
    appointOfficeHolder: byAdministrator(async (_, org) => {
      const input = { unitId: org.department.unitId, title: unique('Chánh Văn phòng') };
      return { officeId: (await app().accept('establishOffice', input, administrator)).stream };
    }),
    endOfficeHolding: byAdministrator(async (_, org) => {
      const { officeId, personId } = await newSeat(org);
      return { officeId, personId };
    }),
    correctHolderName: byAdministrator(async (_, org) => {
      const { officeId, personId } = await newSeat(org);
      return { officeId, personId, displayName: unique('Tên đúng'), reason: 'Gõ nhầm dấu' };
    }),
    replaceHolderName: byAdministrator(async (_, org) => {
      const { officeId, personId } = await newSeat(org);
      const left = { officeId, personId, occurredOn: { date: '2026-12-01' } };
      await app().accept('endOfficeHolding', left, administrator);
      return { officeId, personId, reason: 'Người đã nghỉ hưu đề nghị' };
    }),
    grantDelegation: byAdministrator(async (_, org) => ({
      officeId: org.department.head.officeId,
      toOfficeId: org.department.recorder.officeId,
      scope: unique('Ký thay'),
      from: '2026-12-12',
    })),
    revokeDelegation: byAdministrator(async (_, org) => {
      const officeId = (await newSeat(org)).officeId;
      const toOfficeId = org.department.recorder.officeId;
      const delegationId = await grantedDelegation(app(), {
        officeId,
        toOfficeId,
        from: '2026-12-01',
      });
      return { officeId, delegationId };
    }),

    grantOfficeRight: byAdministrator(async (_, org) => ({
      officeId: (await newSeat(org)).officeId,
      right: 'AUDITOR',
    })),
    withdrawOfficeRight: byAdministrator(async (_, org) => {
      const { officeId } = await newSeat(org);
      await app().accept('grantOfficeRight', { officeId, right: 'AUDITOR' }, administrator);
      return { officeId, right: 'AUDITOR' };
    }),

    planDialogueConference: bySecretary((_, org) =>
      Promise.resolve({
        title: 'Đối thoại với thanh niên',
        unitId: org.department.unitId,
        chairOfficeId: org.department.head.officeId,
      }),
    ),
    publishAdvanceNotice: bySecretary(async (records) => ({
      conferenceId: await records.conference('scheduled'),
      channels: ['WEBSITE'],
    })),
    recordVoterRequest: bySecretary(async (records) => ({
      conferenceId: await records.conference('scheduled'),
      sharePercent: '10',
    })),
    postponeDialogueConference: bySecretary(async (records) => ({
      conferenceId: await records.conference('scheduled'),
      reason: 'Mưa lũ',
    })),
    rescheduleDialogueConference: bySecretary(async (records) => ({
      conferenceId: await records.conference('scheduled'),
      startsAt: '2026-12-28T01:00:00Z',
      reason: 'Mưa lũ',
    })),
    cancelDialogueConference: bySecretary(async (records) => ({
      conferenceId: await records.conference('scheduled'),
      reason: 'Không còn lý do',
    })),
    decideReorganisation: byAdministrator((_, org) => reorganisation(org)),
    nameSuccessor: byAdministrator(async (_, org) => {
      const { reorganisationId, from } = await splitUnit(org);
      const promisorOfficeId = from.head.officeId;
      const promise = { text: 'Sẽ sửa xong đường.', promisorOfficeId, source: programme };
      const { stream } = await app().accept('recordCommitment', promise, secretaryOf(from));
      return { reorganisationId, obligationId: stream, toOfficeId: org.council.head.officeId };
    }),
    applySuccession: row(['system'], 'NOT_ALLOWED', async (_, org) => ({
      reorganisationId: (await splitUnit(org)).reorganisationId,
    })),

    scheduleDialogueConference: bySecretary(async (_, org) => ({
      title: 'Đối thoại với thanh niên',
      unitId: org.department.unitId,
      chairOfficeId: org.department.head.officeId,
      occasion: 'PERIODIC',
      audiences: ['YOUTH'],
      territoryIds: [org.communeId],
    })),
    holdDialogueConference: bySecretary(async (records) => ({
      conferenceId: await records.conference('scheduled'),
    })),
    correctDialogueConference: bySecretary(async (records) => ({
      conferenceId: await records.conference('held'),
      venue: unique('Hội trường'),
      reason: 'Ghi nhầm nơi',
    })),
    recordOpinion: bySecretary(async (records) => ({
      sourceId: await records.conference('held'),
      text: 'Đường liên thôn xuống cấp.',
    })),
    recordOpinions: bySecretary(async (records) => ({
      sourceId: await records.conference('held'),
      opinions: [{ text: 'Đường liên thôn xuống cấp.' }],
    })),
    correctOpinion: bySecretary(async (records) => ({
      ...(await records.opinion()),
      text: unique('Đường'),
      reason: 'Ghi nhầm',
    })),
    markOpinionInError: bySecretary(async (records) => ({
      ...(await records.opinion()),
      reason: 'Nhập trùng',
    })),
    countOpinions: bySecretary(async (records) => ({
      sourceId: await records.conference('held'),
      count: 12,
    })),
    moveOpinion: bySecretary(async (records) => ({
      ...(await records.opinion()),
      toSourceId: await records.conference('held'),
      reason: 'Ghi nhầm cuộc họp',
    })),
    answerOpinionOnSpot: bySecretary(async (records) => ({
      ...(await records.opinion()),
      answer: 'Sẽ sửa trong quý I.',
    })),
    deferOpinion: bySecretary(async (records, org) => ({
      ...(await records.opinion()),
      toOfficeId: org.department.head.officeId,
    })),
    classifyOpinion: bySecretary(async (_, org) => ({
      ...(await preparedPetitions(app(), org).contactOpinion()),
      kind: 'PETITION',
      competence: 'COMMUNE',
      policyField: 'TRANSPORT',
    })),
    draftMinutes: bySecretary(async (records) => ({
      conferenceId: await records.conference('held'),
      text: 'Biên bản hội nghị đối thoại',
    })),
    approveMinutes: row(['leaderOfDebtor'], 'NOT_ALLOWED', async (records) => ({
      conferenceId: await records.conference('drafted'),
    })),
    amendMinutes: bySecretary(async (records) => ({
      conferenceId: await records.conference('approved'),
      text: 'Biên bản (sửa)',
      reason: 'Ghi sai tên đường',
    })),
    closeDialogueConference: bySecretary(async (records, org) => {
      const conferenceId = await records.conference('issued');
      const published = { conferenceId, channels: ['WEBSITE'] };
      await app().accept('publishConclusion', published, secretaryOf(org.department));
      return { conferenceId };
    }),
    issueConclusionNotice: bySecretary(async (records) => ({
      conferenceId: await records.conference('approved'),
      document: conclusion,
    })),
    publishConclusion: bySecretary(async (records) => ({
      conferenceId: await records.conference('issued'),
      channels: ['WEBSITE'],
    })),

    planVoterContactSession: bySecretary((_, org) =>
      Promise.resolve({
        title: 'Tiếp xúc cử tri xã Yên Trị',
        body: 'NATIONAL_ASSEMBLY',
        timing: 'THEMATIC',
        unitId: org.department.unitId,
        territoryIds: [org.communeId],
      }),
    ),
    assignDeputies: bySecretary(async (_, org) => ({
      sessionId: await preparedPetitions(app(), org).contact('planned'),
      personIds: ['person-1'],
    })),
    notifyVenue: bySecretary(async (_, org) => ({
      sessionId: await preparedPetitions(app(), org).contact('planned'),
      venue: 'Nhà văn hóa thôn 3',
    })),
    holdVoterContactSession: bySecretary(async (_, org) => ({
      sessionId: await preparedPetitions(app(), org).contact('planned'),
    })),
    correctVoterContactSession: bySecretary(async (_, org) => ({
      sessionId: await preparedPetitions(app(), org).contact('held'),
      venue: unique('Nhà văn hóa'),
      reason: 'Ghi nhầm nơi',
    })),
    sendSynthesis: bySecretary(async (_, org) => ({
      sessionId: await preparedPetitions(app(), org).contact('held'),
      recipientOfficeId: org.front.head.officeId,
      document: conclusion,
    })),
    closeVoterContactSession: bySecretary(async (_, org) => ({
      sessionId: await preparedPetitions(app(), org).contact('sent'),
    })),

    recordPetition: row(everySecretary, 'NOT_ALLOWED', async () => {
      await enactAnswerRule(app());
      return letter;
    }),
    classifyPetition: bySecretary(async (_, org) => ({
      petitionId: await preparedPetitions(app(), org).petition('received'),
      competence: 'COMMUNE',
      policyField: 'LAND',
    })),
    mergePetition: bySecretary(async (_, org) => ({
      petitionId: await preparedPetitions(app(), org).petition('received'),
      intoPetitionId: await preparedPetitions(app(), org).petition('received'),
    })),
    referPetition: bySecretary(async (_, org) => ({
      petitionId: await preparedPetitions(app(), org).petition('classified'),
      toOfficeId: org.otherDepartment.head.officeId,
    })),
    returnReferral: bySecretary(async (_, org) => ({
      petitionId: await preparedPetitions(app(), org).petition('referred'),
      reason: 'Không thuộc thẩm quyền',
    })),
    recalculateAnswerDeadline: row(['system'], 'NOT_ALLOWED', async (_, org) => ({
      petitionId: await preparedPetitions(app(), org).petition('received'),
      calendarVersion: 1,
    })),
    transferPetition: row(['system'], 'NOT_ALLOWED', async (_, org) => ({
      petitionId: await preparedPetitions(app(), org).petition('referred'),
      reorganisationId: 'reorganisation-1',
      toOfficeId: org.otherDepartment.head.officeId,
    })),
    answerPetition: bySecretary(async (_, org) => ({
      petitionId: await preparedPetitions(app(), org).petition('referred'),
      kind: 'EXPLAINED',
      text: 'Đường thuộc dự án đang chờ vốn.',
    })),
    judgeAnswer: row(['front', 'council'], 'NOT_AN_OVERSEER', async (_, org) => {
      const petitionId = await preparedPetitions(app(), org).petition('answered');
      const { answers } = await preparedPetitions(app(), org).petitionState(petitionId);
      return { petitionId, answerId: answers.slice(0, 1)[0]?.id, isSatisfactory: true };
    }),
    notifyVotersOfResult: bySecretary(async (_, org) => ({
      petitionId: await preparedPetitions(app(), org).petition('answered'),
      channels: ['LOUDSPEAKER'],
    })),
    reopenPetition: bySecretary(async (_, org) => ({
      petitionId: await preparedPetitions(app(), org).petition('answered'),
      reason: 'Đường lại hư hỏng',
    })),
    closePetition: bySecretary(async (_, org) => ({
      petitionId: await preparedPetitions(app(), org).petition('notified'),
    })),

    recordConclusionText: bySecretary(async (records) => ({
      conferenceId: await records.conference('issued'),
      text: 'Giao Sở Xây dựng sửa xong cầu.',
    })),
    recordContactMinutes: bySecretary(async (_, org) => ({
      sessionId: await preparedPetitions(app(), org).contact('held'),
      text: 'Biên bản tiếp xúc cử tri.',
    })),
    rejectSuggestion: bySecretary(async (_, org) => {
      const sessionId = await preparedPetitions(app(), org).contact('held');
      const text = 'Xã sẽ sửa xong đường trong quý I năm 2027.';
      await app().accept('recordContactMinutes', { sessionId, text }, secretaryOf(org.department));
      return { sourceId: sessionId, suggestionId: suggestionIdOf(sessionId, text) };
    }),
    rejectPromiseSuggestion: bySecretary(async (records, org) => {
      const conferenceId = await records.conference('held');
      const text = 'Xã sẽ sửa xong đường trong quý I năm 2027.';
      await app().accept('draftMinutes', { conferenceId, text }, secretaryOf(org.department));
      return { conferenceId, suggestionId: suggestionIdOf(conferenceId, text) };
    }),

    recordCommitment: bySecretary(async (_, org) => ({
      text: 'Sẽ sửa xong đường.',
      promisorOfficeId: org.department.head.officeId,
      source: programme,
    })),
    setTargets: bySecretary(async (records) => ({
      commitmentId: await records.commitment(),
      targets: [
        {
          metric: 'Đường sửa xong',
          operator: 'AT_LEAST',
          value: { value: '3', unit: 'KILOMETRE' },
        },
      ],
    })),
    setDeadline: bySecretary(async (records) => ({
      commitmentId: await records.commitment({ deadline: { none: true } }),
      deadline: { fixed: { date: '2027-06-30' } },
    })),
    recordAwaitedEvent: bySecretary(async (records) => ({
      commitmentId: await records.commitment({
        deadline: { afterEvent: { event: 'nhận văn bản', quantity: 90, unit: 'CALENDAR_DAY' } },
      }),
    })),
    assignLeadUnit: bySecretary(async (records, org) => ({
      commitmentId: await records.commitment({ leadUnitId: null }),
      unitId: org.otherDepartment.unitId,
    })),
    reportProgress: row(
      debtors,
      'NOT_THE_LEAD_UNIT',
      async (records) => ({ commitmentId: await records.commitment(), narrative: 'Xong móng.' }),
      ownSecretaries,
    ),
    requestExtension: byOwner(async (records) => ({
      commitmentId: await records.commitment(),
      proposedDate: '2027-06-30',
      reason: 'Mưa lũ kéo dài',
    })),
    claimFulfilment: byOwner(async (records) => ({
      commitmentId: await records.commitment(),
      statement: 'Đã thông xe.',
      evidence,
    })),
    proposeCancellation: byOwner(async (records) => ({
      commitmentId: await records.commitment(),
      reason: 'Trùng dự án',
    })),
    acknowledgeNotice: byOwner(async (records) => {
      const commitmentId = await overdueCommitment(records);
      const { promisorOfficeId, id } = await records.commitmentState(commitmentId);
      await app().accept('noticeOverdue', overdueNotice(id, promisorOfficeId), system);
      const [notice] = (await records.commitmentState(commitmentId)).notices;
      return { commitmentId, noticeId: notice?.id };
    }),
    grantExtension: byExtensionDecider(async (records) => ({
      ...(await records.extension()),
      reason: 'Có xác nhận thiên tai',
    })),
    refuseExtension: byExtensionDecider(async (records) => ({
      ...(await records.extension()),
      reason: 'Không có lý do khách quan',
    })),
    verifyFulfilment: byOverseer(async (records) => ({
      ...(await records.claim()),
      verdict: 'FULL',
    })),
    rejectFulfilment: byOverseer(async (records) => ({
      ...(await records.claim()),
      reason: 'Còn 300 m chưa thảm nhựa',
    })),
    declareBroken: bySuperior(async (records) => ({
      commitmentId: await records.commitment(),
      reason: 'NO_FUNDS',
      explanation: 'Không bố trí được vốn',
    })),
    cancelCommitment: bySuperior(async (records, org) => {
      const commitmentId = await records.commitment();
      const proposal = { commitmentId, reason: 'Trùng dự án' };
      await app().accept('proposeCancellation', proposal, leaderOf(org.department));
      return { commitmentId, reason: 'Đồng ý với đề nghị' };
    }),
    closeCommitment: bySuperior(async (records) => ({ commitmentId: await records.verified() })),
    reopenCommitment: bySuperior(async (records) => ({
      commitmentId: await records.closed(),
      deadline: { fixed: { date: '2027-06-30' } },
      reason: 'Đường lại hỏng',
    })),

    transferCommitment: row(['system'], 'NOT_ALLOWED', async (records, org) => ({
      commitmentId: await records.commitment(),
      reorganisationId: 'reorganisation-00000000-0000-5000-8000-000000000000',
      fromOfficeId: org.department.head.officeId,
      toOfficeId: org.council.head.officeId,
      toUnitId: org.council.unitId,
      supportingUnitIds: [],
    })),
    transferCoPromisor: row(['system'], 'NOT_ALLOWED', async (records, org) => ({
      commitmentId: await records.commitment({
        coPromisorOfficeIds: [org.otherDepartment.head.officeId],
      }),
      reorganisationId: 'reorganisation-00000000-0000-5000-8000-000000000000',
      fromOfficeId: org.otherDepartment.head.officeId,
      to: [{ officeId: org.council.head.officeId, unitId: org.council.unitId }],
    })),
    declareHoliday: byAdministrator(() =>
      Promise.resolve({ date: freeDay(), name: unique('Ngày nghỉ') }),
    ),
    declareDaySwap: byAdministrator(() =>
      Promise.resolve({ dayOff: '2031-06-06', makeUpDate: '2031-06-14' }),
    ),
    switchCalendarEntry: byAdministrator(async () => {
      const date = freeDay();
      await app().accept('declareHoliday', { date, name: 'Ngày nghỉ' }, administrator);
      return { entryId: calendarEntryId(date), isInForce: false, reason: 'Chưa xác nhận' };
    }),
    enactDeadlineRule: byAdministrator(() => Promise.resolve(newRule())),
    repealDeadlineRule: byAdministrator(async () => {
      const rule = newRule();
      const { stream } = await app().accept('enactDeadlineRule', rule, administrator);
      return { ruleId: ruleVersionId(stream, localDate('2026-01-01')), validTo: '2026-12-31' };
    }),
    correctDeadlineRuleBinding: byAdministrator(async () => {
      const rule = { ...newRule(), trigger: 'MEETING_HELD' };
      const { stream } = await app().accept('enactDeadlineRule', rule, administrator);
      return {
        ruleId: ruleVersionId(stream, localDate('2026-01-01')),
        binds: { duty: 'PUBLICATION' },
        reason: 'Chưa nói rõ áp dụng cho ai',
      };
    }),

    markRecordedInError: bySecretary(async (records) => ({
      recordId: await records.commitment(),
      reason: 'Nhập trùng',
    })),
    clarifyCommitment: bySecretary(async (records) => ({
      commitmentId: await records.commitment(),
      clarification: 'Đoạn Km 0 đến Km 3',
    })),
    classifyCommitment: bySecretary(async (records) => ({
      commitmentId: await records.commitment(),
      policyField: 'TRANSPORT',
      isCheckable: true,
    })),
    linkDuplicate: byClerkOrSuperior(async (records) => {
      const duplicateOfId = await records.commitment();
      return { commitmentId: await records.commitment(), duplicateOfId };
    }),
    unlinkDuplicate: byClerkOrSuperior(async (records, org) => {
      const duplicateOfId = await records.commitment();
      const commitmentId = await records.commitment();
      const link = { commitmentId, duplicateOfId };
      await app().accept('linkDuplicate', link, secretaryOf(org.department));
      return { commitmentId, reason: 'Hai việc khác nhau' };
    }),
    publishCommitment: bySecretary(async (records) => ({
      commitmentId: await records.commitment(),
    })),
    withdrawPublication: bySecretary(async (records, org) => {
      const commitmentId = await records.commitment();
      await app().accept('publishCommitment', { commitmentId }, secretaryOf(org.department));
      return { commitmentId, reason: 'Công khai nhầm' };
    }),
    correctDeadline: bySecretary(async (records) => ({
      commitmentId: await records.commitment(),
      deadline: { fixed: { date: '2027-04-30' } },
      reason: 'Ghi nhầm tháng',
    })),
    correctMadeOn: bySecretary(async (records) => ({
      commitmentId: await records.commitment(),
      madeOn: { date: '2026-12-01' },
      reason: 'Ghi nhầm ngày',
    })),
    correctPromisor: bySecretary(async (records, org) => ({
      commitmentId: await records.commitment(),
      toOfficeId: org.otherDepartment.head.officeId,
      reason: 'Ghi nhầm chức vụ',
    })),
    correctLeadUnit: bySecretary(async (records, org) => ({
      commitmentId: await records.commitment(),
      toUnitId: org.otherDepartment.unitId,
      reason: 'Ghi nhầm cơ quan',
    })),
    correctCommitmentText: bySecretary(async (records) => ({
      commitmentId: await records.commitment(),
      text: 'Quý I năm 2027 sửa xong đường liên xã.',
      reason: 'Lỗi đánh máy',
    })),
    confirmCorrection: bySuperior(proposedCorrection),
    refuseCorrection: bySuperior(async (records, org) => ({
      ...(await proposedCorrection(records, org)),
      reason: 'Biên bản ghi đúng',
    })),
    confirmRecordCorrection: bySuperior(proposedMark),
    refuseRecordCorrection: bySuperior(async (records, org) => ({
      ...(await proposedMark(records, org)),
      reason: 'Không trùng',
    })),
    withdrawClaim: row(
      ['leaderOfLead'],
      'NOT_THE_OWNER',
      async (records) => ({ ...(await records.claim()), reason: 'Nhầm đoạn đường' }),
      // The claim is the lead unit's, which alone takes it back.
      { ...ownSecretaries, leaderOfDebtor: 'NOT_ALLOWED' },
    ),
    revokeVerdict: row(['front'], 'NOT_ALLOWED', async (records, org) => {
      const claim = await records.claim();
      await app().accept('verifyFulfilment', { ...claim, verdict: 'FULL' }, overseerOf(org.front));
      return { ...claim, reason: 'Kiểm tra lại chưa đạt' };
    }),
    recountDeadline: bySecretary(async (records) => ({
      commitmentId: await records.commitment({
        deadline: { counted: { quantity: 30, unit: 'WORKING_DAY' } },
      }),
      reason: 'Lịch nghỉ thay đổi',
    })),
    changeSupportingUnits: bySecretary(async (records, org) => ({
      commitmentId: await records.commitment(),
      addUnitIds: [org.otherDepartment.unitId],
    })),
    changeCoPromisors: byClerkOrSuperior(async (records, org) => ({
      commitmentId: await records.commitment(),
      addOfficeIds: [org.otherDepartment.head.officeId],
    })),
    objectToCommitment: row(
      ['leaderOfDebtor'],
      'NOT_THE_OWNER',
      async (records) => ({
        commitmentId: await records.commitment({ leadUnitId: null }),
        reason: 'Chỉ là lời chúc',
      }),
      { secretaryOfUnit: 'NOT_ALLOWED' },
    ),
    upholdObjection: bySuperior(objectedTo),
    dismissObjection: bySuperior(objectedTo),
    acceptAssignment: byAssignee(async (records) => ({ commitmentId: await records.commitment() })),
    returnAssignment: byAssignee(async (records) => ({
      commitmentId: await records.commitment(),
      reason: 'Không đúng chức năng',
    })),
    reassignCommitment: row(
      ['leaderOfLead'],
      'NOT_THE_OWNER',
      async (records, org) => {
        const parentId = org.communeCommittee.unitId;
        const below = { name: unique('Ban'), kind: 'STATE', level: 'COMMUNE', parentId };
        const { unitId: toUnitId } = await establishBody(app(), below, 'Trưởng ban');
        return { commitmentId: await records.commitment(), toUnitId, reason: 'Giao việc' };
      },
      // The debtor may move the lead only to units below its own.
      { ...ownSecretaries, leaderOfDebtor: 'NOT_ALLOWED' },
    ),
    correctProgress: row(
      debtors,
      'NOT_THE_LEAD_UNIT',
      async (records, org) => {
        const commitmentId = await records.commitment();
        const report = { commitmentId, narrative: 'Xong móng.' };
        await app().accept('reportProgress', report, leaderOf(org.communeCommittee));
        const { progressReports } = await records.commitmentState(commitmentId);
        const progressReportId = lastOf(progressReports)?.id;
        return { ...report, progressReportId, reason: 'Ghi nhầm' };
      },
      ownSecretaries,
    ),
    explainLateness: byOwner(async (records) => ({
      commitmentId: await overdueCommitment(records),
      cause: 'Chậm bàn giao mặt bằng',
    })),
    suspendCommitment: bySuperior(async (records) => ({
      commitmentId: await records.commitment(),
      reason: 'Chờ phán quyết',
    })),
    liftSuspension: bySuperior(async (records, org) => {
      const suspension = { commitmentId: await records.commitment(), reason: 'Chờ phán quyết' };
      await app().accept('suspendCommitment', suspension, overseerOf(org.front));
      return suspension;
    }),
    supersedeCommitment: bySuperior(async (records) => ({
      commitmentId: await records.commitment(),
      supersededById: await records.commitment(),
      reason: 'Cam kết mới rõ hơn',
    })),
    sendReminder: row(['front', 'council'], 'NOT_ALLOWED', async (records) => ({
      commitmentId: await records.commitment(),
      text: 'Đề nghị báo cáo tiến độ',
    })),
    recordCitizenConfirmation: row(['front', 'council'], 'NOT_ALLOWED', async (records) => ({
      commitmentId: (await records.claim()).commitmentId,
      agreed: 215,
      disagreed: 11,
    })),
    recalculateDeadline: row(['system'], 'NOT_ALLOWED', async (records) => ({
      commitmentId: await records.commitment(),
      calendarVersion: 1,
    })),
    takeOpinion: bySecretary(async (records, org) => {
      const at = await records.opinion();
      const toSourceId = await records.conference('held');
      const move = { ...at, toSourceId, reason: 'Ghi nhầm cuộc họp' };
      await app().accept('moveOpinion', move, secretaryOf(org.department));
      const [moved] = (await records.conferenceState(at.sourceId)).opinions.slice();
      return {
        sourceId: toSourceId,
        opinionId: moved?.movedTo?.opinionId,
        fromSourceId: at.sourceId,
        fromOpinionId: at.opinionId,
        reason: 'Ghi nhầm cuộc họp',
      };
    }),
    followOpinion: bySecretary(async (records) => ({
      commitmentId: await records.commitment(),
      ...(await followed(records)),
    })),
    followSource: bySecretary(async (records) => {
      const recordId = await records.conference('held');
      const { heldOn } = await records.conferenceState(recordId);
      const commitmentId = await records.commitment({
        source: { recordId },
        occurredOn: { date: heldOn?.date },
      });
      return { commitmentId, part: 'MEETING', from: heldOn, to: heldOn, reason: 'Ghi nhầm ngày' };
    }),
    inheritDeadline: row(['system'], 'NOT_ALLOWED', async (records, org) => {
      const fromCommitmentId = await records.commitment();
      const commitmentId = await records.commitment();
      const replacement = { commitmentId: fromCommitmentId, supersededById: commitmentId };
      await app().accept(
        'supersedeCommitment',
        { ...replacement, reason: 'Rõ hơn' },
        overseerOf(org.front),
      );
      return { commitmentId, fromCommitmentId };
    }),

    noticeOverdue: row(['system'], 'NOT_ALLOWED', async (records, org) =>
      overdueNotice(await overdueCommitment(records), org.department.head.officeId),
    ),
    noticeDueSoon: row(['system'], 'NOT_ALLOWED', async (records, org) => ({
      commitmentId: await records.commitment({ deadline: { fixed: { date: '2026-12-19' } } }),
      deadlineVersion: 1,
      level: 1,
      addresseeOfficeId: org.department.head.officeId,
    })),
  };

  async function proposedCorrection(records: PreparedRecords, org: SmallOrganisation) {
    const commitmentId = await overdueCommitment(records);
    const later = { commitmentId, deadline: { fixed: { date: '2027-06-30' } }, reason: 'Ghi nhầm' };
    await app().accept('correctDeadline', later, secretaryOf(org.department));
    const { corrections } = await records.commitmentState(commitmentId);
    return { commitmentId, correctionId: corrections[0]?.id };
  }

  const overdueCommitment = (records: PreparedRecords) =>
    records.commitment({
      occurredOn: { date: '2026-11-01' },
      deadline: { fixed: { date: '2026-12-10' } },
      backdatingReason: 'Nhập hồ sơ muộn',
    });
  const overdueNotice = (commitmentId: string, addresseeOfficeId: string) => ({
    commitmentId,
    deadlineVersion: 1,
    level: 1,
    addresseeOfficeId,
  });

  return table;
}
