import type { ActingPerson } from '../../src/application/commandRequest';
import { evidence, preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  establishBody,
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';
import { sendOnCommitment } from './sentCommands';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeEach(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
});
afterEach(() => app.close());

const SHOWN = 'id status timeliness text firstText claims { status } corrections { kind status }';
const send = (name: string, input: object, actor: ActingPerson): Promise<Answer> =>
  sendOnCommitment(app, name, input, actor, SHOWN);

async function claimed() {
  const commitmentId = await records.commitment();
  const claim = { commitmentId, statement: 'Đã thông xe', evidence };
  await send('claimFulfilment', claim, leaderOf(org.department));
  const claimId = (await records.commitmentState(commitmentId)).claims[0]?.id;
  return { commitmentId, claimId };
}

async function shown(id: string, args = ''): Promise<Answer> {
  await app.caughtUp();
  const asked = `query ($id: ID!) { commitment(id: $id ${args}) { ${SHOWN} } }`;
  return (await app.ask(asked, { id }))['commitment'] as Answer;
}

const instantNow = () => new Date(app.clock.now()).toISOString();

describe('R40: what was claimed, judged or typed wrongly', () => {
  it('a wrong claim is withdrawn by its claimant, before the verdict and not after', async () => {
    const claim = await claimed();
    const withdrawal = { ...claim, reason: 'Nhầm tuyến đường' };
    expect(await send('withdrawClaim', withdrawal, leaderOf(org.otherDepartment))).toMatchObject({
      code: 'NOT_THE_OWNER',
    });
    expect(await send('withdrawClaim', withdrawal, leaderOf(org.department))).toMatchObject({
      timeliness: 'OPEN_IN_TIME',
      claims: [{ status: 'WITHDRAWN' }],
    });
    const verdict = { ...claim, verdict: 'FULL' };
    expect(await send('verifyFulfilment', verdict, overseerOf(org.council))).toMatchObject({
      code: expect.stringMatching(/^(CLAIM_ALREADY_DECIDED|NO_OPEN_CLAIM)$/u) as string,
    });
    const judged = await claimed();
    await send('verifyFulfilment', { ...judged, verdict: 'FULL' }, overseerOf(org.council));
    const tooLate = { ...judged, reason: 'Nhầm tuyến đường' };
    expect(await send('withdrawClaim', tooLate, leaderOf(org.department))).toMatchObject({
      code: 'CLAIM_ALREADY_DECIDED',
    });
  });

  it('a wrong verdict is revoked: the days between are not DONE, and what was known stays', async () => {
    const claim = await claimed();
    await send('verifyFulfilment', { ...claim, verdict: 'FULL' }, overseerOf(org.council));
    expect(await shown(claim.commitmentId)).toMatchObject({ timeliness: 'DONE_ON_TIME' });
    app.clock.set('2026-12-15T02:00:00.000Z');
    const between = instantNow();
    app.clock.set('2026-12-20T02:00:00.000Z');
    const revocation = { ...claim, reason: 'Kiểm tra nhầm đoạn đường' };
    expect(await send('revokeVerdict', revocation, overseerOf(org.front))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await send('revokeVerdict', revocation, overseerOf(org.council));
    for (const day of ['2026-12-13', '2026-12-15', '2026-12-19', '2026-12-20'])
      expect(await shown(claim.commitmentId, `, on: "${day}"`)).toMatchObject({
        timeliness: 'OPEN_IN_TIME',
      });
    expect(await shown(claim.commitmentId, `, asOf: "${between}"`)).toMatchObject({
      timeliness: 'DONE_ON_TIME',
    });
  });

  it('a typing error in the words is put right against the minutes; the first text stays beside it', async () => {
    const conferenceId = await records.conference('held');
    const text = 'Sẽ sửa xong đường liên thôn trong quý I.';
    const minutes = { conferenceId, text: `Giám đốc Sở hứa: ${text}` };
    await app.accept('draftMinutes', minutes, secretaryOf(org.department));
    await app.accept('approveMinutes', { conferenceId }, leaderOf(org.department));
    const typed = 'Sẽ sửa xong đường liên thông trong quý I.';
    const source = { recordId: conferenceId };
    const commitmentId = await records.commitment({ text: typed, source });
    const right = { commitmentId, text, reason: 'Lỗi đánh máy' };
    const better = { ...right, text: 'Sẽ cố gắng sửa đường liên thôn.' };
    const secretary = secretaryOf(org.department);
    expect(await send('correctCommitmentText', better, secretary)).toMatchObject({
      code: 'NOT_IN_MINUTES',
    });
    expect(await send('correctCommitmentText', right, secretary)).toMatchObject({
      text,
      firstText: typed,
      corrections: [{ kind: 'TEXT', status: 'MADE' }],
    });
  });
});

describe('R46: the secretary of the office that serves council and committee', () => {
  it('records for both in one office, from the day on which it serves them', async () => {
    const desk = await establishBody(
      app,
      { name: 'Văn phòng HĐND và UBND', kind: 'STATE', level: 'PROVINCE' },
      'Chánh Văn phòng',
    );
    const secretary = secretaryOf(desk);
    const schedule = async (body: typeof desk): Promise<Answer> => {
      const input = {
        title: 'Đối thoại với nông dân',
        unitId: body.unitId,
        chairOfficeId: body.head.officeId,
        audiences: ['FARMER'],
        territoryIds: [org.communeId],
      };
      const { sent } = await app.ask<{ sent: Answer }>(
        `mutation ($input: ScheduleDialogueConferenceInput!) {
          sent: scheduleDialogueConference(input: $input) {
            ... on DialogueConferenceAccepted { dialogueConference { id } }
            ... on Rejected { code message } } }`,
        { input },
        secretary,
      );
      return sent;
    };
    expect(await schedule(org.council)).toMatchObject({ code: 'NOT_ALLOWED' });
    const services = [org.council, org.committee].map(({ unitId }) => ({
      unitId,
      from: '2026-01-01',
    }));
    await app.ask(
      `mutation ($input: SetServedUnitsInput!) { setServedUnits(input: $input) { __typename } }`,
      { input: { unitId: desk.unitId, services } },
      administrator,
    );
    for (const body of [org.council, org.committee]) {
      const { dialogueConference } = await schedule(body);
      const recordId = dialogueConference.id as string;
      await app.accept('holdDialogueConference', { conferenceId: recordId }, secretary);
      const promise = {
        text: 'Sẽ sửa đường.',
        promisorOfficeId: body.head.officeId,
        source: { recordId },
      };
      expect(await send('recordCommitment', promise, secretary)).toMatchObject({
        text: 'Sẽ sửa đường.',
      });
    }
  });
});
