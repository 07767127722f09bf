import { enactShipped } from '../support/preparedPetitions';
import {
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
const clerk = () => secretaryOf(org.communeCommittee);
const front = () => overseerOf(org.front);
const on = (date: string) => ({ occurredOn: { date } });
const atNineOn = (date: string) => app.clock.set(`${date}T02:00:00.000Z`);

beforeEach(async () => {
  app = await openAskedApplication({ now: '2026-12-01T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
  await enactShipped(app, /^CONFERENCE_|VENUE|SYNTHESIS/);
});
afterEach(() => app.close());

const WAITING = `pendingCorrection { id status reason before after daysTaken
  taken { kind dueOn daysBefore daysAfter } }`;
const SHOWN = `... on DialogueConference { status breaches { kind dueOn doneOn daysLate } ${WAITING}
    corrections { status } advanceNotice { publishedOn countedOn channels }
    conclusionNotice { publishedOn countedOn channels } }
  ... on VoterContactSession { contactStatus: status breaches { kind dueOn doneOn daysLate } ${WAITING}
    venueNotifiedOn venueNoticeCountedOn synthesis { sentOn } synthesisCountedOn }`;

async function shown(id: string, at = ''): Promise<Answer> {
  await app.caughtUp();
  const asked = `query ($id: ID!) { record(id: $id ${at}) { ${SHOWN} } }`;
  return (await app.ask(asked, { id }))['record'] as Answer;
}

/** Known since 1 December, starting on 12 December. */
async function scheduled(): Promise<string> {
  const { stream } = await app.accept(
    'scheduleDialogueConference',
    {
      title: 'Đối thoại với nông dân',
      unitId: org.communeCommittee.unitId,
      chairOfficeId: org.communeCommittee.head.officeId,
      audiences: ['FARMER'],
      territoryIds: [org.communeId],
      startsAt: '2026-12-12T01:00:00.000Z',
    },
    clerk(),
  );
  return stream;
}

const notice = (conferenceId: string, channel: string, date: string) =>
  app.send('publishAdvanceNotice', { conferenceId, channels: [channel], ...on(date) }, clerk());
const publish = (conferenceId: string, channel: string, date: string) =>
  app.send('publishConclusion', { conferenceId, channels: [channel], ...on(date) }, clerk());

/** Announced in time and held on 12 December; its results may be published until 22 December. */
async function concluded(): Promise<string> {
  const conferenceId = await scheduled();
  await notice(conferenceId, 'WEBSITE', '2026-12-01');
  atNineOn('2026-12-14');
  await app.accept('holdDialogueConference', { conferenceId }, clerk());
  const minutes = { conferenceId, text: 'Biên bản', ...on('2026-12-13') };
  await app.accept('draftMinutes', minutes, clerk());
  await app.accept('approveMinutes', { conferenceId }, leaderOf(org.communeCommittee));
  const document = { documentType: 'Thông báo', symbol: '15/TB', issuedOn: '2026-12-14' };
  await app.accept('issueConclusionNotice', { conferenceId, document }, clerk());
  return conferenceId;
}

const confirm = async (recordId: string) => {
  const { pendingCorrection } = await shown(recordId);
  const decision = { recordId, correctionId: pendingCorrection.id as string };
  return app.send('confirmRecordCorrection', decision, front());
};
const refuse = async (recordId: string) => {
  const { pendingCorrection } = await shown(recordId);
  const correctionId = pendingCorrection.id as string;
  const decision = { recordId, correctionId, reason: 'Không có bản lưu' };
  return app.send('refuseRecordCorrection', decision, front());
};

describe('R36: a duty typed late, with a day that takes lateness away', () => {
  it('of the results: they count as published today until the day is confirmed', async () => {
    const id = await concluded();
    atNineOn('2026-12-30');
    await publish(id, 'WEBSITE', '2026-12-20');
    const late = {
      kind: 'PUBLICATION_LATE',
      dueOn: '2026-12-22',
      doneOn: '2026-12-30',
      daysLate: 8,
    };
    const waiting = {
      status: 'PUBLISHED',
      breaches: [late],
      conclusionNotice: { publishedOn: '2026-12-20', countedOn: '2026-12-30' },
      pendingCorrection: {
        status: 'PROPOSED',
        reason: 'Nhập sau ngày thực hiện',
        before: { conclusionPublishedOn: '2026-12-30' },
        after: { conclusionPublishedOn: '2026-12-20' },
        taken: [{ kind: 'PUBLICATION_LATE', dueOn: '2026-12-22', daysBefore: 8, daysAfter: 0 }],
      },
    };
    expect(await shown(id)).toMatchObject(waiting);
    // On the days between it is late as well, and stays so afterwards.
    expect(await shown(id, ', on: "2026-12-25"')).toMatchObject({
      breaches: [{ ...late, doneOn: null, daysLate: 3 }],
    });
    atNineOn('2027-01-04');
    expect(await shown(id)).toMatchObject(waiting);
    expect(await confirm(id)).toMatchObject({ kind: 'accepted' });
    expect(await shown(id)).toMatchObject({
      status: 'PUBLISHED',
      breaches: [],
      pendingCorrection: null,
      corrections: [{ status: 'CONFIRMED' }],
      conclusionNotice: {
        publishedOn: '2026-12-20',
        countedOn: '2026-12-20',
        channels: ['WEBSITE'],
      },
    });
    expect(await shown(id, ', on: "2026-12-25"')).toMatchObject({ breaches: [] });
    // What was known before the confirmation stays known (R1).
    expect(await shown(id, ', on: "2026-12-31", asOf: "2026-12-31"')).toMatchObject({
      breaches: [late],
    });
  });

  it('of the results: one more channel said to have carried them earlier hides nothing', async () => {
    const id = await concluded();
    atNineOn('2026-12-30');
    await publish(id, 'WEBSITE', '2026-12-30');
    await publish(id, 'LOUDSPEAKER', '2026-12-20');
    expect(await shown(id)).toMatchObject({
      breaches: [{ kind: 'PUBLICATION_LATE', doneOn: '2026-12-30', daysLate: 8 }],
      conclusionNotice: { countedOn: '2026-12-30', channels: ['WEBSITE', 'LOUDSPEAKER'] },
      pendingCorrection: { status: 'PROPOSED' },
    });
    expect(await publish(id, 'OFFICE_NOTICE_BOARD', '2026-12-19')).toMatchObject({
      rejection: { code: 'CORRECTION_PENDING' },
    });
    // What is done now is done.
    expect(await publish(id, 'OFFICE_NOTICE_BOARD', '2026-12-30')).toMatchObject({
      kind: 'accepted',
    });
    await refuse(id);
    expect(await shown(id)).toMatchObject({
      breaches: [{ kind: 'PUBLICATION_LATE', daysLate: 8 }],
      pendingCorrection: null,
      corrections: [{ status: 'REFUSED' }],
    });
  });

  it('of the notice: nor does another channel before the meeting is held', async () => {
    const id = await scheduled();
    atNineOn('2026-12-08');
    await notice(id, 'WEBSITE', '2026-12-08');
    await notice(id, 'LOUDSPEAKER', '2026-12-03');
    const late = [{ kind: 'ADVANCE_NOTICE_LATE', doneOn: '2026-12-08', daysLate: 3 }];
    expect(await shown(id)).toMatchObject({
      breaches: late,
      advanceNotice: { publishedOn: '2026-12-03', countedOn: '2026-12-08' },
      pendingCorrection: { after: { advanceNoticeOn: '2026-12-03' } },
    });
    // It is held as announced, whatever becomes of that.
    atNineOn('2026-12-12');
    await app.accept('holdDialogueConference', { conferenceId: id }, clerk());
    expect(await shown(id)).toMatchObject({ status: 'HELD', breaches: late });
    await confirm(id);
    expect(await shown(id)).toMatchObject({
      status: 'HELD',
      breaches: [],
      advanceNotice: { publishedOn: '2026-12-03', countedOn: '2026-12-03' },
    });
  });

  it('confirmed before the meeting is held it takes effect as well', async () => {
    const id = await scheduled();
    atNineOn('2026-12-08');
    await notice(id, 'LOUDSPEAKER', '2026-12-03');
    expect((await shown(id))['breaches']).toHaveLength(1);
    await confirm(id);
    expect(await shown(id)).toMatchObject({ status: 'NOTIFIED', breaches: [] });
  });

  it('is asked of nobody who does now what is late', async () => {
    const id = await concluded();
    atNineOn('2026-12-30');
    await publish(id, 'WEBSITE', '2026-12-30');
    expect(await shown(id)).toMatchObject({
      pendingCorrection: null,
      breaches: [{ kind: 'PUBLICATION_LATE', daysLate: 8 }],
    });
  });

  it('is asked of nobody who enters a meeting afterwards, all on one day', async () => {
    atNineOn('2026-12-20');
    const id = await scheduled();
    await notice(id, 'WEBSITE', '2026-12-03');
    await app.accept('holdDialogueConference', { conferenceId: id }, clerk());
    expect(await shown(id)).toMatchObject({ pendingCorrection: null, breaches: [] });
  });

  it('of a voter contact: of the place that was told, and of the synthesis', async () => {
    const { stream: sessionId } = await app.accept(
      'planVoterContactSession',
      {
        title: 'Tiếp xúc cử tri trước kỳ họp',
        body: 'NATIONAL_ASSEMBLY',
        assemblySession: 'kỳ họp thứ 2, khóa XVI',
        assemblySessionKind: 'REGULAR',
        sessionOpensOn: '2026-12-28',
        timing: 'BEFORE_SESSION',
        unitId: org.communeCommittee.unitId,
        territoryIds: [org.communeId],
        startsAt: '2026-12-08T01:00:00.000Z',
      },
      clerk(),
    );
    atNineOn('2026-12-20');
    const told = { sessionId, venue: 'Nhà văn hóa', ...on('2026-12-01') };
    await app.accept('notifyVenue', told, clerk());
    await app.accept('holdVoterContactSession', { sessionId }, clerk());
    const document = { documentType: 'Báo cáo', symbol: '3/BC' };
    const recipientOfficeId = org.front.head.officeId;
    const sent = { sessionId, recipientOfficeId, document, ...on('2026-12-10') };
    await app.accept('sendSynthesis', sent, clerk());
    expect(await shown(sessionId)).toMatchObject({
      contactStatus: 'SYNTHESIS_SENT',
      breaches: [
        { kind: 'VENUE_NOTICE_LATE', doneOn: '2026-12-20' },
        { kind: 'SYNTHESIS_LATE', doneOn: '2026-12-20', daysLate: 7 },
      ],
      venueNotifiedOn: '2026-12-01',
      venueNoticeCountedOn: '2026-12-20',
      synthesis: { sentOn: '2026-12-10' },
      synthesisCountedOn: '2026-12-20',
    });
    await confirm(sessionId);
    await confirm(sessionId);
    expect(await shown(sessionId)).toMatchObject({
      contactStatus: 'SYNTHESIS_SENT',
      breaches: [],
      pendingCorrection: null,
      venueNoticeCountedOn: '2026-12-01',
      synthesisCountedOn: '2026-12-10',
    });
  });
});

describe('R39: the days on which results were published and the synthesis was sent', () => {
  const reason = 'Ghi nhầm ngày';
  const correct = (conferenceId: string, conclusionPublishedOn: string) =>
    app.send('correctDialogueConference', { conferenceId, conclusionPublishedOn, reason }, clerk());

  it('are corrected at once where no lateness goes, and wait where it does (R36)', async () => {
    const id = await concluded();
    expect(await correct(id, '2026-12-14')).toMatchObject({
      rejection: { code: 'CONCLUSION_NOT_PUBLISHED', field: 'conclusionPublishedOn' },
    });
    atNineOn('2026-12-24');
    await publish(id, 'WEBSITE', '2026-12-24');
    expect(await correct(id, '2026-12-13')).toMatchObject({
      rejection: { code: 'DATE_TOO_EARLY', field: 'conclusionPublishedOn' },
    });
    expect(await correct(id, '2026-12-25')).toMatchObject({
      rejection: { code: 'DATE_IN_FUTURE', field: 'conclusionPublishedOn' },
    });
    expect(await correct(id, '2026-12-24')).toMatchObject({
      rejection: { code: 'NOTHING_TO_CORRECT' },
    });
    await correct(id, '2026-12-22');
    expect(await shown(id)).toMatchObject({
      breaches: [{ kind: 'PUBLICATION_LATE', daysLate: 2 }],
      pendingCorrection: { status: 'PROPOSED', daysTaken: 2 },
    });
    await refuse(id);
    atNineOn('2026-12-26');
    await correct(id, '2026-12-25');
    expect(await shown(id)).toMatchObject({
      status: 'PUBLISHED',
      breaches: [{ kind: 'PUBLICATION_LATE', daysLate: 3 }],
      conclusionNotice: { publishedOn: '2026-12-25', channels: ['WEBSITE'] },
    });
  });
});
