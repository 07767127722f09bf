import type { Accepted } from '../../src/application/commandRequest';
import { readRecord } from '../../src/application/recordReader';
import { shippedRules } from '../../src/calendar/shippedRules';
import type { PetitionState } from '../../src/petition/state';
import type { VoterContactState } from '../../src/voterContact/state';
import { secretaryOf, type SmallOrganisation } from './smallOrganisation';
import { administrator, type TestApplication } from './testApplication';

const contactStages = ['planned', 'held', 'sent'] as const;
const petitionStages = ['received', 'classified', 'referred', 'answered', 'notified'] as const;

/** Takes voter contacts and petitions of Sở Xây dựng as far as a test needs. */
export interface PreparedPetitions {
  contact(upTo: (typeof contactStages)[number]): Promise<string>;
  /** A held contact with one opinion that has no answer. */
  contactOpinion(): Promise<{ readonly sourceId: string; readonly opinionId: string }>;
  /** A petition that came by letter; Sở Xây dựng has to answer it itself. */
  petition(upTo: (typeof petitionStages)[number]): Promise<string>;
  contactState(id: string): Promise<VoterContactState>;
  petitionState(id: string): Promise<PetitionState>;
}

/** Answers within 60 days since 01/10/2020, once for a log. */
export const enactAnswerRule = (app: TestApplication): Promise<Accepted> =>
  app.accept(
    'enactDeadlineRule',
    {
      commandId: 'answer-rule',
      code: 'PETITION_ANSWER',
      title: 'Trả lời kiến nghị cử tri trong 60 ngày kể từ ngày nhận',
      legalBasis: { documentType: 'Quyết định', symbol: '30/2020/QĐ-TTg' },
      validFrom: '2020-10-01',
      trigger: 'PETITION_RECEIVED',
      quantity: 60,
      unit: 'CALENDAR_DAY',
    },
    administrator,
  );

/** Enacts what ships with the program of rules whose code matches. */
export async function enactShipped(app: TestApplication, code: RegExp): Promise<void> {
  for (const rule of shippedRules.filter((each) => code.test(each.code)))
    await app.accept('enactDeadlineRule', rule, administrator);
}

export const letter = { text: 'Đề nghị sửa đường liên thôn.', channel: 'LETTER' };

export function preparedPetitions(app: TestApplication, org: SmallOrganisation): PreparedPetitions {
  const secretary = secretaryOf(org.department);
  const officeId = org.department.head.officeId;
  const document = { documentType: 'Báo cáo', symbol: '21/BC-SXD' };

  const contactSteps = [
    (sessionId: string) => app.accept('holdVoterContactSession', { sessionId }, secretary),
    (sessionId: string) =>
      app.accept('sendSynthesis', { sessionId, recipientOfficeId: officeId, document }, secretary),
  ];
  const petitionSteps = [
    (petitionId: string) =>
      app.accept(
        'classifyPetition',
        { petitionId, competence: 'PROVINCE', policyField: 'TRANSPORT' },
        secretary,
      ),
    (petitionId: string) =>
      app.accept('referPetition', { petitionId, toOfficeId: officeId }, secretary),
    (petitionId: string) =>
      app.accept(
        'answerPetition',
        { petitionId, kind: 'RESOLVED', text: 'Đã sửa xong.' },
        secretary,
      ),
    (petitionId: string) =>
      app.accept('notifyVotersOfResult', { petitionId, channels: ['WEBSITE'] }, secretary),
  ];

  const prepared: PreparedPetitions = {
    async contact(upTo) {
      const input = {
        title: 'Tiếp xúc cử tri xã Yên Trị',
        body: 'PEOPLES_COUNCIL',
        councilLevel: 'PROVINCE',
        timing: 'THEMATIC',
        unitId: org.department.unitId,
        territoryIds: [org.communeId],
      };
      const { stream } = await app.accept('planVoterContactSession', input, secretary);
      for (const step of contactSteps.slice(0, contactStages.indexOf(upTo))) await step(stream);
      return stream;
    },
    async contactOpinion() {
      const sourceId = await prepared.contact('held');
      await app.accept('recordOpinion', { sourceId, text: letter.text }, secretary);
      const [opinion] = (await prepared.contactState(sourceId)).opinions.slice(0, 1);
      if (opinion === undefined) throw new Error('nothing was said');
      return { sourceId, opinionId: opinion.id };
    },
    async petition(upTo) {
      await enactAnswerRule(app);
      const { stream } = await app.accept('recordPetition', letter, secretary);
      for (const step of petitionSteps.slice(0, petitionStages.indexOf(upTo))) await step(stream);
      return stream;
    },
    async contactState(id) {
      const record = await readRecord(app.store, id);
      if (record?.kind !== 'VOTER_CONTACT_SESSION') throw new Error(`no contact ${id}`);
      return record.state;
    },
    async petitionState(id) {
      const record = await readRecord(app.store, id);
      if (record?.kind !== 'PETITION') throw new Error(`no petition ${id}`);
      return record.state;
    },
  };
  return prepared;
}
