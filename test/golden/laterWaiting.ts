import { administrator } from '../support/testApplication';
import { entryOf } from './entryOf';
import type { GoldenStory, Stage } from './story';

const AT = '2027-02-01';
const on = (date: string) => ({ occurredOn: { date } });

/** A commune whose meetings rules bind, and its head. */
async function commune(story: GoldenStory, stage: Stage) {
  const tell = (key: string, name: string, input: object) =>
    story.step(AT, `waiting/${key}`, name, input, administrator);
  const unitId = await tell('unit', 'establishUnit', {
    name: 'Ủy ban nhân dân xã Yên Trị',
    kind: 'STATE',
    level: 'COMMUNE',
    parentId: stage.committee,
    ...on('2025-07-01'),
  });
  const office = { unitId, title: 'Chủ tịch UBND xã', isHead: true, ...on('2025-07-01') };
  const chairOfficeId = await tell('office', 'establishOffice', office);
  await tell('venue-rule', 'enactDeadlineRule', {
    legalBasis: { documentType: 'Nghị quyết', symbol: '72/2025/NQLT', issuedOn: '2025-08-01' },
    unit: 'WORKING_DAY',
    code: 'VENUE_OF_COMMUNE',
    title: 'Báo nơi tiếp xúc chậm nhất 3 ngày làm việc trước',
    validFrom: '2025-08-01',
    trigger: 'MEETING_HELD',
    quantity: -3,
    binds: { duty: 'VENUE_NOTICE', unitLevels: ['COMMUNE'] },
  });
  return { unitId, chairOfficeId };
}
export type Commune = Awaited<ReturnType<typeof commune>>;

/** Told eight days too late: an earlier day is refused once and confirmed once. */
async function conference(story: GoldenStory, stage: Stage, held: Commune): Promise<void> {
  const { asSecretary, asFront } = stage;
  const tell = (key: string, name: string, input: object, as = asSecretary) =>
    story.step(AT, `waiting/conference/${key}`, name, input, as);
  const conferenceId = await tell('scheduled', 'scheduleDialogueConference', {
    ...held,
    title: 'Đối thoại với nông dân xã',
    audiences: ['FARMER'],
    territoryIds: [stage.province],
    ...on('2027-01-12'),
  });
  const noticed = { conferenceId, channels: ['WEBSITE'], ...on('2027-01-28') };
  await tell('noticed', 'publishAdvanceNotice', noticed);
  await tell('held', 'holdDialogueConference', { conferenceId, ...on('2027-01-29') });
  const decided = async (reason: string, advanceNoticeOn: string) => {
    const right = { conferenceId, advanceNoticeOn, reason };
    await tell(`proposed ${advanceNoticeOn}`, 'correctDialogueConference', right);
    const correctionId = await entryOf(story, conferenceId, 'corrections', { reason });
    return { recordId: conferenceId, correctionId, reason: 'Theo văn bản lưu' };
  };
  const first = await decided('Ghi nhầm ngày', '2027-01-15');
  await tell('refused', 'refuseRecordCorrection', first, asFront);
  const second = await decided('Ghi nhầm ngày đăng', '2027-01-20');
  await tell('confirmed', 'confirmRecordCorrection', second, asFront);
}

async function contact(story: GoldenStory, stage: Stage, { unitId }: Commune): Promise<void> {
  const tell = (key: string, name: string, input: object) =>
    story.step(AT, `waiting/contact/${key}`, name, input, stage.asSecretary);
  const sessionId = await tell('planned', 'planVoterContactSession', {
    title: 'Tiếp xúc cử tri chuyên đề ở xã',
    body: 'PEOPLES_COUNCIL',
    councilLevel: 'COMMUNE',
    timing: 'THEMATIC',
    unitId,
    territoryIds: [stage.province],
    ...on('2027-01-12'),
  });
  const told = { sessionId, venue: 'Nhà văn hóa thôn 1', ...on('2027-01-28') };
  await tell('venue', 'notifyVenue', told);
  await tell('held', 'holdVoterContactSession', { sessionId, ...on('2027-01-29') });
  const right = { sessionId, venueNotifiedOn: '2027-01-15', reason: 'Ghi nhầm ngày báo' };
  await tell('proposed', 'correctVoterContactSession', right);
}

async function petition(story: GoldenStory, stage: Stage): Promise<void> {
  const tell = (key: string, name: string, input: object) =>
    story.step(AT, `waiting/petition/${key}`, name, input, stage.asSecretary);
  const recordId = await tell('received', 'recordPetition', {
    text: 'Đề nghị sửa kè.',
    channel: 'LETTER',
    deadline: { fixed: { date: '2027-01-25' } },
    ...on('2027-01-12'),
  });
  await tell('marked', 'markRecordedInError', { recordId, reason: 'Nhập trùng đơn' });
}

/** Words of an overdue promise are only proposed (R40). */
async function words(story: GoldenStory, stage: Stage): Promise<void> {
  const tell = (key: string, name: string, input: object) =>
    story.step(AT, `waiting/words/${key}`, name, input, stage.asSecretary);
  const commitmentId = await tell('recorded', 'recordCommitment', {
    text: 'Sở sẽ dọn xong kênh thôn Đòng.',
    promisorOfficeId: stage.director,
    source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } },
    deadline: { fixed: { date: '2027-01-28' } },
    backdatingReason: 'Nhập hồ sơ muộn',
    leadUnitId: stage.department,
    ...on('2027-01-12'),
  });
  const text = 'Sở sẽ dọn xong kênh thôn Đồng.';
  await tell('proposed', 'correctCommitmentText', { commitmentId, text, reason: 'Lỗi đánh máy' });
}

/** A report of progress stands before the right day of the meeting, which the promise cannot follow (R39). */
async function unfollowed(story: GoldenStory, stage: Stage): Promise<void> {
  const tell = (key: string, name: string, input: object, as = stage.asSecretary) =>
    story.step(AT, `unfollowed/${key}`, name, input, as);
  const conferenceId = await tell('scheduled', 'scheduleDialogueConference', {
    title: 'Đối thoại về thủy lợi',
    unitId: stage.committee,
    chairOfficeId: stage.chair,
    audiences: ['FARMER'],
    territoryIds: [stage.province],
    ...on('2027-01-12'),
  });
  await tell('held', 'holdDialogueConference', { conferenceId, ...on('2027-01-20') });
  const commitmentId = await tell('promised', 'recordCommitment', {
    text: 'Sở sẽ nạo vét xong mương chính.',
    promisorOfficeId: stage.director,
    source: { recordId: conferenceId },
    leadUnitId: stage.department,
  });
  const report = { commitmentId, narrative: 'Xong một nửa.', ...on('2027-01-25') };
  await tell('reported', 'reportProgress', report, stage.asDirector);
  const reason = 'Ghi nhầm ngày';
  const right = { conferenceId, heldOn: { date: '2027-01-28' }, reason };
  await tell('corrected', 'correctDialogueConference', right);
  // What the application sends after it.
  const days = { from: { date: '2027-01-20' }, to: { date: '2027-01-28' } };
  await tell('told', 'followSource', { commitmentId, part: 'MEETING', ...days, reason });
}

/** Told when what takes lateness away had to wait, of whatever record (R36). */
export async function letCorrectionsWait(story: GoldenStory, stage: Stage): Promise<Commune> {
  const held = await commune(story, stage);
  await conference(story, stage, held);
  await contact(story, stage, held);
  await petition(story, stage);
  await words(story, stage);
  await unfollowed(story, stage);
  return held;
}
