import type { ActingPerson } from '../../src/application/commandRequest';
import { textAt } from '../support/graphqlClient';
import {
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;

const document = { documentType: 'Nghị quyết', symbol: '72/2025', issuer: 'UBTVQH' };

/** One field of every entry of a list. */
const each = (nodes: readonly Answer[], field: string) =>
  nodes.map((node) => node[field] as unknown);

/** Sends one command and gives the record that it answered with. */
async function sent(
  name: string,
  input: object,
  field: string,
  selection: string,
  actor: ActingPerson = secretaryOf(org.department),
): Promise<Answer[string]> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const accepted = `${field.charAt(0).toUpperCase()}${field.slice(1)}Accepted`;
  const answer = await app.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename
      ... on ${accepted} { position ${field} { ${selection} } } ... on Rejected { code field } } }`,
    { input },
    actor,
  );
  if (answer[name].__typename === 'Rejected') throw new Error(JSON.stringify(answer[name]));
  return answer[name][field];
}

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
});
afterAll(() => app.close());

describe('rules and the working calendar', () => {
  it('an enacted rule is answered with its version and listed by code and day', async () => {
    const rule = (code: string, quantity: number, unit: string, trigger: string) =>
      sent(
        'enactDeadlineRule',
        {
          code,
          title: `Quy tắc ${code}`,
          legalBasis: document,
          validFrom: '2020-10-01',
          trigger,
          quantity,
          unit,
          rollsForward: quantity > 0,
        },
        'deadlineRule',
        'id code validFrom validTo legalBasis { symbol } quantity unit',
        administrator,
      );
    const enacted = await rule('PETITION_ANSWER', 60, 'CALENDAR_DAY', 'PETITION_RECEIVED');
    expect(enacted).toMatchObject({ code: 'PETITION_ANSWER', quantity: 60, validTo: null });
    await rule('CONFERENCE_NOTICE', -7, 'CALENDAR_DAY', 'MEETING_HELD');
    await rule('CONFERENCE_PUBLICATION', 10, 'CALENDAR_DAY', 'MEETING_HELD');
    await rule('CONTACT_VENUE_NOTICE', -3, 'WORKING_DAY', 'MEETING_HELD');
    const { deadlineRules, none, codes } = await app.ask(`{
      deadlineRules(on: "2026-12-12") { totalCount nodes { code } }
      none: deadlineRules(on: "2019-01-01") { totalCount }
      codes(list: DEADLINE_RULE) { code label label_en: label(language: EN) } }`);
    expect(each(deadlineRules.nodes, 'code')).toEqual([
      'CONFERENCE_NOTICE',
      'CONFERENCE_PUBLICATION',
      'CONTACT_VENUE_NOTICE',
      'PETITION_ANSWER',
    ]);
    expect(none.totalCount).toBe(0);
    expect(codes[3]).toEqual({
      code: 'PETITION_ANSWER',
      label: 'Quy tắc PETITION_ANSWER',
      label_en: "Answer to a voter's petition",
    });
  });

  it('R18: an announced swap makes a day off and a working Saturday, and a new version', async () => {
    const calendar = await sent(
      'declareDaySwap',
      { dayOff: '2027-04-29', makeUpDate: '2027-05-08', legalBasis: document },
      'workCalendar',
      `version entries(year: 2027) { kind date makeUpDate isInForce legalBasis { symbol } }
       days(from: "2027-04-29", to: "2027-04-30") { date kind isWorkingDay name lunarDate }`,
      administrator,
    );
    expect(calendar).toMatchObject({
      version: 2,
      entries: [{ kind: 'SWAPPED_DAY_OFF', makeUpDate: '2027-05-08', isInForce: true }],
      days: [
        { kind: 'SWAPPED_DAY_OFF', isWorkingDay: false },
        { kind: 'HOLIDAY', isWorkingDay: false, lunarDate: '24/3', name: 'Ngày Chiến thắng' },
      ],
    });
    expect(
      await app.faults('{ workCalendar { days(from: "2027-01-01", to: "2028-12-31") { date } } }'),
    ).toEqual(['BAD_USER_INPUT']);
  });

  it('previews a deadline by a rule whatever starts its count', async () => {
    const { byPetition, ofAnotherDay } = await app.ask(`{
      byPetition: deadlinePreview(
        deadline: { byRule: { ruleCode: "PETITION_ANSWER" } }, startsOn: "2026-12-04") { currentDate startsOn }
      ofAnotherDay: deadlinePreview(
        deadline: { byRule: { ruleCode: "PETITION_ANSWER", startsOn: "2026-12-03" } }, startsOn: "2026-12-04") { startsOn } }`);
    expect(byPetition).toEqual({ currentDate: '2027-02-02', startsOn: '2026-12-04' });
    expect(ofAnotherDay).toEqual({ startsOn: '2026-12-03' });
  });

  it('R8: says what words for a deadline come to, and nothing where they name no day', async () => {
    const { day, none } = await app.ask(`{
      day: deadlineFromWording(wording: "trước ngày 30/6/2027", startsOn: "2026-12-12") { kind currentDate wording }
      none: deadlineFromWording(wording: "khi có vốn", startsOn: "2026-12-12") { kind } }`);
    expect(day).toEqual({
      kind: 'DATE',
      currentDate: '2027-06-29',
      wording: 'trước ngày 30/6/2027',
    });
    expect(none).toBeNull();
  });
});

describe('a voter contact and the petition that came of it', () => {
  let contactId: string;
  let opinionId: string;
  let petitionId: string;

  it('is planned, held and listed with what was said', async () => {
    const planned = await sent(
      'planVoterContactSession',
      {
        title: 'Tiếp xúc cử tri xã Yên Trị',
        body: 'PEOPLES_COUNCIL',
        councilLevel: 'PROVINCE',
        timing: 'THEMATIC',
        unitId: org.department.unitId,
        territoryIds: [org.communeId],
      },
      'voterContactSession',
      'id status body timing unit { name } territories { name } deputies { id } breaches { kind }',
    );
    expect(planned).toMatchObject({
      status: 'PLANNED',
      timing: 'THEMATIC',
      territories: [{ name: 'Xã Yên Trị' }],
      breaches: [],
    });
    contactId = planned.id;
    const held = await sent(
      'holdVoterContactSession',
      { sessionId: contactId, attendance: {} },
      'voterContactSession',
      'status heldOn { date } breaches { kind daysLate rule { code } dueOn doneOn }',
    );
    expect(held).toMatchObject({
      status: 'HELD',
      breaches: [{ kind: 'VENUE_NOTICE_LATE', rule: { code: 'CONTACT_VENUE_NOTICE' } }],
    });
    const opinion = await sent(
      'recordOpinion',
      { sourceId: contactId, text: 'Đề nghị sửa đường liên thôn.' },
      'opinion',
      'id kind source { __typename ... on VoterContactSession { id } }',
    );
    expect(opinion).toMatchObject({
      kind: null,
      source: { __typename: 'VoterContactSession', id: contactId },
    });
    opinionId = opinion.id;
    const classified = await sent(
      'classifyOpinion',
      {
        sourceId: contactId,
        opinionId,
        kind: 'PETITION',
        competence: 'PROVINCE',
        policyField: 'TRANSPORT',
      },
      'opinion',
      'kind competence policyField petition { id }',
    );
    expect(classified).toEqual({
      kind: 'PETITION',
      competence: 'PROVINCE',
      policyField: 'TRANSPORT',
      petition: null,
    });
  });

  it('R20, R21: a petition keeps every origin and the earliest clock when another joins it', async () => {
    const petition = async (occurredOn: string, extra: object): Promise<Answer[string]> =>
      sent(
        'recordPetition',
        {
          text: 'Đề nghị sửa đường liên thôn.',
          channel: 'VOTER_CONTACT',
          territoryId: org.communeId,
          occurredOn: { date: occurredOn },
          ...extra,
        },
        'petition',
        'id status timeliness deadline { kind originalDate currentDate rule { code } } origins { raisedOn { date } }',
      );
    const first = await petition('2026-12-12', { sourceId: contactId, opinionId });
    petitionId = first.id;
    expect(first).toMatchObject({
      status: 'RECEIVED',
      timeliness: 'OPEN_IN_TIME',
      deadline: {
        kind: 'COUNTED_PERIOD',
        currentDate: '2027-02-12',
        rule: { code: 'PETITION_ANSWER' },
      },
    });
    const earlier = await petition('2026-12-01', { channel: 'LETTER' });
    const merged = await sent(
      'mergePetition',
      { petitionId: earlier.id, intoPetitionId: petitionId },
      'petition',
      'status timeliness mergedInto { id origins { raisedOn { date } } deadline { currentDate } mergedFrom { id } }',
    );
    expect(merged).toMatchObject({
      status: 'MERGED',
      timeliness: null,
      mergedInto: {
        id: petitionId,
        deadline: { currentDate: '2027-02-01' },
        mergedFrom: [{ id: earlier.id }],
      },
    });
    expect(merged.mergedInto.origins).toHaveLength(2);
  });

  it('answered is not resolved: the report counts both, raw and merged (R21)', async () => {
    const secretary = secretaryOf(org.department);
    const step = (name: string, input: object, actor = secretary) =>
      sent(name, { petitionId, ...input }, 'petition', 'status', actor);
    await step('classifyPetition', { competence: 'PROVINCE', policyField: 'TRANSPORT' });
    await step('referPetition', { toOfficeId: org.otherDepartment.head.officeId });
    const answered = await sent(
      'answerPetition',
      { petitionId, kind: 'EXPLAINED', text: 'Đường thuộc kế hoạch năm 2027.' },
      'petition',
      `status isResolved timeliness answeringOffice { id } referrals { toOffice { id } referredOn }
       answers { kind text answeredBy { role } isSatisfactory judgedBy { role } }`,
      secretaryOf(org.otherDepartment),
    );
    expect(answered).toMatchObject({
      status: 'ANSWERED',
      isResolved: false,
      timeliness: 'DONE_ON_TIME',
      answeringOffice: { id: org.otherDepartment.head.officeId },
      answers: [{ kind: 'EXPLAINED', isSatisfactory: null, judgedBy: null }],
    });
    const {
      petitionAnswerQuality: report,
      petitions,
      funnel,
      opinions,
    } = await app.ask(
      `query ($id: ID!) {
        petitionAnswerQuality { receivedRaw received answered { numerator denominator value } resolved { value }
          answeredOfRaw { numerator denominator } explained { value } satisfactory { value } }
        petitions(filter: { sourceId: $id, answerKind: [EXPLAINED] }) { totalCount nodes { id } }
        funnel(sourceId: $id) { steps { stage count shareOfPrevious { value } } }
        opinions: voterContactSession(id: $id) { opinions(filter: { kind: [PETITION] }) { nodes { petition { id } } }
          funnel { stage count } } }`,
      { id: contactId },
    );
    expect(report).toEqual({
      receivedRaw: 2,
      received: 1,
      answered: { numerator: '1', denominator: '1', value: '100.00' },
      resolved: { value: '0.00' },
      answeredOfRaw: { numerator: '2', denominator: '2' },
      explained: { value: '100.00' },
      satisfactory: { value: null },
    });
    expect(petitions).toEqual({ totalCount: 1, nodes: [{ id: petitionId }] });
    expect(opinions.opinions.nodes).toEqual([{ petition: { id: petitionId } }]);
    const reached = (funnel.steps as Answer[]).map(({ stage, count }) => [stage, count] as const);
    expect(Object.fromEntries(reached)).toEqual({
      SAID: 1,
      RECORDED: 1,
      CLASSIFIED: 1,
      REFERRED: 1,
      ANSWERED: 1,
      PROMISED: 0,
      CLAIMED: 0,
      VERIFIED: 0,
    });
  });

  it('is found by its words without accents, and by its id like any record', async () => {
    const { search, record, sessions } = await app.ask(
      `query ($id: ID!) {
        search(text: "sua duong lien thon", kinds: [PETITION]) { nodes { kind record { id } } }
        record(id: $id) { __typename isRecordedInError }
        sessions: voterContactSessions(filter: { timing: THEMATIC, text: "tiep xuc" }) { totalCount nodes { id } } }`,
      { id: contactId },
    );
    expect(each(search.nodes, 'kind')).toEqual(['PETITION', 'PETITION']);
    expect(record).toEqual({ __typename: 'VoterContactSession', isRecordedInError: false });
    expect(sessions).toEqual({ totalCount: 1, nodes: [{ id: contactId }] });
  });

  it('stands where it stood by what was known and had happened', async () => {
    const { before, now } = await app.ask(
      `query ($id: ID!) { before: petition(id: $id, on: "2026-11-01") { id }
        now: petition(id: $id, on: "2026-12-12") { status } }`,
      { id: petitionId },
    );
    expect(before).toBeNull();
    expect(now).toEqual({ status: 'ANSWERED' });
  });
});

describe('a promise and all that may befall it', () => {
  const promise = async (text: string): Promise<string> => {
    const commitment = await sent(
      'recordCommitment',
      {
        text,
        promisorOfficeId: org.department.head.officeId,
        source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } },
        deadline: { fixed: { date: '2027-03-31', precision: 'QUARTER' } },
        leadUnitId: org.communeCommittee.unitId,
      },
      'commitment',
      'id',
    );
    return textAt(commitment, 'id');
  };

  it('R22: made twice it counts once, in no box of its own, and stands in the list of repetitions', async () => {
    const first = await promise('Sẽ sửa đường Yên Trị.');
    const again = await promise('Xin hứa sửa đường Yên Trị.');
    const linked = await sent(
      'linkDuplicate',
      { commitmentId: again, duplicateOfId: first },
      'commitment',
      'timeliness duplicateOf { id duplicates { id } sources { text } }',
    );
    expect(linked).toEqual({
      timeliness: null,
      duplicateOf: {
        id: first,
        duplicates: [{ id: again }],
        sources: [{ text: 'Sẽ sửa đường Yên Trị.' }, { text: 'Xin hứa sửa đường Yên Trị.' }],
      },
    });
    const { repeatPromises, once, all, timeliness } = await app.ask(`{
      repeatPromises { totalCount nodes { timesMade commitment { id } occasions { text } } }
      once: commitments { totalCount } all: commitments(filter: { includeDuplicates: true }) { totalCount }
      timeliness { total { total suspended uncheckable excluded } } }`);
    expect(repeatPromises.nodes).toMatchObject([{ timesMade: 2, commitment: { id: first } }]);
    expect(repeatPromises.nodes[0].occasions).toHaveLength(2);
    expect([once.totalCount, all.totalCount]).toEqual([1, 2]);
    expect(timeliness.total).toEqual({ total: 1, suspended: 0, uncheckable: 0, excluded: 0 });
  });

  it('classified, suspended and asked to be extended it shows in filters, groups and registers', async () => {
    const id = await promise('Sẽ xây trạm y tế.');
    const secretary = secretaryOf(org.department);
    const classified = await sent(
      'classifyCommitment',
      { commitmentId: id, policyField: 'HEALTH', priority: 'PRESSING', isCheckable: true },
      'commitment',
      'policyField priority isCheckable isSuccessionPending objection { reason } citizenConfirmation { agreed rate { value } }',
      secretary,
    );
    expect(classified).toEqual({
      policyField: 'HEALTH',
      priority: 'PRESSING',
      isCheckable: true,
      isSuccessionPending: false,
      objection: null,
      citizenConfirmation: { agreed: 0, rate: { value: null } },
    });
    await sent(
      'requestExtension',
      { commitmentId: id, proposedDate: '2027-06-30', reason: 'Chờ vốn', objectiveCause: 'Bão' },
      'commitment',
      'extensions { objectiveCause causeConfirmedBy { id } }',
      leaderOf(org.communeCommittee),
    );
    const { extensionRegister, commitments, timeliness, dueSoon } = await app.ask(`{
      extensionRegister(status: [REQUESTED]) { totalCount nodes { reason objectiveCause commitment { id } } }
      commitments(filter: { policyField: "HEALTH", priority: [PRESSING] }, orderBy: { field: PRIORITY }) { nodes { id } }
      timeliness(groupBy: POLICY_FIELD) { groups { key label counts { total } } }
      dueSoon(days: 92) { days { date isWorkingDay commitments { id } } } }`);
    expect(extensionRegister).toEqual({
      totalCount: 1,
      nodes: [{ reason: 'Chờ vốn', objectiveCause: 'Bão', commitment: { id } }],
    });
    expect(commitments.nodes).toEqual([{ id }]);
    expect(timeliness.groups).toEqual(
      expect.arrayContaining([{ key: 'HEALTH', label: 'Y tế', counts: { total: 1 } }]) as object,
    );
    expect(dueSoon.days).toEqual([]);
  });

  it('R26: claimed it waits in the queue, and only an overseer of another side may judge it', async () => {
    const id = await promise('Sẽ lát vỉa hè.');
    await sent(
      'claimFulfilment',
      {
        commitmentId: id,
        statement: 'Đã lát xong.',
        evidence: [{ caption: 'Ảnh', link: 'https://hoabinh.gov.vn/anh' }],
      },
      'commitment',
      'id',
      leaderOf(org.communeCommittee),
    );
    const queue = `{ verificationQueue { totalCount nodes { daysWaiting mayVerify commitment { id } claim { status } } } }`;
    const seen = async (actor: ActingPerson): Promise<Answer[string]> =>
      (await app.ask(queue, {}, actor))['verificationQueue'];
    expect(await seen(overseerOf(org.front))).toEqual({
      totalCount: 1,
      nodes: [
        { daysWaiting: 0, mayVerify: true, commitment: { id }, claim: { status: 'PENDING' } },
      ],
    });
    expect((await seen(leaderOf(org.communeCommittee))).nodes[0].mayVerify).toBe(false);
  });

  it('pushes claims entering and leaving the queue, from the start and filtered by unit', async () => {
    const source = `subscription ($unit: ID) { verificationQueue(after: "start", filter: { unitId: $unit }) {
      hasEntered position commitment { id } claim { status } } }`;
    const ours = await app.subscribe(source, { unit: org.communeCommittee.unitId });
    const others = await app.subscribe(source, { unit: org.front.unitId });
    const entered = await ours.next();
    expect(entered['verificationQueue']).toMatchObject({
      hasEntered: true,
      claim: { status: 'PENDING' },
    });
    const { id } = entered['verificationQueue'].commitment;
    const { commitment } = await app.ask(
      'query ($id: ID!) { commitment(id: $id) { claims { id } } }',
      { id },
    );
    await sent(
      'verifyFulfilment',
      { commitmentId: id, claimId: commitment.claims[0].id, verdict: 'FULL' },
      'commitment',
      'status',
      overseerOf(org.front),
    );
    const left = await ours.next();
    expect(left['verificationQueue']).toMatchObject({
      hasEntered: false,
      commitment: { id },
      claim: { status: 'VERIFIED_FULLY' },
    });
    expect(await others.nextWithin(100)).toBeNull();
    await ours.stop();
    await others.stop();
  });

  it('R10: recorded in error it leaves every count and its history says so as a correction', async () => {
    const id = await promise('Ghi nhầm.');
    const record = await sent(
      'markRecordedInError',
      { recordId: id, reason: 'Nhập trùng' },
      'record',
      '__typename isRecordedInError ... on Commitment { status timeliness }',
      secretaryOf(org.department),
    );
    expect(record).toEqual({
      __typename: 'Commitment',
      isRecordedInError: true,
      status: 'RECORDED_IN_ERROR',
      timeliness: null,
    });
    const { history } = await app.ask(
      `query ($id: ID!) { history(id: $id, last: 1) { nodes { __typename eventType
        ... on CorrectionEntry { reason before after } } } }`,
      { id },
    );
    expect(history.nodes[0]).toMatchObject({
      __typename: 'CorrectionEntry',
      eventType: 'RecordedInError',
      reason: 'Nhập trùng',
      before: { text: 'Ghi nhầm.' },
      after: null,
    });
  });
});

describe('a reorganisation', () => {
  it('R23: counts what still has no successor, and units know who took over', async () => {
    const decided = await sent(
      'decideReorganisation',
      {
        title: 'Hợp nhất hai sở',
        decision: document,
        effectiveOn: '2026-12-01',
        mappings: [{ fromUnitId: org.department.unitId, toUnitId: org.otherDepartment.unitId }],
      },
      'reorganisation',
      'id title effectiveOn decision { symbol } mappings { fromUnit { name successors { name } } toUnit { name predecessors { name } } fromOffice { id } } transferCount orphanCount isComplete',
      administrator,
    );
    expect(decided).toMatchObject({
      title: 'Hợp nhất hai sở',
      mappings: [
        {
          fromUnit: { name: 'Sở Xây dựng', successors: [{ name: 'Sở Y tế' }] },
          toUnit: { name: 'Sở Y tế', predecessors: [{ name: 'Sở Xây dựng' }] },
          fromOffice: null,
        },
      ],
      transferCount: 0,
      orphanCount: 0,
      isComplete: false,
    });
    const { orphans, pending } = await app.ask(`{ orphans { totalCount nodes { lastOffice { id } } }
      pending: commitments(filter: { outstanding: true }) { nodes { isSuccessionPending } } }`);
    expect(orphans.totalCount).toBe(0);
    expect(new Set(each(pending.nodes, 'isSuccessionPending'))).toEqual(new Set([true]));
  });

  it('R23: nobody took over from anybody before the first day of the new order', async () => {
    const took = async (on: string) => {
      const { gave, got, head } = await app.ask(
        `query ($gave: ID!, $got: ID!, $head: ID!, $on: Date!) {
          gave: unit(id: $gave, on: $on) { successors { name } }
          got: unit(id: $got, on: $on) { predecessors { name } }
          head: office(id: $head, on: $on) { successors { unit { name } } } }`,
        {
          gave: org.department.unitId,
          got: org.otherDepartment.unitId,
          head: org.department.head.officeId,
          on,
        },
      );
      return [gave.successors, got.predecessors, head.successors] as unknown[];
    };
    expect(await took('2026-11-30')).toEqual([[], [], []]);
    expect(await took('2026-12-01')).toEqual([
      [{ name: 'Sở Y tế' }],
      [{ name: 'Sở Xây dựng' }],
      [{ unit: { name: 'Sở Y tế' } }],
    ]);
  });

  it('a unit that gave one office away has no successor, nor is it a predecessor', async () => {
    const mapping = {
      fromUnitId: org.communeCommittee.unitId,
      fromOfficeId: org.communeCommittee.recorder.officeId,
      toUnitId: org.otherDepartment.unitId,
      toOfficeId: org.otherDepartment.recorder.officeId,
    };
    const { mappings } = await sent(
      'decideReorganisation',
      {
        title: 'Chuyển bộ phận thư ký',
        decision: document,
        effectiveOn: '2026-12-02',
        mappings: [mapping],
      },
      'reorganisation',
      'mappings { fromUnit { successors { name } } toUnit { predecessors { name } } fromOffice { successors { unit { name } } } }',
      administrator,
    );
    expect(mappings).toEqual([
      {
        fromUnit: { successors: [] },
        toUnit: { predecessors: [{ name: 'Sở Xây dựng' }] },
        fromOffice: { successors: [{ unit: { name: 'Sở Y tế' } }] },
      },
    ]);
  });
});

describe('a renamed unit', () => {
  it('R1: bears on a day the name of that day, wherever it is shown', async () => {
    const renaming = {
      unitId: org.council.unitId,
      name: 'HĐND tỉnh Phú Thọ mới',
      occurredOn: { date: '2026-12-10' },
    };
    const { name: old } = (
      await app.ask('query ($id: ID!) { unit(id: $id) { name } }', { id: renaming.unitId })
    ).unit;
    await sent('renameUnit', renaming, 'unit', 'name', administrator);
    const namesOn = async (on: string) => {
      const { unit, office } = await app.ask(
        `query ($id: ID!, $officeId: ID!, $on: Date!) {
          unit(id: $id, on: $on) { name } office(id: $officeId, on: $on) { unit { name } } }`,
        { id: renaming.unitId, officeId: org.council.head.officeId, on },
      );
      return [unit.name, office.unit.name] as unknown[];
    };
    expect(await namesOn('2026-12-09')).toEqual([old, old]);
    expect(await namesOn('2026-12-10')).toEqual([renaming.name, renaming.name]);
  });
});

describe('suggestions of the lexicon', () => {
  it('R28: mark the promises of minutes with the reason, and remember what was rejected', async () => {
    const actor = secretaryOf(org.otherDepartment);
    const conference = await sent(
      'scheduleDialogueConference',
      {
        title: 'Đối thoại với nông dân',
        unitId: org.otherDepartment.unitId,
        chairOfficeId: org.otherDepartment.head.officeId,
        occasion: 'PERIODIC',
        audiences: ['FARMER'],
        territoryIds: [org.communeId],
      },
      'dialogueConference',
      'id noticeDueOn breaches { kind }',
      actor,
    );
    const conferenceId = conference.id;
    await sent(
      'holdDialogueConference',
      { conferenceId },
      'dialogueConference',
      'publicationDueOn breaches { kind daysLate }',
      actor,
    );
    await sent(
      'draftMinutes',
      {
        conferenceId,
        text: 'Kính thưa bà con. Tôi xin hứa sẽ sửa xong đường trước ngày 30/6/2027.',
      },
      'dialogueConference',
      'minutes { amendmentCount }',
      actor,
    );
    const ask = `query ($id: ID!) { promiseSuggestions(conferenceId: $id) { totalCount nodes {
      id sentence phrase reason status deadlineWording deadline { currentDate } conference { id } commitment { id } } } }`;
    const { promiseSuggestions } = await app.ask(ask, { id: conferenceId });
    expect(promiseSuggestions).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          status: 'OPEN',
          deadline: { currentDate: '2027-06-29' },
          conference: { id: conferenceId },
          commitment: null,
        },
      ],
    });
    await sent(
      'rejectPromiseSuggestion',
      { conferenceId, suggestionId: promiseSuggestions.nodes[0].id, reason: 'Lời chào' },
      'dialogueConference',
      'id',
      actor,
    );
    const after = await app.ask(ask, { id: conferenceId });
    expect(after['promiseSuggestions'].nodes[0].status).toBe('REJECTED');
  });
});
