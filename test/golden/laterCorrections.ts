import { administrator } from '../support/testApplication';
import type { GoldenStory, Stage } from './story';

const at = '2027-02-03';
const reason = 'Ghi nhầm ngày';

/** Two meetings, entered afterwards, of which almost everything was typed wrongly. */
export async function correctMeetings(story: GoldenStory, stage: Stage): Promise<void> {
  await story.step(
    at,
    'desk/shared',
    'setServedUnits',
    {
      unitId: stage.department,
      services: [{ unitId: stage.committee, from: '2027-01-01', to: '2027-12-31' }],
    },
    administrator,
  );
  await correctConference(story, stage);
  await correctContact(story, stage);
}

async function correctConference(story: GoldenStory, stage: Stage): Promise<void> {
  const tell = (key: string, name: string, input: object, as = stage.asSecretary) =>
    story.step(at, `corrected/${key}`, name, input, as);
  const conferenceId = await tell('scheduled', 'scheduleDialogueConference', {
    title: 'Đối thoại với hợp tác xã',
    unitId: stage.committee,
    chairOfficeId: stage.chair,
    audiences: ['FARMER'],
    territoryIds: [],
    startsAt: '2027-01-25T01:00:00.000Z',
  });
  const noticed = { conferenceId, channels: ['WEBSITE'], occurredOn: { date: '2027-01-18' } };
  await tell('noticed', 'publishAdvanceNotice', noticed);
  await tell('held', 'holdDialogueConference', { conferenceId });
  await tell('minutes', 'draftMinutes', { conferenceId, text: 'Biên bản đối thoại.' });
  await tell('approved', 'approveMinutes', { conferenceId }, stage.asChair);
  const document = { documentType: 'Thông báo', symbol: '9/TB-UBND', issuedOn: '2027-02-01' };
  await tell('concluded', 'issueConclusionNotice', { conferenceId, document });
  await tell('conference', 'correctDialogueConference', {
    conferenceId,
    reason,
    heldOn: { date: '2027-01-26' },
    furtherDays: ['2027-01-27'],
    attendance: { households: { value: '120', unit: 'HOUSEHOLD' } },
    audiences: ['FARMER', 'BUSINESS_INVESTOR'],
    territoryIds: [stage.province],
    mode: 'ONLINE',
    venue: 'Trụ sở UBND tỉnh',
    chairOfficeId: stage.director,
    coChairOfficeIds: [stage.chair],
    advanceNoticeOn: '2027-01-17',
    conclusionDocument: { ...document, symbol: '19/TB-UBND', issuedOn: '2027-02-02' },
  });
  await correctOpinions(story, stage, conferenceId);
}

async function correctOpinions(story: GoldenStory, stage: Stage, sourceId: string): Promise<void> {
  const tell = (key: string, name: string, input: object) =>
    story.step(at, `corrected/${key}`, name, { sourceId, ...input }, stage.asSecretary);
  const text = 'Mương nội đồng bị lấp.';
  const level = { competence: 'PROVINCE', policyField: 'LAND' };
  const spot = { spotAnswer: 'Sẽ nạo vét ngay.', answeredByOfficeId: stage.director };
  const said = { text, ...level, ...spot, deferToOfficeId: stage.chair };
  await tell('opinions', 'recordOpinions', { opinions: [said] });
  const opinionId = await story.latest(sourceId, 'opinions');
  await tell('opinion', 'correctOpinion', {
    opinionId,
    text: 'Mương nội đồng bị bồi lấp.',
    audience: 'FARMER',
    kind: 'PETITION',
    competence: 'COMMUNE',
    policyField: 'WATER_ELECTRICITY',
    spotAnswer: 'Sẽ nạo vét trong tháng.',
    answeredByOfficeId: stage.chair,
    reason,
  });
  await tell('said-twice', 'recordOpinion', { text });
  const twice = await story.latest(sourceId, 'opinions');
  await tell('twice', 'markOpinionInError', { opinionId: twice, reason: 'Nhập trùng' });
}

async function correctContact(story: GoldenStory, stage: Stage): Promise<void> {
  const tell = (key: string, name: string, input: object) =>
    story.step(at, `corrected/${key}`, name, input, stage.asSecretary);
  const sessionId = await tell('contact-planned', 'planVoterContactSession', {
    title: 'Tiếp xúc cử tri chuyên đề về nước sạch',
    body: 'PEOPLES_COUNCIL',
    councilLevel: 'PROVINCE',
    timing: 'THEMATIC',
    unitId: stage.committee,
    territoryIds: [],
    startsAt: '2027-01-25T01:00:00.000Z',
  });
  const told = { sessionId, venue: 'Nhà văn hóa thôn 3', occurredOn: { date: '2027-01-20' } };
  await tell('venue', 'notifyVenue', told);
  await tell('contact-held', 'holdVoterContactSession', { sessionId });
  const document = { documentType: 'Báo cáo', symbol: '4/BC-HĐND', issuedOn: '2027-01-28' };
  const sent = { sessionId, recipientOfficeId: stage.chair, document };
  await tell('synthesis', 'sendSynthesis', sent);
  await tell('contact', 'correctVoterContactSession', {
    sessionId,
    reason,
    heldOn: { date: '2027-01-24' },
    territoryIds: [stage.province],
    venue: 'Nhà văn hóa thôn 5',
    venueNotifiedOn: '2027-01-19',
    synthesisDocument: { ...document, symbol: '14/BC-HĐND' },
  });
}
