import {
  enactAnswerRule,
  letter,
  preparedPetitions,
  type PreparedPetitions,
} from '../support/preparedPetitions';
import type { PreparedRecords } from '../support/preparedRecords';
import { openPreparedStage } from '../support/preparedStage';
import { secretaryOf, type SmallOrganisation } from '../support/smallOrganisation';
import { administrator, type TestApplication } from '../support/testApplication';

describe('records that others are drawn from', () => {
  let app: TestApplication;
  let org: SmallOrganisation;
  let records: PreparedRecords;
  let petitions: PreparedPetitions;
  const secretary = () => secretaryOf(org.department);
  const elsewhere = () => secretaryOf(org.otherDepartment);

  beforeAll(async () => {
    ({ app, org, records } = await openPreparedStage());
    petitions = preparedPetitions(app, org);
    await enactAnswerRule(app);
  });
  afterAll(() => app.close());

  describe('an opinion', () => {
    const said = (sourceId: string) => ({ sourceId, text: 'Đề nghị sửa đường.' });

    it('goes to the meeting that the id names, whatever its kind', async () => {
      const conference = await records.conference('held');
      const contact = await petitions.contact('held');
      for (const sourceId of [conference, contact]) {
        const { stream } = await app.accept('recordOpinion', said(sourceId), secretary());
        expect(stream).toBe(sourceId);
      }
      expect((await records.conferenceState(conference)).opinions).toHaveLength(1);
      expect((await petitions.contactState(contact)).opinions).toHaveLength(1);
    });

    it('of a contact is answered, put off and classified like any other', async () => {
      const first = await petitions.contactOpinion();
      await app.accept('answerOpinionOnSpot', { ...first, answer: 'Sẽ sửa.' }, secretary());
      const second = await petitions.contactOpinion();
      const toOfficeId = org.otherDepartment.head.officeId;
      await app.accept('deferOpinion', { ...second, toOfficeId }, secretary());
      const kind = { kind: 'PETITION', competence: 'PROVINCE', policyField: 'TRANSPORT' };
      await app.accept('classifyOpinion', { ...second, ...kind }, secretary());
      const opinionOf = async (sourceId: string) =>
        (await petitions.contactState(sourceId)).opinions.slice(0, 1)[0];
      expect(await opinionOf(first.sourceId)).toMatchObject({ outcome: 'ANSWERED_ON_SPOT' });
      expect(await opinionOf(second.sourceId)).toMatchObject({
        outcome: 'DEFERRED',
        deferredTo: toOfficeId,
        ...kind,
      });
    });

    it.each([
      'voterContact-00000000-0000-5000-8000-000000000000',
      'conference-00000000-0000-5000-8000-000000000000',
      'petition-00000000-0000-5000-8000-000000000000',
      'somewhere',
    ])('is refused at %s, which is no meeting', async (sourceId) => {
      const outcome = await app.send('recordOpinion', said(sourceId), secretary());
      expect(outcome).toMatchObject({
        kind: 'rejected',
        rejection: { code: 'UNKNOWN_RECORD', field: 'sourceId' },
      });
    });

    it('is refused without a meeting', async () => {
      const outcome = await app.send('recordOpinion', { text: 'Đề nghị sửa đường.' }, secretary());
      expect(outcome).toMatchObject({
        rejection: { code: 'FIELD_REQUIRED', field: 'sourceId' },
      });
    });
  });

  describe('a petition', () => {
    it('is drawn from an opinion of a contact or a conference', async () => {
      const ofContact = await petitions.contactOpinion();
      const ofConference = await records.opinion();
      const cases = [
        [ofContact, 'VOTER_CONTACT'],
        [ofConference, 'DIALOGUE_CONFERENCE'],
      ] as const;
      for (const [opinion, channel] of cases) {
        const input = { text: letter.text, channel, ...opinion, territoryId: org.communeId };
        const { stream } = await app.accept('recordPetition', input, secretary());
        expect((await petitions.petitionState(stream)).origin).toEqual({
          ...opinion,
          territoryId: org.communeId,
          raisedOn: { date: '2026-12-12', precision: 'DAY' },
        });
      }
    });

    it('is drawn from an opinion that its meeting has', async () => {
      const { opinionId } = await petitions.contactOpinion();
      const sourceId = await petitions.contact('held');
      const input = { text: letter.text, channel: 'VOTER_CONTACT', sourceId, opinionId };
      expect(await app.rejection('recordPetition', input, secretary())).toBe('UNKNOWN_RECORD');
    });

    it('is drawn from an opinion once, unless the first was recorded in error', async () => {
      const ofContact = await petitions.contactOpinion();
      const ofConference = await records.opinion();
      const cases = [
        [ofContact, 'VOTER_CONTACT'],
        [ofConference, 'DIALOGUE_CONFERENCE'],
      ] as const;
      for (const [opinion, channel] of cases) {
        const input = { text: letter.text, channel, ...opinion };
        const again = () => app.send('recordPetition', input, secretary());
        const { stream } = await app.accept('recordPetition', input, secretary());
        const refused = {
          rejection: { code: 'OPINION_ALREADY_A_PETITION', field: 'opinionId' },
        };
        expect(await again()).toMatchObject(refused);
        const mistake = { recordId: stream, reason: 'Nhập trùng' };
        await app.accept('markRecordedInError', mistake, secretary());
        expect(await again()).toMatchObject({ kind: 'accepted' });
        expect(await again()).toMatchObject(refused);
      }
    });

    it('is drawn from an opinion once, however many ask at the same time', async () => {
      const input = {
        text: letter.text,
        channel: 'VOTER_CONTACT',
        ...(await petitions.contactOpinion()),
      };
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => app.send('recordPetition', input, secretary())),
      );
      expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    });

    it('may be drawn from a meeting without naming an opinion as often as was asked', async () => {
      const { sourceId } = await petitions.contactOpinion();
      const input = { text: letter.text, channel: 'VOTER_CONTACT', sourceId };
      await app.accept('recordPetition', input, secretary());
      await app.accept('recordPetition', input, secretary());
    });

    it('of a meeting is recorded by those who keep the meeting', async () => {
      const opinion = await petitions.contactOpinion();
      const input = { text: letter.text, channel: 'VOTER_CONTACT', ...opinion };
      expect(await app.rejection('recordPetition', input, elsewhere())).toBe('NOT_ALLOWED');
      await app.accept('recordPetition', input, secretary());
    });

    it('has its deadline from the rule and the calendar of the log, with their versions (R20)', async () => {
      const input = { ...letter, occurredOn: { date: '2026-09-24' } };
      const first = await app.accept('recordPetition', input, secretary());
      const { clocks } = await petitions.petitionState(first.stream);
      // 60 days from 24/09/2026 end on Monday 23/11.
      expect(clocks[0]?.deadline).toMatchObject({
        date: '2026-11-23',
        calendarVersion: 1,
        rule: { code: 'PETITION_ANSWER' },
      });
      const holiday = { date: '2026-11-23', name: 'Ngày nghỉ thử' };
      await app.accept('declareHoliday', holiday, administrator);
      const second = await app.accept('recordPetition', input, secretary());
      const later = await petitions.petitionState(second.stream);
      expect(later.clocks[0]?.deadline).toMatchObject({
        date: '2026-11-24',
        rolledFrom: '2026-11-23',
        calendarVersion: 2,
      });
    });

    it('is refused by a rule that nobody enacted', async () => {
      const input = { ...letter, deadline: { byRule: { ruleCode: 'NO_SUCH_RULE' } } };
      expect(await app.rejection('recordPetition', input, secretary())).toBe('RULE_NOT_IN_FORCE');
    });

    it('is answered by the secretaries of the unit that has to', async () => {
      const petitionId = await petitions.petition('classified');
      const answer = { petitionId, kind: 'EXPLAINED', text: 'Đang chờ vốn.' };
      const toOfficeId = org.otherDepartment.head.officeId;
      expect(await app.rejection('answerPetition', answer, elsewhere())).toBe('NOT_ALLOWED');
      await app.accept('referPetition', { petitionId, toOfficeId }, secretary());
      await app.accept('answerPetition', answer, elsewhere());
    });

    it('never ends in itself through others (REFERS_TO_ITSELF)', async () => {
      const [a, b, c] = [
        await petitions.petition('received'),
        await petitions.petition('received'),
        await petitions.petition('received'),
      ];
      const merge = (petitionId: string, intoPetitionId: string) =>
        app.send('mergePetition', { petitionId, intoPetitionId }, secretary());
      expect(await merge(a, b)).toMatchObject({ kind: 'accepted' });
      expect(await merge(b, c)).toMatchObject({ kind: 'accepted' });
      expect(await merge(c, a)).toMatchObject({ rejection: { code: 'REFERS_TO_ITSELF' } });
      expect(await merge(c, c)).toMatchObject({ rejection: { code: 'REFERS_TO_ITSELF' } });
      const other = await petitions.petition('received');
      expect(await merge(other, a)).toMatchObject({ rejection: { code: 'PETITION_MERGED' } });
    });
  });

  describe('a promise', () => {
    const made = (recordId: string, opinionId?: string) => ({
      text: 'Quý I năm 2027 sửa xong đường.',
      promisorOfficeId: org.otherDepartment.head.officeId,
      source: { recordId, ...(opinionId === undefined ? {} : { opinionId }) },
    });

    it('made at a voter contact waits for no minutes and may answer an opinion', async () => {
      const { sourceId, opinionId } = await petitions.contactOpinion();
      const input = made(sourceId, opinionId);
      const { stream } = await app.accept('recordCommitment', input, secretary());
      expect((await records.commitmentState(stream)).isProvisional).toBe(false);
    });

    it('made at a voter contact follows it, and answers an opinion of its own', async () => {
      const planned = await petitions.contact('planned');
      expect(await app.rejection('recordCommitment', made(planned), secretary())).toBe('NOT_HELD');
      const held = await petitions.contact('held');
      const { opinionId } = await petitions.contactOpinion();
      expect(await app.rejection('recordCommitment', made(held, opinionId), secretary())).toBe(
        'UNKNOWN_RECORD',
      );
    });

    it('made in answer to a petition is kept by those who keep the petition', async () => {
      const petition = await petitions.petition('answered');
      const { stream } = await app.accept('recordCommitment', made(petition), secretary());
      const clarification = { commitmentId: stream, clarification: 'Đường thôn 3, dài 2 km.' };
      await app.accept('clarifyCommitment', clarification, secretary());
      const stranger = secretaryOf(org.communeCommittee);
      expect(await app.rejection('recordCommitment', made(petition), stranger)).toBe('NOT_ALLOWED');
    });

    it('does not answer an opinion where its source has none', async () => {
      const petition = await petitions.petition('answered');
      const { opinionId } = await petitions.contactOpinion();
      expect(await app.rejection('recordCommitment', made(petition, opinionId), secretary())).toBe(
        'UNKNOWN_RECORD',
      );
    });
  });
});
