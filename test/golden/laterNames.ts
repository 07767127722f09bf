import { readRecord } from '../../src/application/recordReader';
import { administrator } from '../support/testApplication';
import type { GoldenStory, Stage } from './story';

const AT = '2027-02-01';

/** Told when names began to be put right, and replaced after the last office was left. */
export async function putNamesRight(story: GoldenStory, stage: Stage): Promise<void> {
  const tell = (key: string, name: string, input: object) =>
    story.step(AT, `name/${key}`, name, input, administrator);
  const since = { occurredOn: { date: '2026-01-05' } };
  const office = { ...since, unitId: stage.department, title: 'Chánh Thanh tra Sở' };
  const officeId = await tell('office', 'establishOffice', office);
  await tell('taken', 'appointOfficeHolder', { ...since, officeId, displayName: 'Tên ghi nhầm' });
  const record = await readRecord(story.app.store, officeId);
  const personId = record?.kind === 'OFFICE' ? record.state.holdings[0]?.personId : undefined;
  const holder = { officeId, personId };
  await tell('right', 'correctHolderName', {
    ...holder,
    displayName: 'Người giữ chức Chánh Thanh tra',
    reason: 'Ghi theo tên người khác',
  });
  await tell('left', 'endOfficeHolding', { ...holder, occurredOn: { date: '2027-01-31' } });
  await tell('replaced', 'replaceHolderName', { ...holder, reason: 'Người đã nghỉ hưu đề nghị' });
}
