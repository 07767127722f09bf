import {
  openAskedApplication,
  type Answer,
  type AskedApplication,
} from '../graphql/askedApplication';
import { programme } from '../support/preparedRecords';
import { secretaryOf } from '../support/smallOrganisation';
import { tellPromiseStory, type PromiseStory } from './promiseStory';

// Questions that people ask, one request each; the figures are those of the story.
let app: AskedApplication;
let story: PromiseStory;
beforeAll(async () => {
  app = await openAskedApplication({ now: '2025-10-01T02:00:00.000Z' });
  story = await tellPromiseStory(app);
});
afterAll(() => app.close());

const named = (nodes: readonly Answer[], key = 'id'): string[] =>
  nodes.map((node) => story.names[String(node[key])] ?? `? ${String(node[key])}`);

it('1. overdue here, and by how much', async () => {
  const { commitments } = await app.ask(
    `query ($commune: ID!) {
      commitments(filter: { territoryId: $commune, timeliness: [OPEN_OVERDUE] }) {
        totalCount nodes { id overdue { daysLate } } } }`,
    { commune: story.org.communeId },
  );
  expect(commitments.totalCount).toBe(3);
  expect(named(commitments.nodes)).toEqual(['dyke', 'road', 'pharmacy']);
  expect((commitments.nodes as Answer[]).map(({ overdue }) => Number(overdue.daysLate))).toEqual([
    376, 34, 22,
  ]);
});

it('2. due in two weeks', async () => {
  const { dueSoon } = await app.ask(
    '{ dueSoon(days: 14) { totalCount days { date commitments { id } } } }',
  );
  expect(dueSoon.totalCount).toBe(1);
  expect(dueSoon.days).toMatchObject([{ date: '2026-12-20', commitments: [{}] }]);
  expect(named(dueSoon.days[0].commitments)).toEqual(['school']);
});

describe('3. the worst division this quarter against last year’s', () => {
  const asked = (order: string) => `{ timeliness(groupBy: UNIT, orderBy: ${order},
      period: { kind: FOURTH_QUARTER, year: 2026 },
      compareWith: { kind: FOURTH_QUARTER, year: 2025 }) {
    on comparedOn period { kind from to } comparedPeriod { from to }
    comparison { overdueRate { value previous difference } }
    groups { label counts { openOverdue total } comparison { previous { openOverdue total }
      overdueRate { value previous difference } onTimeRate { value previous difference } } } } }`;

  it('R25, R34: a running quarter is compared with the same days of last year’s', async () => {
    const order = '{ measure: OVERDUE_RATE }';
    const { timeliness } = await app.ask(asked(order));
    expect(timeliness).toMatchObject({
      on: '2026-12-12',
      comparedOn: '2025-12-12',
      period: { kind: 'FOURTH_QUARTER', from: '2026-10-01', to: '2026-12-31' },
      comparedPeriod: { from: '2025-10-01', to: '2025-12-31' },
      // 3 of 5 that fell due; a year before 1 of 3.
      comparison: { overdueRate: { value: '60.00', previous: '33.33', difference: '26.67' } },
    });
    const [worst, second, last] = timeliness.groups as Answer[];
    expect(worst).toMatchObject({
      label: 'Sở Xây dựng',
      counts: { openOverdue: 2, total: 4 },
      comparison: {
        previous: { openOverdue: 1, total: 2 },
        overdueRate: { value: '66.67', previous: '50.00', difference: '16.67' },
        onTimeRate: { value: '33.33', previous: '50.00', difference: '-16.67' },
      },
    });
    expect(second).toMatchObject({
      label: 'Sở Y tế',
      counts: { openOverdue: 1, total: 3 },
      comparison: {
        previous: { openOverdue: 0, total: 2 },
        overdueRate: { value: '50.00', previous: '0.00', difference: '50.00' },
      },
    });
    // Nothing fell due there: it has no rate, and stands last whatever the direction.
    expect(last).toMatchObject({
      label: 'UBND xã Yên Trị',
      comparison: { overdueRate: { value: null, previous: null, difference: null } },
    });
    expect(timeliness.groups).toHaveLength(3);
  });

  it.each([
    ['what it rose by', '{ measure: OVERDUE_RATE, side: DIFFERENCE }', ['Sở Y tế', 'Sở Xây dựng']],
    [
      'last year’s rate',
      '{ measure: OVERDUE_RATE, side: PREVIOUS, direction: ASCENDING }',
      ['Sở Y tế', 'Sở Xây dựng'],
    ],
    ['a count', '{ measure: TOTAL, direction: ASCENDING }', ['UBND xã Yên Trị', 'Sở Y tế']],
    ['another rate', '{ measure: ON_TIME_RATE }', ['Sở Y tế', 'Sở Xây dựng']],
  ])('in the order of %s', async (_what, order, labels) => {
    const { timeliness } = await app.ask(asked(order));
    const found = (timeliness.groups as Answer[]).map(({ label }) => label as string);
    expect(found.slice(0, labels.length)).toEqual(labels);
  });

  it('R25: whole quarters that are over as at their last days, and any day that is named', async () => {
    const question = (
      more: string,
    ) => `{ timeliness(period: { kind: FOURTH_QUARTER, year: 2025 }${more}) {
      on comparedOn total { openOverdue doneLate total } } }`;
    expect((await app.ask(question('')))['timeliness']).toEqual({
      on: '2025-12-31',
      comparedOn: null,
      total: { openOverdue: 1, doneLate: 1, total: 4 },
    });
    const other = ', compareWith: { kind: THIRD_QUARTER, year: 2025 }';
    expect((await app.ask(question(`, on: "2025-12-12"${other}`)))['timeliness']).toEqual({
      on: '2025-12-12',
      comparedOn: '2025-09-12',
      total: { openOverdue: 1, doneLate: 0, total: 4 },
    });
    const named = `${other}, compareOn: "2025-08-01"`;
    expect((await app.ask(question(named)))['timeliness'].comparedOn).toBe('2025-08-01');
    expect((await app.ask(question(other)))['timeliness'].comparedOn).toBe('2025-09-30');
  });

  it('by what was known then too', async () => {
    const { timeliness } = await app.ask(`{ timeliness(asOf: "2025-12-15",
        period: { kind: FOURTH_QUARTER, year: 2025 }) { on total { openOverdue openInTime total } } }`);
    expect(timeliness).toEqual({
      on: '2025-12-15',
      total: { openOverdue: 1, openInTime: 1, total: 4 },
    });
  });

  it('says what a comparison lacks', async () => {
    const quarter = '{ kind: FIRST_QUARTER, year: 2026 }';
    for (const args of [
      `compareWith: ${quarter}`,
      `period: ${quarter}, filter: { openIn: ${quarter} }`,
      `groupBy: UNIT, period: ${quarter}, orderBy: { measure: TOTAL, side: DIFFERENCE }`,
    ])
      expect(await app.faults(`{ timeliness(${args}) { on } }`)).toEqual(['BAD_USER_INPUT']);
  });
});

it('4. last year’s promises that are still open', async () => {
  const { commitments } = await app.ask(`{ commitments(filter: { outstanding: true,
    madeIn: { kind: YEAR, year: 2025 } }) { totalCount nodes { id timeliness } } }`);
  expect(named(commitments.nodes)).toEqual(['dyke']);
  expect(commitments).toMatchObject({ totalCount: 1, nodes: [{ timeliness: 'OPEN_OVERDUE' }] });
});

it('5. extended more than once', async () => {
  const asked = (
    count: string,
    when = '',
  ) => `{ commitments(filter: { extensionsGranted: ${count} }${when}) {
    totalCount nodes { id deadline { originalDate currentDate } } } }`;
  const { commitments } = await app.ask(asked('{ atLeast: 2 }'));
  expect(named(commitments.nodes)).toEqual(['school']);
  expect(commitments.nodes[0].deadline).toEqual({
    originalDate: '2026-10-30',
    currentDate: '2026-12-20',
  });
  // Before the second one was granted it was one, on that day and by what was known then.
  for (const when of [', on: "2026-11-19"', ', asOf: "2026-11-19"']) {
    expect((await app.ask(asked('{ atLeast: 2 }', when)))['commitments'].totalCount).toBe(0);
    const once = await app.ask(asked('{ atLeast: 1, atMost: 1 }', when));
    expect(named(once['commitments'].nodes)).toEqual(['school']);
  }
});

it('6. asked twice by voters', async () => {
  const { repeatedOpinions } = await app.ask(`{
    repeatedOpinions(filter: { sourceKind: [VOTER_CONTACT_SESSION] }) { totalCount nodes {
      timesRaised meetingsCount firstRaised { text source { ... on VoterContactSession { title } } }
      lastRaised { text source { ... on VoterContactSession { title } } } } } }`);
  expect(repeatedOpinions).toEqual({
    totalCount: 1,
    nodes: [
      {
        timesRaised: 2,
        meetingsCount: 2,
        firstRaised: {
          text: 'Kênh mương thôn 3 bồi lắng, đề nghị nạo vét trước mùa mưa.',
          source: { title: 'Tiếp xúc cử tri tháng 4/2026' },
        },
        lastRaised: {
          text: 'Kênh mương thôn 3 bồi lắng, đề nghị sớm nạo vét trước mùa mưa',
          source: { title: 'Tiếp xúc cử tri tháng 10/2026' },
        },
      },
    ],
  });
});

it('7. claimed and not verified for over 30 days', async () => {
  const asked = (when = '') => `{ commitments(filter: { daysClaimWaits: { atLeast: 31 } }${when}) {
    totalCount nodes { id status } }
    verificationQueue(filter: { daysClaimWaits: { atLeast: 31 } }${when}) {
      totalCount nodes { daysWaiting } } }`;
  const { commitments, verificationQueue } = await app.ask(asked());
  expect(named(commitments.nodes)).toEqual(['ward']);
  expect(commitments).toMatchObject({ totalCount: 1, nodes: [{ status: 'CLAIMED' }] });
  expect(verificationQueue).toEqual({ totalCount: 1, nodes: [{ daysWaiting: 32 }] });
  // On 10 December it was 30 days.
  const earlier = await app.ask(asked(', on: "2026-12-10"'));
  expect([earlier['commitments'].totalCount, earlier['verificationQueue'].totalCount]).toEqual([
    0, 0,
  ]);
});

it('9. passed from unit to unit, without what clerks put right', async () => {
  const { reassignmentRegister, commitments } = await app.ask(`{
    reassignmentRegister { totalCount nodes { ordinal reason
      commitment { id } fromUnit { name } toUnit { name } } }
    commitments(filter: { passesCount: { atLeast: 1 } }) { nodes { id reassignmentsCount } } }`);
  expect(reassignmentRegister).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        ordinal: 1,
        reason: 'Đúng địa bàn',
        fromUnit: { name: 'Sở Y tế' },
        toUnit: { name: 'UBND xã Yên Trị' },
      },
    ],
  });
  expect(
    named((reassignmentRegister.nodes as Answer[]).map(({ commitment }) => commitment as Answer)),
  ).toEqual(['market']);
  expect(named(commitments.nodes)).toEqual(['market']);
});

it('10. no report of progress for 30 days', async () => {
  const asked = (when = '') => `{ commitments(filter: { outstanding: true,
    daysSinceProgress: { atLeast: 30 } }${when}) { totalCount
      nodes { id lastProgressOn daysSinceProgress } } }`;
  const { commitments } = await app.ask(asked());
  expect(named(commitments.nodes)).toEqual(['dyke', 'ward', 'school']);
  expect(commitments.totalCount).toBe(3);
  expect(commitments.nodes).toMatchObject([
    { lastProgressOn: null, daysSinceProgress: 428 },
    { lastProgressOn: null, daysSinceProgress: 68 },
    { lastProgressOn: '2026-11-12', daysSinceProgress: 30 },
  ]);
  // Before their reports of November the others had said nothing either; what was made on 5 October
  // had been silent for 30 days on 4 November, and the day before for 29.
  const then = await app.ask(asked(', on: "2026-11-04"'));
  expect(named(then['commitments'].nodes).sort()).toEqual(
    ['canal', 'dyke', 'market', 'nurses', 'pharmacy', 'road', 'school', 'ward'].sort(),
  );
  const before = await app.ask(asked(', on: "2026-11-03", asOf: "2026-11-03"'));
  expect(named(before['commitments'].nodes)).toEqual(['dyke']);
});

it('8. the list for the session, 130 rows', async () => {
  const { department } = story.org;
  const rows = Array.from({ length: 130 }, (_, index) => ({
    text: `Nhiệm vụ thứ ${index}`,
    promisorOfficeId: department.head.officeId,
    source: programme,
    programme: 'Kỳ họp thứ 12',
    deadline: { fixed: { date: '2027-05-31' } },
    territoryIds: [story.org.communeId],
  }));
  for (const input of rows) await app.accept('recordCommitment', input, secretaryOf(department));
  await app.caughtUp();
  const asked = (
    first: string,
  ) => `{ commitmentSheet(filter: { programme: "Kỳ họp thứ 12" }${first}) {
    on commitmentsCount commitments { id text timeliness deadline { currentDate } } } }`;
  const { commitmentSheet } = await app.ask(asked(''));
  expect(commitmentSheet).toMatchObject({ on: '2026-12-12', commitmentsCount: 130 });
  const texts = (commitmentSheet.commitments as Answer[]).map(({ text }) => text as string);
  expect([...texts].sort()).toEqual(rows.map(({ text }) => text).sort());
  const some = await app.ask(asked(', first: 3'));
  expect(some['commitmentSheet'].commitments).toEqual(
    (commitmentSheet.commitments as Answer[]).slice(0, 3),
  );
  expect(some['commitmentSheet'].commitmentsCount).toBe(130);
  expect(await app.faults(asked(', first: 1001'))).toEqual(['PAGE_TOO_LARGE']);
  const before =
    await app.ask(`{ commitmentSheet(filter: { outstanding: true }, asOf: "2026-10-04") {
    commitmentsCount commitments { id } } }`);
  expect(named(before['commitmentSheet'].commitments)).toEqual(['dyke']);
});
