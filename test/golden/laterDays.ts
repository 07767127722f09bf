import { entryOf } from './entryOf';
import type { GoldenStory, Stage } from './story';
import type { Commune } from './laterWaiting';

const AT = '2027-02-01';
const on = (date: string) => ({ occurredOn: { date } });
const reason = 'Ghi nhầm ngày';

/** Told the day before; that another channel had told earlier is confirmed. */
async function notice(story: GoldenStory, stage: Stage, held: Commune): Promise<void> {
  const { asSecretary, asFront } = stage;
  const tell = (key: string, name: string, input: object, as = asSecretary) =>
    story.step(AT, `days/notice/${key}`, name, input, as);
  const conferenceId = await tell('scheduled', 'scheduleDialogueConference', {
    ...held,
    title: 'Đối thoại với thanh niên xã',
    audiences: ['YOUTH'],
    territoryIds: [stage.province],
    startsAt: '2027-01-29T01:00:00.000Z',
    ...on('2027-01-12'),
  });
  const notice = (channel: string, date: string) =>
    tell(channel, 'publishAdvanceNotice', { conferenceId, channels: [channel], ...on(date) });
  await notice('WEBSITE', '2027-01-28');
  await notice('LOUDSPEAKER', '2027-01-15');
  const correctionId = await entryOf(story, conferenceId, 'corrections', {
    reason: 'Nhập sau ngày thực hiện',
  });
  const decision = { recordId: conferenceId, correctionId };
  await tell('confirmed', 'confirmRecordCorrection', decision, asFront);
}

/** The results were published a day later than recorded, which takes nothing away. */
async function publication(story: GoldenStory, stage: Stage): Promise<void> {
  const tell = (key: string, name: string, input: object, as = stage.asSecretary) =>
    story.step(AT, `days/publication/${key}`, name, input, as);
  const conferenceId = await tell('scheduled', 'scheduleDialogueConference', {
    title: 'Đối thoại với doanh nghiệp',
    unitId: stage.committee,
    chairOfficeId: stage.chair,
    audiences: ['BUSINESS_INVESTOR'],
    territoryIds: [],
    ...on('2027-01-12'),
  });
  await tell('held', 'holdDialogueConference', { conferenceId, ...on('2027-01-20') });
  const drafted = { conferenceId, text: 'Biên bản đối thoại.', ...on('2027-01-20') };
  await tell('minutes', 'draftMinutes', drafted);
  const approved = { conferenceId, ...on('2027-01-21') };
  await tell('approved', 'approveMinutes', approved, stage.asChair);
  const document = { documentType: 'Thông báo', symbol: '12/TB-UBND', issuedOn: '2027-01-22' };
  await tell('concluded', 'issueConclusionNotice', { conferenceId, document });
  const channels = { channels: ['WEBSITE'], ...on('2027-01-22') };
  await tell('published', 'publishConclusion', { conferenceId, ...channels });
  const right = { conferenceId, conclusionPublishedOn: '2027-01-23', reason };
  await tell('corrected', 'correctDialogueConference', right);
}

/** Another place is said to have been told earlier. */
async function contact(story: GoldenStory, stage: Stage, { unitId }: Commune): Promise<void> {
  const tell = (key: string, name: string, input: object) =>
    story.step(AT, `days/contact/${key}`, name, input, stage.asSecretary);
  const sessionId = await tell('planned', 'planVoterContactSession', {
    title: 'Tiếp xúc cử tri chuyên đề về đất đai',
    body: 'PEOPLES_COUNCIL',
    councilLevel: 'COMMUNE',
    timing: 'THEMATIC',
    unitId,
    territoryIds: [stage.province],
    startsAt: '2027-01-29T01:00:00.000Z',
    ...on('2027-01-12'),
  });
  const venue = (name: string, date: string) =>
    tell(name, 'notifyVenue', { sessionId, venue: name, ...on(date) });
  await venue('Nhà văn hóa thôn 1', '2027-01-28');
  await venue('Nhà văn hóa thôn 2', '2027-01-15');
  await tell('held', 'holdVoterContactSession', { sessionId, ...on('2027-01-29') });
  const document = { documentType: 'Báo cáo', symbol: '6/BC-UBND', issuedOn: '2027-01-29' };
  const sent = { sessionId, recipientOfficeId: stage.chair, document, ...on('2027-01-30') };
  await tell('sent', 'sendSynthesis', sent);
}

/** Its synthesis went a day later than recorded. */
async function synthesis(story: GoldenStory, stage: Stage): Promise<void> {
  const tell = (key: string, name: string, input: object) =>
    story.step(AT, `days/synthesis/${key}`, name, input, stage.asSecretary);
  const sessionId = await tell('planned', 'planVoterContactSession', {
    title: 'Tiếp xúc cử tri chuyên đề về môi trường',
    body: 'PEOPLES_COUNCIL',
    councilLevel: 'PROVINCE',
    timing: 'THEMATIC',
    unitId: stage.committee,
    territoryIds: [],
    ...on('2027-01-12'),
  });
  await tell('held', 'holdVoterContactSession', { sessionId, ...on('2027-01-20') });
  const document = { documentType: 'Báo cáo', symbol: '8/BC-UBND', issuedOn: '2027-01-21' };
  const sent = { sessionId, recipientOfficeId: stage.chair, document, ...on('2027-01-21') };
  await tell('sent', 'sendSynthesis', sent);
  const right = { sessionId, synthesisSentOn: '2027-01-22', reason };
  await tell('corrected', 'correctVoterContactSession', right);
}

/** Told when days of duties that are typed late began to wait (R36), and could all be corrected (R39). */
export async function tellDaysLate(
  story: GoldenStory,
  stage: Stage,
  commune: Commune,
): Promise<void> {
  await notice(story, stage, commune);
  await publication(story, stage);
  await contact(story, stage, commune);
  await synthesis(story, stage);
}
