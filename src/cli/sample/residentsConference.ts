import type { LocalDate } from '../../kernel/localDate';
import type { Commune } from './commune';
import { morningOf } from './days';
import type { Story } from './story';

const HELD_DAYS_AGO = 45;
const NEXT_IN_DAYS = 20;

export interface Meeting {
  readonly conferenceId: string;
  readonly heldOn: LocalDate;
  readonly opinions: Readonly<Record<'road' | 'water' | 'market' | 'lamps', string>>;
}

const said = {
  road: 'Đường liên thôn Mẫu Trên - Mẫu Dưới hư hỏng, mùa mưa học sinh không đi lại được.',
  water: 'Nước sinh hoạt ở cụm dân cư số 3 đục, đề nghị xã kiểm tra và xử lý.',
  market: 'Chợ trung tâm xã không có chỗ đổ rác, ô nhiễm kéo dài.',
  lamps: 'Đề nghị lắp đèn đường ở đoạn qua trường mầm non.',
} as const;

const minutes = `BIÊN BẢN
Hội nghị đối thoại giữa Chủ tịch Ủy ban nhân dân xã với Nhân dân xã Mường Mẫu.
Ý kiến 1: ${said.road} Chủ tịch xã trả lời: xã sẽ sửa xong đoạn hư hỏng.
Ý kiến 2: ${said.water} Chủ tịch xã trả lời: xã sẽ thay cụm lọc.
Ý kiến 3: ${said.market} Chủ tịch xã trả lời: xã sẽ xây điểm tập kết rác.
Ý kiến 4: ${said.lamps} Chủ tịch xã trả lời: xã sẽ lắp đèn.
Hội nghị kết thúc lúc 11 giờ cùng ngày.`;

async function planNext(story: Story, commune: Commune): Promise<void> {
  await story.send({
    key: 'day/next-conference',
    name: 'scheduleDialogueConference',
    input: {
      title: 'Hội nghị đối thoại với thanh niên xã Mường Mẫu',
      unitId: commune.committee,
      chairOfficeId: commune.chairOfficeId,
      audiences: ['YOUTH'],
      territoryIds: [commune.commune],
      venue: 'Nhà văn hóa xã Mường Mẫu',
      startsAt: morningOf(story.inDays(NEXT_IN_DAYS)),
    },
    as: commune.asSecretary,
  });
}

/** Steps 1 and 2 of the day in the life: scheduled, held, opinions raised, minutes approved, published. */
export async function holdResidentsConference(story: Story, commune: Commune): Promise<Meeting> {
  const heldOn = story.daysAgo(HELD_DAYS_AGO);
  const as = commune.asSecretary;
  const on = (date: LocalDate) => ({ occurredOn: { date } });
  const conferenceId = await story.send({
    key: 'day/scheduled',
    name: 'scheduleDialogueConference',
    input: {
      title: 'Hội nghị đối thoại với Nhân dân xã Mường Mẫu',
      unitId: commune.committee,
      chairOfficeId: commune.chairOfficeId,
      coChairOfficeIds: [commune.councilHeadOfficeId],
      audiences: ['RESIDENT'],
      territoryIds: [commune.commune],
      venue: 'Hội trường Ủy ban nhân dân xã',
      startsAt: morningOf(heldOn),
      ...on(story.daysAgo(HELD_DAYS_AGO + 15)),
    },
    as,
  });
  await story.send({
    key: 'day/noticed',
    name: 'publishAdvanceNotice',
    input: {
      conferenceId,
      channels: ['OFFICE_NOTICE_BOARD', 'LOUDSPEAKER'],
      ...on(story.daysAgo(HELD_DAYS_AGO + 10)),
    },
    as,
  });
  await story.send({
    key: 'day/held',
    name: 'holdDialogueConference',
    input: {
      conferenceId,
      attendance: { people: { value: '120', unit: 'PERSON', qualifier: 'MORE_THAN' } },
      ...on(heldOn),
    },
    as,
  });
  const raise = async (key: keyof typeof said) => {
    await story.send({
      key: `day/opinion/${key}`,
      name: 'recordOpinion',
      input: { sourceId: conferenceId, text: said[key], audience: 'RESIDENT', ...on(heldOn) },
      as,
    });
    const opinion = await story.entry<{ readonly id: string; readonly text: string }>(
      conferenceId,
      'opinions',
      ({ text }) => text === said[key],
    );
    return opinion.id;
  };
  const opinions = {
    road: await raise('road'),
    water: await raise('water'),
    market: await raise('market'),
    lamps: await raise('lamps'),
  };
  await story.send({
    key: 'day/answered',
    name: 'answerOpinionOnSpot',
    input: {
      sourceId: conferenceId,
      opinionId: opinions.lamps,
      answer: 'Xã đã bố trí kinh phí lắp đèn và sẽ làm ngay.',
      ...on(heldOn),
    },
    as,
  });
  await story.send({
    key: 'day/minutes',
    name: 'draftMinutes',
    input: { conferenceId, text: minutes, ...on(story.daysAgo(HELD_DAYS_AGO - 1)) },
    as,
  });
  await story.send({
    key: 'day/minutes-approved',
    name: 'approveMinutes',
    input: { conferenceId, ...on(story.daysAgo(HELD_DAYS_AGO - 2)) },
    as: commune.asChair,
  });
  await story.send({
    key: 'day/conclusion',
    name: 'issueConclusionNotice',
    input: {
      conferenceId,
      document: { documentType: 'Thông báo', symbol: '12/TB-UBND' },
      summary: 'Kết luận của Chủ tịch Ủy ban nhân dân xã tại hội nghị đối thoại',
      ...on(story.daysAgo(HELD_DAYS_AGO - 5)),
    },
    as,
  });
  await story.send({
    key: 'day/published',
    name: 'publishConclusion',
    input: {
      conferenceId,
      channels: ['OFFICE_NOTICE_BOARD', 'VILLAGE_HEAD'],
      ...on(story.daysAgo(HELD_DAYS_AGO - 8)),
    },
    as,
  });
  await planNext(story, commune);
  return { conferenceId, heldOn, opinions };
}
