import type { ActingPerson } from '../../src/application/commandRequest';
import { systemActor } from '../../src/kernel/actor';
import { administrator } from '../support/testApplication';
import type { LaterMeetings } from './laterMeetings';
import { promised } from './laterMeetings';
import { entryOf } from './entryOf';
import type { GoldenStory, Stage } from './story';

const evidence = [{ caption: 'Bài trên trang của tỉnh', link: 'https://example.vn/nuoc-sach' }];
const programme = { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } };

const stepsOn =
  (story: GoldenStory, key: string, commitmentId: string) =>
  (at: string, step: string, name: string, input: object, as: ActingPerson) =>
    story.step(at, `${key}/${step}`, name, { commitmentId, ...input }, as);

const promise = (story: GoldenStory, stage: Stage, key: string, input: object): Promise<string> =>
  story.step(
    '2027-01-18',
    `promise/${key}`,
    'recordCommitment',
    { promisorOfficeId: stage.chair, source: programme, ...input },
    stage.asSecretary,
  );

/** Confirmed from the minutes; counted, recounted, suspended, extended, verified in part, reopened. */
async function waterWorks(story: GoldenStory, stage: Stage, meetings: LaterMeetings) {
  const { asSecretary, asDirector, asFront } = stage;
  const { conferenceId, suggestionId } = meetings;
  const water = await promise(story, stage, 'water', {
    text: promised,
    occurredOn: { date: '2027-01-13' },
    source: { recordId: conferenceId },
    suggestionId,
    leadUnitId: stage.department,
    deadline: { counted: { quantity: 30, unit: 'WORKING_DAY' } },
    deadlineWording: 'trong 30 ngày làm việc',
  });
  const step = stepsOn(story, 'water', water);
  const day = { date: '2027-01-28', name: 'Ngày nghỉ bù' };
  await story.step('2027-01-18', 'calendar/bridge', 'declareHoliday', day, administrator);
  const changed = { reason: 'Lịch nghỉ thay đổi' };
  await step('2027-01-18', 'recounted', 'recountDeadline', changed, asSecretary);
  const units = { addUnitIds: [stage.committee] };
  await step('2027-01-18', 'supported', 'changeSupportingUnits', units, asSecretary);
  const fewer = { removeUnitIds: [stage.committee] };
  await step('2027-01-18', 'unsupported', 'changeSupportingUnits', fewer, asSecretary);
  await step('2027-01-18', 'accepted', 'acceptAssignment', {}, asDirector);
  const clarification = 'Năm thôn là các thôn 1 đến 5.';
  await step('2027-01-18', 'clarified', 'clarifyCommitment', { clarification }, asSecretary);
  const field = { policyField: 'WATER_ELECTRICITY', priority: 'PRESSING', isCheckable: true };
  await step('2027-01-18', 'classified', 'classifyCommitment', field, asSecretary);
  await step('2027-01-18', 'published', 'publishCommitment', {}, asSecretary);
  const early = { reason: 'Công khai trước khi báo cáo' };
  await step('2027-01-18', 'withdrawn', 'withdrawPublication', early, asSecretary);
  const narrative = 'Xong hai thôn.';
  await step('2027-01-19', 'progress', 'reportProgress', { percent: '40', narrative }, asDirector);
  // The only one: later its words are those of the correction.
  const progressReportId = await entryOf(story, water, 'progressReports', {});
  const right = { progressReportId, percent: '20', narrative: 'Xong một thôn.', reason: 'Ghi nhầm' };
  await step('2027-01-19', 'corrected', 'correctProgress', right, asDirector);
  const court = { reason: 'Chờ phán quyết của tòa án' };
  await step('2027-01-19', 'suspended', 'suspendCommitment', court, asFront);
  const lifted = { reason: 'Tòa án đã có phán quyết' };
  await step('2027-01-21', 'lifted', 'liftSuspension', lifted, asFront);
  await extend(story, stage, water);
  await verifyInPart(story, stage, water);
}

async function extend(story: GoldenStory, stage: Stage, water: string): Promise<void> {
  const step = stepsOn(story, 'water', water);
  const proposedDate = '2027-04-30';
  const ask = { proposedDate, reason: 'Mưa lũ kéo dài', objectiveCause: 'Lũ ống' };
  await step('2027-01-21', 'asked', 'requestExtension', ask, stage.asDirector);
  const extensionId = await entryOf(story, water, 'extensions', { proposedDate });
  const granted = { extensionId, reason: 'Có biên bản', causeConfirmedByOfficeId: stage.chair };
  await step('2027-01-21', 'granted', 'grantExtension', granted, stage.asFront);
  const text = 'Đề nghị báo cáo tiến độ trước ngày 30';
  await step('2027-01-22', 'reminded', 'sendReminder', { text }, stage.asFront);
}

async function verifyInPart(story: GoldenStory, stage: Stage, water: string): Promise<void> {
  const { asDirector, asFront } = stage;
  const step = stepsOn(story, 'water', water);
  const claim = async (at: string, key: string, statement: string) => {
    await step(at, key, 'claimFulfilment', { statement, evidence }, asDirector);
    return entryOf(story, water, 'claims', { statement });
  };
  const first = await claim('2027-01-23', 'claim-1', 'Đã cấp nước cho bốn thôn.');
  const counts = { agreed: 215, disagreed: 11 };
  await step('2027-01-23', 'confirmed', 'recordCitizenConfirmation', counts, asFront);
  const partly = {
    claimId: first,
    verdict: 'PARTIAL',
    reason: 'Đã kiểm tra thực địa',
    remainder: 'Còn thôn 5',
  };
  await step('2027-01-24', 'partly', 'verifyFulfilment', partly, asFront);
  const second = await claim('2027-01-25', 'claim-2', 'Đã cấp nước cho cả năm thôn.');
  const fully = { claimId: second, verdict: 'FULL', confirmedDoneOn: '2027-01-25' };
  await step('2027-01-26', 'fully', 'verifyFulfilment', fully, asFront);
  await step('2027-01-26', 'closed', 'closeCommitment', {}, asFront);
  const again = {
    deadline: { byRule: { ruleCode: 'PROMISE_PLAN', startsOn: '2027-01-27' } },
    reason: 'Trạm bơm ngừng chạy',
  };
  await step('2027-01-27', 'reopened', 'reopenCommitment', again, asFront);
}

/** Whether it is a promise at all, and who is to carry it out. */
async function disputed(story: GoldenStory, stage: Stage): Promise<void> {
  const { asSecretary, asChair, asDirector, asFront } = stage;
  const funded = { event: 'Trung ương bố trí vốn', quantity: 3, unit: 'MONTH' };
  const wish = await promise(story, stage, 'wish', {
    text: 'Tỉnh luôn đồng hành với bà con.',
    deadline: { afterEvent: funded },
  });
  const ofWish = stepsOn(story, 'wish', wish);
  const nothing = { reason: 'Chỉ là lời chúc' };
  await ofWish('2027-01-18', 'objected', 'objectToCommitment', nothing, asChair);
  await ofWish('2027-01-19', 'upheld', 'upholdObjection', nothing, asFront);
  const lamps = await promise(story, stage, 'lamps', {
    text: 'Tỉnh sẽ lắp đèn đường qua khu công nghiệp.',
    deadline: { fixed: { date: '2027-03-31' } },
  });
  const ofLamps = stepsOn(story, 'lamps', lamps);
  await ofLamps('2027-01-18', 'objected', 'objectToCommitment', nothing, asChair);
  const firm = { reason: 'Có thời hạn và việc cụ thể' };
  await ofLamps('2027-01-19', 'dismissed', 'dismissObjection', firm, asFront);
  const lead = { unitId: stage.department };
  await ofLamps('2027-01-19', 'lead', 'assignLeadUnit', lead, asSecretary);
  const notOurs = { reason: 'Không đúng chức năng' };
  await ofLamps('2027-01-19', 'returned', 'returnAssignment', notOurs, asDirector);
  const own = { unitId: stage.committee };
  await ofLamps('2027-01-20', 'lead-again', 'assignLeadUnit', own, asSecretary);
  const down = { toUnitId: stage.department, reason: 'Giao cơ quan chuyên môn' };
  await ofLamps('2027-01-20', 'reassigned', 'reassignCommitment', down, asChair);
  const wrongMonth = { deadline: { fixed: { date: '2027-02-28' } }, reason: 'Ghi nhầm tháng' };
  await ofLamps('2027-01-20', 'corrected', 'correctDeadline', wrongMonth, asSecretary);
  const supersededById = await promise(story, stage, 'lamps-again', {
    text: 'Tỉnh sẽ lắp 120 đèn đường qua khu công nghiệp.',
    deadline: { fixed: { date: '2027-06-30' } },
  });
  const clearer = { supersededById, reason: 'Cam kết mới rõ hơn' };
  await ofLamps('2027-01-21', 'superseded', 'supersedeCommitment', clearer, asFront);
  const inherited = { commitmentId: supersededById, fromCommitmentId: lamps };
  await story.step('2027-01-21', 'lamps/inherited', 'inheritDeadline', inherited, systemActor);
}

/** Promised twice, overdue, and recorded in error. */
async function repeated(story: GoldenStory, stage: Stage): Promise<void> {
  const { asSecretary, asChair } = stage;
  const bridge = await promise(story, stage, 'bridge', {
    text: 'Tỉnh sẽ làm cầu treo qua suối Cái.',
    occurredOn: { date: '2026-12-01' },
    deadline: { fixed: { date: '2027-01-15' } },
    backdatingReason: 'Nhập hồ sơ năm 2026',
  });
  const cause = { cause: 'Chậm bàn giao mặt bằng', newlyPromisedDate: '2027-05-31' };
  const ofBridge = stepsOn(story, 'bridge', bridge);
  await ofBridge('2027-01-19', 'explained', 'explainLateness', cause, asChair);
  const again = await promise(story, stage, 'bridge-again', {
    text: 'Tỉnh sẽ làm xong cầu treo qua suối Cái.',
    deadline: { fixed: { date: '2027-05-31' } },
  });
  const ofAgain = stepsOn(story, 'bridge-again', again);
  const earlier = { duplicateOfId: bridge };
  await ofAgain('2027-01-19', 'linked', 'linkDuplicate', earlier, asSecretary);
  const two = { reason: 'Hai cầu khác nhau' };
  await ofAgain('2027-01-20', 'unlinked', 'unlinkDuplicate', two, asSecretary);
  const entered = await promise(story, stage, 'entered-twice', { text: 'Nhập trùng.' });
  const mistake = { recordId: entered, reason: 'Nhập trùng hồ sơ' };
  await story.step('2027-01-20', 'mistake', 'markRecordedInError', mistake, asSecretary);
}

export async function followUpAgain(story: GoldenStory, stage: Stage, meetings: LaterMeetings) {
  await waterWorks(story, stage, meetings);
  await disputed(story, stage);
  await repeated(story, stage);
}
