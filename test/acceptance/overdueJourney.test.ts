import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, command, textAt, type RequestHeaders } from '../support/graphqlClient';
import { startTestServer, type TestServer } from '../support/testServer';
import { answerTo, establishDesk, establishUnit, refusalOf, type Desk } from './desk';
import { openScreen, type Screen } from './screen';

/** The commune, as its people sit in it. */
interface Commune {
  readonly territory: string;
  readonly committee: string;
  readonly chair: Desk;
  readonly secretary: Desk;
  readonly economy: Desk;
  readonly culture: Desk;
  readonly front: Desk;
}

let folder: string;
let server: TestServer;
let commune: Commune;
let screen: Screen;
let conferenceId: string;
let today = '2026-12-01';
const promises: Record<'road' | 'water' | 'lamps', string> = { road: '', water: '', lamps: '' };

const send = (name: string, input: object, headers: RequestHeaders, selection = '') =>
  command(server.url, name, input, headers, selection);

const conferenceAccepted = '... on DialogueConferenceAccepted { dialogueConference { id status } }';
const claimAccepted =
  '... on CommitmentAccepted { position commitment { status claims { id status } } }';

/** Lets a day come; what is due on it is written. */
async function comes(day: string): Promise<void> {
  today = day;
  server.clock.set(`${day}T01:30:00.000Z`);
  await server.application.deadlineClock.tick();
}

/** Ends the server and starts it again over the same folder, on the same day. */
async function restart(): Promise<void> {
  await server.close();
  server = await startTestServer({ folder, now: `${today}T01:30:00.000Z` });
}

async function settle(): Promise<Commune> {
  const { url } = server;
  const unit = (name: string, kind: string, more: object = {}) =>
    establishUnit(url, { name, kind, level: 'COMMUNE', ...more });
  const territory = await unit('Xã Xuân Tây', 'ADMINISTRATIVE_UNIT');
  const within = { territoryId: territory };
  const committee = await unit('Ủy ban nhân dân xã Xuân Tây', 'STATE', within);
  const under = { ...within, parentId: committee };
  const economy = await unit('Phòng Kinh tế xã Xuân Tây', 'STATE', under);
  const culture = await unit('Phòng Văn hóa - Xã hội xã Xuân Tây', 'STATE', under);
  const front = await unit('Ủy ban MTTQ Việt Nam xã Xuân Tây', 'MTTQ', within);
  return {
    territory,
    committee,
    chair: await establishDesk(url, committee, 'Chủ tịch Ủy ban nhân dân xã'),
    secretary: await establishDesk(url, committee, 'Thư ký hội nghị', false),
    economy: await establishDesk(url, economy, 'Trưởng phòng Kinh tế'),
    culture: await establishDesk(url, culture, 'Trưởng phòng Văn hóa - Xã hội'),
    front: await establishDesk(url, front, 'Chủ tịch Ủy ban MTTQ Việt Nam xã'),
  };
}

/** What leaders see in a list of promises. */
async function outstanding(filter: object): Promise<readonly string[]> {
  const query = `query Outstanding($filter: CommitmentFilter!) {
    commitments(filter: $filter, orderBy: { field: DUE_DATE }) { totalCount nodes { id } }
  }`;
  const data = await answerTo(server.url, query, { filter: { outstanding: true, ...filter } });
  return (at(data, 'commitments.nodes') as readonly unknown[]).map((node) => textAt(node, 'id'));
}

async function boxes(): Promise<unknown> {
  const query = `query Boxes($filter: CommitmentFilter!) {
    timeliness(filter: $filter) {
      on
      total {
        total openInTime openOverdue doneOnTime doneLate awaitingVerification
        overdueRate { numerator denominator value }
        onTimeRate { numerator denominator value }
      }
    }
  }`;
  const filter = { unitId: commune.committee, includeSubunits: true };
  return at(await answerTo(server.url, query, { filter }), 'timeliness');
}

async function stateOf(id: string): Promise<unknown> {
  const query = `query Promise($id: ID!) {
    commitment(id: $id) { status timeliness doneOn overdue { daysLate level since } }
  }`;
  return at(await answerTo(server.url, query, { id }), 'commitment');
}

/** Whether the promise about the road still waits for the minutes to be approved. */
async function isProvisional(): Promise<unknown> {
  const query = 'query Q($id: ID!) { commitment(id: $id) { isProvisional } }';
  return at(await answerTo(server.url, query, { id: promises.road }), 'commitment.isProvisional');
}

async function promise(text: string, lead: Desk, date: string, opinionId?: string) {
  const accepted = await send(
    'recordCommitment',
    {
      text,
      promisorOfficeId: commune.chair.officeId,
      leadUnitId: lead.unitId,
      source: { recordId: conferenceId, ...(opinionId === undefined ? {} : { opinionId }) },
      deadline: { fixed: { date } },
      territoryIds: [commune.territory],
    },
    commune.secretary.as('SECRETARY'),
    '... on CommitmentAccepted { commitment { id } }',
  );
  return textAt(accepted, 'commitment.id');
}

const photo = {
  caption: 'Ảnh hiện trường',
  file: { contentHash: 'a'.repeat(64), mediaType: 'image/jpeg', byteLength: '48211' },
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'giu-loi-journey-'));
  server = await startTestServer({ folder, now: '2026-12-01T01:30:00.000Z' });
  commune = await settle();
  const filter = { unitId: commune.committee, includeSubunits: true };
  screen = openScreen('start', commune.chair.as('LEADER'), filter);
});
afterAll(async () => {
  await screen.switchOff();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

// Each step goes on where the one before ended.
describe('from a promise made in a meeting to the notice on a leader’s screen', () => {
  test('a secretary schedules the meeting, records opinions, minutes and a promise', async () => {
    const as = commune.secretary.as('SECRETARY');
    const planned = await send(
      'scheduleDialogueConference',
      {
        title: 'Hội nghị đối thoại với Nhân dân xã Xuân Tây',
        unitId: commune.committee,
        chairOfficeId: commune.chair.officeId,
        audiences: ['RESIDENT'],
        territoryIds: [commune.territory],
        startsAt: '2026-12-12T00:30:00.000Z',
        venue: 'Hội trường Ủy ban nhân dân xã',
      },
      as,
      conferenceAccepted,
    );
    conferenceId = textAt(planned, 'dialogueConference.id');
    expect(at(planned, 'dialogueConference.status')).toBe('SCHEDULED');
    await comes('2026-12-12');
    await send('holdDialogueConference', { conferenceId }, as);
    const opinion = await send(
      'recordOpinion',
      { sourceId: conferenceId, text: 'Đường liên thôn hư hỏng.', audience: 'RESIDENT' },
      as,
      '... on OpinionAccepted { opinion { id outcome } }',
    );
    await send('draftMinutes', { conferenceId, text: 'Chủ tịch xã hứa sửa đường.' }, as);

    const { economy } = commune;
    const opinionId = textAt(opinion, 'opinion.id');
    promises.road = await promise('Sửa xong đường liên thôn.', economy, '2026-12-20', opinionId);
    expect(await isProvisional()).toBe(true);
  });

  test('the minutes are approved by the chairing office, never by who drafted them', async () => {
    const drafter = await refusalOf(
      server.url,
      'approveMinutes',
      { conferenceId },
      commune.secretary.as('SECRETARY'),
    );
    expect(['APPROVER_IS_DRAFTER', 'NOT_ALLOWED']).toContain(drafter.code);
    const approved = await send(
      'approveMinutes',
      { conferenceId },
      commune.chair.as('LEADER'),
      conferenceAccepted,
    );
    expect(at(approved, 'dialogueConference.status')).toBe('MINUTES_APPROVED');
    expect(await isProvisional()).toBe(false);
  });

  test('two more promises are recorded; a retried mutation gives the same record and position', async () => {
    const { economy, culture } = commune;
    promises.water = await promise('Thay cụm lọc nước sạch.', culture, '2026-12-25');
    const input = {
      commandId: 'den-duong-1',
      text: 'Lắp đèn đường đoạn qua trường mầm non.',
      promisorOfficeId: commune.chair.officeId,
      leadUnitId: economy.unitId,
      source: { recordId: conferenceId },
      deadline: { fixed: { date: '2026-12-31' } },
    };
    const record = () =>
      send(
        'recordCommitment',
        input,
        commune.secretary.as('SECRETARY'),
        '... on CommitmentAccepted { position commitment { id version } }',
      );
    const first = await record();
    promises.lamps = textAt(first, 'commitment.id');
    await restart();
    expect(await record()).toEqual(first);
    const other = await refusalOf(
      server.url,
      'recordCommitment',
      { ...input, text: 'Lắp đèn đường ở chợ.' },
      commune.secretary.as('SECRETARY'),
    );
    expect(other.code).toBe('COMMAND_ID_REUSED');
    const listed = await answerTo(
      server.url,
      `query Of($id: ID!) { dialogueConference(id: $id) {
        commitments { totalCount } opinions { nodes { commitments { id } } }
      } }`,
      { id: conferenceId },
    );
    expect(at(listed, 'dialogueConference.commitments.totalCount')).toBe(3);
    expect(at(listed, 'dialogueConference.opinions.nodes.0.commitments')).toEqual([
      { id: promises.road },
    ]);
  });

  test('leaders ask what is outstanding: by office, unit, words, due date and box', async () => {
    const { road, water, lamps } = promises;
    const { committee, chair, economy, culture } = commune;
    expect(await outstanding({ officeId: chair.officeId })).toEqual([road, water, lamps]);
    expect(await outstanding({ unitId: committee })).toEqual([]);
    const withSubunits = { unitId: committee, includeSubunits: true };
    expect(await outstanding(withSubunits)).toEqual([road, water, lamps]);
    expect(await outstanding({ unitId: economy.unitId })).toEqual([road, lamps]);
    expect(await outstanding({ unitId: culture.unitId })).toEqual([water]);
    expect(await outstanding({ text: 'duong lien thon' })).toEqual([road]);
    expect(await outstanding({ text: 'ĐƯỜNG' })).toEqual([road, lamps]);
    expect(await outstanding({ dueFrom: '2026-12-21', dueTo: '2026-12-25' })).toEqual([water]);
    expect(await outstanding({ timeliness: ['OPEN_OVERDUE'] })).toEqual([]);
    expect(await boxes()).toMatchObject({
      on: '2026-12-12',
      total: {
        total: 3,
        openInTime: 3,
        openOverdue: 0,
        overdueRate: { numerator: '0', denominator: '0', value: null },
      },
    });
  });

  test('on the deadline day nothing is overdue; the day after the notice is pushed, once', async () => {
    screen.switchOn(server.webSocketUrl);
    await comes('2026-12-20');
    await screen.shows(0);
    expect(await stateOf(promises.road)).toMatchObject({ timeliness: 'OPEN_IN_TIME' });
    await comes('2026-12-21');
    await comes('2026-12-21');
    await screen.shows(1);
    expect(screen.shown[0]).toMatchObject({
      promise: promises.road,
      level: 1,
      occurredOn: '2026-12-21',
      deadlineVersion: 1,
    });
    expect(await stateOf(promises.road)).toMatchObject({
      timeliness: 'OPEN_OVERDUE',
      overdue: { daysLate: 1, level: 1, since: '2026-12-21' },
    });
    expect(await outstanding({ timeliness: ['OPEN_OVERDUE'] })).toEqual([promises.road]);
  });

  test('a screen that was off, over a restart, catches up: no gap, nothing twice', async () => {
    await screen.switchOff();
    await comes('2026-12-26');
    await restart();
    await comes('2026-12-29');
    screen.switchOn(server.webSocketUrl);
    await screen.shows(3);
    await comes('2027-01-02');
    await screen.shows(5);
    const seen = screen.shown.map(({ promise: id, level, occurredOn }) => [id, level, occurredOn]);
    expect(seen.slice(0, 3)).toEqual([
      [promises.road, 1, '2026-12-21'],
      [promises.water, 1, '2026-12-26'],
      [promises.road, 2, '2026-12-27'],
    ]);
    // Both of one sweep: the log says in which order.
    expect(seen.slice(3)).toHaveLength(2);
    expect(seen.slice(3)).toEqual(
      expect.arrayContaining([
        [promises.lamps, 1, '2027-01-01'],
        [promises.water, 2, '2027-01-01'],
      ]),
    );
    const positions = screen.shown.map(({ position }) => position);
    expect(positions).toEqual([...new Set(positions)].sort());
    const query = '{ overdueNotices { totalCount } }';
    expect(at(await answerTo(server.url, query), 'overdueNotices.totalCount')).toBe(5);
    expect(await boxes()).toMatchObject({
      on: '2027-01-02',
      total: { openOverdue: 3, overdueRate: { numerator: '3', denominator: '3', value: '100.00' } },
    });
  });

  test('the unit claims, MTTQ rejects with a photo, and the clock never stopped', async () => {
    const { economy, front } = commune;
    const claim = { commitmentId: promises.road, statement: 'Đã sửa xong.', evidence: [photo] };
    const claimed = await send('claimFulfilment', claim, economy.as('LEADER'), claimAccepted);
    const verdict = {
      commitmentId: promises.road,
      claimId: textAt(claimed, 'commitment.claims.0.id'),
    };
    const own = { ...verdict, verdict: 'FULL' };
    const self = await refusalOf(server.url, 'verifyFulfilment', own, economy.as('OVERSEER'));
    expect(self.code).toBe('VERIFIER_NOT_OVERSEER');
    expect(await stateOf(promises.road)).toMatchObject({
      status: 'CLAIMED',
      timeliness: 'OPEN_OVERDUE',
    });
    await comes('2027-01-03');
    const rejection = { ...verdict, reason: 'Mới sửa một nửa.', evidence: [photo] };
    await send('rejectFulfilment', rejection, front.as('OVERSEER'), claimAccepted);
    expect(await stateOf(promises.road)).toMatchObject({
      timeliness: 'OPEN_OVERDUE',
      overdue: { daysLate: 14, level: 2 },
    });
  });

  test('a second claim is verified in full: done late, and nothing more is pushed for it', async () => {
    const { economy, front } = commune;
    const shownBefore = screen.shown.length;
    await comes('2027-01-10');
    await screen.shows(shownBefore + 1);
    const claim = { commitmentId: promises.road, statement: 'Đã xong cả.', evidence: [photo] };
    const claimed = await send('claimFulfilment', claim, economy.as('LEADER'), claimAccepted);
    expect(at(claimed, 'commitment.claims')).toMatchObject([
      { status: 'PENDING' },
      { status: 'REJECTED' },
    ]);
    await comes('2027-01-12');
    const verdict = {
      commandId: 'tham-tra-duong',
      commitmentId: promises.road,
      claimId: textAt(claimed, 'commitment.claims.0.id'),
      verdict: 'FULL',
    };
    const verify = () => send('verifyFulfilment', verdict, front.as('OVERSEER'), claimAccepted);
    const verified = await verify();
    await restart();
    expect(await verify()).toEqual(verified);
    expect(await stateOf(promises.road)).toEqual({
      status: 'VERIFIED',
      timeliness: 'DONE_LATE',
      doneOn: '2027-01-10',
      overdue: null,
    });
    screen.switchOn(server.webSocketUrl);
    await comes('2027-01-31');
    // The thirtieth day has come for water and lamps; for the road it never does.
    await screen.shows(shownBefore + 3);
    const since = screen.shown.slice(shownBefore).map(({ promise: id, level }) => [id, level]);
    expect(since[0]).toEqual([promises.lamps, 2]);
    expect(since.slice(1)).toEqual(
      expect.arrayContaining([
        [promises.water, 3],
        [promises.lamps, 3],
      ]),
    );
    expect(await boxes()).toEqual({
      on: '2027-01-31',
      total: {
        total: 3,
        openInTime: 0,
        openOverdue: 2,
        doneOnTime: 0,
        doneLate: 1,
        awaitingVerification: 0,
        overdueRate: { numerator: '2', denominator: '3', value: '66.67' },
        onTimeRate: { numerator: '0', denominator: '3', value: '0.00' },
      },
    });
    expect(await outstanding({ officeId: commune.chair.officeId })).toEqual([
      promises.water,
      promises.lamps,
    ]);
  });

  test('an extension granted after the deadline had passed starts a ladder of its own (R6, R15)', async () => {
    const { culture, front } = commune;
    const commitmentId = promises.water;
    const asked = await send(
      'requestExtension',
      { commitmentId, proposedDate: '2027-02-12', reason: 'Chờ vật tư.' },
      culture.as('LEADER'),
      '... on CommitmentAccepted { commitment { extensions { id } } }',
    );
    const extensionId = textAt(asked, 'commitment.extensions.0.id');
    const granting = { commitmentId, extensionId, reason: 'Đã kiểm tra, đúng thực tế.' };
    // R32: never an office inside the lead unit.
    const inside = await refusalOf(server.url, 'grantExtension', granting, culture.as('LEADER'));
    expect(inside.code).toBe('EXTENSION_DECIDER_NOT_ENTITLED');
    await send('grantExtension', granting, front.as('OVERSEER'));

    const query = `query Extended($id: ID!) {
      commitment(id: $id) {
        timeliness original: timeliness(against: ORIGINAL)
        deadline { version originalDate currentDate }
        extensions { status lapsedDays previousDate grantedDate }
      }
    }`;
    const extended = await answerTo(server.url, query, { id: commitmentId });
    expect(at(extended, 'commitment')).toEqual({
      timeliness: 'OPEN_IN_TIME',
      original: 'OPEN_OVERDUE',
      deadline: { version: 2, originalDate: '2026-12-25', currentDate: '2027-02-12' },
      extensions: [
        {
          status: 'GRANTED',
          // 26 December to 30 January: the day of the decision counts as in time.
          lapsedDays: 36,
          previousDate: '2026-12-25',
          grantedDate: '2027-02-12',
        },
      ],
    });
    const counts = `query Counts($filter: CommitmentFilter!) {
      timeliness(filter: $filter) { total { openInTime openOverdue doneLate extendedAfterLapse } }
      original: timeliness(filter: $filter, against: ORIGINAL) { total { openInTime openOverdue doneLate } }
    }`;
    const filter = { unitId: commune.committee, includeSubunits: true };
    expect(await answerTo(server.url, counts, { filter })).toEqual({
      timeliness: { total: { openInTime: 1, openOverdue: 1, doneLate: 1, extendedAfterLapse: 1 } },
      original: { total: { openInTime: 0, openOverdue: 2, doneLate: 1 } },
    });

    const shownBefore = screen.shown.length;
    await comes('2027-02-12');
    await screen.shows(shownBefore);
    await comes('2027-02-13');
    await comes('2027-02-14');
    await screen.shows(shownBefore + 1);
    expect(screen.shown.at(-1)).toMatchObject({
      promise: commitmentId,
      level: 1,
      deadlineVersion: 2,
      occurredOn: '2027-02-13',
    });
    const once = screen.shown.map(({ promise: id, deadlineVersion, level }) =>
      [id, deadlineVersion, level].join(' '),
    );
    expect(new Set(once).size).toBe(once.length);
  });

  test('the history of the promise tells all of it, in order, and who did it', async () => {
    const query = `query History($id: ID!) {
      history(id: $id, first: 100) { nodes { eventType label occurredOn { date } actor { role } } }
    }`;
    const { history } = (await answerTo(server.url, query, { id: promises.road })) as {
      history: unknown;
    };
    const told = (at(history, 'nodes') as readonly unknown[]).map((entry) =>
      [at(entry, 'eventType'), at(entry, 'occurredOn.date'), at(entry, 'actor.role')].join(' '),
    );
    expect(told).toEqual([
      'CommitmentRecorded 2026-12-12 SECRETARY',
      'DeadlineSet 2026-12-12 SECRETARY',
      'LeadUnitAssigned 2026-12-12 SECRETARY',
      'DueSoonNoticed 2026-12-13 SYSTEM',
      'DueSoonNoticed 2026-12-19 SYSTEM',
      'OverdueNoticed 2026-12-21 SYSTEM',
      'OverdueNoticed 2026-12-27 SYSTEM',
      'FulfilmentClaimed 2027-01-02 LEADER',
      'FulfilmentRejected 2027-01-03 OVERSEER',
      'FulfilmentClaimed 2027-01-10 LEADER',
      'FulfilmentVerified 2027-01-12 OVERSEER',
    ]);
  });
});
