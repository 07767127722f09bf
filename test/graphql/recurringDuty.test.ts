import type { ActingPerson } from '../../src/application/commandRequest';
import { evidence, programme } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';
import { clockOver } from '../support/clockOver';
import { sendOnCommitment } from './sentCommands';

let app: AskedApplication;
let org: SmallOrganisation;

beforeEach(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
});
afterEach(() => app.close());

const DUTY = `id timeliness isAwaitingVerification overdue { since daysLate }
  deadline { kind currentDate wording }
  recurrence { period periodLabel day until wording }
  occurrenceCounts { kept late missed due awaitingVerification notAsked keptRate { numerator denominator } }
  occurrencesCount
  occurrences(first: 3) { startsOn endsOn label dueOn originalDueOn opensOn timeliness
    isAwaitingVerification claims { id status occurrence verification { reason } } }`;

const wording = 'Trước ngày 05 hằng tháng';
const promise = (changes: object = {}): Promise<Answer> =>
  sendOnCommitment(
    app,
    'recordCommitment',
    {
      text: `${wording}, Sở công khai kết quả giải quyết kiến nghị.`,
      promisorOfficeId: org.department.head.officeId,
      source: programme,
      occurredOn: { date: '2026-08-10' },
      deadlineWording: wording,
      backdatingReason: 'Nhập hồ sơ muộn',
      leadUnitId: org.communeCommittee.unitId,
      territoryIds: [org.communeId],
      ...changes,
    },
    secretaryOf(org.department),
    DUTY,
  );

const send = (name: string, input: object, actor: ActingPerson): Promise<Answer> =>
  sendOnCommitment(app, name, input, actor, DUTY);

const claim = (commitmentId: string, date: string, occurrence?: string) =>
  send(
    'claimFulfilment',
    {
      commitmentId,
      statement: 'Đã công khai',
      evidence,
      occurredOn: { date },
      ...(occurrence === undefined ? {} : { occurrence }),
    },
    leaderOf(org.communeCommittee),
  );

const claimIdOf = async (commitmentId: string, occurrence: string): Promise<string> => {
  const { commitment } = await app.ask<{
    commitment: { occurrences: { startsOn: string; claims: { id: string }[] }[] };
  }>('query ($id: ID!) { commitment(id: $id) { occurrences { startsOn claims { id } } } }', {
    id: commitmentId,
  });
  const found = commitment.occurrences.find(({ startsOn }) => startsOn === occurrence);
  return found?.claims[0]?.id ?? '';
};

const verify = async (commitmentId: string, occurrence: string) =>
  send(
    'verifyFulfilment',
    {
      commitmentId,
      claimId: await claimIdOf(commitmentId, occurrence),
      verdict: 'FULL',
      confirmedDoneOn: `${occurrence.slice(0, 7)}-03`,
    },
    overseerOf(org.front),
  );

describe('R44: "Trước ngày 05 hằng tháng" of 10 August, on 12 December 2026', () => {
  it('recurs by its words alone, and each month has a box of its own (R38)', async () => {
    const duty = await promise();
    expect(duty).toMatchObject({
      timeliness: 'OPEN_OVERDUE',
      overdue: { since: '2026-09-05', daysLate: 99 },
      deadline: { kind: 'DATE', currentDate: '2026-09-04', wording },
      recurrence: { period: 'MONTH', periodLabel: 'Hằng tháng', day: 4, until: null, wording },
      occurrenceCounts: { kept: 0, late: 0, missed: 4, due: 4, notAsked: 0 },
      occurrencesCount: 5,
      occurrences: [
        {
          startsOn: '2027-01-01',
          endsOn: '2027-01-31',
          label: 'tháng 01/2027',
          dueOn: '2027-01-04',
          opensOn: '2026-12-05',
          timeliness: 'OPEN_IN_TIME',
          claims: [],
        },
        { startsOn: '2026-12-01', dueOn: '2026-12-04', timeliness: 'OPEN_OVERDUE' },
        { startsOn: '2026-11-01', dueOn: '2026-11-04', timeliness: 'OPEN_OVERDUE' },
      ],
    });
  });

  it('one missed leaves the rest: kept and missed are counted apart, the box is that of the missed one', async () => {
    const { id } = await promise();
    for (const month of ['2026-09', '2026-10', '2026-12']) {
      await claim(id as string, `${month}-03`, `${month}-01`);
      await verify(id as string, `${month}-01`);
    }
    const { commitment } = await app.ask<{ commitment: Answer }>(
      `query ($id: ID!) { commitment(id: $id) { ${DUTY} } }`,
      { id },
    );
    expect(commitment).toMatchObject({
      timeliness: 'OPEN_OVERDUE',
      overdue: { since: '2026-11-05' },
      occurrenceCounts: {
        kept: 3,
        late: 0,
        missed: 1,
        keptRate: { numerator: '3', denominator: '4' },
      },
      occurrences: [
        { timeliness: 'OPEN_IN_TIME' },
        {
          timeliness: 'DONE_ON_TIME',
          claims: [{ status: 'VERIFIED_FULLY', occurrence: '2026-12-01' }],
        },
        { timeliness: 'OPEN_OVERDUE' },
      ],
    });
    await claim(id as string, '2026-12-10', '2026-11-20');
    const { commitment: waiting } = await app.ask<{ commitment: Answer }>(
      `query ($id: ID!) { commitment(id: $id) { ${DUTY} } }`,
      { id },
    );
    expect(waiting).toMatchObject({ timeliness: 'OPEN_OVERDUE', occurrenceCounts: { missed: 1 } });
  });

  it('answers for any day and for what was known then (R1)', async () => {
    const { id } = await promise();
    await claim(id as string, '2026-09-03', '2026-09-01');
    await verify(id as string, '2026-09-01');
    const { then, known, counted, lists } = await app.ask<Record<string, Answer>>(
      `query ($id: ID!) {
        then: commitment(id: $id, on: "2026-09-20") { timeliness occurrenceCounts { kept missed }
          occurrences { startsOn timeliness claims { status } } }
        known: commitment(id: $id) {
          september: timeliness(on: "2026-09-20") october: timeliness(on: "2026-10-05")
          waiting: timeliness(on: "2026-09-20", basis: VERIFICATION) }
        counted: timeliness(on: "2026-09-20") { total { openInTime openOverdue total } }
        lists: commitments(filter: { timeliness: [OPEN_OVERDUE] }, on: "2026-10-05") { nodes { id } } }`,
      { id },
    );
    expect(then).toMatchObject({
      timeliness: 'OPEN_IN_TIME',
      occurrenceCounts: { kept: 1, missed: 0 },
      occurrences: [
        { startsOn: '2026-10-01', timeliness: 'OPEN_IN_TIME' },
        { startsOn: '2026-09-01', timeliness: 'DONE_ON_TIME' },
      ],
    });
    expect(known).toEqual({
      september: 'OPEN_IN_TIME',
      october: 'OPEN_OVERDUE',
      waiting: 'OPEN_OVERDUE',
    });
    expect(counted).toMatchObject({ total: { openInTime: 1, openOverdue: 0, total: 1 } });
    expect(lists).toEqual({ nodes: [{ id }] });
  });
});

describe('R44, R50: what is refused names the way out', () => {
  const refusal = (answer: Answer) => ({
    code: answer['code'] as string,
    message: answer['message'] as string,
    english: answer['english'] as string,
  });

  it('a claim that names no occurrence while several are open', async () => {
    const { id } = await promise();
    const refused = refusal(await claim(id as string, '2026-12-10'));
    expect(refused.code).toBe('OCCURRENCE_REQUIRED');
    expect(refused.message).toContain('01/09/2026');
    expect(refused.english).toContain('Name the one meant');
  });

  it('an occurrence of what does not recur, a day that has not begun, one of nobody', async () => {
    const { id } = await promise();
    const once = await promise({
      deadlineWording: undefined,
      deadline: { fixed: { date: '2027-03-31' } },
    });
    expect(await claim(once['id'] as string, '2026-12-10', '2026-12-01')).toMatchObject({
      code: 'DOES_NOT_RECUR',
    });
    expect(await claim(id as string, '2026-12-10', '2027-03-01')).toMatchObject({
      code: 'DATE_TOO_EARLY',
    });
    expect(await claim(id as string, '2026-12-10', '2026-05-01')).toMatchObject({
      code: 'VALUE_OUT_OF_RANGE',
      field: 'occurrence',
    });
  });

  it('R38: a day that differs from words that recur; typed, a rhythm that names no day', async () => {
    const other = await promise({ deadline: { fixed: { date: '2026-12-31' } } });
    expect(other).toMatchObject({ code: 'DEADLINE_DIFFERS_FROM_WORDING' });
    expect(other['message']).toContain('04/09/2026');
    const typed = {
      deadlineWording: undefined,
      deadline: { recurring: { period: 'WEEK', day: 9 } },
    };
    expect(await promise(typed)).toMatchObject({
      code: 'VALUE_OUT_OF_RANGE',
      field: 'deadline.recurring.day',
    });
  });
});

it('R44: a weekly duty typed by hand recurs until its last day, and is closed when all is done', async () => {
  const duty = await promise({
    deadlineWording: undefined,
    deadline: {
      recurring: { period: 'WEEK', day: 6, from: '2026-11-23', until: '2026-12-06' },
    },
  });
  expect(duty).toMatchObject({
    recurrence: { period: 'WEEK', day: 6, until: '2026-12-06', wording: null },
    occurrencesCount: 2,
    occurrences: [
      { startsOn: '2026-11-30', dueOn: '2026-12-05', label: 'tuần 30/11/2026 – 06/12/2026' },
      { startsOn: '2026-11-23', dueOn: '2026-11-28' },
    ],
  });
  const commitmentId = duty['id'] as string;
  const front = overseerOf(org.front);
  for (const [week, day] of [
    ['2026-11-23', '2026-11-28'],
    ['2026-11-30', '2026-12-05'],
  ] as const) {
    expect(await send('closeCommitment', { commitmentId }, front)).toMatchObject({
      code: 'NOT_VERIFIED',
    });
    await claim(commitmentId, day, week);
    const claimId = await claimIdOf(commitmentId, week);
    const verdict = { commitmentId, claimId, verdict: 'FULL', confirmedDoneOn: day };
    await send('verifyFulfilment', verdict, front);
  }
  expect(await send('closeCommitment', { commitmentId }, front)).toMatchObject({
    timeliness: 'DONE_ON_TIME',
  });
});

it('R44, R15: the clock climbs the ladder of each occurrence, once, and goes on where it stopped', async () => {
  const { id } = await promise();
  const clock = clockOver(app);
  expect(await clock.tick()).toBeGreaterThan(0);
  expect(await clock.tick()).toBe(0);
  const noticed = async (on: string) => {
    await app.caughtUp();
    const { commitment } = await app.ask<{
      commitment: { overdueNotices: { dueDate: string; level: number }[] };
    }>(
      'query ($id: ID!, $on: Date) { commitment(id: $id, on: $on) { overdueNotices { dueDate level } } }',
      { id, on },
    );
    return commitment.overdueNotices.map(({ dueDate, level }) => `${dueDate} ${level}`).sort();
  };
  const until = ['2026-09-04 1', '2026-09-04 2', '2026-09-04 3', '2026-10-04 1', '2026-10-04 2'];
  const further = ['2026-10-04 3', '2026-11-04 1', '2026-11-04 2', '2026-11-04 3', '2026-12-04 1'];
  expect(await noticed('2026-12-12')).toEqual([...until, ...further, '2026-12-04 2']);
  await claim(id as string, '2026-12-10', '2026-12-01');
  app.clock.set('2027-01-05T01:00:00.000Z');
  await clock.tick();
  expect(await noticed('2027-01-05')).toEqual([
    ...until,
    ...further,
    '2026-12-04 2',
    // What was claimed late is overdue still; the next one has a ladder of its own.
    '2026-12-04 3',
    '2027-01-04 1',
  ]);
});

describe('R44: what falls due soon', () => {
  const dueSoon = async (days: number, args = ''): Promise<Answer> => {
    await app.caughtUp();
    const { dueSoon: calendar } = await app.ask<{ dueSoon: Answer }>(
      `{ dueSoon(days: ${days} ${args}) { totalCount days { date commitments { id }
        occurrences { commitment { id } occurrence { startsOn dueOn timeliness } } } } }`,
    );
    return calendar;
  };
  const daysOf = ({ days }: Answer): readonly string[] =>
    (days as readonly { readonly date: string }[]).map(({ date }) => date);

  it('is each open occurrence on its own day, also of a duty that missed an earlier one', async () => {
    const { id } = await promise();
    expect(await dueSoon(62)).toEqual({
      totalCount: 2,
      days: ['2027-01', '2027-02'].map((month) => ({
        date: `${month}-04`,
        commitments: [{ id }],
        occurrences: [
          {
            commitment: { id },
            occurrence: {
              startsOn: `${month}-01`,
              dueOn: `${month}-04`,
              timeliness: 'OPEN_IN_TIME',
            },
          },
        ],
      })),
    });
    expect(await dueSoon(14)).toEqual({ totalCount: 0, days: [] });
    expect(daysOf(await dueSoon(14, ', on: "2026-11-30"'))).toEqual(['2026-12-04']);
    expect(await dueSoon(62, ', asOf: "2026-12-11"')).toEqual({ totalCount: 0, days: [] });
  });

  it('stands beside what is owed once, in the order of days, and none that is done or suspended', async () => {
    const duty = await promise();
    const once = await promise({
      text: 'Sở sẽ sửa xong cầu.',
      deadlineWording: undefined,
      deadline: { fixed: { date: '2027-01-20' } },
      backdatingReason: undefined,
    });
    const commitmentId = duty['id'] as string;
    expect(daysOf(await dueSoon(62))).toEqual(['2027-01-04', '2027-01-20', '2027-02-04']);
    await claim(commitmentId, '2026-12-10', '2027-01-01');
    await verify(commitmentId, '2027-01-01').catch(() => null);
    const reason = 'Chờ vốn';
    await send('suspendCommitment', { commitmentId, reason }, overseerOf(org.front));
    expect(daysOf(await dueSoon(62))).toEqual(['2027-01-20']);
    const { days } = await dueSoon(62);
    expect(days).toMatchObject([{ commitments: [{ id: once['id'] }], occurrences: [] }]);
  });

  it('goes by the extended day of one, and by the last of a duty that ends', async () => {
    const duty = await promise({
      deadlineWording: undefined,
      deadline: { recurring: { period: 'MONTH', day: 4, until: '2027-02-28' } },
    });
    const commitmentId = duty['id'] as string;
    const wish = {
      commitmentId,
      occurrence: '2027-01-01',
      proposedDate: '2027-01-15',
      reason: 'Tết',
    };
    await send('requestExtension', wish, leaderOf(org.communeCommittee));
    const { commitment } = await app.ask<{ commitment: Answer }>(
      'query ($id: ID!) { commitment(id: $id) { extensions { id } } }',
      { id: commitmentId },
    );
    const extensionId = commitment['extensions'][0].id as string;
    await send(
      'grantExtension',
      { commitmentId, extensionId, reason: 'Đồng ý' },
      overseerOf(org.front),
    );
    expect(daysOf(await dueSoon(92))).toEqual(['2027-01-15', '2027-02-04']);
    const ofOther = `, filter: { unitId: "${org.otherDepartment.unitId}" }`;
    expect(daysOf(await dueSoon(92, ofOther))).toEqual([]);
    const ofLead = `, filter: { unitId: "${org.communeCommittee.unitId}" }`;
    expect((await dueSoon(92, ofLead))['totalCount']).toBe(2);
  });
});
