import { localDate } from '../../kernel/localDate';
import { actingIn, administrator, establishOffice, type Seat } from './cast';
import { dayOf } from './days';
import type { Story } from './story';

const EFFECTIVE_ON = localDate('2025-07-01');
const SINCE = localDate('2021-06-01');

/** Bodies of before 01/07/2025 that owe something still. */
export interface FormerBodies {
  readonly hoaBinhCommittee: string;
  readonly bacLieuCityDivisions: readonly string[];
  /** What the heads of those divisions promised and nobody reported on. */
  readonly bacLieuPromises: readonly string[];
}

/** Bodies that go on afterwards. */
export interface LastingBodies {
  readonly phuThoCommittee: string;
  readonly caMauCommittee: string;
}

interface BodyToFound {
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly parentId: string;
  readonly title: string;
  readonly foundedOn: string;
}

async function found(story: Story, body: BodyToFound): Promise<Seat & { readonly unitId: string }> {
  const { key, name, level, parentId, title, foundedOn } = body;
  const unitId = await story.send({
    key: `unit/${key}`,
    name: 'establishUnit',
    input: { name, kind: 'STATE', level, parentId, ...dayOf(localDate(foundedOn)) },
    as: administrator,
  });
  const since = foundedOn === EFFECTIVE_ON ? EFFECTIVE_ON : SINCE;
  const seat = await establishOffice(story, { key, unitId, title, isHead: true, since });
  return { ...seat, unitId };
}

/** A promise of a department of Hòa Bình that is open when the province ends. */
async function hoaBinhPromise(story: Story, committee: string) {
  const department = await found(story, {
    key: 'hb-so-xay-dung',
    name: 'Sở Xây dựng tỉnh Hòa Bình',
    level: 'PROVINCE',
    parentId: committee,
    title: 'Giám đốc Sở Xây dựng',
    foundedOn: '2016-01-01',
  });
  const secretary = await establishOffice(story, {
    key: 'hb-so-xay-dung-thu-ky',
    unitId: department.unitId,
    title: 'Thư ký tổng hợp',
    since: SINCE,
  });
  await story.send({
    key: 'hoa-binh/embankment',
    name: 'recordCommitment',
    input: {
      text: 'Sở sẽ kè xong bờ suối qua khu dân cư trước hết năm 2025.',
      promisorOfficeId: department.officeId,
      leadUnitId: department.unitId,
      source: { document: { kind: 'EXPLANATION_SESSION', title: 'Phiên giải trình năm 2024' } },
      deadline: { fixed: { date: '2025-12-31', precision: 'YEAR' } },
      deadlineWording: 'trước hết năm 2025',
      backdatingReason: 'Nhập hồ sơ của tỉnh trước sắp xếp',
      occurredOn: { date: '2024-11-15' },
    },
    as: actingIn(secretary, 'SECRETARY'),
  });
  return department;
}

/**
 * The reorganisation of 01/07/2025: Hòa Bình's department passes to Phú Thọ's. The divisions of Bạc
 * Liêu city have no successor of their level, so that one is named for each promise. The bodies are
 * made up; that the provinces were merged on that day is not.
 */
export async function reorganisation2025(
  story: Story,
  former: FormerBodies,
  lasting: LastingBodies,
): Promise<void> {
  const hoaBinh = await hoaBinhPromise(story, former.hoaBinhCommittee);
  const after = (key: string, name: string, level: string, parentId: string, title: string) =>
    found(story, { key, name, level, parentId, title, foundedOn: EFFECTIVE_ON });
  const phuTho = await after(
    'pt-so-xay-dung',
    'Sở Xây dựng tỉnh Phú Thọ',
    'PROVINCE',
    lasting.phuThoCommittee,
    'Giám đốc Sở Xây dựng',
  );
  const homeAffairs = await after(
    'cm-so-noi-vu',
    'Sở Nội vụ tỉnh Cà Mau',
    'PROVINCE',
    lasting.caMauCommittee,
    'Giám đốc Sở Nội vụ',
  );
  const ward = await after(
    'phuong-bac-lieu',
    'Ủy ban nhân dân phường Bạc Liêu',
    'COMMUNE',
    lasting.caMauCommittee,
    'Chủ tịch Ủy ban nhân dân phường',
  );
  const successors = [homeAffairs.unitId, ward.unitId];
  const reorganisationId = await story.send({
    key: 'reorganisation-2025',
    name: 'decideReorganisation',
    input: {
      title: 'Sắp xếp đơn vị hành chính từ ngày 01/07/2025',
      decision: {
        documentType: 'Nghị quyết',
        symbol: '202/2025/QH15',
        issuedOn: '2025-06-12',
        issuer: 'Quốc hội',
      },
      effectiveOn: EFFECTIVE_ON,
      mappings: [
        { fromUnitId: hoaBinh.unitId, toUnitId: phuTho.unitId },
        ...former.bacLieuCityDivisions.flatMap((fromUnitId) =>
          successors.map((toUnitId) => ({ fromUnitId, toUnitId })),
        ),
      ],
    },
    as: administrator,
  });
  for (const [index, obligationId] of former.bacLieuPromises.entries())
    await story.send({
      key: `reorganisation-2025/named/${index}`,
      name: 'nameSuccessor',
      input: {
        reorganisationId,
        obligationId,
        toOfficeId: index === 0 ? homeAffairs.officeId : ward.officeId,
      },
      as: administrator,
    });
}
