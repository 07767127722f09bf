import type { Commune } from './commune';
import { dayOf } from './days';
import type { Meeting } from './residentsConference';
import type { Story } from './story';

interface Named {
  readonly id: string;
}

type Send = (key: string, name: string, daysAgo: number, input: object) => Promise<string>;

/** Sends as the secretary of the commune. */
const asSecretary =
  (story: Story, { asSecretary: as }: Commune): Send =>
  (key, name, daysAgo, input) =>
    story.send({
      key: `found/${key}`,
      name,
      input: { ...input, ...dayOf(story.daysAgo(daysAgo)) },
      as,
    });

/** A promise of the residents' conference, entered after it. */
const promised = (commune: Commune, meeting: Meeting, input: object) => ({
  promisorOfficeId: commune.chairOfficeId,
  source: { recordId: meeting.conferenceId },
  territoryIds: [commune.commune],
  backdatingReason: 'Nhập biên bản sau hội nghị',
  occurredOn: { date: meeting.heldOn },
  ...input,
});

/** A deadline typed a month too early: overdue, so its secretary proposes and MTTQ confirms (R36). */
async function correctedDeadline(story: Story, commune: Commune, meeting: Meeting): Promise<void> {
  const commitmentId = await story.send({
    key: 'found/bridge',
    name: 'recordCommitment',
    input: promised(commune, meeting, {
      text: 'Xã sẽ làm xong cầu dân sinh qua suối Mẫu.',
      leadUnitId: commune.economy,
      deadline: { fixed: { date: story.daysAgo(8) } },
    }),
    as: commune.asSecretary,
  });
  const reason = 'Biên bản ghi tháng sau, nhập nhầm tháng.';
  await asSecretary(story, commune)('bridge/corrected', 'correctDeadline', 2, {
    commitmentId,
    deadline: { fixed: { date: story.inDays(22) } },
    reason,
  });
  const correction = await story.entry<Named & { readonly reason: string }>(
    commitmentId,
    'corrections',
    (each) => each.reason === reason,
  );
  await story.send({
    key: 'found/bridge/confirmed',
    name: 'confirmCorrection',
    input: {
      commitmentId,
      correctionId: correction.id,
      reason: 'MTTQ Việt Nam xã đã đối chiếu biên bản hội nghị.',
      ...dayOf(story.daysAgo(1)),
    },
    as: commune.asFront,
  });
}

/** A duty of every month: the first occurrence was kept and verified, the next is to come (R44). */
async function recurringDuty(story: Story, commune: Commune, meeting: Meeting): Promise<void> {
  const due = story.daysAgo(10);
  const commitmentId = await story.send({
    key: 'found/noticeboard',
    name: 'recordCommitment',
    input: promised(commune, meeting, {
      text: 'Hằng tháng, xã sẽ niêm yết kết quả giải quyết kiến nghị tại nhà văn hóa các thôn.',
      leadUnitId: commune.culture,
      deadline: {
        recurring: { period: 'MONTH', day: Number(due.slice(8)), from: story.daysAgo(20) },
      },
    }),
    as: commune.asSecretary,
  });
  const statement = 'Đã niêm yết tại nhà văn hóa bốn thôn.';
  await story.send({
    key: 'found/noticeboard/claim',
    name: 'claimFulfilment',
    input: {
      commitmentId,
      occurrence: due,
      statement,
      evidence: [{ caption: 'Ảnh bảng niêm yết', link: 'https://example.vn/niem-yet' }],
      ...dayOf(due),
    },
    as: commune.asCultureHead,
  });
  const claim = await story.entry<Named & { readonly statement: string }>(
    commitmentId,
    'claims',
    (each) => each.statement === statement,
  );
  await story.send({
    key: 'found/noticeboard/verified',
    name: 'verifyFulfilment',
    input: {
      commitmentId,
      claimId: claim.id,
      verdict: 'FULL',
      confirmedDoneOn: due,
      ...dayOf(story.daysAgo(5)),
    },
    as: commune.asFront,
  });
}

/** Two bodies promise together; one of them is accountable (R47). */
const jointPromise = (story: Story, commune: Commune, meeting: Meeting): Promise<string> =>
  story.send({
    key: 'found/playground',
    name: 'recordCommitment',
    input: promised(commune, meeting, {
      text: 'Ủy ban nhân dân và Hội đồng nhân dân xã sẽ cùng vận động làm xong sân chơi thôn Mẫu Dưới.',
      coPromisorOfficeIds: [commune.councilHeadOfficeId],
      leadUnitId: commune.culture,
      deadline: { fixed: { date: story.inDays(40) } },
    }),
    as: commune.asSecretary,
  });

/** Promised in the answer to the voters' petition: it belongs to the sessions where that was raised (R45). */
const answerPromise = (story: Story, commune: Commune, petitionId: string): Promise<string> =>
  asSecretary(story, commune)('canal', 'recordCommitment', 12, {
    text: 'Phòng Kinh tế sẽ kiên cố hóa xong 800 m kênh nội đồng qua hai thôn Mẫu.',
    promisorOfficeId: commune.economyHeadOfficeId,
    leadUnitId: commune.economy,
    source: { recordId: petitionId },
    deadline: { fixed: { date: story.inDays(200) } },
  });

/** What real papers hold beside: a wrong deadline, a duty that recurs, a joint promise, one in an answer. */
export async function whatPapersHold(
  story: Story,
  commune: Commune,
  { meeting, petitionId }: { readonly meeting: Meeting; readonly petitionId: string },
): Promise<void> {
  await correctedDeadline(story, commune, meeting);
  await recurringDuty(story, commune, meeting);
  await jointPromise(story, commune, meeting);
  await answerPromise(story, commune, petitionId);
}
