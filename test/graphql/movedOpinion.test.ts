import { enactAnswerRule } from '../support/preparedPetitions';
import { evidence } from '../support/preparedRecords';
import {
  establishBody,
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';
import { askAs } from './askedAs';
import { clockOver } from '../support/clockOver';

let app: AskedApplication;
let org: SmallOrganisation;
const secretary = () => secretaryOf(org.department);

beforeEach(async () => {
  app = await openAskedApplication({ now: '2026-03-20T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
  await enactAnswerRule(app);
});
afterEach(() => app.close());

const onDay = (date: string) => ({ occurredOn: { date } });

/** Held on 12/03/2026; without a day not held. */
async function conference(heldOn: string | null = '2026-03-12', unitId = org.department.unitId) {
  const scheduled = {
    title: 'Đối thoại với nông dân',
    unitId,
    chairOfficeId: org.department.head.officeId,
    audiences: ['FARMER'],
    territoryIds: [org.communeId],
    ...onDay('2026-02-20'),
  };
  const { stream: conferenceId } = await app.accept(
    'scheduleDialogueConference',
    scheduled,
    secretary(),
  );
  if (heldOn !== null)
    await app.accept('holdDialogueConference', { conferenceId, ...onDay(heldOn) }, secretary());
  return conferenceId;
}

/** A contact of the province, held on 10/03/2026. */
async function contact(heldOn = '2026-03-10', unitId = org.department.unitId): Promise<string> {
  const planned = {
    title: 'Tiếp xúc cử tri tỉnh',
    body: 'PEOPLES_COUNCIL',
    councilLevel: 'PROVINCE',
    timing: 'THEMATIC',
    unitId,
    territoryIds: [org.provinceId],
    ...onDay('2026-02-20'),
  };
  const { stream: sessionId } = await app.accept('planVoterContactSession', planned, secretary());
  await app.accept('holdVoterContactSession', { sessionId, ...onDay(heldOn) }, secretary());
  return sessionId;
}

async function send(name: string, input: object, selection = '', actor = secretary()) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const mutation = `mutation ($input: ${type}!) { sent: ${name}(input: $input) {
    __typename ${selection} ... on Rejected { code field message english: message(language: EN) } } }`;
  return (await app.ask(mutation, { input }, actor))['sent'] as Answer;
}

const moved = `... on OpinionAccepted { opinion { id isRecordedInError text
  movedTo { id text outcome spotAnswer answeredBy { id } deferredTo { id } competence policyField
    audience movedFrom { id } source { __typename } } } }`;
const reason = 'Ghi nhầm cuộc tiếp xúc';

/** An opinion of the conference, answered and put off, with its petition and a promise. */
async function said(sourceId: string) {
  const opinion = {
    sourceId,
    text: 'Mương nội đồng bị lấp.',
    audience: 'FARMER',
    competence: 'PROVINCE',
    policyField: 'LAND',
    spotAnswer: 'Sẽ nạo vét.',
    answeredByOfficeId: org.department.head.officeId,
    deferToOfficeId: org.committee.head.officeId,
    ...onDay('2026-03-12'),
  };
  await app.accept('recordOpinion', opinion, secretary());
  await app.caughtUp();
  const asked = await app.ask(
    `query ($id: ID!) { dialogueConference(id: $id) { opinions { nodes { id } } } }`,
    { id: sourceId },
  );
  const nodes = asked['dialogueConference'].opinions.nodes as readonly Answer[];
  return nodes.at(-1)?.['id'] as string;
}

const petitionOf = async (sourceId: string, opinionId: string): Promise<string> =>
  (
    await app.accept(
      'recordPetition',
      {
        text: 'Đề nghị nạo vét mương.',
        channel: 'DIALOGUE_CONFERENCE',
        sourceId,
        opinionId,
        territoryId: org.communeId,
        ...onDay('2026-03-16'),
      },
      secretary(),
    )
  ).stream;

const promiseOf = async (sourceId: string, opinionId: string, more: object = {}): Promise<string> =>
  (
    await app.accept(
      'recordCommitment',
      {
        text: 'Trong 20 ngày làm việc nạo vét xong mương.',
        promisorOfficeId: org.department.head.officeId,
        source: { recordId: sourceId, opinionId },
        deadlineWording: 'trong 20 ngày làm việc',
        ...more,
      },
      secretary(),
    )
  ).stream;

const MEETINGS = `
  conference: dialogueConference(id: $a ARGS) {
    opinions { totalCount nodes { id } } funnel { stage count }
    commitments { totalCount } }
  contact: voterContactSession(id: $b ARGS) {
    opinions { totalCount nodes { id text movedFrom { id } petition { id } commitments { id } } }
    funnel { stage count } commitments { totalCount } }
  ofA: opinions(filter: { sourceId: $a } ARGS) { totalCount }
  ofB: opinions(filter: { sourceId: $b } ARGS) { totalCount }
  byWords: opinions(filter: { text: "muong noi dong" } ARGS) { nodes { id source { __typename } } }
  promisesOfA: commitments(filter: { sourceId: $a } ARGS) { totalCount }
  promisesOfB: commitments(filter: { sourceId: $b } ARGS) { totalCount }
`;

/** Both meetings, and what the lists say of each. @param args such as an `asOf`. */
async function told(a: string, b: string, args = ''): Promise<Answer> {
  await app.caughtUp();
  const question = MEETINGS.replaceAll('(id: $a ARGS)', `(id: $a ${args})`)
    .replaceAll('(id: $b ARGS)', `(id: $b ${args})`)
    .replaceAll(' ARGS)', ` ${args})`);
  return app.ask<Answer>(`query ($a: ID!, $b: ID!) {${question}}`, { a, b });
}

const reached = (meeting: Answer): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (meeting['funnel'] as readonly { stage: string; count: number }[]).map(
      ({ stage, count }): [string, number] => [stage, count],
    ),
  );

describe('R39: an opinion recorded at the wrong meeting', () => {
  it('moves to the right one with answers, petition and promise; both meetings count anew', async () => {
    const [a, b] = [await conference(), await contact()];
    const opinionId = await said(a);
    const petitionId = await petitionOf(a, opinionId);
    const commitmentId = await promiseOf(a, opinionId);
    const before = new Date(app.clock.now()).toISOString();
    const first = await told(a, b);
    expect(first).toMatchObject({
      conference: { opinions: { totalCount: 1 }, commitments: { totalCount: 1 } },
      contact: { opinions: { totalCount: 0 }, commitments: { totalCount: 0 } },
    });
    app.clock.set('2026-03-23T02:00:00.000Z');
    const answer = await send(
      'moveOpinion',
      { sourceId: a, opinionId, toSourceId: b, reason },
      moved,
    );
    expect(answer).toMatchObject({
      __typename: 'OpinionAccepted',
      opinion: {
        id: opinionId,
        isRecordedInError: true,
        movedTo: {
          text: 'Mương nội đồng bị lấp.',
          audience: 'FARMER',
          outcome: 'DEFERRED',
          spotAnswer: 'Sẽ nạo vét.',
          answeredBy: { id: org.department.head.officeId },
          deferredTo: { id: org.committee.head.officeId },
          competence: 'PROVINCE',
          policyField: 'LAND',
          movedFrom: { id: opinionId },
          source: { __typename: 'VoterContactSession' },
        },
      },
    });
    const there = answer['opinion'].movedTo.id as string;
    const now = await told(a, b);
    expect(now).toMatchObject({
      conference: { opinions: { totalCount: 0 }, commitments: { totalCount: 0 } },
      contact: {
        opinions: {
          totalCount: 1,
          nodes: [{ id: there, petition: { id: petitionId }, commitments: [{ id: commitmentId }] }],
        },
        commitments: { totalCount: 1 },
      },
      ofA: { totalCount: 0 },
      ofB: { totalCount: 1 },
      byWords: { nodes: [{ id: there, source: { __typename: 'VoterContactSession' } }] },
      promisesOfA: { totalCount: 0 },
      promisesOfB: { totalCount: 1 },
    });
    expect(reached(now['conference'] as Answer)).toMatchObject({ SAID: 0, PROMISED: 0 });
    expect(reached(now['contact'] as Answer)).toEqual(reached(first['conference'] as Answer));
    // Known then, it stood where it had been recorded.
    expect(await told(a, b, `asOf: "${before}"`)).toMatchObject({
      conference: {
        opinions: { totalCount: 1, nodes: [{ id: opinionId }] },
        commitments: { totalCount: 1 },
      },
      contact: { opinions: { totalCount: 0 }, commitments: { totalCount: 0 } },
      ofA: { totalCount: 1 },
      ofB: { totalCount: 0 },
      promisesOfA: { totalCount: 1 },
      promisesOfB: { totalCount: 0 },
    });
    // On a day between the two meetings it had been voiced already.
    expect(await told(a, b, 'on: "2026-03-11"')).toMatchObject({
      ofA: { totalCount: 0 },
      ofB: { totalCount: 1 },
    });
  });

  it('days and counted deadlines of promises follow as after a corrected day; the register tells', async () => {
    const [a, b] = [await conference(), await contact()];
    const opinionId = await said(a);
    const commitmentId = await promiseOf(a, opinionId);
    const shown = `query ($id: ID!) { commitment(id: $id) {
      sources(first: 1) { madeOn { date } source { ... on VoterContactSession { id } } opinion { id } }
      territories { id } deadline { currentDate version }
      corrections { kind status before after reason } } }`;
    await app.caughtUp();
    expect((await app.ask(shown, { id: commitmentId }))['commitment']).toMatchObject({
      sources: [{ madeOn: { date: '2026-03-12' } }],
      deadline: { currentDate: '2026-04-09' },
      territories: [{ id: org.communeId }],
    });
    const { opinion } = await send(
      'moveOpinion',
      { sourceId: a, opinionId, toSourceId: b, reason },
      moved,
    );
    await app.caughtUp();
    expect((await app.ask(shown, { id: commitmentId }))['commitment']).toMatchObject({
      sources: [
        { madeOn: { date: '2026-03-10' }, source: { id: b }, opinion: { id: opinion.movedTo.id } },
      ],
      deadline: { currentDate: '2026-04-07' },
      territories: [{ id: org.provinceId }],
      corrections: [
        {
          kind: 'SOURCE',
          status: 'MADE',
          before: { sourceId: a, opinionId, deadline: '2026-04-09' },
          after: { sourceId: b, opinionId: opinion.movedTo.id, deadline: '2026-04-07' },
          reason,
        },
      ],
    });
  });

  it('R36: what is at stake keeps day, deadline and territory until somebody else confirms', async () => {
    const [a, b] = [await conference(), await contact()];
    const opinionId = await said(a);
    const commitmentId = await promiseOf(a, opinionId);
    const remind = { commitmentId, text: 'Đề nghị báo cáo' };
    await app.accept('sendReminder', remind, overseerOf(org.council));
    await send('moveOpinion', { sourceId: a, opinionId, toSourceId: b, reason });
    await app.caughtUp();
    const { commitment } = await app.ask(
      `query ($id: ID!) { commitment(id: $id) {
        sources(first: 1) { madeOn { date } source { ... on VoterContactSession { id } } }
        territories { id } deadline { currentDate } pendingCorrection { kind status after } } }`,
      { id: commitmentId },
    );
    expect(commitment).toMatchObject({
      sources: [{ madeOn: { date: '2026-03-12' }, source: { id: b } }],
      territories: [{ id: org.communeId }],
      deadline: { currentDate: '2026-04-09' },
      pendingCorrection: { kind: 'MADE_ON', status: 'PROPOSED', after: { deadline: '2026-04-07' } },
    });
  });

  it('both histories tell it; the petition names the right meeting and its channel', async () => {
    const [a, b] = [await conference(), await contact()];
    const opinionId = await said(a);
    const petitionId = await petitionOf(a, opinionId);
    await send('moveOpinion', { sourceId: a, opinionId, toSourceId: b, reason });
    await app.caughtUp();
    const asked = `query ($id: ID!) { history(id: $id) { nodes { eventType ... on CorrectionEntry { reason } } } }`;
    const types = async (id: string) =>
      ((await app.ask(asked, { id }))['history'].nodes as Answer[]).filter(({ eventType }) =>
        ['OpinionMovedAway', 'OpinionMovedHere', 'PetitionOriginCorrected'].includes(eventType),
      );
    expect(await types(a)).toEqual([{ eventType: 'OpinionMovedAway', reason }]);
    expect(await types(b)).toMatchObject([{ eventType: 'OpinionMovedHere' }]);
    expect(await types(petitionId)).toMatchObject([
      { eventType: 'PetitionOriginCorrected', reason },
    ]);
    const { petition } = await app.ask(
      `query ($id: ID!) { petition(id: $id) { channel origins {
        opinion { source { ... on VoterContactSession { id } } } raisedOn { date } } } }`,
      { id: petitionId },
    );
    expect(petition).toMatchObject({
      channel: 'VOTER_CONTACT',
      origins: [{ opinion: { source: { id: b } }, raisedOn: { date: '2026-03-10' } }],
    });
  });

  it('R45: a promise in the answer to its petition goes along', async () => {
    const [a, b] = [await conference(), await contact()];
    const opinionId = await said(a);
    const petitionId = await petitionOf(a, opinionId);
    await app.accept(
      'classifyPetition',
      { petitionId, competence: 'PROVINCE', policyField: 'LAND' },
      secretary(),
    );
    const toOfficeId = org.department.head.officeId;
    await app.accept('referPetition', { petitionId, toOfficeId }, secretary());
    const text = 'Sẽ nạo vét trong tháng 5/2026.';
    await app.accept('answerPetition', { petitionId, kind: 'IN_PROGRESS', text }, secretary());
    const promise = { text, promisorOfficeId: toOfficeId, source: { recordId: petitionId } };
    await app.accept('recordCommitment', promise, secretary());
    expect(await told(a, b)).toMatchObject({ promisesOfA: { totalCount: 1 } });
    await send('moveOpinion', { sourceId: a, opinionId, toSourceId: b, reason });
    expect(await told(a, b)).toMatchObject({
      promisesOfA: { totalCount: 0 },
      promisesOfB: { totalCount: 1 },
      conference: { commitments: { totalCount: 0 } },
      contact: { commitments: { totalCount: 1 } },
    });
  });

  it('moves back, and moves once under one key', async () => {
    const [a, b] = [await conference(), await contact()];
    const opinionId = await said(a);
    const input = { sourceId: a, opinionId, toSourceId: b, reason, commandId: 'move-1' };
    const { opinion } = await send('moveOpinion', input, moved);
    expect(await send('moveOpinion', input, moved)).toMatchObject({ opinion });
    expect(await told(a, b)).toMatchObject({ ofA: { totalCount: 0 }, ofB: { totalCount: 1 } });
    const back = { sourceId: b, opinionId: opinion.movedTo.id, toSourceId: a, reason };
    await send('moveOpinion', back);
    expect(await told(a, b)).toMatchObject({ ofA: { totalCount: 1 }, ofB: { totalCount: 0 } });
  });
});

describe('R38, R39, R42: where a promise belongs goes along, in whatever asks for it', () => {
  const places = [() => org.communeId, () => org.provinceId];

  /** Of commune and province: its list, group, queue and notices; and the territories that it shows. */
  async function placed(commitmentId: string, args = '') {
    await app.caughtUp();
    const asked = await Promise.all(
      places.map((place) =>
        app.ask(
          `query ($place: ID!, $id: ID!) {
            commitments(filter: { territoryId: $place } ${args}) { totalCount nodes { id } }
            timeliness(groupBy: TERRITORY ${args}) { groups { key counts { total } } }
            verificationQueue(filter: { territoryId: $place } ${args}) { totalCount }
            overdueNotices(filter: { territoryId: $place } ${args}) { totalCount }
            commitment(id: $id ${args}) { territories { id } } }`,
          { place: place(), id: commitmentId },
        ),
      ),
    );
    return asked.map((answer, index) => ({
      listed: answer['commitments'].totalCount as number,
      grouped: (answer['timeliness'].groups as Answer[]).find(
        ({ key }) => key === places[index]?.(),
      )?.['counts'].total as number | undefined,
      queue: answer['verificationQueue'].totalCount as number,
      notices: answer['overdueNotices'].totalCount as number,
      shown: (answer['commitment'].territories as Answer[]).some(
        ({ id }) => id === places[index]?.(),
      ),
    }));
  }
  const nowhere = { listed: 0, grouped: undefined, queue: 0, notices: 0, shown: false };
  const there = { listed: 1, grouped: 1, queue: 0, notices: 0, shown: true };

  const pushedOf = async (place: string) => {
    const subscriber = await app.subscribe(
      `subscription ($place: ID!) { overdueNotices(after: "start", filter: { territoryId: $place }) { level } }`,
      { place },
    );
    const item = await subscriber.nextWithin(300);
    await subscriber.stop();
    return item === null ? 0 : 1;
  };

  async function movedPromise() {
    const [a, b] = [await conference(), await contact()];
    const opinionId = await said(a);
    const led = { leadUnitId: org.department.unitId };
    const commitmentId = await promiseOf(a, opinionId, led);
    const before = new Date(app.clock.now()).toISOString();
    const [commune, province] = await placed(commitmentId);
    expect([commune, province]).toEqual([there, nowhere]);
    app.clock.set('2026-03-23T02:00:00.000Z');
    await send('moveOpinion', { sourceId: a, opinionId, toSourceId: b, reason });
    return { commitmentId, before };
  }

  it('now, on a past day, and as it was known before', async () => {
    const { commitmentId, before } = await movedPromise();
    expect(await placed(commitmentId)).toEqual([nowhere, there]);
    expect(await placed(commitmentId, 'on: "2026-03-11"')).toEqual([nowhere, there]);
    expect(await placed(commitmentId, `asOf: "${before}"`)).toEqual([there, nowhere]);
  });

  it('so do notices and claims that come later, listed and pushed', async () => {
    const { commitmentId } = await movedPromise();
    app.clock.set('2026-04-09T02:00:00.000Z');
    await app.caughtUp();
    await clockOver(app).tick();
    const claim = { commitmentId, statement: 'Đã nạo vét xong.', evidence };
    await app.accept('claimFulfilment', claim, leaderOf(org.department));
    expect(await placed(commitmentId)).toEqual([nowhere, { ...there, queue: 1, notices: 1 }]);
    expect(await Promise.all(places.map((place) => pushedOf(place())))).toEqual([0, 1]);
  });

  it('and so do rights: an overseer of the commune no longer reads it', async () => {
    const front = { name: 'Ủy ban MTTQ xã Yên Trị', kind: 'MTTQ', level: 'COMMUNE' };
    const body = await establishBody(app, { ...front, territoryId: org.communeId }, 'Chủ tịch');
    const read = async (commitmentId: string) => {
      const source = `query ($id: ID!, $place: ID!) { commitment(id: $id) { id }
        commitments(filter: { territoryId: $place }) { totalCount } }`;
      const variables = { id: commitmentId, place: org.communeId };
      const { data } = await askAs(app.dependencies, overseerOf(body), source, variables);
      const { commitment, commitments } = data as Answer;
      return [commitment !== null, commitments.totalCount as number];
    };
    const [a, b] = [await conference(), await contact()];
    const opinionId = await said(a);
    const commitmentId = await promiseOf(a, opinionId);
    await app.caughtUp();
    expect(await read(commitmentId)).toEqual([true, 1]);
    await send('moveOpinion', { sourceId: a, opinionId, toSourceId: b, reason });
    await app.caughtUp();
    expect(await read(commitmentId)).toEqual([false, 0]);
  });
});

describe('R39, R50: what stands against it is refused with a way out', () => {
  it('a meeting that is missing, not held, in error, or the same', async () => {
    const a = await conference();
    const opinionId = await said(a);
    const to = (toSourceId: string) =>
      send('moveOpinion', { sourceId: a, opinionId, toSourceId, reason });
    expect(await to(a)).toMatchObject({ code: 'NOTHING_TO_CORRECT', field: 'toSourceId' });
    expect(await to('contact-nowhere')).toMatchObject({ code: 'UNKNOWN_RECORD' });
    expect(await to(await conference(null))).toMatchObject({ code: 'NOT_HELD' });
    const mistaken = await contact();
    await app.accept('markRecordedInError', { recordId: mistaken, reason: 'Trùng' }, secretary());
    expect(await to(mistaken)).toMatchObject({ code: 'WRONG_STATE', field: 'toSourceId' });
  });

  it('a petition received before that meeting, or a promise that something befell before it', async () => {
    const [a, later] = [await conference(), await contact('2026-03-18')];
    const opinionId = await said(a);
    const petitionId = await petitionOf(a, opinionId);
    const refused = await send('moveOpinion', {
      sourceId: a,
      opinionId,
      toSourceId: later,
      reason,
    });
    expect(refused).toMatchObject({ code: 'DRAWN_BEFORE_MEETING', field: 'toSourceId' });
    expect(refused['message']).toContain(petitionId);
    expect(refused['message']).toContain('đính chính ngày');
    expect(refused['english']).toContain('correct the days');
  });

  it('a promise that confirms a sentence of the minutes of its meeting', async () => {
    const [a, b] = [await conference(), await contact()];
    const opinionId = await said(a);
    const text = 'Giám đốc Sở Xây dựng hứa: sẽ nạo vét xong mương trong tháng 5/2026.';
    await app.accept('draftMinutes', { conferenceId: a, text }, secretary());
    await app.caughtUp();
    const { promiseSuggestions } = await app.ask(
      `query ($id: ID!) { promiseSuggestions(sourceId: $id) { nodes { id } } }`,
      { id: a },
    );
    const suggestionId = promiseSuggestions.nodes[0].id as string;
    const commitmentId = await promiseOf(a, opinionId, { suggestionId });
    const refused = await send('moveOpinion', { sourceId: a, opinionId, toSourceId: b, reason });
    expect(refused).toMatchObject({ code: 'DRAWN_FROM_MINUTES', field: 'opinionId' });
    expect(refused['message']).toContain(commitmentId);
  });

  it('a secretary who does not keep the other meeting', async () => {
    const a = await conference();
    const opinionId = await said(a);
    const planned = {
      title: 'Tiếp xúc cử tri xã',
      body: 'PEOPLES_COUNCIL',
      councilLevel: 'COMMUNE',
      timing: 'THEMATIC',
      unitId: org.communeCommittee.unitId,
      territoryIds: [org.communeId],
      ...onDay('2026-02-20'),
    };
    const keeper = secretaryOf(org.communeCommittee);
    const { stream: sessionId } = await app.accept('planVoterContactSession', planned, keeper);
    const held = { sessionId, ...onDay('2026-03-10') };
    await app.accept('holdVoterContactSession', held, keeper);
    const move = { sourceId: a, opinionId, toSourceId: sessionId, reason };
    expect(await send('moveOpinion', move)).toMatchObject({
      code: 'NOT_ALLOWED',
      field: 'toSourceId',
    });
    const taken = { sourceId: a, opinionId, reason, toSourceId: await contact() };
    expect(await send('moveOpinion', taken, '', keeper)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await send('moveOpinion', taken)).toMatchObject({ __typename: 'OpinionAccepted' });
    expect(await send('moveOpinion', taken)).toMatchObject({ code: 'WRONG_STATE' });
  });
});
