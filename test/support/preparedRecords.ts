import type { Accepted } from '../../src/application/commandRequest';
import { readRecord } from '../../src/application/recordReader';
import type { CommitmentState } from '../../src/commitment/state';
import type { ConferenceState } from '../../src/dialogueConference/state';
import { leaderOf, overseerOf, secretaryOf, type SmallOrganisation } from './smallOrganisation';
import { administrator, type TestApplication } from './testApplication';

export const evidence = [{ caption: 'Ảnh hiện trường', link: 'https://hoabinh.gov.vn/anh' }];
export const programme = { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } };

/** Takes conferences and promises of Sở Xây dựng, led by UBND xã Yên Trị, as far as a test needs. */
export interface PreparedRecords {
  conference(upTo: 'scheduled' | 'held' | 'drafted' | 'approved' | 'issued'): Promise<string>;
  /** A held conference with one opinion that has no answer. */
  opinion(): Promise<{ readonly sourceId: string; readonly opinionId: string }>;
  /** A recorded promise due on 31/03/2027; `changes` go into the command. */
  commitment(changes?: object): Promise<string>;
  extension(): Promise<{ readonly commitmentId: string; readonly extensionId: string }>;
  claim(): Promise<{ readonly commitmentId: string; readonly claimId: string }>;
  verified(): Promise<string>;
  closed(): Promise<string>;
  conferenceState(id: string): Promise<ConferenceState>;
  commitmentState(id: string): Promise<CommitmentState>;
}

export function preparedRecords(app: TestApplication, org: SmallOrganisation): PreparedRecords {
  const secretary = secretaryOf(org.department);
  const director = leaderOf(org.department);
  const lead = leaderOf(org.communeCommittee);
  const front = overseerOf(org.front);

  const conferenceState = async (id: string) => {
    const record = await readRecord(app.store, id);
    if (record?.kind !== 'DIALOGUE_CONFERENCE') throw new Error(`no conference ${id}`);
    return record.state;
  };
  const commitmentState = async (id: string) => {
    const record = await readRecord(app.store, id);
    if (record?.kind !== 'COMMITMENT') throw new Error(`no commitment ${id}`);
    return record.state;
  };
  const last = <T>(list: readonly T[]): T => {
    const entry = list.at(-1);
    if (entry === undefined) throw new Error('nothing there');
    return entry;
  };

  const conferenceSteps = [
    (id: string) => app.accept('holdDialogueConference', { conferenceId: id }, secretary),
    (id: string) =>
      app.accept('draftMinutes', { conferenceId: id, text: 'Biên bản hội nghị' }, secretary),
    (id: string) => app.accept('approveMinutes', { conferenceId: id }, director),
    (id: string): Promise<Accepted> =>
      app.accept('issueConclusionNotice', { conferenceId: id, document: conclusion }, secretary),
  ];
  const stages = ['scheduled', 'held', 'drafted', 'approved', 'issued'] as const;

  const prepared: PreparedRecords = {
    conferenceState,
    commitmentState,
    async conference(upTo) {
      const input = {
        title: 'Đối thoại với nông dân',
        unitId: org.department.unitId,
        chairOfficeId: org.department.head.officeId,
        occasion: 'PERIODIC',
        audiences: ['FARMER'],
        territoryIds: [org.communeId],
      };
      const { stream } = await app.accept('scheduleDialogueConference', input, secretary);
      for (const step of conferenceSteps.slice(0, stages.indexOf(upTo))) await step(stream);
      return stream;
    },
    async opinion() {
      const sourceId = await prepared.conference('held');
      await app.accept('recordOpinion', { sourceId, text: 'Đề nghị sửa đường.' }, secretary);
      return { sourceId, opinionId: last((await conferenceState(sourceId)).opinions.slice()).id };
    },
    async commitment(changes = {}) {
      const input = {
        text: 'Quý I năm 2027 sửa xong đường liên thôn.',
        promisorOfficeId: org.department.head.officeId,
        source: programme,
        deadline: { fixed: { date: '2027-03-31' } },
        leadUnitId: org.communeCommittee.unitId,
        territoryIds: [org.communeId],
        ...changes,
      };
      return (await app.accept('recordCommitment', input, secretary)).stream;
    },
    async extension() {
      const commitmentId = await prepared.commitment();
      const input = { commitmentId, proposedDate: '2027-06-30', reason: 'Mưa lũ kéo dài' };
      await app.accept('requestExtension', input, lead);
      return {
        commitmentId,
        extensionId: last((await commitmentState(commitmentId)).extensions).id,
      };
    },
    async claim() {
      const commitmentId = await prepared.commitment();
      const input = { commitmentId, statement: 'Đã thông xe toàn tuyến', evidence };
      await app.accept('claimFulfilment', input, lead);
      return { commitmentId, claimId: last((await commitmentState(commitmentId)).claims).id };
    },
    async verified() {
      const claim = await prepared.claim();
      await app.accept('verifyFulfilment', { ...claim, verdict: 'FULL' }, front);
      return claim.commitmentId;
    },
    async closed() {
      const commitmentId = await prepared.verified();
      await app.accept('closeCommitment', { commitmentId }, front);
      return commitmentId;
    },
  };
  return prepared;
}

export const conclusion = { documentType: 'Thông báo', symbol: '12/TB-SXD' };

/** Grants authority in the office and gives the id of the delegation. */
export const grantedDelegation = async (
  app: TestApplication,
  input: { readonly officeId: string; readonly toOfficeId: string; from: string; to?: string },
): Promise<string> => {
  await app.accept('grantDelegation', { ...input, scope: 'Điều hành thay' }, administrator);
  const record = await readRecord(app.store, input.officeId);
  const delegation = record?.kind === 'OFFICE' ? record.state.delegations.at(-1) : undefined;
  if (delegation === undefined) throw new Error(`no delegation by ${input.officeId}`);
  return delegation.id;
};
