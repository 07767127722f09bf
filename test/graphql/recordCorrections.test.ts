import type { ActingPerson } from '../../src/application/commandRequest';
import {
  enactAnswerRule,
  enactShipped,
  letter,
  preparedPetitions,
} from '../support/preparedPetitions';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
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
let records: PreparedRecords;
const clerk = () => secretaryOf(org.communeCommittee);
const front = () => overseerOf(org.front);
const on = (date: string) => ({ occurredOn: { date } });
const reason = 'Ghi nhầm ngày';

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-12-14T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
  await enactAnswerRule(app);
  await enactShipped(app, /^CONFERENCE_|VENUE/);
});
afterAll(() => app.close());

const LINE = `id kind kindLabel status statusLabel before after reason daysTaken
  taken { kind dueOn daysBefore daysAfter } proposedBy { person { id } } decidedBy { person { id } }
  decisionReason record { __typename id }`;
const SHOWN = `... on DialogueConference { id isRecordedInError breaches { kind daysLate } audiences
    pendingCorrection { ${LINE} } corrections { ${LINE} } }
  ... on VoterContactSession { id isRecordedInError breaches { kind daysLate }
    pendingCorrection { ${LINE} } corrections { ${LINE} } }
  ... on Petition { id isRecordedInError timeliness
    pendingCorrection { ${LINE} } corrections { ${LINE} } }`;

async function send(name: string, input: object, actor: ActingPerson): Promise<Answer> {
  const typed = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { sent } = await app.ask<{ sent: Answer }>(
    `mutation ($input: ${typed}!) { sent: ${name}(input: $input) {
      ... on RecordAccepted { record { ${SHOWN} } }
      ... on Rejected { code field message english: message(language: EN) } } }`,
    { input },
    actor,
  );
  return (sent['record'] ?? sent) as Answer;
}

async function shown(id: string, at = ''): Promise<Answer> {
  await app.caughtUp();
  const asked = `query ($id: ID!) { record(id: $id ${at}) { ${SHOWN} } }`;
  return (await app.ask(asked, { id }))['record'] as Answer;
}

/** Announced four days before it was held, three too few. */
async function announcedLate(): Promise<string> {
  const { stream: conferenceId } = await app.accept(
    'scheduleDialogueConference',
    {
      title: 'Đối thoại với nông dân',
      unitId: org.communeCommittee.unitId,
      chairOfficeId: org.communeCommittee.head.officeId,
      audiences: ['FARMER'],
      territoryIds: [org.communeId],
      ...on('2026-12-01'),
    },
    clerk(),
  );
  const noticed = { conferenceId, channels: ['WEBSITE'], ...on('2026-12-08') };
  await app.accept('publishAdvanceNotice', noticed, clerk());
  await app.accept('holdDialogueConference', { conferenceId, ...on('2026-12-12') }, clerk());
  return conferenceId;
}
const late = [{ kind: 'ADVANCE_NOTICE_LATE', daysLate: 3 }];

const correct = (conferenceId: string, change: object) =>
  app.send('correctDialogueConference', { conferenceId, ...change, reason }, clerk());

async function proposedNotice(): Promise<{
  readonly recordId: string;
  readonly correctionId: string;
}> {
  const recordId = await announcedLate();
  await correct(recordId, { advanceNoticeOn: '2026-12-03' });
  const { pendingCorrection } = await shown(recordId);
  return { recordId, correctionId: pendingCorrection.id as string };
}

describe('R36: a correction of a meeting that takes lateness away', () => {
  it('waits: the meeting stays late and says what is proposed and what it would take', async () => {
    const { recordId } = await proposedNotice();
    expect(await shown(recordId)).toMatchObject({
      breaches: late,
      pendingCorrection: {
        kind: 'MEETING',
        status: 'PROPOSED',
        statusLabel: 'Chờ xác nhận',
        before: { advanceNoticeOn: '2026-12-08' },
        after: { advanceNoticeOn: '2026-12-03' },
        reason,
        daysTaken: 3,
        taken: [{ kind: 'ADVANCE_NOTICE_LATE', dueOn: '2026-12-05', daysBefore: 3, daysAfter: 0 }],
        proposedBy: { person: { id: org.communeCommittee.recorder.personId } },
        record: { __typename: 'DialogueConference', id: recordId },
      },
    });
  });

  it('confirmed by an overseer of its territory takes effect, and the register keeps it', async () => {
    const decision = { ...(await proposedNotice()), reason: 'Đúng như văn bản' };
    expect(await send('confirmRecordCorrection', decision, front())).toMatchObject({
      breaches: [],
      pendingCorrection: null,
      corrections: [
        {
          status: 'CONFIRMED',
          daysTaken: 3,
          decisionReason: 'Đúng như văn bản',
          decidedBy: { person: { id: org.front.head.personId } },
        },
      ],
    });
    expect(await send('confirmRecordCorrection', decision, front())).toMatchObject({
      code: 'CORRECTION_ALREADY_DECIDED',
    });
  });

  it('refused changes nothing and leaves a trace', async () => {
    const decision = { ...(await proposedNotice()), reason: 'Văn bản ghi ngày 08/12' };
    expect(await send('refuseRecordCorrection', decision, front())).toMatchObject({
      breaches: late,
      pendingCorrection: null,
      corrections: [{ status: 'REFUSED', decisionReason: 'Văn bản ghi ngày 08/12' }],
    });
  });

  it('is not confirmed by the side that gains, whatever role it names, nor outside the territory', async () => {
    const decision = await proposedNotice();
    for (const actor of [
      leaderOf(org.communeCommittee),
      overseerOf(org.communeCommittee),
      clerk(),
      leaderOf(org.department),
    ])
      expect(await send('confirmRecordCorrection', decision, actor)).toMatchObject({
        code: 'NOT_ALLOWED',
        message: expect.stringContaining('giám sát') as string,
      });
    // The head above may: he is not of that side.
    expect(await send('confirmRecordCorrection', decision, leaderOf(org.committee))).toMatchObject({
      breaches: [],
    });
  });

  it('confirmed, what hangs on the day follows as from its proposer (R39)', async () => {
    const conferenceId = await announcedLate();
    const { stream: commitmentId } = await app.accept(
      'recordCommitment',
      {
        text: 'Xã sẽ sửa xong cầu.',
        promisorOfficeId: org.communeCommittee.head.officeId,
        source: { recordId: conferenceId },
        deadlineWording: 'trong 20 ngày làm việc',
      },
      clerk(),
    );
    await correct(conferenceId, { heldOn: { date: '2026-12-14' } });
    expect(await records.commitmentState(commitmentId)).toMatchObject({
      madeOn: { date: '2026-12-12' },
    });
    const waiting = await shown(conferenceId);
    const correctionId = waiting['pendingCorrection'].id as string;
    const decision = { recordId: conferenceId, correctionId };
    const confirmed = await app.ask<{ sent: Answer }>(
      `mutation ($input: ConfirmRecordCorrectionInput!) { sent: confirmRecordCorrection(input: $input) {
        ... on RecordAccepted { notFollowed { id code } } ... on Rejected { code } } }`,
      { input: decision },
      front(),
    );
    expect(confirmed.sent).toEqual({ notFollowed: [] });
    expect(await records.commitmentState(commitmentId)).toMatchObject({
      madeOn: { date: '2026-12-14' },
      corrections: [
        { kind: 'MADE_ON', status: 'MADE', proposedBy: { personId: clerk().personId } },
      ],
    });
  });

  it('one waits at a time', async () => {
    const { recordId } = await proposedNotice();
    expect(await correct(recordId, { venue: 'Nhà văn hóa' })).toMatchObject({
      rejection: { code: 'CORRECTION_PENDING' },
    });
  });

  it('nor does another day of the meeting hide it', async () => {
    const conferenceId = await announcedLate();
    await correct(conferenceId, { heldOn: { date: '2026-12-14' } });
    expect(await shown(conferenceId)).toMatchObject({
      breaches: late,
      pendingCorrection: { taken: [{ daysBefore: 3, daysAfter: 1 }], daysTaken: 2 },
    });
  });

  it('nor does one more channel said to have carried it earlier', async () => {
    const conferenceId = await announcedLate();
    const earlier = { conferenceId, channels: ['LOUDSPEAKER'], ...on('2026-12-03') };
    expect(await app.send('publishAdvanceNotice', earlier, clerk())).toMatchObject({
      rejection: { code: 'DATE_TOO_EARLY', field: 'occurredOn' },
    });
    const later = { ...earlier, ...on('2026-12-09') };
    await app.accept('publishAdvanceNotice', later, clerk());
    expect(await shown(conferenceId)).toMatchObject({ breaches: late });
  });

  it('is made at once where nothing is gained, and stands in the register too', async () => {
    const conferenceId = await announcedLate();
    await correct(conferenceId, { audiences: ['YOUTH'] });
    expect(await shown(conferenceId)).toMatchObject({
      audiences: ['YOUTH'],
      breaches: late,
      pendingCorrection: null,
      corrections: [
        { kind: 'MEETING', status: 'MADE', daysTaken: 0, before: { audiences: ['FARMER'] } },
      ],
    });
  });

  it('so does a mark as made in error of one that is late', async () => {
    const recordId = await announcedLate();
    const marked = await send('markRecordedInError', { recordId, reason: 'Nhập trùng' }, clerk());
    expect(marked).toMatchObject({
      isRecordedInError: false,
      breaches: late,
      pendingCorrection: { kind: 'IN_ERROR', before: null, after: null, daysTaken: 3 },
    });
    const correctionId = marked['pendingCorrection'].id as string;
    expect(
      await send('confirmRecordCorrection', { recordId, correctionId }, front()),
    ).toMatchObject({ isRecordedInError: true });
  });

  it('of a voter contact as well', async () => {
    const { stream: recordId } = await app.accept(
      'planVoterContactSession',
      {
        title: 'Tiếp xúc cử tri xã Yên Trị',
        body: 'PEOPLES_COUNCIL',
        councilLevel: 'COMMUNE',
        timing: 'THEMATIC',
        unitId: org.communeCommittee.unitId,
        territoryIds: [org.communeId],
        ...on('2026-12-01'),
      },
      clerk(),
    );
    const session = { sessionId: recordId };
    await app.accept(
      'notifyVenue',
      { ...session, venue: 'Nhà văn hóa', ...on('2026-12-11') },
      clerk(),
    );
    await app.accept('holdVoterContactSession', { ...session, ...on('2026-12-12') }, clerk());
    const { breaches } = await shown(recordId);
    expect(breaches).toMatchObject([{ kind: 'VENUE_NOTICE_LATE' }]);
    const right = { ...session, venueNotifiedOn: '2026-12-02', reason };
    await app.accept('correctVoterContactSession', right, clerk());
    const waiting = await shown(recordId);
    expect(waiting).toMatchObject({ breaches, pendingCorrection: { kind: 'MEETING' } });
    const correctionId = waiting['pendingCorrection'].id as string;
    expect(
      await send('confirmRecordCorrection', { recordId, correctionId }, front()),
    ).toMatchObject({ breaches: [] });
  });
});

describe('R36: a petition marked as made in error', () => {
  const received = async (day: string): Promise<string> => {
    const { stream } = await app.accept('recordPetition', { ...letter, ...on(day) }, clerk());
    return stream;
  };
  const mark = (recordId: string) =>
    send('markRecordedInError', { recordId, reason: 'Nhập trùng' }, clerk());

  it('is so at once while its answer is in time', async () => {
    expect(await mark(await received('2026-12-10'))).toMatchObject({
      isRecordedInError: true,
      corrections: [{ kind: 'IN_ERROR', status: 'MADE' }],
    });
  });

  it('waits once the answer is overdue, and stays overdue meanwhile', async () => {
    const recordId = await received('2026-09-01');
    const marked = await mark(recordId);
    expect(marked).toMatchObject({
      isRecordedInError: false,
      timeliness: 'OPEN_OVERDUE',
      pendingCorrection: { kind: 'IN_ERROR', taken: [{ kind: 'ANSWER_LATE' }] },
    });
    const decision = { recordId, correctionId: marked['pendingCorrection'].id as string };
    expect(await send('confirmRecordCorrection', decision, clerk())).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await send('confirmRecordCorrection', decision, front())).toMatchObject({
      isRecordedInError: true,
      timeliness: null,
    });
  });

  it('waits once an overseer has judged its answer', async () => {
    const petitions = preparedPetitions(app, org);
    const recordId = await petitions.petition('answered');
    const [answer] = (await petitions.petitionState(recordId)).answers.slice(0, 1);
    const judged = { petitionId: recordId, answerId: answer?.id, isSatisfactory: true };
    await app.accept('judgeAnswer', judged, front());
    const sent = { recordId, reason: 'Nhập trùng' };
    expect(await send('markRecordedInError', sent, secretaryOf(org.department))).toMatchObject({
      isRecordedInError: false,
      pendingCorrection: { kind: 'IN_ERROR', taken: [] },
    });
  });
});

describe('R36: the register of all corrections', () => {
  interface Register {
    readonly totalCount: number;
    readonly nodes: readonly Answer[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  }
  async function register(args = '', actor?: ActingPerson): Promise<Register> {
    await app.caughtUp();
    const asked = `{ corrections${args} { totalCount pageInfo { endCursor hasNextPage }
      nodes { ${LINE} recordedAt } } }`;
    return (await app.ask(asked, {}, actor))['corrections'] as never;
  }
  const kinds = async (filter: string) =>
    new Set(
      (await register(`(filter: { ${filter} }, first: 100)`)).nodes.map(({ kind }) => String(kind)),
    );

  it('has those of meetings, opinions, petitions and promises in one order', async () => {
    const { sourceId, opinionId } = await records.opinion();
    const secretary = secretaryOf(org.department);
    const said = { sourceId, opinionId, text: 'Đề nghị sửa đường liên thôn.', reason };
    let minute = 0;
    const later = () => app.clock.set(`2026-12-14T03:0${(minute += 1)}:00.000Z`);
    later();
    await app.accept('correctOpinion', said, secretary);
    later();
    const commitmentId = await records.commitment();
    const right = { commitmentId, deadline: { fixed: { date: '2027-06-30' } }, reason };
    await app.accept('correctDeadline', right, secretary);
    later();
    await app.accept('markOpinionInError', { sourceId, opinionId, reason }, secretary);
    const { totalCount, nodes } = await register('(first: 100)');
    expect(totalCount).toBe(nodes.length);
    expect(nodes.slice(0, 3)).toMatchObject([
      { kind: 'OPINION_IN_ERROR', before: { opinionId }, record: { id: sourceId } },
      { kind: 'DEADLINE', record: { __typename: 'Commitment', id: commitmentId } },
      { kind: 'OPINION', status: 'MADE', record: { id: sourceId } },
    ]);
    const times = nodes.map(({ recordedAt }) => String(recordedAt));
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('is read page by page, forwards and from its end', async () => {
    const whole = (await register('(first: 100)')).nodes.map(({ id }) => String(id));
    const read: string[] = [];
    let after = '';
    for (;;) {
      const page = await register(`(first: 2${after})`);
      read.push(...page.nodes.map(({ id }) => String(id)));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(read).toEqual(whole);
    const last = (await register('(last: 3)')).nodes.map(({ id }) => String(id));
    expect(last).toEqual(whole.slice(-3));
  });

  it('narrows by kind of record, kind, state, unit, territory and day', async () => {
    expect(await kinds('recordKind: [PETITION]')).toEqual(new Set(['IN_ERROR']));
    expect(await kinds('kind: [DEADLINE, OPINION]')).toEqual(new Set(['DEADLINE', 'OPINION']));
    const waiting = await register('(filter: { status: [PROPOSED] }, first: 100)');
    expect(new Set(waiting.nodes.map(({ status }) => String(status)))).toEqual(
      new Set(['PROPOSED']),
    );
    const ofCommune = `unitId: "${org.communeCommittee.unitId}"`;
    const { nodes } = await register(
      `(filter: { ${ofCommune}, recordKind: [DIALOGUE_CONFERENCE] }, first: 100)`,
    );
    expect(nodes.length).toBeGreaterThan(0);
    const other = `unitId: "${org.otherDepartment.unitId}"`;
    expect((await register(`(filter: { ${other} })`)).totalCount).toBe(0);
    const there = await register(`(filter: { territoryId: "${org.communeId}" }, first: 100)`);
    expect(there.totalCount).toBeGreaterThan(nodes.length);
    const before = await register('(filter: { period: { kind: MONTH, year: 2026, month: 11 } })');
    expect(before.totalCount).toBe(0);
  });

  it('stands as it was written: proposed until decided, on either date (R14)', async () => {
    const { recordId, correctionId } = await proposedNotice();
    const known = new Date(app.clock.now()).toISOString();
    app.clock.set('2026-12-16T02:00:00.000Z');
    await app.accept('confirmRecordCorrection', { recordId, correctionId }, front());
    const at = async (moment: string) => {
      const { nodes } = await register(`(filter: { recordId: "${recordId}" } ${moment})`);
      return nodes.map(({ status, decidedBy }): [string, boolean] => [
        String(status),
        decidedBy !== null,
      ]);
    };
    expect(await at('')).toEqual([['CONFIRMED', true]]);
    expect(await at(', on: "2026-12-15"')).toEqual([['PROPOSED', false]]);
    expect(await at(`, asOf: "${known}"`)).toEqual([['PROPOSED', false]]);
    expect(await at(', on: "2026-12-13"')).toEqual([]);
    expect(await shown(recordId, ', on: "2026-12-15"')).toMatchObject({
      pendingCorrection: { id: correctionId },
    });
  });
});
