import { readRecord } from '../../src/application/recordReader';
import type { ActingPerson } from '../../src/application/commandRequest';
import { evidence, grantedDelegation, type PreparedRecords } from '../support/preparedRecords';
import { openPreparedStage } from '../support/preparedStage';
import {
  actingIn,
  establishSeat,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator, type TestApplication } from '../support/testApplication';

describe('what decisions are told of other records', () => {
  let app: TestApplication;
  let org: SmallOrganisation;
  let records: PreparedRecords;

  beforeAll(async () => {
    ({ app, org, records } = await openPreparedStage());
  });
  afterAll(() => app.close());

  describe('on verification (R26)', () => {
    /** Owed by an office below the head, claimed by an office below the lead unit's head. */
    const claimed = async () => {
      const promisorOfficeId = org.department.recorder.officeId;
      const commitmentId = await records.commitment({ promisorOfficeId });
      const claimant = actingIn(org.communeCommittee.recorder, 'LEADER');
      const claim = { commitmentId, statement: 'Đã thông xe', evidence };
      await app.accept('claimFulfilment', claim, claimant);
      const [made] = (await records.commitmentState(commitmentId)).claims;
      return { commitmentId, claimId: made?.id, verdict: 'FULL' };
    };
    const inFront = (personId: string): ActingPerson => ({ ...overseerOf(org.front), personId });

    it('the head of the unit that owes it took part, in whatever office he verifies', async () => {
      const verifier = inFront(org.department.head.personId);
      const code = await app.rejection('verifyFulfilment', await claimed(), verifier);
      expect(code).toBe('VERIFIER_TOOK_PART');
    });

    it('the head of the lead unit took part', async () => {
      const verifier = inFront(org.communeCommittee.head.personId);
      const code = await app.rejection('verifyFulfilment', await claimed(), verifier);
      expect(code).toBe('VERIFIER_TOOK_PART');
    });

    it('so did a head appointed only a moment before', async () => {
      const claim = await claimed();
      const newcomer = await establishSeat(app, org.front.unitId, 'Phó Chủ tịch', false);
      const officeId = org.department.head.officeId;
      const { personId } = newcomer;
      await app.accept('appointOfficeHolder', { officeId, personId }, administrator);
      const code = await app.rejection('verifyFulfilment', claim, actingIn(newcomer, 'OVERSEER'));
      expect(code).toBe('VERIFIER_TOOK_PART');
    });

    it('a delegate of somebody who took part is refused like him', async () => {
      const title = 'Ủy viên Thường trực';
      const { stream: officeId } = await app.accept(
        'establishOffice',
        { unitId: org.front.unitId, title },
        administrator,
      );
      const personId = org.communeCommittee.head.personId;
      const since = { occurredOn: { date: '2026-12-01' } };
      await app.accept('appointOfficeHolder', { ...since, officeId, personId }, administrator);
      const toOfficeId = org.front.recorder.officeId;
      const delegationId = await grantedDelegation(app, {
        officeId,
        toOfficeId,
        from: '2026-12-01',
      });
      const delegate = { ...overseerOf(org.front), officeId, delegationId };
      expect(await app.rejection('verifyFulfilment', await claimed(), delegate)).toBe(
        'VERIFIER_TOOK_PART',
      );
    });

    it('somebody uninvolved verifies', async () => {
      await app.accept('verifyFulfilment', await claimed(), overseerOf(org.council));
    });
  });

  describe('on recording a promise', () => {
    const made = (recordId: string, opinionId?: string) => ({
      text: 'Quý I năm 2027 sửa xong đường.',
      promisorOfficeId: org.department.head.officeId,
      source: { recordId, ...(opinionId === undefined ? {} : { opinionId }) },
    });
    const secretary = () => secretaryOf(org.department);

    it('it is provisional until the minutes of its meeting are approved', async () => {
      const drafted = await records.conference('drafted');
      const approved = await records.conference('approved');
      const isProvisional = async (meeting: string) => {
        const { stream } = await app.accept('recordCommitment', made(meeting), secretary());
        return (await records.commitmentState(stream)).isProvisional;
      };
      expect(await isProvisional(drafted)).toBe(true);
      expect(await isProvisional(approved)).toBe(false);
    });

    it('the meeting must have been held', async () => {
      const meeting = await records.conference('scheduled');
      expect(await app.rejection('recordCommitment', made(meeting), secretary())).toBe('NOT_HELD');
    });

    it('the meeting and the opinion must be known', async () => {
      const { sourceId, opinionId } = await records.opinion();
      await app.accept('recordCommitment', made(sourceId, opinionId), secretary());
      const unknown = 'conference-00000000-0000-5000-8000-000000000000';
      for (const input of [made(unknown), made('conference-1'), made(sourceId, 'opinion-1')])
        expect(await app.rejection('recordCommitment', input, secretary())).toBe('UNKNOWN_RECORD');
    });

    it('the unit that held the meeting keeps the promise too, another unit does not', async () => {
      const host = secretaryOf(org.otherDepartment);
      const { stream: meeting } = await app.accept(
        'scheduleDialogueConference',
        {
          title: 'Đối thoại với phụ nữ',
          unitId: org.otherDepartment.unitId,
          chairOfficeId: org.otherDepartment.head.officeId,
          occasion: 'PERIODIC',
          audiences: ['WOMAN'],
          territoryIds: [org.communeId],
        },
        host,
      );
      await app.accept('holdDialogueConference', { conferenceId: meeting }, host);
      const { stream } = await app.accept('recordCommitment', made(meeting), host);
      const deadline = { fixed: { date: '2027-03-31' } };
      await app.accept('setDeadline', { commitmentId: stream, deadline }, host);
      const own = await records.commitment({ deadline: { none: true } });
      expect(await app.rejection('setDeadline', { commitmentId: own, deadline }, host)).toBe(
        'NOT_ALLOWED',
      );
    });
  });

  describe('on appointing somebody', () => {
    it('a known person may take a second office', async () => {
      const seat = await establishSeat(app, org.council.unitId, 'Phó Chủ tịch', false);
      const title = 'Trưởng ban';
      const input = { unitId: org.council.unitId, title };
      const { stream: officeId } = await app.accept('establishOffice', input, administrator);
      const { personId } = seat;
      await app.accept('appointOfficeHolder', { officeId, personId }, administrator);
      const record = await readRecord(app.store, officeId);
      expect(record).toMatchObject({ kind: 'OFFICE', state: { holdings: [{ personId }] } });
    });

    it('an unknown person may not', async () => {
      const officeId = org.council.recorder.officeId;
      const input = { officeId, personId: 'nobody' };
      expect(await app.send('appointOfficeHolder', input, administrator)).toMatchObject({
        rejection: { code: 'UNKNOWN_RECORD', field: 'personId' },
      });
    });
  });

  it('the head of the superior unit decides an extension only above the unit in the lead', async () => {
    const commitmentId = await records.commitment({ leadUnitId: org.council.unitId });
    const wish = { commitmentId, proposedDate: '2027-06-30', reason: 'Mưa lũ kéo dài' };
    await app.accept('requestExtension', wish, leaderOf(org.department));
    const [extension] = (await records.commitmentState(commitmentId)).extensions;
    const grant = { commitmentId, extensionId: extension?.id, reason: 'Có xác nhận' };
    expect(await app.rejection('grantExtension', grant, leaderOf(org.committee))).toBe(
      'EXTENSION_DECIDER_NOT_ENTITLED',
    );
    await app.accept('grantExtension', grant, overseerOf(org.front));
  });
});
