import { suggestionIdOf } from '../../src/promiseLexicon/suggestions';
import type { GoldenStory, Stage } from './story';

const at = '2027-02-11';
const task = 'Giao Sở Xây dựng sửa xong cầu Yên Trị trong 15 ngày kể từ ngày nhận văn bản.';
const promised = 'Tỉnh sẽ lắp xong đèn đường trong quý II năm 2027.';

/** Told when notices, minutes of contacts and answers began to have whole texts (R43). */
export async function tellTexts(story: GoldenStory, stage: Stage): Promise<void> {
  await noticeWithTasks(story, stage);
  await contactWithMinutes(story, stage);
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
