import type { ActingPerson } from '../../src/application/commandRequest';
import type { ActorRole } from '../../src/kernel/actor';
import { commitmentFold } from '../../src/commitment/fold';
import { dialogueConferenceFold } from '../../src/dialogueConference/fold';
import { foldEvents, type Fold } from '../../src/kernel/decider';
import { recordKindOf } from '../../src/records/recordKinds';
import { officeFold } from '../../src/organisation/officeState';
import { readRecord } from '../../src/application/recordReader';
import { administrator, type TestApplication } from '../support/testApplication';

interface Seat {
  readonly officeId: string;
  readonly personId: string;
}

const actingIn = (seat: Seat, role: ActorRole): ActingPerson => ({
  ...seat,
  role,
  delegationId: null,
});


function foldOf(id: string): Fold<unknown, never> {
  switch (recordKindOf(id)) {
    case 'OFFICE':
      return officeFold;
    case 'DIALOGUE_CONFERENCE':
      return dialogueConferenceFold;
    default:
      return commitmentFold;
  }
}

/** Sends one command at a moment of its own; a second telling finds what the first has written. */
export class GoldenStory {
  private readonly versions = new Map<string, number>();

  constructor(readonly app: TestApplication) {}

  async step(
    at: string,
    key: string,
    name: string,
    input: object,
    actor: ActingPerson,
  ): Promise<string> {
    this.app.clock.set(`${at}T02:00:00.000Z`);
    const result = await this.app.accept(name, { commandId: `golden/${key}`, ...input }, actor);
    this.versions.set(result.stream, result.version);
    return result.stream;
  }

  /**
   * Id of the newest entry of a list, right after the story's last step on that record: when it is
   * told again, the log is ahead of the story.
   */
  async latest(id: string, list: string): Promise<string> {
    const to = this.versions.get(id) ?? 0;
    const { events } = await this.app.store.readStream(id, { to });
    const state: unknown = foldEvents(foldOf(id), events as never);
    const entry = (state as Record<string, readonly { id: string }[]>)[list]?.at(-1);
    if (entry === undefined) throw new Error(`${id} has nothing in ${list}`);
    return entry.id;
  }

  /** The notice that the deadline clock wrote when the first step of the ladder was reached. */
  async firstOverdueNotice(id: string): Promise<string> {
    const record = await readRecord(this.app.store, id);
    const notices = record?.kind === 'COMMITMENT' ? record.state.notices : [];
    const notice = notices.find(({ kind }) => kind === 'OVERDUE');
    if (notice === undefined) throw new Error(`${id} has no overdue notice`);
    return notice.id;
  }
}

const photo = {
  caption: 'Ảnh hiện trường',
  file: { contentHash: 'ab'.repeat(32), mediaType: 'image/jpeg', byteLength: '1024' },
};
const page = { caption: 'Bài trên trang của tỉnh', link: 'https://example.vn/ket-qua' };

async function organise(story: GoldenStory) {
  const at = '2026-01-05';
  const founded = { occurredOn: { date: '2025-07-01' } };
  const unit = (key: string, input: object) =>
    story.step(at, `unit/${key}`, 'establishUnit', { ...founded, ...input }, administrator);
  const province = await unit('province', {
    name: 'Tỉnh Phú Thọ',
    kind: 'ADMINISTRATIVE_UNIT',
    level: 'PROVINCE',
    code: '25',
  });
  const body = (key: string, name: string, kind: string, parentId?: string) =>
    unit(key, {
      name,
      kind,
      level: 'PROVINCE',
      territoryId: province,
      ...(parentId === undefined ? {} : { parentId }),
    });
  const committee = await body('committee', 'Ủy ban nhân dân tỉnh', 'STATE');
  const department = await body('department', 'Sở Xây dựng', 'STATE', committee);
  const front = await body('front', 'Ủy ban MTTQ Việt Nam tỉnh', 'MTTQ');
  const office = async (key: string, unitId: string, title: string, isHead: boolean) => {
    const officeId = await story.step(
      at,
      `office/${key}`,
      'establishOffice',
      { ...founded, unitId, title, isHead },
      administrator,
    );
    await story.step(
      at,
      `holder/${key}`,
      'appointOfficeHolder',
      {
        ...founded,
        officeId,
        displayName: `Người giữ chức ${title}`,
        decision: { documentType: 'Quyết định', symbol: '01/QĐ-TU', issuedOn: '2025-07-01' },
      },
      administrator,
    );
    const record = await readRecord(story.app.store, officeId);
    const holding = record?.kind === 'OFFICE' ? record.state.holdings.at(-1) : undefined;
    if (holding === undefined) throw new Error(`nobody holds ${officeId}`);
    return { officeId, personId: holding.personId };
  };
  const chair = await office('chair', committee, 'Chủ tịch Ủy ban nhân dân tỉnh', true);
  const deputy = await office('deputy', committee, 'Phó Chủ tịch', false);
  const secretary = await office('secretary', committee, 'Thư ký', false);
  const director = await office('director', department, 'Giám đốc Sở Xây dựng', true);
  const frontHead = await office('front-head', front, 'Chủ tịch Ủy ban MTTQ tỉnh', true);
  await story.step(
    '2026-02-02',
    'holder-left',
    'endOfficeHolding',
    { ...deputy, occurredOn: { date: '2026-01-31' } },
    administrator,
  );
  const delegation = { officeId: chair.officeId, toOfficeId: deputy.officeId, scope: 'Ký thông báo kết luận' };
  await story.step(
    '2026-02-02',
    'delegation',
    'grantDelegation',
    { ...delegation, from: '2026-02-02', to: '2026-12-31' },
    administrator,
  );
  await story.step(
    '2026-02-20',
    'delegation-revoked',
    'revokeDelegation',
    { officeId: chair.officeId, delegationId: await story.latest(chair.officeId, 'delegations') },
    administrator,
  );
  const right = { officeId: deputy.officeId, right: 'ADMINISTRATOR' };
  await story.step('2026-02-20', 'right', 'grantOfficeRight', right, administrator);
  await story.step('2026-02-21', 'right-withdrawn', 'withdrawOfficeRight', right, administrator);
  return {
    province,
    committee,
    department,
    chair: chair.officeId,
    director: director.officeId,
    asSecretary: actingIn(secretary, 'SECRETARY'),
    asChair: actingIn(chair, 'LEADER'),
    asDirector: actingIn(director, 'LEADER'),
    asFront: actingIn(frontHead, 'OVERSEER'),
  };
}

export type Stage = Awaited<ReturnType<typeof organise>>;

async function meet(story: GoldenStory, stage: Stage) {
  const { asSecretary: as } = stage;
  const conferenceId = await story.step(
    '2026-02-20',
    'scheduled',
    'scheduleDialogueConference',
    {
      title: 'Đối thoại với nông dân',
      unitId: stage.committee,
      chairOfficeId: stage.chair,
      audiences: ['FARMER', 'RESIDENT'],
      territoryIds: [stage.province],
      venue: 'Hội trường tỉnh',
      startsAt: '2026-03-10T01:00:00.000Z',
      occasion: 'AD_HOC',
    },
    as,
  );
  await story.step(
    '2026-03-10',
    'held',
    'holdDialogueConference',
    {
      conferenceId,
      attendance: {
        visits: { value: '2500', unit: 'VISIT', qualifier: 'MORE_THAN' },
        people: { value: '300', unit: 'PERSON' },
      },
    },
    as,
  );
  const raise = async (key: string, text: string) => {
    await story.step(
      '2026-03-10',
      `opinion/${key}`,
      'recordOpinion',
      { sourceId: conferenceId, text, audience: 'FARMER' },
      as,
    );
    return story.latest(conferenceId, 'opinions');
  };
  const road = await raise('road', 'Đường nội đồng lầy lội, đề nghị tỉnh cho làm lại.');
  const market = await raise('market', 'Nông sản khó tiêu thụ.');
  await story.step(
    '2026-03-10',
    'answered',
    'answerOpinionOnSpot',
    { sourceId: conferenceId, opinionId: road, answer: 'Tỉnh sẽ làm trong năm nay.' },
    as,
  );
  await story.step(
    '2026-03-10',
    'deferred',
    'deferOpinion',
    { sourceId: conferenceId, opinionId: market, toOfficeId: stage.director },
    as,
  );
  const minutes = { conferenceId, text: 'Biên bản hội nghị đối thoại với nông dân.' };
  await story.step('2026-03-11', 'minutes', 'draftMinutes', minutes, as);
  await story.step('2026-03-12', 'approved', 'approveMinutes', { conferenceId }, stage.asChair);
  await story.step(
    '2026-03-14',
    'conclusion',
    'issueConclusionNotice',
    {
      conferenceId,
      document: { documentType: 'Thông báo', symbol: '45/TB-UBND', issuedOn: '2026-03-14' },
      summary: 'Kết luận hội nghị',
    },
    as,
  );
  await story.step(
    '2026-03-16',
    'published',
    'publishConclusion',
    { conferenceId, channels: ['WEBSITE', 'MASS_MEDIA'] },
    as,
  );
  return { conferenceId, road };
}

async function followUp(story: GoldenStory, stage: Stage, conferenceId: string, opinionId: string) {
  const { asSecretary, asDirector, asFront } = stage;
  const source = { recordId: conferenceId, opinionId };
  const made = { occurredOn: { date: '2026-03-10' }, promisorOfficeId: stage.chair, source };
  const road = await story.step(
    '2026-03-13',
    'promise/road',
    'recordCommitment',
    { ...made, text: 'Tỉnh sẽ làm 20 km đường nội đồng.', territoryIds: [stage.province] },
    asSecretary,
  );
  const step = (at: string, key: string, name: string, input: object, actor: ActingPerson) =>
    story.step(at, `road/${key}`, name, { commitmentId: road, ...input }, actor);
  await step('2026-03-13', 'lead', 'assignLeadUnit', { unitId: stage.department }, asSecretary);
  const target = {
    metric: 'Đường làm xong',
    operator: 'AT_LEAST',
    value: { value: '20', unit: 'KILOMETRE' },
  };
  await step('2026-03-13', 'targets', 'setTargets', { targets: [target] }, asSecretary);
  const deadline = { counted: { quantity: 30, unit: 'WORKING_DAY' } };
  await step('2026-03-13', 'deadline', 'setDeadline', { deadline }, asSecretary);
  const targetId = await story.latest(road, 'targets');
  const results = [{ targetId, result: { value: '8.5', unit: 'KILOMETRE' } }];
  await step(
    '2026-04-01',
    'progress',
    'reportProgress',
    { percent: '40', narrative: 'Xong 8,5 km.', results, evidence: [page] },
    asDirector,
  );
  const ask = { proposedDate: '2026-05-15', reason: 'Mưa lớn' };
  await step('2026-04-10', 'extension-1', 'requestExtension', ask, asDirector);
  const first = { extensionId: await story.latest(road, 'extensions'), reason: 'Chưa đủ căn cứ' };
  await step('2026-04-11', 'extension-1-refused', 'refuseExtension', first, asFront);
  await step('2026-04-12', 'extension-2', 'requestExtension', ask, asDirector);
  const second = { extensionId: await story.latest(road, 'extensions'), reason: 'Có biên bản' };
  await step('2026-04-14', 'extension-2-granted', 'grantExtension', second, asFront);
  return road;
}

async function settle(story: GoldenStory, stage: Stage, road: string) {
  const { asDirector, asFront } = stage;
  const step = (at: string, key: string, name: string, input: object, actor: ActingPerson) =>
    story.step(at, `road/${key}`, name, { commitmentId: road, ...input }, actor);
  const claim = async (at: string, key: string) => {
    const said = { statement: 'Đã làm xong 20 km.', evidence: [photo] };
    await step(at, key, 'claimFulfilment', said, asDirector);
    return story.latest(road, 'claims');
  };
  const first = await claim('2026-05-20', 'claim-1');
  const lacking = { claimId: first, reason: 'Còn thiếu 2 km', evidence: [photo] };
  await step('2026-05-25', 'rejected', 'rejectFulfilment', lacking, asFront);
  const second = await claim('2026-06-01', 'claim-2');
  const full = { claimId: second, verdict: 'FULL', confirmedDoneOn: '2026-06-01' };
  await step('2026-06-05', 'verified', 'verifyFulfilment', full, asFront);
  await step('2026-06-10', 'closed', 'closeCommitment', {}, asFront);
  const again = {
    deadline: { fixed: { date: '2026-12-31', precision: 'YEAR' } },
    reason: 'Đường hỏng trở lại sau hai tháng',
  };
  await step('2026-08-10', 'reopened', 'reopenCommitment', again, asFront);
}

async function otherEnds(story: GoldenStory, stage: Stage) {
  const { asSecretary, asChair, asFront } = stage;
  const promise = (key: string, text: string) =>
    story.step(
      '2026-08-12',
      `promise/${key}`,
      'recordCommitment',
      {
        text,
        kind: 'ANNUAL_COMMITMENT',
        promisorOfficeId: stage.chair,
        occurredOn: { date: '2026-08-11' },
        source: { document: { kind: 'ANNUAL_PLEDGE', title: 'Cam kết năm 2026' } },
        deadline: { fixed: { date: '2026-09-30', precision: 'NINE_MONTHS' } },
        programme: 'Dân vận chính quyền',
        leadUnitId: stage.committee,
      },
      asSecretary,
    );
  const broken = await promise('broken', 'Sẽ hỗ trợ 100% giống cây trong chín tháng.');
  await story.step(
    '2026-09-10',
    'broken',
    'declareBroken',
    { commitmentId: broken, reason: 'NO_FUNDS', explanation: 'Không bố trí được kinh phí' },
    asFront,
  );
  const dropped = await promise('dropped', 'Sẽ mở chợ nông sản của tỉnh.');
  const reason = { commitmentId: dropped, reason: 'Đã có chợ của doanh nghiệp' };
  await story.step('2026-09-14', 'proposed', 'proposeCancellation', reason, asChair);
  await story.step('2026-09-16', 'cancelled', 'cancelCommitment', reason, asFront);
}

/**
 * The first part of everything that can be recorded, told as commands; `laterStory` goes on. The log that it leaves is kept for ever: add to
 * the end of the story, never change what is there.
 *
 * @param sweep Lets the deadline clock write what is due at the time of the application's clock.
 */
export async function tellGoldenStory(
  app: TestApplication,
  sweep: () => Promise<void>,
): Promise<{ readonly story: GoldenStory; readonly stage: Stage }> {
  const story = new GoldenStory(app);
  const stage = await organise(story);
  const { conferenceId, road: opinionId } = await meet(story, stage);
  const road = await followUp(story, stage, conferenceId, opinionId);
  const sweepOn = async (day: string): Promise<void> => {
    app.clock.set(`${day}T02:00:00.000Z`);
    await sweep();
  };
  await sweepOn('2026-05-10');
  await sweepOn('2026-05-16');
  await story.step(
    '2026-05-17',
    'road/acknowledged',
    'acknowledgeNotice',
    { commitmentId: road, noticeId: await story.firstOverdueNotice(road) },
    stage.asDirector,
  );
  await settle(story, stage, road);
  await otherEnds(story, stage);
  await sweepOn('2026-12-30');
  await sweepOn('2027-01-08');
  return { story, stage };
}
