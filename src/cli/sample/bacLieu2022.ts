import { localDate } from '../../kernel/localDate';
import { actingIn, establishOffice, establishUnit } from './cast';
import type { Story } from './story';

/** Divisions of the city, and what the head of each promised, in the same order. */
export interface BacLieuCity {
  readonly divisions: readonly string[];
  readonly promises: readonly string[];
}

/**
 * Bạc Liêu city, first nine months of 2022: "người đứng đầu các phòng … phải cam kết hoàn thành nhiệm
 * vụ". The report names no division and quotes no commitment: divisions, offices and wording of the
 * single commitments are made up and marked so.
 *
 * @returns the divisions, and the commitment of the head of each
 */
export async function bacLieu2022(story: Story): Promise<BacLieuCity> {
  const province = await establishUnit(story, {
    key: 'bac-lieu',
    name: 'Tỉnh Bạc Liêu',
    kind: 'ADMINISTRATIVE_UNIT',
    level: 'PROVINCE',
    isSynthetic: false,
  });
  const city = await establishUnit(story, {
    key: 'tp-bac-lieu',
    name: 'Thành phố Bạc Liêu',
    kind: 'ADMINISTRATIVE_UNIT',
    level: 'DISTRICT',
    parentId: province,
    isSynthetic: false,
  });
  const committee = await establishUnit(story, {
    key: 'ubnd-tp-bac-lieu',
    name: 'Ủy ban nhân dân thành phố Bạc Liêu',
    kind: 'STATE',
    level: 'DISTRICT',
    territoryId: city,
    isSynthetic: false,
  });
  const since = localDate('2021-06-01');
  await establishOffice(story, {
    key: 'bl-chu-tich',
    unitId: committee,
    title: 'Chủ tịch Ủy ban nhân dân thành phố',
    isHead: true,
    since,
  });
  const secretary = await establishOffice(story, {
    key: 'bl-thu-ky',
    unitId: committee,
    title: 'Thư ký tổng hợp',
    since,
  });
  const divisions = [
    ['noi-vu', 'Phòng Nội vụ', 'hoàn thành kế hoạch cải cách hành chính năm 2022'],
    ['lao-dong', 'Phòng Lao động', 'vận động nhận đỡ đầu hộ nghèo theo chỉ tiêu được giao'],
    ['tai-nguyen', 'Phòng Tài nguyên', 'không để hồ sơ đất đai quá hạn trong năm 2022'],
  ] as const;
  const made: { readonly division: string; readonly promise: string }[] = [];
  for (const [key, name, duty] of divisions) {
    const division = await establishUnit(story, {
      key: `bl-${key}`,
      name,
      kind: 'STATE',
      level: 'DISTRICT',
      parentId: committee,
      territoryId: city,
    });
    const head = await establishOffice(story, {
      key: `bl-truong-${key}`,
      unitId: division,
      title: `Trưởng p${name.slice(1)}`,
      isHead: true,
      since,
    });
    const promise = await story.send({
      key: `bac-lieu/${key}`,
      name: 'recordCommitment',
      input: {
        text: `Người đứng đầu ${name} cam kết ${duty}.`,
        kind: 'ANNUAL_COMMITMENT',
        promisorOfficeId: head.officeId,
        occurredOn: { date: '2022-01-31', precision: 'MONTH' },
        source: {
          document: { kind: 'ANNUAL_PLEDGE', title: 'Cam kết của người đứng đầu năm 2022' },
        },
        deadline: { fixed: { date: '2022-12-31', precision: 'YEAR' } },
        deadlineWording: 'trong năm 2022',
        backdatingReason: 'Nhập từ báo cáo đã công bố',
        programme: 'Công tác dân vận chính quyền',
        territoryIds: [city],
        leadUnitId: division,
      },
      as: actingIn(secretary, 'SECRETARY'),
    });
    made.push({ division, promise });
  }
  return {
    divisions: made.map(({ division }) => division),
    promises: made.map(({ promise }) => promise),
  };
}
