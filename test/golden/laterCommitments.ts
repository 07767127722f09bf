import { entryOf } from './entryOf';
import type { LaterMeetings } from './laterMeetings';
import type { GoldenStory, Stage } from './story';

const AT = '2027-02-10';

/** Told when promises began to inherit: nothing is said of the day, the territory and the deadline. */
async function inherit(story: GoldenStory, stage: Stage, { conferenceId }: LaterMeetings) {
  const input = {
    text: 'Tỉnh sẽ thay xong ống nước cũ trong tháng 6 năm 2027.',
    promisorOfficeId: stage.chair,
    source: { recordId: conferenceId },
    leadUnitId: stage.department,
    policyField: 'WATER_ELECTRICITY',
    deadlineWording: 'trong tháng 6 năm 2027',
  };
  await story.step(AT, 'promise/inherited', 'recordCommitment', input, stage.asSecretary);
}

const programme = { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } };
const evidence = [{ caption: 'Bài trên trang của tỉnh', link: 'https://example.vn/duong' }];

/** Overdue: what is corrected waits for the Front, which refuses once and confirms once. */
async function correctLate(story: GoldenStory, stage: Stage): Promise<void> {
  const input = {
    text: 'Sở sẽ vá xong mặt đường trước Tết.',
    promisorOfficeId: stage.director,
    source: programme,
    occurredOn: { date: '2027-01-18' },
    deadline: { fixed: { date: '2027-01-31' } },
    backdatingReason: 'Nhập hồ sơ muộn',
    leadUnitId: stage.department,
  };
  const id = await story.step(AT, 'late/recorded', 'recordCommitment', input, stage.asSecretary);
  const propose = async (key: string, date: string, reason: string) => {
    const later = { commitmentId: id, deadline: { fixed: { date } }, reason };
    await story.step(AT, `late/${key}`, 'correctDeadline', later, stage.asSecretary);
    return { commitmentId: id, correctionId: await entryOf(story, id, 'corrections', { reason }) };
  };
  const refused = { ...(await propose('first', '2027-12-31', 'Ghi nhầm năm')), reason: 'Đúng năm' };
  await story.step(AT, 'late/refused', 'refuseCorrection', refused, stage.asFront);
  const confirmed = await propose('second', '2027-02-05', 'Ghi nhầm ngày');
  await story.step(AT, 'late/confirmed', 'confirmCorrection', confirmed, stage.asFront);
}

/** In time: the clerk puts right alone what was recorded wrongly; a claim and a verdict are taken back. */
async function correctInTime(story: GoldenStory, stage: Stage): Promise<void> {
  const input = {
    text: 'Tỉnh sẽ lát xong vỉa hè phố chợ.',
    promisorOfficeId: stage.chair,
    source: programme,
    occurredOn: { date: '2027-01-21' },
    deadline: { fixed: { date: '2027-12-31' } },
    leadUnitId: stage.committee,
  };
  const { asSecretary, asDirector, asFront } = stage;
  const id = await story.step(AT, 'wrong/recorded', 'recordCommitment', input, asSecretary);
  const step = (key: string, name: string, said: object, as = asSecretary) =>
    story.step(AT, `wrong/${key}`, name, { commitmentId: id, ...said }, as);
  const reason = 'Ghi nhầm khi nhập';
  await step('day', 'correctMadeOn', { madeOn: { date: '2027-01-20' }, reason });
  await step('promisor', 'correctPromisor', { toOfficeId: stage.director, reason });
  await step('lead', 'correctLeadUnit', { toUnitId: stage.department, reason });
  const text = 'Tỉnh sẽ lát xong vỉa hè phố Chợ.';
  await step('text', 'correctCommitmentText', { text, reason: 'Lỗi đánh máy' });
  const claim = async (key: string, statement: string) => {
    await step(key, 'claimFulfilment', { statement, evidence }, asDirector);
    return entryOf(story, id, 'claims', { statement });
  };
  const first = await claim('claim-1', 'Đã lát xong phố Chùa.');
  await step('withdrawn', 'withdrawClaim', { claimId: first, reason: 'Nhầm phố' }, asDirector);
  const second = await claim('claim-2', 'Đã lát xong phố Chợ.');
  await step('verified', 'verifyFulfilment', { claimId: second, verdict: 'FULL' }, asFront);
  const again = { claimId: second, reason: 'Kiểm tra lại chưa đạt' };
  await step('revoked', 'revokeVerdict', again, asFront);
}

/** What became of promises after everything else that is told here. */
export async function followUpOnceMore(
  story: GoldenStory,
  stage: Stage,
  meetings: LaterMeetings,
): Promise<void> {
  await inherit(story, stage, meetings);
  await correctLate(story, stage);
  await correctInTime(story, stage);
}
