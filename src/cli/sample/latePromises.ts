import type { LocalDate } from '../../kernel/localDate';
import type { Commune } from './commune';
import { dayOf } from './days';
import type { LateConference } from './lateConference';
import type { Story } from './story';

interface Named {
  readonly id: string;
}

/** Half of it is done: an overseer says so, and the rest stays open. */
async function partlyVerified(story: Story, commune: Commune, school: string): Promise<void> {
  const statement = 'Đã xây xong nhà vệ sinh của trường tiểu học.';
  await story.send({
    key: 'late/school/claim',
    name: 'claimFulfilment',
    input: {
      commitmentId: school,
      statement,
      evidence: [{ caption: 'Bài trên trang của xã', link: 'https://example.vn/nha-ve-sinh' }],
      ...dayOf(story.daysAgo(10)),
    },
    as: commune.asEconomyHead,
  });
  const claim = await story.entry<Named & { readonly statement: string }>(
    school,
    'claims',
    (each) => each.statement === statement,
  );
  await story.send({
    key: 'late/school/partly',
    name: 'verifyFulfilment',
    input: {
      commitmentId: school,
      claimId: claim.id,
      verdict: 'PARTIAL',
      reason: 'MTTQ Việt Nam xã kiểm tra: mới xong một trong hai nhà vệ sinh.',
      remainder: 'Nhà vệ sinh ở điểm trường thôn Mẫu Dưới.',
      ...dayOf(story.daysAgo(4)),
    },
    as: commune.asFront,
  });
}

/** More time is asked for and refused: the deadline stays. */
async function refused(story: Story, commune: Commune, creche: string): Promise<void> {
  const proposedDate = story.inDays(90);
  await story.send({
    key: 'late/creche/asked',
    name: 'requestExtension',
    input: {
      commitmentId: creche,
      proposedDate,
      reason: 'Chưa chọn được giáo viên.',
      ...dayOf(story.daysAgo(8)),
    },
    as: commune.asCultureHead,
  });
  const extension = await story.entry<Named & { readonly proposedDate: LocalDate }>(
    creche,
    'extensions',
    (each) => each.proposedDate === proposedDate,
  );
  await story.send({
    key: 'late/creche/refused',
    name: 'refuseExtension',
    input: {
      commitmentId: creche,
      extensionId: extension.id,
      reason: 'Việc chọn giáo viên thuộc trách nhiệm của Phòng, không phải lý do khách quan.',
      ...dayOf(story.daysAgo(3)),
    },
    as: commune.asFront,
  });
}

/** What became of the promises of the late conference; one of them had been made before. */
export async function followUpLatePromises(
  story: Story,
  commune: Commune,
  { school, creche, again }: LateConference,
  market: string,
): Promise<void> {
  await partlyVerified(story, commune, school);
  await refused(story, commune, creche);
  await story.send({
    key: 'late/again/linked',
    name: 'linkDuplicate',
    input: { commitmentId: again, duplicateOfId: market, ...dayOf(story.daysAgo(28)) },
    as: commune.asSecretary,
  });
}
