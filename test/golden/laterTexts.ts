import { suggestionIdOf } from '../../src/promiseLexicon/suggestions';
import { administrator } from '../support/testApplication';
import { entryOf } from './entryOf';
import type { GoldenStory, Stage } from './story';

const at = '2027-02-11';
const task = 'Giao Sở Xây dựng sửa xong cầu Yên Trị trong 15 ngày kể từ ngày nhận văn bản.';
const promised = 'Tỉnh sẽ lắp xong đèn đường trong quý II năm 2027.';

/** Told when notices, minutes of contacts and answers began to have whole texts (R43). */
export async function tellTexts(story: GoldenStory, stage: Stage): Promise<void> {
  await noticeWithTasks(story, stage);
  await contactWithMinutes(story, stage);
  await beforeTwoTiers(story, stage);
}

/** Told when hamlets became territories, districts competent for what came before they ended (R48). */
async function beforeTwoTiers(story: GoldenStory, stage: Stage): Promise<void> {
  const { asSecretary } = stage;
  const establish = (key: string, name: string, level: string, parentId: string) =>
    story.step(
      at,
      `tiers/${key}`,
      'establishUnit',
      { name, level, kind: 'ADMINISTRATIVE_UNIT', parentId, occurredOn: { date: '2020-01-01' } },
      administrator,
    );
  const communeId = await establish('commune', 'Xã Đa Phúc', 'COMMUNE', stage.province);
  const hamletId = await establish('hamlet', 'Thôn Đông', 'HAMLET', communeId);
  const on = { occurredOn: { date: '2025-06-10' } };
  const sessionId = await story.step(
    at,
    'tiers/contact',
    'planVoterContactSession',
    {
      title: 'Tiếp xúc cử tri thôn Đông',
      body: 'PEOPLES_COUNCIL',
      councilLevel: 'PROVINCE',
      otherBodies: [{ body: 'PEOPLES_COUNCIL', councilLevel: 'COMMUNE' }],
      timing: 'THEMATIC',
      unitId: stage.committee,
      territoryIds: [hamletId],
      ...on,
    },
    asSecretary,
  );
  const step = (key: string, name: string, input: object) =>
    story.step(at, `tiers/${key}`, name, { ...on, ...input }, asSecretary);
  await step('held', 'holdVoterContactSession', { sessionId });
  const said = { text: 'Kênh bị lấp.', competence: 'DISTRICT', policyField: 'LAND' };
  await step('opinions', 'recordOpinions', { sourceId: sessionId, opinions: [said] });
  const opinionId = await entryOf(story, sessionId, 'opinions', { text: said.text });
  const named = { sourceId: sessionId, opinionId };
  await step('corrected', 'correctOpinion', { ...named, policyField: 'OTHER', reason: 'Ghi nhầm' });
  const asked = { text: 'Đề nghị nạo vét kênh.', territoryId: hamletId, channel: 'VOTER_CONTACT' };
  const petitionId = await step('petition', 'recordPetition', { ...named, ...asked });
  const sorted = { petitionId, competence: 'DISTRICT', policyField: 'LAND' };
  await step('sorted', 'classifyPetition', sorted);
  await step('letter', 'recordCommitment', {
    text: 'Sẽ nạo vét kênh thôn Đông.',
    promisorOfficeId: stage.chair,
    source: { document: { kind: 'OFFICIAL_LETTER', title: 'Công văn 9/UBND' } },
    territoryIds: [hamletId],
  });
}

async function noticeWithTasks(story: GoldenStory, stage: Stage): Promise<void> {
  const { asSecretary } = stage;
  const conferenceId = await story.step(
    at,
    'texts/conference',
    'scheduleDialogueConference',
    {
      title: 'Đối thoại về cầu dân sinh',
      unitId: stage.committee,
      chairOfficeId: stage.chair,
      audiences: ['RESIDENT'],
      territoryIds: [stage.province],
    },
    asSecretary,
  );
  const step = (key: string, name: string, input: object, as = asSecretary) =>
    story.step(at, `texts/${key}`, name, { conferenceId, ...input }, as);
  await step('held', 'holdDialogueConference', {});
  await step('drafted', 'draftMinutes', { text: 'Biên bản đối thoại về cầu dân sinh.' });
  await step('approved', 'approveMinutes', {}, stage.asChair);
  const document = { documentType: 'Thông báo', symbol: '21/TB-UBND', issuedOn: at };
  await step('issued', 'issueConclusionNotice', { document, text: 'Thông báo kết luận.' });
  await step('worded', 'recordConclusionText', {
    text: `Thông báo kết luận.\n${task}`,
    reason: 'Chép thiếu mục 2',
  });
  const suggestionId = suggestionIdOf(conferenceId, task);
  const commitmentId = await story.step(
    at,
    'texts/task',
    'recordCommitment',
    {
      text: task,
      promisorOfficeId: stage.chair,
      source: { recordId: conferenceId },
      suggestionId,
    },
    asSecretary,
  );
  await story.step(at, 'texts/received', 'recordAwaitedEvent', { commitmentId }, asSecretary);
}

async function contactWithMinutes(story: GoldenStory, stage: Stage): Promise<void> {
  const { asSecretary } = stage;
  const sessionId = await story.step(
    at,
    'texts/contact',
    'planVoterContactSession',
    {
      title: 'Tiếp xúc cử tri chuyên đề về chiếu sáng',
      body: 'PEOPLES_COUNCIL',
      councilLevel: 'PROVINCE',
      timing: 'THEMATIC',
      unitId: stage.committee,
      territoryIds: [stage.province],
    },
    asSecretary,
  );
  const step = (key: string, name: string, input: object) =>
    story.step(at, `texts/${key}`, name, input, asSecretary);
  await step('contact-held', 'holdVoterContactSession', { sessionId });
  await step('contact-minutes', 'recordContactMinutes', { sessionId, text: promised });
  const suggestionId = suggestionIdOf(sessionId, promised);
  const rejected = { sourceId: sessionId, suggestionId, reason: 'Chỉ là dự kiến' };
  await step('contact-rejected', 'rejectSuggestion', rejected);
}
