import { enactShipped } from '../support/preparedPetitions';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  secretaryOf,
  type Body,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-12-14T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
  await enactShipped(app, /^CONFERENCE_/);
});
afterAll(() => app.close());

const meeting = `heldOn { date } status noticeDueOn publicationDueOn breaches { kind }
  audiences territories { id } attendance { households { value } }`;

async function ask(id: string, at = ''): Promise<Answer> {
  await app.caughtUp();
  const question = `query ($id: ID!) { dialogueConference(id: $id ${at}) { ${meeting} } }`;
  return (await app.ask(question, { id }))['dialogueConference'] as Answer;
}

const correct = async (input: object, by: Body = org.communeCommittee): Promise<Answer> => {
  const mutation = `mutation ($input: CorrectDialogueConferenceInput!) {
    sent: correctDialogueConference(input: $input) {
      ... on DialogueConferenceAccepted { dialogueConference { ${meeting} } }
      ... on Rejected { code field message } } }`;
  return (await app.ask(mutation, { input }, secretaryOf(by)))['sent'] as Answer;
};

/** Noticed on 03/12, held on 12/12 as typed, with an opinion; corrected the next day. */
async function typedWrongly(): Promise<string> {
  const secretary = secretaryOf(org.communeCommittee);
  const { stream: conferenceId } = await app.accept(
    'scheduleDialogueConference',
    {
      title: 'Đối thoại với nông dân',
      unitId: org.communeCommittee.unitId,
      chairOfficeId: org.communeCommittee.head.officeId,
      audiences: ['FARMER'],
      territoryIds: [org.provinceId],
      occurredOn: { date: '2026-12-01' },
    },
    secretary,
  );
  const noticed = { channels: ['WEBSITE'], occurredOn: { date: '2026-12-03' } };
  await app.accept('publishAdvanceNotice', { conferenceId, ...noticed }, secretary);
  const held = { conferenceId, occurredOn: { date: '2026-12-12' } };
  await app.accept('holdDialogueConference', held, secretary);
  const said = { sourceId: conferenceId, text: 'Đường liên thôn xuống cấp.' };
  await app.accept('recordOpinion', said, secretary);
  return conferenceId;
}

describe('R39: a held day typed wrongly', () => {
  it('corrected the next day moves the clocks and nothing else, and both days stay in history', async () => {
    const conferenceId = await typedWrongly();
    expect(await ask(conferenceId)).toMatchObject({
      heldOn: { date: '2026-12-12' },
      noticeDueOn: '2026-12-05',
      publicationDueOn: '2026-12-22',
      breaches: [],
    });
    app.clock.set('2026-12-15T02:00:00.000Z');
    const { dialogueConference } = await correct({
      conferenceId,
      heldOn: { date: '2026-12-08' },
      reason: 'Ghi nhầm ngày',
    });
    expect(dialogueConference).toMatchObject({
      heldOn: { date: '2026-12-08' },
      status: 'HELD',
      noticeDueOn: '2026-12-01',
      publicationDueOn: '2026-12-18',
      breaches: [{ kind: 'ADVANCE_NOTICE_LATE' }],
      audiences: ['FARMER'],
      territories: [{ id: org.provinceId }],
    });
    const { history } = await app.ask(
      `query ($id: ID!) { history(id: $id) { nodes { eventType label occurredOn { date }
        ... on CorrectionEntry { reason before after } } } }`,
      { id: conferenceId },
    );
    expect((history.nodes as readonly object[]).slice(-2)).toEqual([
      {
        eventType: 'HoldingCorrected',
        label: 'Đính chính ngày, thành phần dự họp',
        occurredOn: { date: '2026-12-12' },
        reason: 'Ghi nhầm ngày',
        before: { heldOn: { date: '2026-12-12', precision: 'DAY' } },
        after: { heldOn: { date: '2026-12-08', precision: 'DAY' } },
      },
      expect.objectContaining({
        eventType: 'ConferenceHeld',
        occurredOn: { date: '2026-12-08' },
      }),
    ]);
  });

  it('is seen on every day as it was, and as it was known before (R14, R35)', async () => {
    app.clock.set('2026-12-16T02:00:00.000Z');
    const conferenceId = await typedWrongly();
    app.clock.set('2026-12-17T02:00:00.000Z');
    await correct({ conferenceId, heldOn: { date: '2026-12-14' }, reason: 'Ghi nhầm ngày' });
    expect(await ask(conferenceId, ', on: "2026-12-13"')).toMatchObject({
      status: 'NOTIFIED',
      heldOn: null,
    });
    expect(await ask(conferenceId, ', on: "2026-12-14"')).toMatchObject({
      status: 'HELD',
      heldOn: { date: '2026-12-14' },
    });
    expect(await ask(conferenceId, ', on: "2026-12-13", asOf: "2026-12-16"')).toMatchObject({
      status: 'HELD',
      heldOn: { date: '2026-12-12' },
    });
  });

  it('lists and counts follow the corrected audience and territories on both dates', async () => {
    app.clock.set('2026-12-18T02:00:00.000Z');
    const conferenceId = await typedWrongly();
    app.clock.set('2026-12-19T02:00:00.000Z');
    await correct({
      conferenceId,
      audiences: ['YOUTH'],
      territoryIds: [org.communeId],
      attendance: { households: { value: '85', unit: 'HOUSEHOLD' } },
      reason: 'Ghi nhầm thành phần',
    });
    await app.caughtUp();
    const found = async (at: string): Promise<readonly string[]> => {
      const { dialogueConferences } = await app.ask(
        `query ($t: ID!) { dialogueConferences(filter: { audience: [YOUTH], territoryId: $t } ${at}) {
          nodes { id attendance { households { value } } } } }`,
        { t: org.communeId },
      );
      return (dialogueConferences.nodes as readonly { id: string }[]).map(({ id }) => id);
    };
    expect(await found('')).toEqual([conferenceId]);
    expect(await found(', on: "2026-12-13"')).toEqual([conferenceId]);
    expect(await found(', asOf: "2026-12-18"')).toEqual([]);
  });

  it('tells in words what cannot be corrected', async () => {
    const conferenceId = await records.conference('held');
    const reason = 'Ghi nhầm';
    expect(await correct({ conferenceId, reason }, org.department)).toEqual({
      code: 'NOTHING_TO_CORRECT',
      field: null,
      message:
        'Không có gì để đính chính: nội dung gửi lên đúng như đang ghi. Hãy chỉ gửi phần ghi sai.',
    });
    expect(
      await correct({ conferenceId, reason, advanceNoticeOn: '2026-12-01' }, org.department),
    ).toMatchObject({
      code: 'ADVANCE_NOTICE_MISSING',
      field: 'advanceNoticeOn',
    });
  });
});
