import { suggestionIdOf } from '../../src/promiseLexicon/suggestions';
import { entryOf } from './entryOf';
import type { GoldenStory, Stage } from './story';

export interface LaterMeetings {
  readonly conferenceId: string;
  /** The sentence of the minutes that a promise confirms. */
  readonly suggestionId: string;
  readonly contact: { readonly sourceId: string; readonly opinionId: string };
}

export const promised = 'Tỉnh sẽ cấp xong nước sạch cho năm thôn trong 30 ngày làm việc.';
const courtesy = 'Tỉnh sẽ hoàn thành tốt mọi việc trong thời gian tới.';

/** Both meetings of the second part of the story. */
export async function meetAgain(story: GoldenStory, stage: Stage): Promise<LaterMeetings> {
  return { ...(await confer(story, stage)), contact: await contactVoters(story, stage) };
}

async function plan(story: GoldenStory, stage: Stage, key: string, title: string) {
  const input = { title, unitId: stage.committee, chairOfficeId: stage.chair };
  const year = { date: '2027-12-31', precision: 'YEAR' };
  return story.step(
    '2027-01-12',
    `conference/${key}/planned`,
    'planDialogueConference',
    { ...input, plannedFor: year },
    stage.asSecretary,
  );
}

async function confer(story: GoldenStory, stage: Stage) {
  const conferenceId = await plan(story, stage, 'youth', 'Đối thoại với thanh niên');
  const step = (at: string, key: string, name: string, input: object, as = stage.asSecretary) =>
    story.step(at, `conference/youth/${key}`, name, { conferenceId, ...input }, as);
  await step('2027-01-12', 'scheduled', 'scheduleDialogueConference', {
    occasion: 'VOTER_REQUEST',
    audiences: ['YOUTH'],
    territoryIds: [stage.province],
    startsAt: '2027-01-14T01:00:00.000Z',
  });
  const reason = 'Mưa lũ';
  await step('2027-01-12', 'noticed', 'publishAdvanceNotice', { channels: ['WEBSITE'] });
  await step('2027-01-12', 'requested', 'recordVoterRequest', { sharePercent: '10.5' });
  await step('2027-01-12', 'postponed', 'postponeDialogueConference', { reason });
  await step('2027-01-12', 'rescheduled', 'rescheduleDialogueConference', {
    startsAt: '2027-01-13T01:00:00.000Z',
    venue: 'Nhà văn hóa tỉnh',
    reason,
  });
  await step('2027-01-13', 'held', 'holdDialogueConference', {});
  const text = `Biên bản hội nghị đối thoại với thanh niên.\n${promised}\n${courtesy}`;
  await step('2027-01-13', 'minutes', 'draftMinutes', { text });
  const suggestionId = suggestionIdOf(conferenceId, promised);
  await step('2027-01-13', 'rejected', 'rejectPromiseSuggestion', {
    suggestionId: suggestionIdOf(conferenceId, courtesy),
    reason: 'Chỉ là lời xã giao.',
  });
  await step('2027-01-14', 'approved', 'approveMinutes', {}, stage.asChair);
  await step('2027-01-14', 'amended', 'amendMinutes', {
    text: `${text}\nHội nghị kết thúc lúc 11 giờ.`,
    reason: 'Thiếu giờ kết thúc',
  });
  const document = { documentType: 'Thông báo', symbol: '7/TB-UBND', issuedOn: '2027-01-15' };
  await step('2027-01-15', 'concluded', 'issueConclusionNotice', { document });
  await step('2027-01-15', 'published', 'publishConclusion', { channels: ['WEBSITE'] });
  await step('2027-01-16', 'closed', 'closeDialogueConference', {});
  const dropped = await plan(story, stage, 'dropped', 'Đối thoại với doanh nghiệp');
  await story.step(
    '2027-01-16',
    'conference/dropped/cancelled',
    'cancelDialogueConference',
    { conferenceId: dropped, reason: 'Đã đối thoại ở cấp xã' },
    stage.asSecretary,
  );
  return { conferenceId, suggestionId };
}

async function contactVoters(story: GoldenStory, stage: Stage) {
  const as = stage.asSecretary;
  const sessionId = await story.step(
    '2027-01-12',
    'contact/planned',
    'planVoterContactSession',
    {
      title: 'Tiếp xúc cử tri trước kỳ họp thứ 12',
      body: 'PEOPLES_COUNCIL',
      councilLevel: 'PROVINCE',
      assemblySession: 'kỳ họp thứ 12',
      assemblySessionKind: 'REGULAR',
      sessionOpensOn: '2027-07-01',
      timing: 'BEFORE_SESSION',
      unitId: stage.committee,
      territoryIds: [stage.province],
      startsAt: '2027-01-13T01:00:00.000Z',
    },
    as,
  );
  const step = (key: string, name: string, input: object) =>
    story.step('2027-01-13', `contact/${key}`, name, { sessionId, ...input }, as);
  const { personId } = stage.asFront;
  await step('deputies', 'assignDeputies', { personIds: [personId] });
  await step('venue', 'notifyVenue', { venue: 'Nhà văn hóa thôn 3' });
  await step('held', 'holdVoterContactSession', {});
  const said = { text: 'Cầu dân sinh bị hỏng, đề nghị tỉnh sửa.', audience: 'VOTER' };
  const meeting = { sourceId: sessionId };
  const at = '2027-01-13';
  await story.step(at, 'contact/opinion', 'recordOpinion', { ...meeting, ...said }, as);
  const opinionId = await entryOf(story, sessionId, 'opinions', { text: said.text });
  const source = { sourceId: sessionId, opinionId };
  const classified = {
    ...source,
    kind: 'PETITION',
    competence: 'PROVINCE',
    policyField: 'TRANSPORT',
  };
  await story.step(at, 'contact/classified', 'classifyOpinion', classified, as);
  const document = { documentType: 'Báo cáo', symbol: '3/BC-UBND', issuedOn: '2027-01-13' };
  await step('sent', 'sendSynthesis', { recipientOfficeId: stage.chair, document });
  await step('closed', 'closeVoterContactSession', {});
  return source;
}
