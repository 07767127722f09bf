import { enactShipped } from '../support/preparedPetitions';
import {
  establishSmallOrganisation,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-12-14T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
  await enactShipped(app, /^CONTACT_/);
});
afterAll(() => app.close());

const SESSION = `id version status heldOn { date } furtherDays venue venueNotifiedOn
  territories { id } attendance { people { value } } breaches { kind }`;

async function send(name: string, input: object, by = org.department): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { sent } = await app.ask(
    `mutation ($input: ${type}!) { sent: ${name}(input: $input) {
      ... on VoterContactSessionAccepted { voterContactSession { ${SESSION} } }
      ... on Rejected { code field message english: message(language: EN) } } }`,
    { input },
    secretaryOf(by),
  );
  return (sent['voterContactSession'] ?? sent) as Answer;
}

const reason = 'Ghi nhầm ngày';
const correct = (sessionId: string, input: object, by = org.department) =>
  send('correctVoterContactSession', { sessionId, reason, ...input }, by);

async function planned(): Promise<string> {
  const { id } = await send('planVoterContactSession', {
    title: 'Tiếp xúc cử tri xã Yên Trị',
    body: 'PEOPLES_COUNCIL',
    councilLevel: 'PROVINCE',
    timing: 'THEMATIC',
    unitId: org.department.unitId,
    territoryIds: [org.communeId],
    occurredOn: { date: '2026-11-20' },
  });
  return id as string;
}

/** Held on 10/12 as typed; its place was told on 01/12. */
async function held(input: object = {}): Promise<string> {
  const sessionId = await planned();
  const told = { sessionId, venue: 'Nhà văn hóa thôn 3', occurredOn: { date: '2026-12-01' } };
  await send('notifyVenue', told);
  const answer = await send('holdVoterContactSession', {
    sessionId,
    occurredOn: { date: '2026-12-10' },
    attendance: { people: { value: '80', unit: 'PERSON' } },
    ...input,
  });
  expect(answer).toMatchObject({ status: 'HELD', heldOn: { date: '2026-12-10' }, breaches: [] });
  return sessionId;
}

describe('R39: a voter contact that was held is corrected through the API', () => {
  it('its day moves with what is judged by it, and the rest stays', async () => {
    const id = await held();
    expect(await correct(id, { heldOn: { date: '2026-12-02' } })).toMatchObject({
      status: 'HELD',
      heldOn: { date: '2026-12-02' },
      venue: 'Nhà văn hóa thôn 3',
      venueNotifiedOn: '2026-12-01',
      territories: [{ id: org.communeId }],
      attendance: { people: { value: '80' } },
      // One working day before is less than three.
      breaches: [{ kind: 'VENUE_NOTICE_LATE' }],
    });
    const { history } = await app.ask(
      `query ($id: ID!) { history(id: $id) { nodes { eventType occurredOn { date }
        ... on CorrectionEntry { reason before after } } } }`,
      { id },
    );
    expect(history.nodes).toContainEqual({
      eventType: 'HoldingCorrected',
      occurredOn: { date: '2026-12-10' },
      reason,
      before: { heldOn: { date: '2026-12-10', precision: 'DAY' } },
      after: { heldOn: { date: '2026-12-02', precision: 'DAY' } },
    });
  });

  it('place, day of its notice, territories, attendance and further days are corrected in one go', async () => {
    const id = await held({ furtherDays: ['2026-12-11'] });
    const right = await correct(id, {
      venue: 'Nhà văn hóa thôn 5',
      venueNotifiedOn: '2026-11-30',
      territoryIds: [org.provinceId],
      attendance: { people: { value: '95', unit: 'PERSON' } },
      furtherDays: ['2026-12-12', '2026-12-11'],
    });
    expect(right).toMatchObject({
      heldOn: { date: '2026-12-10' },
      furtherDays: ['2026-12-11', '2026-12-12'],
      venue: 'Nhà văn hóa thôn 5',
      venueNotifiedOn: '2026-11-30',
      territories: [{ id: org.provinceId }],
      attendance: { people: { value: '95' } },
    });
  });

  it('R35: what changes nothing is refused and records nothing', async () => {
    const id = await held();
    const before = await app.store.readStream(id, {});
    expect(await correct(id, { heldOn: { date: '2026-12-10' } })).toMatchObject({
      code: 'NOTHING_TO_CORRECT',
    });
    expect((await app.store.readStream(id, {})).events).toHaveLength(before.events.length);
  });

  it('R50: one that was not held is told which command serves, in both languages', async () => {
    expect(await correct(await planned(), { venue: 'Nhà văn hóa' })).toMatchObject({
      code: 'NOT_HELD',
      message: expect.stringContaining('Hãy ghi nhận việc tổ chức trước') as string,
      english: expect.stringContaining('Record first that it was') as string,
    });
  });

  it('R50: another unit is told who may', async () => {
    expect(
      await correct(await held(), { heldOn: { date: '2026-12-08' } }, org.otherDepartment),
    ).toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('thư ký của đơn vị giữ hồ sơ') as string,
    });
  });
});

describe('R48: a contact of several days', () => {
  it('went on on the days named, each once and in order', async () => {
    const id = await held({ furtherDays: ['2026-12-12', '2026-12-11', '2026-12-12'] });
    const { voterContactSession } = await app.ask(
      'query ($id: ID!) { voterContactSession(id: $id) { furtherDays } }',
      { id },
    );
    expect(voterContactSession).toEqual({ furtherDays: ['2026-12-11', '2026-12-12'] });
  });

  it.each([
    ['before the first', '2026-12-09', 'DATE_TOO_EARLY'],
    ['the first itself', '2026-12-10', 'DATE_TOO_EARLY'],
    ['to come', '2026-12-15', 'DATE_IN_FUTURE'],
  ])('has no further day %s', async (_which, day, code) => {
    const sessionId = await planned();
    const input = { sessionId, attendance: {}, occurredOn: { date: '2026-12-10' } };
    expect(await send('holdVoterContactSession', { ...input, furtherDays: [day] })).toMatchObject({
      code,
      field: 'furtherDays',
    });
    expect(await correct(await held(), { furtherDays: [day] })).toMatchObject({ code });
  });
});

describe('R48: a dialogue of several days', () => {
  const CONFERENCE = 'id heldOn { date } furtherDays';
  const sendOn = async (name: string, input: object): Promise<Answer> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { sent } = await app.ask(
      `mutation ($input: ${type}!) { sent: ${name}(input: $input) {
        ... on DialogueConferenceAccepted { dialogueConference { ${CONFERENCE} } }
        ... on Rejected { code field message } } }`,
      { input },
      secretaryOf(org.communeCommittee),
    );
    return (sent['dialogueConference'] ?? sent) as Answer;
  };

  it('is held, shown and corrected with them; a correction that leaves them out leaves them', async () => {
    const { id } = await sendOn('scheduleDialogueConference', {
      title: 'Đối thoại với nông dân',
      unitId: org.communeCommittee.unitId,
      chairOfficeId: org.communeCommittee.head.officeId,
      audiences: ['FARMER'],
      territoryIds: [org.communeId],
      occurredOn: { date: '2026-12-01' },
    });
    const conferenceId = id as string;
    expect(
      await sendOn('holdDialogueConference', {
        conferenceId,
        occurredOn: { date: '2026-12-08' },
        furtherDays: ['2026-12-10', '2026-12-09'],
      }),
    ).toMatchObject({ heldOn: { date: '2026-12-08' }, furtherDays: ['2026-12-09', '2026-12-10'] });
    const moved = { conferenceId, heldOn: { date: '2026-12-07' }, reason };
    expect(await sendOn('correctDialogueConference', moved)).toMatchObject({
      heldOn: { date: '2026-12-07' },
      furtherDays: ['2026-12-09', '2026-12-10'],
    });
    const fewer = { conferenceId, furtherDays: [], reason };
    expect(await sendOn('correctDialogueConference', fewer)).toMatchObject({ furtherDays: [] });
    expect(await sendOn('correctDialogueConference', fewer)).toMatchObject({
      code: 'NOTHING_TO_CORRECT',
    });
    const late = { conferenceId, furtherDays: ['2026-12-06'], reason };
    expect(await sendOn('correctDialogueConference', late)).toMatchObject({
      code: 'DATE_TOO_EARLY',
      field: 'furtherDays',
    });
  });
});
