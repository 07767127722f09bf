import { localDate } from '../../kernel/localDate';
import { actingIn, establishOffice, establishUnit } from './cast';
import type { Story } from './story';

const conferences = [
  {
    key: 'youth',
    title: 'Đối thoại với đoàn viên, thanh niên trong tỉnh',
    audiences: ['YOUTH'],
    places: ['province'],
  },
  {
    key: 'business',
    title: 'Đối thoại, tháo gỡ khó khăn, vướng mắc cho doanh nghiệp và nhà đầu tư',
    audiences: ['BUSINESS_INVESTOR'],
    places: ['province'],
  },
  {
    key: 'farmers',
    title: 'Đối thoại với nông dân',
    audiences: ['FARMER'],
    places: ['province'],
  },
  {
    key: 'residents',
    title: 'Đối thoại với Nhân dân trên địa bàn các huyện Yên Thủy, Kim Bôi',
    audiences: ['RESIDENT'],
    places: ['yenThuy', 'kimBoi'],
  },
] as const;

/** The province, and the first thing that the sample records. */
export const establishHoaBinh = (story: Story): Promise<string> =>
  establishUnit(story, {
    key: 'hoa-binh',
    name: 'Tỉnh Hòa Bình',
    kind: 'ADMINISTRATIVE_UNIT',
    level: 'PROVINCE',
    isSynthetic: false,
  });

/**
 * Hòa Bình, report of 26/12/2023: the chair of the provincial People's Committee held four dialogue
 * conferences "đến tháng 10/2023". The report gives no days: the month is all that is recorded.
 *
 * @returns the committee
 */
export async function hoaBinh2023(story: Story): Promise<string> {
  const province = await establishHoaBinh(story);
  const district = (key: string, name: string) =>
    establishUnit(story, {
      key,
      name,
      kind: 'ADMINISTRATIVE_UNIT',
      level: 'DISTRICT',
      parentId: province,
      isSynthetic: false,
    });
  const territories = {
    province,
    yenThuy: await district('yen-thuy', 'Huyện Yên Thủy'),
    kimBoi: await district('kim-boi', 'Huyện Kim Bôi'),
  };
  const committee = await establishUnit(story, {
    key: 'ubnd-hoa-binh',
    name: 'Ủy ban nhân dân tỉnh Hòa Bình',
    kind: 'STATE',
    level: 'PROVINCE',
    territoryId: province,
    isSynthetic: false,
  });
  const since = localDate('2021-06-01');
  const chair = await establishOffice(story, {
    key: 'chu-tich-ubnd-hoa-binh',
    unitId: committee,
    title: 'Chủ tịch Ủy ban nhân dân tỉnh',
    isHead: true,
    since,
  });
  const secretary = await establishOffice(story, {
    key: 'thu-ky-ubnd-hoa-binh',
    unitId: committee,
    title: 'Thư ký hội nghị',
    since,
  });
  const as = actingIn(secretary, 'SECRETARY');
  const month = { date: '2023-10-31', precision: 'MONTH' };
  for (const conference of conferences) {
    const conferenceId = await story.send({
      key: `hoa-binh/${conference.key}/scheduled`,
      name: 'scheduleDialogueConference',
      input: {
        title: conference.title,
        unitId: committee,
        chairOfficeId: chair.officeId,
        audiences: conference.audiences,
        territoryIds: conference.places.map((place) => territories[place]),
        occurredOn: month,
      },
      as,
      isSynthetic: false,
    });
    await story.send({
      key: `hoa-binh/${conference.key}/held`,
      name: 'holdDialogueConference',
      input: { conferenceId, occurredOn: month },
      as,
      isSynthetic: false,
    });
  }
  return committee;
}
