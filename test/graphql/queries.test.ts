import { formatFault } from '../../src/graphql/faults';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeEach(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
});
afterEach(() => app.close());

describe('one record', () => {
  it('is found by its id whatever its kind', async () => {
    const conference = await records.conference('scheduled');
    const commitment = await records.commitment();
    await app.caughtUp();
    const answer = await app.ask(
      `query ($unit: ID!, $office: ID!, $conference: ID!, $commitment: ID!) {
        unit: record(id: $unit) { ...Kind }
        office: record(id: $office) { ...Kind }
        conference: record(id: $conference) { ...Kind }
        commitment: record(id: $commitment) { ...Kind }
        unknown: record(id: "commitment-00000000-0000-5000-8000-000000000000") { id }
        nonsense: record(id: "hôm nay") { id }
      }
      fragment Kind on Record { __typename id version position isSynthetic }`,
      { unit: org.provinceId, office: org.front.head.officeId, conference, commitment },
    );
    const position = await app.store.head();
    expect(answer).toEqual({
      unit: { __typename: 'Unit', id: org.provinceId, version: 1, position, isSynthetic: false },
      office: {
        __typename: 'Office',
        id: org.front.head.officeId,
        version: 2,
        position,
        isSynthetic: false,
      },
      conference: {
        __typename: 'DialogueConference',
        id: conference,
        version: 1,
        position,
        isSynthetic: false,
      },
      commitment: {
        __typename: 'Commitment',
        id: commitment,
        version: 3,
        position,
        isSynthetic: false,
      },
      unknown: null,
      nonsense: null,
    });
  });

  it('shows a unit with those above, below and in it', async () => {
    await app.caughtUp();
    const { unit } = await app.ask(
      `query ($id: ID!) { unit(id: $id) { name level kind territory { name } parent { id }
        headOffice { title holding { person { displayName offices { title } } from to } }
        offices { title isHead }
        subunits(first: 2) { totalCount nodes { name parent { name } } pageInfo { hasNextPage } } } }`,
      { id: org.committee.unitId },
    );
    expect(unit).toEqual({
      name: 'UBND tỉnh Hòa Bình',
      level: 'PROVINCE',
      kind: 'STATE',
      territory: { name: 'Tỉnh Hòa Bình' },
      parent: null,
      headOffice: {
        title: 'Chủ tịch UBND tỉnh',
        holding: {
          person: {
            displayName: 'Người giữ chức Chủ tịch UBND tỉnh',
            offices: [{ title: 'Chủ tịch UBND tỉnh' }],
          },
          from: '2020-01-01',
          to: null,
        },
      },
      offices: [
        { title: 'Chủ tịch UBND tỉnh', isHead: true },
        { title: 'Thư ký', isHead: false },
      ],
      subunits: {
        totalCount: 3,
        nodes: [
          { name: 'Sở Xây dựng', parent: { name: 'UBND tỉnh Hòa Bình' } },
          { name: 'Sở Y tế', parent: { name: 'UBND tỉnh Hòa Bình' } },
        ],
        pageInfo: { hasNextPage: true },
      },
    });
  });

  it('shows a conference with its minutes, notice, opinions and the promises made in reply', async () => {
    const conference = await records.conference('approved');
    const secretary = secretaryOf(org.department);
    await app.accept(
      'issueConclusionNotice',
      {
        conferenceId: conference,
        document: { documentType: 'Thông báo', symbol: '12/TB-SXD', issuedOn: '2026-12-12' },
      },
      secretary,
    );
    await app.accept(
      'publishConclusion',
      { conferenceId: conference, channels: ['WEBSITE'] },
      secretary,
    );
    await app.accept('recordOpinion', { sourceId: conference, text: 'Đường hỏng.' }, secretary);
    const opinionId = (await records.conferenceState(conference)).opinions.slice(0, 1)[0]?.id;
    const commitment = await records.commitment({ source: { recordId: conference, opinionId } });
    await app.caughtUp();
    const { dialogueConference } = await app.ask(
      `query ($id: ID!) { dialogueConference(id: $id) { status
        minutes { draftedBy { office { title } } approvedBy { office { title } } }
        conclusionNotice { document { symbol isConfirmed } issuedOn publishedOn channels }
        opinions(filter: { outcome: [NOTED], text: "duong" }) { totalCount nodes { text deferredTo { id } commitments { id } } }
        commitments { nodes { id sources { source { ... on DialogueConference { id } } opinion { text } madeOn { label } } } } } }`,
      { id: conference },
    );
    expect(dialogueConference).toEqual({
      status: 'PUBLISHED',
      minutes: {
        draftedBy: { office: { title: 'Thư ký' } },
        approvedBy: { office: { title: 'Giám đốc Sở Xây dựng' } },
      },
      conclusionNotice: {
        document: { symbol: '12/TB-SXD', isConfirmed: false },
        issuedOn: '2026-12-12',
        publishedOn: '2026-12-12',
        channels: ['WEBSITE'],
      },
      opinions: {
        totalCount: 1,
        nodes: [{ text: 'Đường hỏng.', deferredTo: null, commitments: [{ id: commitment }] }],
      },
      commitments: {
        nodes: [
          {
            id: commitment,
            sources: [
              {
                source: { id: conference },
                opinion: { text: 'Đường hỏng.' },
                madeOn: { label: '12/12/2026' },
              },
            ],
          },
        ],
      },
    });
  });
});

describe('two dates of a question (R1)', () => {
  const STORY = `query ($id: ID!, $on: Date, $asOf: DateTime) { commitment(id: $id, on: $on, asOf: $asOf) {
    status timeliness daysLeft version position overdue { since daysLate level }
    deadline { originalDate currentDate } progressReports { narrative }
    promisorOffice { title holding { person { displayName } } } } }`;

  it('answers for a day to come by the dates alone', async () => {
    const id = await records.commitment();
    await app.caughtUp();
    const on = async (day: string) =>
      (await app.ask(STORY, { id, on: day }))['commitment'] as object;
    expect(await on('2027-03-31')).toMatchObject({
      timeliness: 'OPEN_IN_TIME',
      daysLeft: 0,
      overdue: null,
    });
    expect(await on('2027-04-08')).toMatchObject({
      timeliness: 'OPEN_OVERDUE',
      daysLeft: null,
      overdue: { since: '2027-04-01', daysLate: 8, level: 2 },
    });
  });

  it('shows what was known at a past instant, with that position and the offices of then', async () => {
    const id = await records.commitment();
    const recorded = await app.store.head();
    app.clock.set('2026-12-20T01:30:00.000Z');
    await app.accept(
      'reportProgress',
      { commitmentId: id, narrative: 'Đã rải đá.' },
      leaderOf(org.communeCommittee),
    );
    await app.caughtUp();
    const { commitment: then } = await app.ask(STORY, { id, asOf: '2026-12-19' });
    expect(then).toMatchObject({
      version: 3,
      status: 'ASSIGNED',
      position: recorded,
      progressReports: [],
      daysLeft: 102,
      promisorOffice: {
        title: 'Giám đốc Sở Xây dựng',
        holding: { person: { displayName: 'Người giữ chức Giám đốc Sở Xây dựng' } },
      },
    });
    const { commitment: now } = await app.ask(STORY, { id });
    expect(now).toMatchObject({
      version: 4,
      status: 'IN_PROGRESS',
      position: await app.store.head(),
      progressReports: [{ narrative: 'Đã rải đá.' }],
    });
    expect(await app.ask(STORY, { id, asOf: '2026-12-11T00:00:00Z' })).toEqual({
      commitment: null,
    });
  });

  it('takes a moment to come, and the plain date of today, for now', async () => {
    const id = await records.commitment();
    await app.caughtUp();
    const { commitment: now } = await app.ask(STORY, { id });
    expect((await app.ask(STORY, { id, asOf: '2030-01-01' }))['commitment']).toEqual(now);
    expect((await app.ask(STORY, { id, asOf: '2026-12-12' }))['commitment']).toEqual(now);
    const lists = await app.ask('{ commitments(asOf: "2026-12-12") { totalCount } }');
    expect(lists).toEqual({ commitments: { totalCount: 1 } });
  });

  it('counts on a past day only what had happened by it; before that day there is no promise', async () => {
    const id = await records.commitment({ occurredOn: { date: '2026-12-01' } });
    await app.accept(
      'reportProgress',
      {
        commitmentId: id,
        narrative: 'Đã rải đá.',
        occurredOn: { date: '2026-12-10' },
      },
      leaderOf(org.communeCommittee),
    );
    await app.caughtUp();
    const { commitment } = await app.ask(STORY, { id, on: '2026-12-05' });
    expect(commitment).toMatchObject({
      timeliness: 'OPEN_IN_TIME',
      progressReports: [],
      version: 4,
    });
    expect(await app.ask(STORY, { id, on: '2026-11-30' })).toEqual({ commitment: null });
  });

  it('lets a nested day speak for its own field', async () => {
    const id = await records.commitment();
    await app.caughtUp();
    const { commitment } = await app.ask(
      `query ($id: ID!) { commitment(id: $id) { now: timeliness later: timeliness(on: "2027-04-01")
        original: timeliness(on: "2027-04-01", against: ORIGINAL)
        before: promisorOffice(on: "2019-12-31") { holding { from } } } }`,
      { id },
    );
    expect(commitment).toEqual({
      now: 'OPEN_IN_TIME',
      later: 'OPEN_OVERDUE',
      original: 'OPEN_OVERDUE',
      before: { holding: null },
    });
  });

  it.each([
    '{ commitments(on: "2026-12-11") { totalCount } }',
    '{ commitments(asOf: "2026-12-11") { totalCount } }',
    '{ timeliness(on: "2026-12-11") { on } }',
    '{ overdueNotices(asOf: "2026-12-11") { totalCount } }',
  ])('answers commitments, boxes and notices of a past date: %s', async (question) => {
    expect(await app.faults(question)).toEqual([]);
  });

  it.each([
    '{ list: search(text: "đường", asOf: "2020-01-01") { totalCount } }',
    '{ list: units(asOf: "2020-01-01") { totalCount } }',
    '{ list: offices(asOf: "2020-01-01") { totalCount } }',
    '{ list: dialogueConferences(on: "2020-01-01") { totalCount } }',
    '{ list: voterContactSessions(on: "2020-01-01") { totalCount } }',
    '{ list: petitions(on: "2020-01-01") { totalCount } }',
    '{ list: verificationQueue(on: "2020-01-01") { totalCount } }',
    '{ list: extensionRegister(on: "2020-01-01") { totalCount } }',
    '{ list: reassignmentRegister(on: "2020-01-01") { totalCount } }',
    '{ list: repeatPromises(on: "2020-01-01") { totalCount } }',
    '{ list: orphans(on: "2020-01-01") { totalCount } }',
  ])('answers lists and search of a day before anything happened: %s', async (question) => {
    expect(await app.ask(question)).toEqual({ list: { totalCount: 0 } });
  });

  it('answers reports and calendars of a day before anything happened', async () => {
    const { funnel, petitionAnswerQuality, dueSoon } = await app.ask(
      `{ funnel(on: "2020-01-01") { steps { count } }
         petitionAnswerQuality(on: "2020-01-01") { receivedRaw received }
         dueSoon(on: "2020-01-01") { days { date } } }`,
    );
    expect(funnel).toEqual({ steps: Array.from({ length: 8 }, () => ({ count: 0 })) });
    expect(petitionAnswerQuality).toEqual({ receivedRaw: 0, received: 0 });
    expect(dueSoon.days).toEqual([]);
  });
});

interface Story {
  readonly totalCount: number;
  readonly position: string;
  readonly nodes: readonly { readonly version: number }[];
}

describe('the history of a record', () => {
  it('has every event in order, in words, with who and when', async () => {
    const { commitmentId, claimId } = await records.claim();
    await app.accept(
      'rejectFulfilment',
      { commitmentId, claimId, reason: 'Còn 300 m.' },
      overseerOf(org.front),
    );
    await app.caughtUp();
    const { history } = await app.ask<{ history: Story }>(
      `query ($id: ID!) { history(id: $id) { totalCount position nodes { __typename version eventType label english: label(language: EN)
        occurredOn { label } actor { role office { title } } evidence { caption } data } } }`,
      { id: commitmentId },
    );
    expect(history.totalCount).toBe(history.nodes.length);
    expect(history.nodes.map(({ version }) => version)).toEqual(
      history.nodes.map((_entry, index) => index + 1),
    );
    expect(history.nodes[0]).toMatchObject({
      __typename: 'FactEntry',
      eventType: 'CommitmentRecorded',
      label: 'Ghi nhận cam kết',
      english: 'Commitment recorded',
      occurredOn: { label: '12/12/2026' },
      actor: { role: 'SECRETARY', office: { title: 'Thư ký' } },
      data: { text: 'Quý I năm 2027 sửa xong đường liên thôn.' },
    });
    expect(history.nodes.at(-1)).toMatchObject({
      eventType: 'FulfilmentRejected',
      data: { reason: 'Còn 300 m.' },
    });
    expect(history.position).toBe(await app.store.head());
  });

  it('pages both ways, and knows no event of an unknown record', async () => {
    const id = await records.commitment();
    await app.caughtUp();
    const PAGE = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
      history(id: $id, first: $first, after: $after, last: $last, before: $before) {
        nodes { version } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    const { history: one } = await app.ask(PAGE, { id, first: 2 });
    expect(one).toMatchObject({
      nodes: [{ version: 1 }, { version: 2 }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    const { history: two } = await app.ask(PAGE, { id, first: 2, after: one.pageInfo.endCursor });
    expect(two).toMatchObject({
      nodes: [{ version: 3 }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    const { history: back } = await app.ask(PAGE, {
      id,
      last: 1,
      before: two.pageInfo.startCursor,
    });
    expect(back).toMatchObject({
      nodes: [{ version: 2 }],
      pageInfo: { hasNextPage: true, hasPreviousPage: true },
    });
    const { history: none } = await app.ask(PAGE, { id: 'commitment-x' });
    expect(none).toMatchObject({ nodes: [], pageInfo: { startCursor: null, endCursor: null } });
  });
});

describe('search', () => {
  const SEARCH = `query ($text: String!, $kinds: [RecordKind!]) { search(text: $text, kinds: $kinds) {
    totalCount nodes { kind snippet record { id __typename } } } }`;

  it.each(['Đối thoại', 'đối thoại', 'doi thoai', 'Ðối thoại', 'đối thoại'.normalize('NFD')])(
    'finds "Đối thoại với nông dân" by "%s"',
    async (text) => {
      const id = await records.conference('scheduled');
      await app.caughtUp();
      const { search } = await app.ask(SEARCH, { text });
      expect(search).toEqual({
        totalCount: 1,
        nodes: [
          {
            kind: 'DIALOGUE_CONFERENCE',
            snippet: expect.stringMatching(/«Đối» «thoại»/u) as string,
            record: { id, __typename: 'DialogueConference' },
          },
        ],
      });
    },
  );

  it('looks only at the kinds asked for', async () => {
    await records.conference('scheduled');
    await app.caughtUp();
    const { search } = await app.ask(SEARCH, { text: 'doi thoai', kinds: ['COMMITMENT'] });
    expect(search).toEqual({ totalCount: 0, nodes: [] });
  });

  it.each(['', '   ', 'x'.repeat(201), 'a\u0000b'])(
    'refuses a text of no use: %j',
    async (text) => {
      expect(await app.faults(SEARCH, { text })).toEqual(['BAD_USER_INPUT']);
    },
  );

  it('takes signs of the search language for text', async () => {
    await app.caughtUp();
    const { search } = await app.ask(SEARCH, { text: '"AND* NEAR( OR :' });
    expect(search.totalCount).toBe(0);
  });
});

describe('boxes (R9)', () => {
  it('are counted with rates that tell their denominators, by unit', async () => {
    await records.verified();
    await records.commitment();
    await records.commitment({ deadline: { fixed: { date: '2026-12-13' } } });
    await records.commitment({ deadline: { none: true } });
    await app.caughtUp();
    const { timeliness } = await app.ask(
      `query ($unitId: ID!) { timeliness(filter: { unitId: $unitId, includeSubunits: true }, groupBy: UNIT, on: "2026-12-14") {
        on against basis position
        total { total doneOnTime doneLate openInTime openOverdue noDeadlineOpen excluded
          overdueRate { numerator denominator value cutoff isReportedOnly } onTimeRate { value } doneRate { value } }
        groups { key label english: label(language: EN) record { __typename id } counts { total openOverdue } } } }`,
      { unitId: org.committee.unitId },
    );
    expect(timeliness).toEqual({
      on: '2026-12-14',
      against: 'CURRENT',
      basis: 'CLAIM',
      position: await app.store.head(),
      total: {
        total: 4,
        doneOnTime: 1,
        doneLate: 0,
        openInTime: 1,
        openOverdue: 1,
        noDeadlineOpen: 1,
        excluded: 0,
        overdueRate: {
          numerator: '1',
          denominator: '2',
          value: '50.00',
          cutoff: '2026-12-14',
          isReportedOnly: false,
        },
        onTimeRate: { value: '50.00' },
        doneRate: { value: '50.00' },
      },
      groups: [
        {
          key: org.communeCommittee.unitId,
          label: 'UBND xã Yên Trị',
          english: 'UBND xã Yên Trị',
          record: { __typename: 'Unit', id: org.communeCommittee.unitId },
          counts: { total: 4, openOverdue: 1 },
        },
      ],
    });
  });

  it('by office are labelled with the unit too', async () => {
    await records.commitment();
    await app.caughtUp();
    const { timeliness } = await app.ask('{ timeliness(groupBy: OFFICE) { groups { label } } }');
    expect(timeliness.groups).toEqual([{ label: 'Giám đốc Sở Xây dựng · Sở Xây dựng' }]);
  });

  it('of nothing have no rate', async () => {
    await app.caughtUp();
    const { timeliness } = await app.ask(
      '{ timeliness(groupBy: KIND) { total { total overdueRate { denominator value } } groups { key } } }',
    );
    expect(timeliness).toEqual({
      total: { total: 0, overdueRate: { denominator: '0', value: null } },
      groups: [],
    });
  });
});

describe('what a deadline would come to', () => {
  const PREVIEW = `query ($deadline: DeadlineInput!, $startsOn: Date!) { deadlinePreview(deadline: $deadline, startsOn: $startsOn) {
    kind currentDate rolled rolledFrom startsOn calendarVersion } }`;

  it('R17, R18: ten days after 06/02/2026 roll over Tết to 23/02/2026', async () => {
    const deadline = { counted: { quantity: 10, unit: 'CALENDAR_DAY' } };
    const { deadlinePreview } = await app.ask(PREVIEW, { deadline, startsOn: '2026-02-06' });
    expect(deadlinePreview).toEqual({
      kind: 'COUNTED_PERIOD',
      currentDate: '2026-02-23',
      rolled: true,
      rolledFrom: '2026-02-16',
      startsOn: '2026-02-06',
      calendarVersion: 1,
    });
  });

  it.each([
    { counted: { quantity: -3, unit: 'CALENDAR_DAY' } },
    { counted: { quantity: 0, unit: 'WORKING_DAY' } },
    { counted: { quantity: 3_661, unit: 'CALENDAR_DAY' } },
    { counted: { quantity: 2_147_483_647, unit: 'YEAR' } },
    { counted: { quantity: 300, unit: 'YEAR' } },
    { fixed: { date: '9999-12-31' } },
  ])('is refused when a length or day is out of range: %j', async (deadline) => {
    const variables = { deadline, startsOn: '2026-02-06' };
    expect(await app.faults(PREVIEW, variables)).toEqual(['BAD_USER_INPUT']);
    const { errors } = await app.execute(PREVIEW, variables);
    expect(formatFault(errors?.[0]).message).toContain('Độ dài phải từ 1 đến 3.660');
  });

  it('is nothing when the form is not exactly one', async () => {
    const deadline = { none: true, fixed: { date: '2027-03-31' } };
    expect(await app.ask(PREVIEW, { deadline, startsOn: '2026-02-06' })).toEqual({
      deadlinePreview: null,
    });
  });
});

describe('the list of measures', () => {
  it('names each code in both languages', async () => {
    const { codes } = await app.ask(
      '{ codes(list: MEASURE) { code label english: label(language: EN) } }',
    );
    expect(codes).toContainEqual({
      code: 'PERCENTAGE_POINT',
      label: 'điểm phần trăm',
      english: 'percentage points',
    });
    expect(codes).toContainEqual({ code: 'VISIT', label: 'lượt', english: 'visits' });
  });
});
