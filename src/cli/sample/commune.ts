import { localDate } from '../../kernel/localDate';
import { actingIn, establishOffice, establishUnit } from './cast';
import type { Story } from './story';

/** The commune of the day in the life: province as merged on 01/07/2025, the commune made up. */
export async function establishCommune(story: Story) {
  const province = await establishUnit(story, {
    key: 'phu-tho',
    name: 'Tỉnh Phú Thọ',
    kind: 'ADMINISTRATIVE_UNIT',
    level: 'PROVINCE',
    isSynthetic: false,
  });
  const provinceBody = (key: string, name: string, kind: string) =>
    establishUnit(story, { key, name, kind, level: 'PROVINCE', territoryId: province });
  const provinceCommittee = await provinceBody(
    'ubnd-phu-tho',
    'Ủy ban nhân dân tỉnh Phú Thọ',
    'STATE',
  );
  const provinceFront = await provinceBody(
    'mttq-phu-tho',
    'Ủy ban MTTQ Việt Nam tỉnh Phú Thọ',
    'MTTQ',
  );
  const commune = await establishUnit(story, {
    key: 'muong-mau',
    name: 'Xã Mường Mẫu',
    kind: 'ADMINISTRATIVE_UNIT',
    level: 'COMMUNE',
    parentId: province,
  });
  const body = (key: string, name: string, kind: string, parentId?: string) =>
    establishUnit(story, {
      key,
      name,
      kind,
      level: 'COMMUNE',
      territoryId: commune,
      ...(parentId === undefined ? {} : { parentId }),
    });
  const committee = await body(
    'ubnd-muong-mau',
    'Ủy ban nhân dân xã Mường Mẫu',
    'STATE',
    provinceCommittee,
  );
  const front = await body(
    'mttq-muong-mau',
    'Ủy ban MTTQ Việt Nam xã Mường Mẫu',
    'MTTQ',
    provinceFront,
  );
  const council = await body('hdnd-muong-mau', 'Hội đồng nhân dân xã Mường Mẫu', 'PEOPLES_COUNCIL');
  const economy = await body('kinh-te-muong-mau', 'Phòng Kinh tế xã Mường Mẫu', 'STATE', committee);
  const culture = await body(
    'van-hoa-muong-mau',
    'Phòng Văn hóa - Xã hội xã Mường Mẫu',
    'STATE',
    committee,
  );
  const since = localDate('2025-07-01');
  const office = (key: string, unitId: string, title: string, isHead = true) =>
    establishOffice(story, { key, unitId, title, isHead, since });
  await office('pt-chu-tich', provinceCommittee, 'Chủ tịch Ủy ban nhân dân tỉnh');
  await office('pt-mttq', provinceFront, 'Chủ tịch Ủy ban MTTQ Việt Nam tỉnh');
  const chair = await office('mm-chu-tich', committee, 'Chủ tịch Ủy ban nhân dân xã');
  const secretary = await office('mm-thu-ky', committee, 'Thư ký hội nghị', false);
  const frontHead = await office('mm-mttq', front, 'Chủ tịch Ủy ban MTTQ Việt Nam xã');
  const councilHead = await office('mm-hdnd', council, 'Chủ tịch Hội đồng nhân dân xã');
  const economyHead = await office('mm-kinh-te', economy, 'Trưởng phòng Kinh tế');
  const cultureHead = await office('mm-van-hoa', culture, 'Trưởng phòng Văn hóa - Xã hội');
  return {
    commune,
    committee,
    economy,
    culture,
    provinceCommittee,
    economyHeadOfficeId: economyHead.officeId,
    chairOfficeId: chair.officeId,
    councilHeadOfficeId: councilHead.officeId,
    asSecretary: actingIn(secretary, 'SECRETARY'),
    asChair: actingIn(chair, 'LEADER'),
    asEconomyHead: actingIn(economyHead, 'LEADER'),
    asCultureHead: actingIn(cultureHead, 'LEADER'),
    asFront: actingIn(frontHead, 'OVERSEER'),
  };
}

export type Commune = Awaited<ReturnType<typeof establishCommune>>;
