import { calendarEntryId } from '../../src/calendar/decideCalendar';
import { ruleStreamOf, ruleVersionId } from '../../src/calendar/ruleId';
import { systemActor } from '../../src/kernel/actor';
import { localDate } from '../../src/kernel/localDate';
import { administrator } from '../support/testApplication';
import { entryOf } from './entryOf';
import { closeCircles } from './laterCircles';
import { followUpOnceMore } from './laterCommitments';
import { correctMeetings } from './laterCorrections';
import { meetAgain } from './laterMeetings';
import { followUpAgain } from './laterPromises';
import { tellTexts } from './laterTexts';
import { moveOpinions, moveTerritories } from './laterMoves';
import { recur } from './laterRecurring';
import { putNamesRight } from './laterNames';
import { handSharedPartOn } from './laterSharing';
import { tellDaysLate } from './laterDays';
import { letCorrectionsWait } from './laterWaiting';
import type { GoldenStory, Stage } from './story';

const decision = { documentType: 'Nghị quyết', symbol: '10/NQ-HĐND', issuedOn: '2027-01-10' };

/** Rules and announcements, as an administrator enters them. */
async function announce(story: GoldenStory): Promise<void> {
  const tell = (key: string, name: string, input: object) =>
    story.step('2027-01-11', `calendar/${key}`, name, input, administrator);
  const rule = {
    legalBasis: { documentType: 'Quyết định', symbol: '30/2020/QĐ-TTg', issuedOn: '2020-10-01' },
    quantity: 60,
    unit: 'CALENDAR_DAY',
  };
  await tell('answer-rule', 'enactDeadlineRule', {
    ...rule,
    code: 'PETITION_ANSWER',
    title: 'Trả lời kiến nghị cử tri',
    validFrom: '2020-10-01',
    trigger: 'PETITION_RECEIVED',
  });
  await tell('old-rule', 'enactDeadlineRule', {
    ...rule,
    code: 'PROMISE_PLAN',
    title: 'Lập kế hoạch thực hiện cam kết',
    validFrom: '2026-01-01',
    trigger: 'COMMITMENT_MADE',
  });
  const ruleId = ruleVersionId(ruleStreamOf('PROMISE_PLAN'), localDate('2026-01-01'));
  await tell('repealed', 'repealDeadlineRule', { ruleId, validTo: '2027-06-30' });
  const date = '2027-11-24';
  await tell('holiday', 'declareHoliday', { date, name: 'Ngày Văn hóa Việt Nam' });
  const entryId = calendarEntryId(localDate(date));
  await tell('revoked', 'switchCalendarEntry', {
    entryId,
    isInForce: false,
    reason: 'Luật chưa có hiệu lực',
  });
  await tell('reinstated', 'switchCalendarEntry', {
    entryId,
    isInForce: true,
    reason: 'Luật đã có hiệu lực',
  });
  await tell('swap', 'declareDaySwap', { dayOff: '2027-04-29', makeUpDate: '2027-05-08' });
}

/** A rule that its code bound to all conferences, and whom it binds by law (R49). */
async function bind(story: GoldenStory): Promise<void> {
  const tell = (key: string, name: string, input: object) =>
    story.step('2027-02-03', `calendar/${key}`, name, input, administrator);
  await tell('bound-rule', 'enactDeadlineRule', {
    legalBasis: { documentType: 'Luật', symbol: '72/2025/QH15', issuedOn: '2025-06-16' },
    unit: 'CALENDAR_DAY',
    code: 'CONFERENCE_NOTICE',
    title: 'Thông báo hội nghị đối thoại chậm nhất 7 ngày trước',
    validFrom: '2025-07-01',
    trigger: 'MEETING_HELD',
    quantity: -7,
    rollsForward: false,
  });
  await tell('bound-to-commune', 'correctDeadlineRuleBinding', {
    ruleId: ruleVersionId(ruleStreamOf('CONFERENCE_NOTICE'), localDate('2025-07-01')),
    binds: { duty: 'ADVANCE_NOTICE', unitLevels: ['COMMUNE'] },
    reason: 'Luật chỉ quy định với cấp xã',
  });
}

/** A conference whose minutes tell a number only, which is corrected (R48). */
async function count(story: GoldenStory, stage: Stage): Promise<void> {
  const tell = (key: string, name: string, input: object) =>
    story.step('2027-02-04', `conference/counted/${key}`, name, input, stage.asSecretary);
  const sourceId = await tell('scheduled', 'scheduleDialogueConference', {
    title: 'Đối thoại với hợp tác xã',
    unitId: stage.committee,
    chairOfficeId: stage.chair,
    audiences: ['FARMER'],
    territoryIds: [stage.province],
    startsAt: '2027-02-04T01:00:00.000Z',
  });
  await tell('held', 'holdDialogueConference', { conferenceId: sourceId });
  await tell('first', 'countOpinions', { sourceId, count: 12 });
  const reason = 'Đánh máy ngược';
  await tell('corrected', 'countOpinions', { sourceId, count: 21, reason });
}

/** Units that come, are renamed and end; one of them owes something when it is split. */
async function reorganise(story: GoldenStory, stage: Stage) {
  const at = '2027-01-12';
  const unit = (key: string, name: string) =>
    story.step(
      at,
      `unit/${key}`,
      'establishUnit',
      {
        name,
        kind: 'STATE',
        level: 'PROVINCE',
        parentId: stage.committee,
        occurredOn: { date: '2025-07-01' },
      },
      administrator,
    );
  const board = await unit('board', 'Ban Quản lý dự án');
  await story.step(
    at,
    'unit/renamed',
    'renameUnit',
    { unitId: board, name: 'Ban Quản lý dự án khu vực', legalBasis: decision },
    administrator,
  );
  await story.step(
    at,
    'unit/dissolved',
    'dissolveUnit',
    { unitId: board, legalBasis: decision },
    administrator,
  );
  const transport = await unit('transport', 'Sở Giao thông vận tải');
  const farming = await unit('farming', 'Sở Nông nghiệp và Môi trường');
  const office = await story.step(
    at,
    'office/transport',
    'establishOffice',
    { unitId: transport, title: 'Giám đốc Sở', isHead: true },
    administrator,
  );
  return { transport, farming, office };
}

type Split = Awaited<ReturnType<typeof reorganise>>;

async function handOver(story: GoldenStory, stage: Stage, split: Split, petitionId: string) {
  const commitmentId = await story.step(
    '2027-01-13',
    'promise/handed-over',
    'recordCommitment',
    {
      text: 'Sẽ sửa xong cầu dân sinh trong năm 2027.',
      promisorOfficeId: split.office,
      leadUnitId: split.transport,
      source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } },
      deadline: { fixed: { date: '2027-12-31', precision: 'YEAR' } },
    },
    stage.asSecretary,
  );
  const mappings = [stage.department, split.farming].map((toUnitId) => ({
    fromUnitId: split.transport,
    toUnitId,
  }));
  const title = 'Sắp xếp cơ quan chuyên môn năm 2027';
  const effectiveOn = '2027-01-20';
  const reorganisationId = await story.step(
    '2027-01-14',
    'reorganisation/decided',
    'decideReorganisation',
    { title, decision, effectiveOn, mappings },
    administrator,
  );
  for (const obligationId of [commitmentId, petitionId])
    await story.step(
      '2027-01-14',
      `reorganisation/named/${obligationId === petitionId ? 'petition' : 'promise'}`,
      'nameSuccessor',
      { reorganisationId, obligationId, toOfficeId: stage.director },
      administrator,
    );
  const common = {
    reorganisationId,
    toOfficeId: stage.director,
    occurredOn: { date: effectiveOn },
  };
  await story.step(
    effectiveOn,
    'reorganisation/promise',
    'transferCommitment',
    {
      ...common,
      commitmentId,
      fromOfficeId: split.office,
      toUnitId: stage.department,
      leadUnitId: stage.department,
      supportingUnitIds: [split.farming],
    },
    systemActor,
  );
  await story.step(
    effectiveOn,
    'reorganisation/petition',
    'transferPetition',
    { ...common, petitionId },
    systemActor,
  );
  await story.step(
    effectiveOn,
    'reorganisation/applied',
    'applySuccession',
    { reorganisationId },
    systemActor,
  );
}

/** From receipt to the office that has to answer; another that asks the same ends in it. */
async function receive(
  story: GoldenStory,
  stage: Stage,
  officeId: string,
  source: { readonly sourceId: string; readonly opinionId: string },
): Promise<string> {
  const petition = (key: string, input: object) =>
    story.step(
      '2027-01-13',
      `petition/${key}`,
      'recordPetition',
      { text: 'Đề nghị sửa cầu dân sinh.', territoryId: stage.province, ...input },
      stage.asSecretary,
    );
  const step = (key: string, name: string, input: object) =>
    story.step('2027-01-13', `petition/${key}`, name, input, stage.asSecretary);
  const petitionId = await petition('from-contact', { ...source, channel: 'VOTER_CONTACT' });
  const other = await petition('by-letter', { channel: 'LETTER' });
  const level = { competence: 'PROVINCE', policyField: 'TRANSPORT' };
  await step('classified', 'classifyPetition', { petitionId, ...level });
  await step('merged', 'mergePetition', { petitionId: other, intoPetitionId: petitionId });
  await step('referred-1', 'referPetition', { petitionId, toOfficeId: stage.director });
  await step('returned', 'returnReferral', { petitionId, reason: 'Không thuộc thẩm quyền' });
  await step('referred-2', 'referPetition', { petitionId, toOfficeId: officeId });
  return petitionId;
}

async function answer(story: GoldenStory, stage: Stage, petitionId: string): Promise<void> {
  const step = (at: string, key: string, name: string, input: object) =>
    story.step(at, `petition/${key}`, name, { petitionId, ...input }, stage.asSecretary);
  const text = 'Cầu thuộc dự án đang chờ vốn.';
  await step('2027-01-21', 'answered-1', 'answerPetition', { kind: 'EXPLAINED', text });
  await story.step(
    '2027-01-21',
    'petition/judged',
    'judgeAnswer',
    {
      petitionId,
      answerId: await entryOf(story, petitionId, 'answers', { text }),
      isSatisfactory: false,
      reason: 'Chưa nêu thời hạn',
    },
    stage.asFront,
  );
  await step('2027-01-22', 'reopened', 'reopenPetition', { reason: 'Trả lời chưa đầy đủ' });
  const resolved = { kind: 'RESOLVED', text: 'Cầu đã được sửa xong.' };
  await step('2027-01-23', 'answered-2', 'answerPetition', resolved);
  await step('2027-01-24', 'notified', 'notifyVotersOfResult', { channels: ['VILLAGE_HEAD'] });
  await step('2027-01-25', 'closed', 'closePetition', {});
}

/**
 * The second part of the story: calendar, reorganisation, voters and petitions, and all else that
 * can become of a promise. As in the first, nothing that is told here ever changes.
 */
export async function tellLaterStory(story: GoldenStory, stage: Stage): Promise<void> {
  await announce(story);
  const split = await reorganise(story, stage);
  const meetings = await meetAgain(story, stage);
  const petitionId = await receive(story, stage, split.office, meetings.contact);
  await handOver(story, stage, split, petitionId);
  await answer(story, stage, petitionId);
  await followUpAgain(story, stage, meetings);
  await tellOnceMore(story, stage);
  await closeCircles(story, stage);
  await recountAnswer(story, stage);
  await correctMeetings(story, stage);
  await followUpOnceMore(story, stage, meetings);
  await tellTexts(story, stage);
  await recur(story, stage);
  await bind(story);
  await count(story, stage);
  await moveOpinions(story, stage);
  const commune = await letCorrectionsWait(story, stage);
  await handSharedPartOn(story, stage);
  await moveTerritories(story, stage);
  await tellDaysLate(story, stage, commune);
  await putNamesRight(story, stage);
}

/** Told when metadata began to say its version. */
async function tellOnceMore(story: GoldenStory, stage: Stage): Promise<void> {
  await story.step(
    '2027-01-29',
    'petition/lamps',
    'recordPetition',
    { text: 'Đề nghị thắp sáng các ngõ.', territoryId: stage.province, channel: 'LETTER' },
    stage.asSecretary,
  );
}

/** Told when answer clocks began to be counted again: the last day becomes a day off. */
async function recountAnswer(story: GoldenStory, stage: Stage): Promise<void> {
  const petitionId = await story.step(
    '2027-02-02',
    'petition/counted',
    'recordPetition',
    {
      text: 'Đề nghị khơi thông cống.',
      territoryId: stage.province,
      channel: 'LETTER',
      deadline: { counted: { quantity: 20, unit: 'WORKING_DAY' } },
    },
    stage.asSecretary,
  );
  const bridge = { date: '2027-02-24', name: 'Ngày nghỉ bù' };
  await story.step('2027-02-02', 'calendar/answer', 'declareHoliday', bridge, administrator);
  const again = { petitionId, calendarVersion: 8 };
  const name = 'recalculateAnswerDeadline';
  await story.step('2027-02-02', 'petition/recounted', name, again, systemActor);
}
