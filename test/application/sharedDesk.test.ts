import { preparedPetitions } from '../support/preparedPetitions';
import { openPreparedStage, type PreparedStage } from '../support/preparedStage';
import { establishBody, secretaryOf, type Body } from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';

let stage: PreparedStage;
let desk: Body;

beforeAll(async () => {
  stage = await openPreparedStage();
  desk = await establishBody(
    stage.app,
    { name: 'Văn phòng HĐND và UBND', kind: 'STATE', level: 'PROVINCE' },
    'Chánh Văn phòng',
  );
});
afterAll(() => stage.app.close());

const conferenceOf = ({ unitId, head }: Body) => ({
  title: 'Đối thoại với nông dân',
  unitId,
  chairOfficeId: head.officeId,
  audiences: ['FARMER'],
  territoryIds: [],
});

const serve = (services: readonly object[]) =>
  stage.app.accept('setServedUnits', { unitId: desk.unitId, services }, administrator);

describe('R46: a shared desk', () => {
  it('its secretary records for the council and for the committee with one office', async () => {
    const { app, org } = stage;
    const secretary = secretaryOf(desk);
    expect(
      await app.rejection('scheduleDialogueConference', conferenceOf(org.council), secretary),
    ).toBe('NOT_ALLOWED');
    await serve([
      { unitId: org.council.unitId, from: '2026-01-01' },
      { unitId: org.committee.unitId, from: '2026-01-01', to: '2026-12-31' },
    ]);
    for (const body of [org.council, org.committee]) {
      const { stream: conferenceId } = await app.accept(
        'scheduleDialogueConference',
        conferenceOf(body),
        secretary,
      );
      await app.accept('holdDialogueConference', { conferenceId }, secretary);
      const promise = {
        text: 'Sẽ sửa đường.',
        promisorOfficeId: body.head.officeId,
        source: { recordId: conferenceId },
      };
      await app.accept('recordCommitment', promise, secretary);
    }
  });

  it('serves nobody before its first day and after its last, and not the units below', async () => {
    const { app, org } = stage;
    const input = conferenceOf(org.council);
    for (const days of [{ from: '2026-12-13' }, { from: '2026-01-01', to: '2026-12-11' }]) {
      await serve([{ unitId: org.council.unitId, ...days }]);
      expect(await app.rejection('scheduleDialogueConference', input, secretaryOf(desk))).toBe(
        'NOT_ALLOWED',
      );
    }
    await serve([{ unitId: org.committee.unitId, from: '2026-01-01' }]);
    const sessionId = await preparedPetitions(app, org).contact('planned');
    const told = { sessionId, venue: 'Nhà văn hóa thôn 3' };
    expect(await app.rejection('notifyVenue', told, secretaryOf(desk))).toBe('NOT_ALLOWED');
  });

  it('names units that exist, not itself, and days in their order', async () => {
    const { app, org } = stage;
    const refused = (service: object) =>
      app.rejection('setServedUnits', { unitId: desk.unitId, services: [service] }, administrator);
    const from = '2026-01-01';
    expect(await refused({ unitId: desk.unitId, from })).toBe('UNKNOWN_RECORD');
    expect(await refused({ unitId: 'orgUnit-nothing', from })).toBe('UNKNOWN_RECORD');
    const { unitId } = org.council;
    expect(await refused({ unitId, from, to: '2025-12-31' })).toBe('PERIOD_REVERSED');
  });
});
