import {
  establishSmallOrganisation,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  const rule = {
    code: 'PETITION_ANSWER',
    title: 'Trả lời kiến nghị cử tri',
    legalBasis: { documentType: 'Quyết định', symbol: '30/2020' },
    validFrom: '2020-10-01',
    trigger: 'PETITION_RECEIVED',
    quantity: 60,
    unit: 'CALENDAR_DAY',
    rollsForward: true,
  };
  await app.accept('enactDeadlineRule', rule, administrator);
});
afterAll(() => app.close());

const BREACHES = `query ($id: ID!, $on: Date) { petition(id: $id, on: $on) {
  timeliness breaches { kind rule { code quantity } dueOn doneOn daysLate } } }`;

test('R20: a petition answered late shows the rule that was broken, on any day', async () => {
  const secretary = secretaryOf(org.department);
  const input = {
    text: 'Đề nghị sửa đường.',
    channel: 'LETTER',
    territoryId: org.communeId,
    occurredOn: { date: '2026-12-12' },
  };
  const petitionId = (await app.accept('recordPetition', input, secretary)).stream;
  const handling = { competence: 'PROVINCE', policyField: 'TRANSPORT' };
  await app.accept('classifyPetition', { petitionId, ...handling }, secretary);
  const toOfficeId = org.otherDepartment.head.officeId;
  await app.accept('referPetition', { petitionId, toOfficeId }, secretary);
  await app.caughtUp();
  const seen = async (on: string) => {
    const answered = await app.ask<{ petition: object }>(BREACHES, { id: petitionId, on });
    return answered.petition;
  };
  const breach = {
    kind: 'ANSWER_LATE',
    rule: { code: 'PETITION_ANSWER', quantity: 60 },
    dueOn: '2027-02-12',
  };
  expect(await seen('2027-02-12')).toEqual({ timeliness: 'OPEN_IN_TIME', breaches: [] });
  expect(await seen('2027-02-15')).toEqual({
    timeliness: 'OPEN_OVERDUE',
    breaches: [{ ...breach, doneOn: null, daysLate: 3 }],
  });

  app.clock.set('2027-02-22T02:00:00.000Z');
  const answer = { petitionId, kind: 'EXPLAINED', text: 'Đường thuộc kế hoạch năm 2027.' };
  await app.accept('answerPetition', answer, secretaryOf(org.otherDepartment));
  await app.caughtUp();
  expect(await seen('2027-02-20')).toEqual({
    timeliness: 'OPEN_OVERDUE',
    breaches: [{ ...breach, doneOn: null, daysLate: 8 }],
  });
  expect(await seen('2027-02-22')).toEqual({
    timeliness: 'DONE_LATE',
    breaches: [{ ...breach, doneOn: '2027-02-22', daysLate: 10 }],
  });
});
