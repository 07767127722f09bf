import type { ActingPerson } from '../../application/commandRequest';
import type { LocalDate } from '../../kernel/localDate';
import type { Commune } from './commune';
import type { Meeting } from './residentsConference';
import type { Story } from './story';

const PHOTO = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c';

const photo = (caption: string) => ({
  caption,
  file: { contentHash: PHOTO, mediaType: 'image/jpeg', byteLength: '482113' },
});

interface PromiseToRecord {
  readonly key: string;
  readonly text: string;
  readonly opinionId?: string;
  readonly leadUnitId: string;
  readonly deadline?: Readonly<Record<string, unknown>>;
  readonly deadlineWording?: string;
}

interface ClaimMade {
  readonly id: string;
  readonly claimedOn: { readonly date: LocalDate };
}

/** Sends the commands of one promise after another. */
class FollowUp {
  constructor(
    private readonly story: Story,
    private readonly commune: Commune,
    private readonly meeting: Meeting,
  ) {}

  record(promise: PromiseToRecord): Promise<string> {
    const { key, opinionId, ...input } = promise;
    return this.story.send({
      key: `promise/${key}`,
      name: 'recordCommitment',
      input: {
        ...input,
        promisorOfficeId: this.commune.chairOfficeId,
        occurredOn: { date: this.meeting.heldOn },
        source: {
          recordId: this.meeting.conferenceId,
          ...(opinionId === undefined ? {} : { opinionId }),
        },
        territoryIds: [this.commune.commune],
        backdatingReason: 'Nhập biên bản sau hội nghị',
      },
      as: this.commune.asSecretary,
    });
  }

  async claim(key: string, commitmentId: string, daysAgo: number, as: ActingPerson) {
    const claimedOn = this.story.daysAgo(daysAgo);
    await this.story.send({
      key: `promise/${key}`,
      name: 'claimFulfilment',
      input: {
        commitmentId,
        statement: 'Đã hoàn thành, đề nghị MTTQ Việt Nam xã xác minh.',
        evidence: [photo('Ảnh sau khi hoàn thành')],
        occurredOn: { date: claimedOn },
      },
      as,
    });
    const claim = await this.story.entry<ClaimMade>(
      commitmentId,
      'claims',
      (each) => each.claimedOn.date === claimedOn,
    );
    return claim.id;
  }

  async verify(
    key: string,
    commitmentId: string,
    claimId: string,
    daysAgo: number,
    doneAgo: number,
  ) {
    await this.story.send({
      key: `promise/${key}`,
      name: 'verifyFulfilment',
      input: {
        commitmentId,
        claimId,
        verdict: 'FULL',
        confirmedDoneOn: this.story.daysAgo(doneAgo),
        occurredOn: { date: this.story.daysAgo(daysAgo) },
      },
      as: this.commune.asFront,
    });
  }
}

async function keptOnTime(story: Story, commune: Commune, meeting: Meeting, follow: FollowUp) {
  const lamps = await follow.record({
    key: 'lamps',
    text: 'Xã sẽ lắp xong đèn đường đoạn qua trường mầm non.',
    opinionId: meeting.opinions.lamps,
    leadUnitId: commune.economy,
    deadline: { fixed: { date: story.daysAgo(10) } },
  });
  const claim = await follow.claim('lamps/claim', lamps, 14, commune.asEconomyHead);
  await follow.verify('lamps/verified', lamps, claim, 5, 14);
}

async function keptLate(story: Story, commune: Commune, meeting: Meeting, follow: FollowUp) {
  const water = await follow.record({
    key: 'water',
    text: 'Xã sẽ thay cụm lọc, bảo đảm nước trong cho cụm dân cư số 3.',
    opinionId: meeting.opinions.water,
    leadUnitId: commune.culture,
    deadline: { fixed: { date: story.daysAgo(20) } },
  });
  const first = await follow.claim('water/claim-1', water, 12, commune.asCultureHead);
  await story.send({
    key: 'promise/water/rejected',
    name: 'rejectFulfilment',
    input: {
      commitmentId: water,
      claimId: first,
      reason: 'MTTQ Việt Nam xã đến kiểm tra: nước vẫn đục, mới thay một trong hai cụm lọc.',
      evidence: [photo('Ảnh mẫu nước ngày kiểm tra')],
      occurredOn: { date: story.daysAgo(10) },
    },
    as: commune.asFront,
  });
  const second = await follow.claim('water/claim-2', water, 6, commune.asCultureHead);
  await follow.verify('water/verified', water, second, 2, 6);
}

async function extended(story: Story, commune: Commune, meeting: Meeting, follow: FollowUp) {
  const road = await follow.record({
    key: 'road',
    text: 'Xã sẽ sửa xong đoạn đường liên thôn Mẫu Trên - Mẫu Dưới.',
    opinionId: meeting.opinions.road,
    leadUnitId: commune.economy,
    deadline: { fixed: { date: story.inDays(5) } },
  });
  await story.send({
    key: 'promise/road/progress',
    name: 'reportProgress',
    input: {
      commitmentId: road,
      percent: '40',
      narrative: 'Đã xong 1,2 km nền đường trong tổng số 3 km.',
      occurredOn: { date: story.daysAgo(7) },
    },
    as: commune.asEconomyHead,
  });
  const proposedDate = story.inDays(35);
  await story.send({
    key: 'promise/road/extension',
    name: 'requestExtension',
    input: {
      commitmentId: road,
      proposedDate,
      reason: 'Mưa lũ kéo dài, không thi công được mặt đường.',
      occurredOn: { date: story.daysAgo(4) },
    },
    as: commune.asEconomyHead,
  });
  const extension = await story.entry<{ readonly id: string; readonly proposedDate: LocalDate }>(
    road,
    'extensions',
    (each) => each.proposedDate === proposedDate,
  );
  await story.send({
    key: 'promise/road/extension-granted',
    name: 'grantExtension',
    input: {
      commitmentId: road,
      extensionId: extension.id,
      reason: 'MTTQ Việt Nam xã đã kiểm tra hiện trường, lý do đúng thực tế.',
      occurredOn: { date: story.daysAgo(1) },
    },
    as: commune.asFront,
  });
}

/** Steps 3 to 7 of the day in the life. @returns the promise that is overdue */
export async function followUpPromises(
  story: Story,
  commune: Commune,
  meeting: Meeting,
): Promise<string> {
  const follow = new FollowUp(story, commune, meeting);
  await keptOnTime(story, commune, meeting, follow);
  await keptLate(story, commune, meeting, follow);
  await extended(story, commune, meeting, follow);
  const market = await follow.record({
    key: 'market',
    text: 'Xã sẽ xây xong điểm tập kết rác tại chợ trung tâm.',
    opinionId: meeting.opinions.market,
    leadUnitId: commune.economy,
    deadline: { fixed: { date: story.daysAgo(3) } },
  });
  await follow.record({
    key: 'clinic',
    text: 'Trong 60 ngày, xã sẽ bố trí bác sĩ trực tại trạm y tế vào cuối tuần.',
    leadUnitId: commune.culture,
    deadline: { counted: { quantity: 60, unit: 'CALENDAR_DAY' } },
    deadlineWording: 'trong 60 ngày',
  });
  await follow.record({
    key: 'library',
    text: 'Xã sẽ quan tâm mở tủ sách cho thiếu nhi.',
    leadUnitId: commune.culture,
  });
  return market;
}
