import { localDate } from '../../kernel/localDate';
import { actingIn, establishOffice, establishUnit } from './cast';
import type { Story } from './story';

const REPORT = 'Báo cáo công tác dân vận tỉnh Cà Mau năm 2023';

/**
 * Cà Mau, results for 2023: the poverty target of 2024 and the pledge of MTTQ and the organisations.
 * The report names no office that owes either: the heads of the two bodies are an assumption.
 */
export async function caMau2023(story: Story): Promise<string> {
  const province = await establishUnit(story, {
    key: 'ca-mau',
    name: 'Tỉnh Cà Mau',
    kind: 'ADMINISTRATIVE_UNIT',
    level: 'PROVINCE',
    isSynthetic: false,
  });
  const body = (key: string, name: string, kind: string) =>
    establishUnit(story, {
      key,
      name,
      kind,
      level: 'PROVINCE',
      territoryId: province,
      isSynthetic: false,
    });
  const committee = await body('ubnd-ca-mau', 'Ủy ban nhân dân tỉnh Cà Mau', 'STATE');
  const front = await body('mttq-ca-mau', 'Ủy ban MTTQ Việt Nam tỉnh Cà Mau', 'MTTQ');
  const council = await body('hdnd-ca-mau', 'Hội đồng nhân dân tỉnh Cà Mau', 'PEOPLES_COUNCIL');
  const since = localDate('2021-06-01');
  const office = (key: string, unitId: string, title: string, isHead: boolean) =>
    establishOffice(story, { key, unitId, title, isHead, since });
  const chair = await office('cm-chu-tich', committee, 'Chủ tịch Ủy ban nhân dân tỉnh', true);
  const recorder = await office('cm-thu-ky', committee, 'Thư ký tổng hợp', false);
  const frontHead = await office('cm-mttq', front, 'Chủ tịch Ủy ban MTTQ Việt Nam tỉnh', true);
  const frontRecorder = await office('cm-mttq-thu-ky', front, 'Thư ký tổng hợp', false);
  await office('cm-hdnd', council, 'Chủ tịch Hội đồng nhân dân tỉnh', true);

  await story.send({
    key: 'ca-mau/poverty-target',
    name: 'recordCommitment',
    input: {
      text: 'Tỷ lệ hộ nghèo của tỉnh là 1,60%; phấn đấu đến cuối năm 2024 giảm còn 1,20% (mức giảm tối thiểu 0,4%).',
      kind: 'PROGRAMME_TARGET',
      promisorOfficeId: chair.officeId,
      occurredOn: { date: '2023-12-31', precision: 'YEAR' },
      source: { document: { kind: 'PROGRAMME', title: REPORT } },
      deadline: { fixed: { date: '2024-12-31', precision: 'YEAR' } },
      deadlineWording: 'đến cuối năm 2024',
      backdatingReason: 'Nhập từ báo cáo đã công bố',
      targets: [
        {
          metric: 'Tỷ lệ hộ nghèo',
          operator: 'AT_MOST',
          value: { value: '1.20', unit: 'PERCENT' },
          baseline: { value: '1.60', unit: 'PERCENT' },
          baselineOn: '2023-12-31',
          minimumChange: { value: '0.4', unit: 'PERCENTAGE_POINT', qualifier: 'AT_LEAST' },
        },
      ],
      territoryIds: [province],
      leadUnitId: committee,
    },
    as: actingIn(recorder, 'SECRETARY'),
    isSynthetic: false,
  });
  await story.send({
    key: 'ca-mau/pledge',
    name: 'recordCommitment',
    input: {
      text: 'Trong năm nay, MTTQ và các tổ chức chính trị - xã hội đăng ký giúp đỡ 2.162 hộ nghèo, hộ cận nghèo.',
      kind: 'PLEDGE',
      promisorOfficeId: frontHead.officeId,
      occurredOn: { date: '2023-12-31', precision: 'YEAR' },
      source: { document: { kind: 'ANNUAL_PLEDGE', title: REPORT } },
      deadline: { fixed: { date: '2023-12-31', precision: 'YEAR' } },
      deadlineWording: 'trong năm nay',
      backdatingReason: 'Nhập từ báo cáo đã công bố',
      targets: [
        {
          metric: 'Hộ nghèo, hộ cận nghèo được giúp đỡ',
          operator: 'AT_LEAST',
          value: { value: '2162', unit: 'HOUSEHOLD' },
        },
      ],
      territoryIds: [province],
      leadUnitId: front,
    },
    as: actingIn(frontRecorder, 'SECRETARY'),
    isSynthetic: false,
  });
  return committee;
}
