import { systemActor } from '../../src/kernel/actor';
import { entryOf } from './entryOf';
import type { GoldenStory, Stage } from './story';

const AT = '2027-03-15';
const programme = { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } };
const evidence = [{ caption: 'Bài trên trang của tỉnh', link: 'https://example.vn/cong-khai' }];

/** Told when duties began to recur: one month told of and kept late, the next extended; a notice goes out for each. */
export async function recur(story: GoldenStory, stage: Stage): Promise<void> {
  const { asSecretary, asDirector, asFront } = stage;
  const input = {
    text: 'Trước ngày 05 hằng tháng, Sở công khai kết quả giải quyết kiến nghị.',
    promisorOfficeId: stage.director,
    source: programme,
    occurredOn: { date: '2027-02-10' },
    deadlineWording: 'Trước ngày 05 hằng tháng',
    backdatingReason: 'Nhập hồ sơ muộn',
    leadUnitId: stage.department,
  };
  const id = await story.step(AT, 'duty/recorded', 'recordCommitment', input, asSecretary);
  const step = (key: string, name: string, said: object, as = asDirector) =>
    story.step(AT, `duty/${key}`, name, { commitmentId: id, ...said }, as);
  const overdue = {
    deadlineVersion: 1,
    level: 1,
    occurrence: '2027-03-01',
    addresseeOfficeId: stage.director,
  };
  await step('noticed', 'noticeOverdue', overdue, systemActor);
  const report = { narrative: 'Đã tổng hợp', occurrence: '2027-03-20' };
  await step('reported', 'reportProgress', report);
  const statement = 'Đã công khai kết quả tháng 3';
  await step('claimed', 'claimFulfilment', { statement, evidence, occurrence: '2027-03-01' });
  const claimId = await entryOf(story, id, 'claims', { statement });
  await step('verified', 'verifyFulfilment', { claimId, verdict: 'FULL' }, asFront);
  const proposedDate = '2027-04-20';
  const asked = { proposedDate, reason: 'Chờ số liệu', occurrence: '2027-04-01' };
  await step('asked', 'requestExtension', asked);
  const extensionId = await entryOf(story, id, 'extensions', { proposedDate });
  await step('granted', 'grantExtension', { extensionId, reason: 'Có lý do' }, asFront);
  await correct(story, stage);
  await share(story, stage);
}

/** In time the clerk corrects alone; and again once somebody has claimed, which is proposed only. */
async function correct(story: GoldenStory, stage: Stage): Promise<void> {
  const { asSecretary, asChair, asFront } = stage;
  const input = {
    text: 'Sáng thứ Bảy hằng tuần, Ủy ban tiếp công dân.',
    promisorOfficeId: stage.chair,
    source: programme,
    occurredOn: { date: '2027-03-15' },
    deadline: { recurring: { period: 'WEEK', day: 5 } },
    leadUnitId: stage.committee,
  };
  const id = await story.step(AT, 'weekly/recorded', 'recordCommitment', input, asSecretary);
  const step = (key: string, name: string, said: object, as = asSecretary) =>
    story.step(AT, `weekly/${key}`, name, { commitmentId: id, ...said }, as);
  const weekly = (day: number, reason: string) => ({
    deadline: { recurring: { period: 'WEEK', day, until: '2027-12-31' } },
    reason,
  });
  await step('corrected', 'correctDeadline', weekly(6, 'Ghi nhầm thứ'));
  const statement = 'Đã tiếp công dân tuần này';
  await step('claimed', 'claimFulfilment', { statement, evidence }, asChair);
  const reason = 'Ghi nhầm ngày cuối';
  await step('proposed', 'correctDeadline', { ...weekly(7, reason) });
  const correctionId = await entryOf(story, id, 'corrections', { reason });
  await step('confirmed', 'confirmCorrection', { correctionId }, asFront);
  const near = {
    commitmentId: id,
    deadlineVersion: 3,
    level: 2,
    occurrence: '2027-03-22',
    addresseeOfficeId: stage.chair,
  };
  await story.step('2027-03-27', 'weekly/near', 'noticeDueSoon', near, systemActor);
}

/** Told when promises could be made together: one is accountable, another shares it for a while. */
async function share(story: GoldenStory, stage: Stage): Promise<void> {
  const { asSecretary } = stage;
  const input = {
    text: 'Tỉnh và Sở cùng lo xong đường dây điện vào thôn.',
    promisorOfficeId: stage.chair,
    coPromisorOfficeIds: [stage.director],
    source: programme,
    occurredOn: { date: '2027-03-15' },
    deadline: { fixed: { date: '2027-12-31' } },
    leadUnitId: stage.committee,
  };
  const at = '2027-03-28';
  const commitmentId = await story.step(at, 'joint/recorded', 'recordCommitment', input, asSecretary);
  const fewer = { commitmentId, removeOfficeIds: [stage.director], reason: 'Chuyển nhiệm vụ' };
  await story.step(at, 'joint/fewer', 'changeCoPromisors', fewer, asSecretary);
}
