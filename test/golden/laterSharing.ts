import { systemActor } from '../../src/kernel/actor';
import { administrator } from '../support/testApplication';
import type { GoldenStory, Stage } from './story';

const AT = '2027-02-01';
const founded = { occurredOn: { date: '2025-07-01' } };

/** Told when co-promisors were handed on: the office that shares a promise is abolished (R47). */
export async function handSharedPartOn(story: GoldenStory, stage: Stage): Promise<void> {
  const tell = (key: string, name: string, input: object, as = stage.asSecretary) =>
    story.step(AT, `shared-part/${key}`, name, input, as);
  const board = { name: 'Ban Quản lý chợ', kind: 'STATE', level: 'PROVINCE', ...founded };
  const below = { ...board, parentId: stage.committee };
  const fromUnitId = await tell('unit', 'establishUnit', below, administrator);
  const office = { unitId: fromUnitId, title: 'Trưởng ban', isHead: true, ...founded };
  const fromOfficeId = await tell('office', 'establishOffice', office, administrator);
  const commitmentId = await tell('promised', 'recordCommitment', {
    text: 'Tỉnh và Ban cùng sửa xong mái chợ.',
    promisorOfficeId: stage.chair,
    coPromisorOfficeIds: [fromOfficeId],
    source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } },
    occurredOn: { date: '2027-01-15' },
    deadline: { fixed: { date: '2027-12-31' } },
    leadUnitId: stage.committee,
  });
  const effectiveOn = '2027-01-31';
  const decision = { documentType: 'Nghị quyết', symbol: '11/NQ-HĐND', issuedOn: '2027-01-20' };
  const mappings = [{ fromUnitId, toUnitId: stage.department }];
  const title = 'Giải thể Ban Quản lý chợ';
  const reorganisation = { title, decision, effectiveOn, mappings };
  const reorganisationId = await tell(
    'decided',
    'decideReorganisation',
    reorganisation,
    administrator,
  );
  const part = {
    commitmentId,
    reorganisationId,
    fromOfficeId,
    to: [{ officeId: stage.director, unitId: stage.department }],
    occurredOn: { date: effectiveOn },
  };
  await tell('handed-on', 'transferCoPromisor', part, systemActor);
}
