import { readRecord } from '../../src/application/recordReader';
import type { ConferenceState } from '../../src/dialogueConference/state';
import { administrator } from '../support/testApplication';
import { entryOf } from './entryOf';
import type { GoldenStory, Stage } from './story';

interface Move {
  readonly at: string;
  /** What its steps are called after. */
  readonly called: string;
  /** Where the conference was, at which the opinion was recorded first. */
  readonly territoryIds: readonly string[];
}

/** An opinion of a conference was voiced at a voter contact of the province two days before. */
async function moveOpinion(
  story: GoldenStory,
  stage: Stage,
  { at, called, territoryIds }: Move,
): Promise<void> {
  const step = (key: string, name: string, input: object) =>
    story.step(at, `${called}/${key}`, name, input, stage.asSecretary);
  const on = (date: string) => ({ occurredOn: { date } });
  const sourceId = await step('conference', 'scheduleDialogueConference', {
    title: 'Đối thoại với tiểu thương',
    unitId: stage.committee,
    chairOfficeId: stage.chair,
    audiences: ['BUSINESS_INVESTOR'],
    territoryIds,
    ...on('2027-01-11'),
  });
  await step('conference-held', 'holdDialogueConference', {
    conferenceId: sourceId,
    ...on('2027-01-28'),
  });
  const toSourceId = await step('contact', 'planVoterContactSession', {
    title: 'Tiếp xúc cử tri chuyên đề về chợ',
    body: 'PEOPLES_COUNCIL',
    councilLevel: 'PROVINCE',
    timing: 'THEMATIC',
    unitId: stage.committee,
    territoryIds: [stage.province],
    ...on('2027-01-11'),
  });
  await step('contact-held', 'holdVoterContactSession', {
    sessionId: toSourceId,
    ...on('2027-01-26'),
  });
  const text = 'Chợ chật, đề nghị mở rộng.';
  const sorted = { competence: 'PROVINCE', policyField: 'LAND' };
  const spot = { spotAnswer: 'Sẽ khảo sát ngay.', answeredByOfficeId: stage.chair };
  const said = { sourceId, text, ...sorted, ...spot, ...on('2027-01-28') };
  await step('said', 'recordOpinion', said);
  const opinionId = await entryOf(story, sourceId, 'opinions', { text });
  const petitionId = await step('petition', 'recordPetition', {
    text: 'Đề nghị mở rộng chợ.',
    channel: 'DIALOGUE_CONFERENCE',
    sourceId,
    opinionId,
    deadline: { fixed: { date: '2027-05-31' } },
  });
  const commitmentId = await step('promise', 'recordCommitment', {
    text: 'Trong 20 ngày làm việc khảo sát xong chợ.',
    promisorOfficeId: stage.director,
    source: { recordId: sourceId, opinionId },
    deadlineWording: 'trong 20 ngày làm việc',
    leadUnitId: stage.department,
  });
  const reason = 'Ghi nhầm cuộc họp';
  await step('moved', 'moveOpinion', { sourceId, opinionId, toSourceId, reason });
  const state = (await readRecord(story.app.store, sourceId))?.state as ConferenceState | undefined;
  const toOpinionId = state?.opinions.slice().at(-1)?.movedTo?.opinionId;
  // What the application sends after it, one to each record.
  const from = { fromSourceId: sourceId, fromOpinionId: opinionId, reason };
  await step('taken', 'takeOpinion', { sourceId: toSourceId, opinionId: toOpinionId, ...from });
  const days = { from: { date: '2027-01-28' }, to: { date: '2027-01-26' } };
  const follow = { ...from, toSourceId, toOpinionId, ...days };
  await step('followed-by-petition', 'followOpinion', { petitionId, ...follow });
  await step('followed-by-promise', 'followOpinion', { commitmentId, ...follow });
}

/** Told when opinions could move. */
export const moveOpinions = (story: GoldenStory, stage: Stage): Promise<void> =>
  moveOpinion(story, stage, { at: '2027-01-30', called: 'moved', territoryIds: [] });

/** Told when territories of promises went with their meetings in every list: that of a commune becomes the province's. */
export async function moveTerritories(story: GoldenStory, stage: Stage): Promise<void> {
  const at = '2027-02-01';
  const called = 'moved-from-commune';
  const commune = await story.step(
    at,
    `${called}/commune`,
    'establishUnit',
    {
      name: 'Xã Yên Trị',
      kind: 'ADMINISTRATIVE_UNIT',
      level: 'COMMUNE',
      parentId: stage.province,
      occurredOn: { date: '2025-07-01' },
    },
    administrator,
  );
  await moveOpinion(story, stage, { at, called, territoryIds: [commune] });
}
