import { suggestionIdOf } from '../../promiseLexicon/suggestions';
import { administrator } from './cast';
import type { Commune } from './commune';
import { dayOf, morningOf } from './days';
import type { Story } from './story';

const HELD_DAYS_AGO = 30;
const RULE = 'COMMUNE_FOLLOW_UP';

const said = {
  school: 'Nhà vệ sinh của trường tiểu học xuống cấp, đề nghị xã xây lại.',
  market: 'Chợ trung tâm xã vẫn chưa có chỗ đổ rác, chị em rất bức xúc.',
} as const;

const promised = {
  school: 'Xã sẽ xây xong hai nhà vệ sinh của trường tiểu học trong 45 ngày làm việc.',
  creche: 'Xã sẽ mở xong lớp nhóm trẻ tại thôn Mẫu Trên trong 45 ngày làm việc.',
  again: 'Xã sẽ xây xong điểm tập kết rác tại chợ trung tâm trong quý này.',
} as const;
const courtesy = 'Xã sẽ hoàn thành tốt mọi việc trong thời gian tới.';

const minutes = `BIÊN BẢN
Hội nghị đối thoại giữa Chủ tịch Ủy ban nhân dân xã với phụ nữ xã Mường Mẫu.
${promised.school}
${promised.creche}
${promised.again}
${courtesy}`;

/** A conference of which both limits passed, and what was promised there. */
export interface LateConference {
  readonly school: string;
  readonly creche: string;
  readonly again: string;
}

/** Announced three days before instead of seven, its results published after sixteen instead of ten. */
async function meet(story: Story, commune: Commune): Promise<string> {
  const as = commune.asSecretary;
  const conferenceId = await story.send({
    key: 'late/scheduled',
    name: 'scheduleDialogueConference',
    input: {
      title: 'Hội nghị đối thoại với phụ nữ xã Mường Mẫu',
      unitId: commune.committee,
      chairOfficeId: commune.chairOfficeId,
      audiences: ['WOMAN'],
      territoryIds: [commune.commune],
      venue: 'Nhà văn hóa xã Mường Mẫu',
      startsAt: morningOf(story.daysAgo(HELD_DAYS_AGO)),
      ...dayOf(story.daysAgo(HELD_DAYS_AGO + 4)),
    },
    as,
  });
  const step = (key: string, name: string, daysAgo: number, input: object, actor = as) =>
    story.send({
      key: `late/${key}`,
      name,
      input: { conferenceId, ...input, ...dayOf(story.daysAgo(daysAgo)) },
      as: actor,
    });
  const notice = { channels: ['LOUDSPEAKER'] };
  await step('noticed', 'publishAdvanceNotice', HELD_DAYS_AGO + 3, notice);
  await step('held', 'holdDialogueConference', HELD_DAYS_AGO, {});
  for (const key of ['school', 'market'] as const)
    await story.send({
      key: `late/opinion/${key}`,
      name: 'recordOpinion',
      input: {
        sourceId: conferenceId,
        text: said[key],
        audience: 'WOMAN',
        ...dayOf(story.daysAgo(HELD_DAYS_AGO)),
      },
      as,
    });
  await step('minutes', 'draftMinutes', HELD_DAYS_AGO - 1, { text: minutes });
  await step('minutes-approved', 'approveMinutes', HELD_DAYS_AGO - 2, {}, commune.asChair);
  await step('courtesy', 'rejectPromiseSuggestion', HELD_DAYS_AGO - 2, {
    suggestionId: suggestionIdOf(conferenceId, courtesy),
    reason: 'Chỉ là lời xã giao.',
  });
  const document = { documentType: 'Thông báo', symbol: '15/TB-UBND' };
  await step('conclusion', 'issueConclusionNotice', HELD_DAYS_AGO - 15, { document });
  const board = { channels: ['OFFICE_NOTICE_BOARD'] };
  await step('published', 'publishConclusion', HELD_DAYS_AGO - 16, board);
  return conferenceId;
}

/** The commune's own rule: what is promised at a conference is done in 45 working days. */
const enactRule = (story: Story): Promise<string> =>
  story.send({
    key: 'late/rule',
    name: 'enactDeadlineRule',
    input: {
      code: RULE,
      title: 'Thực hiện lời hứa tại hội nghị đối thoại của xã trong 45 ngày làm việc',
      legalBasis: { documentType: 'Quy chế', symbol: '01/QC-UBND' },
      validFrom: '2025-07-01',
      trigger: 'MEETING_HELD',
      quantity: 45,
      unit: 'WORKING_DAY',
    },
    as: administrator,
  });

/** A conference that broke both limits, with three marked sentences that a person confirmed. */
export async function holdLateConference(story: Story, commune: Commune): Promise<LateConference> {
  await enactRule(story);
  const conferenceId = await meet(story, commune);
  const confirm = (key: keyof typeof promised, leadUnitId: string, deadline?: object) =>
    story.send({
      key: `late/promise/${key}`,
      name: 'recordCommitment',
      input: {
        text: promised[key],
        promisorOfficeId: commune.chairOfficeId,
        source: { recordId: conferenceId },
        suggestionId: suggestionIdOf(conferenceId, promised[key]),
        leadUnitId,
        ...(deadline === undefined ? {} : { deadline }),
        territoryIds: [commune.commune],
        ...dayOf(story.daysAgo(HELD_DAYS_AGO)),
      },
      as: commune.asSecretary,
    });
  const byRule = { byRule: { ruleCode: RULE } };
  return {
    school: await confirm('school', commune.economy, byRule),
    creche: await confirm('creche', commune.culture, byRule),
    // Its words name the day: "trong quý này".
    again: await confirm('again', commune.economy),
  };
}
