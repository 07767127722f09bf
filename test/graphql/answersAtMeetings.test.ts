import { enactAnswerRule } from '../support/preparedPetitions';
import { evidence } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
const secretary = () => secretaryOf(org.department);

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-03-02T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
  await enactAnswerRule(app);
});
afterAll(() => app.close());

const on = (date: string) => ({ occurredOn: { date } });

interface Said {
  readonly sourceId: string;
  readonly opinionId: string;
}

/** A voter contact of a day with one opinion. */
async function contact(date: string): Promise<Said> {
  const input = {
    title: 'Tiếp xúc cử tri xã Yên Trị',
    body: 'PEOPLES_COUNCIL',
    councilLevel: 'PROVINCE',
    timing: 'THEMATIC',
    unitId: org.department.unitId,
    territoryIds: [org.communeId],
  };
  const { stream: sourceId } = await app.accept('planVoterContactSession', input, secretary());
  await app.accept('holdVoterContactSession', { sessionId: sourceId, ...on(date) }, secretary());
  const { opinion } = (
    await app.ask(
      `mutation ($input: RecordOpinionInput!) { sent: recordOpinion(input: $input) {
        ... on OpinionAccepted { opinion { id } } } }`,
      { input: { sourceId, text: 'Đề nghị sửa cầu.' } },
      secretary(),
    )
  )['sent'] as { opinion: { id: string } };
  return { sourceId, opinionId: opinion.id };
}

async function petitionOf(said: Said, date: string): Promise<string> {
  const { stream } = await app.accept(
    'recordPetition',
    {
      ...said,
      text: 'Đề nghị sửa cầu.',
      channel: 'VOTER_CONTACT',
      territoryId: org.communeId,
      ...on(date),
    },
    secretary(),
  );
  return stream;
}

async function answered(petitionId: string, date: string): Promise<void> {
  const classified = { petitionId, competence: 'PROVINCE', policyField: 'TRANSPORT' };
  await app.accept('classifyPetition', { ...classified, ...on(date) }, secretary());
  const toOfficeId = org.department.head.officeId;
  await app.accept('referPetition', { petitionId, toOfficeId, ...on(date) }, secretary());
  const text = 'Sở sẽ sửa xong cầu trong tháng 5/2026.';
  const answer = { petitionId, kind: 'IN_PROGRESS', text, ...on(date) };
  await app.accept('answerPetition', answer, secretary());
}

const promised = async (recordId: string): Promise<string> =>
  (
    await app.accept(
      'recordCommitment',
      {
        text: 'Sửa xong cầu trong tháng 5/2026.',
        promisorOfficeId: org.department.head.officeId,
        source: { recordId },
        deadlineWording: 'trong tháng 5/2026',
      },
      secretary(),
    )
  ).stream;

interface Shown {
  readonly listed: readonly string[];
  readonly page: readonly string[];
  readonly inReply: readonly string[];
  readonly funnel: Readonly<Record<string, number>>;
}

/** What is shown of a meeting: in the list by source, on its page, of its opinion, in its funnel. */
async function shown(sourceId: string, at = ''): Promise<Shown> {
  await app.caughtUp();
  const ids = `nodes { id }`;
  const answer = await app.ask(
    `query ($id: ID!) {
      commitments(filter: { sourceId: $id } ${at}) { ${ids} totalCount }
      voterContactSession(id: $id ${at}) {
        commitments { ${ids} } funnel { stage count } opinions { nodes { commitments { id } } } } }`,
    { id: sourceId },
  );
  const named = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
  const meeting = answer['voterContactSession'] as Answer;
  const steps = meeting['funnel'] as { stage: string; count: number }[];
  const opinions = meeting['opinions']['nodes'] as { commitments: { id: string }[] }[];
  expect(answer['commitments']['totalCount']).toBe(answer['commitments']['nodes'].length);
  return {
    listed: named(answer['commitments']['nodes'] as { id: string }[]),
    page: named(meeting['commitments']['nodes'] as { id: string }[]),
    inReply: named(opinions.flatMap(({ commitments }) => commitments)),
    funnel: Object.fromEntries(steps.map(({ stage, count }) => [stage, count])),
  };
}

describe("R45: a promise in a petition's answer belongs to the meetings where it was raised", () => {
  it('is in the list, on the page, with the opinion and in the funnel of its meeting, once', async () => {
    const said = await contact('2026-02-02');
    const petitionId = await petitionOf(said, '2026-02-03');
    await answered(petitionId, '2026-02-10');
    const id = await promised(petitionId);
    const direct = await promised(said.sourceId);
    expect(await shown(said.sourceId)).toMatchObject({
      listed: [id, direct].sort(),
      page: [id, direct].sort(),
      inReply: [id],
      funnel: { SAID: 1, ANSWERED: 1, PROMISED: 2, CLAIMED: 0 },
    });
    const lead = { commitmentId: id, unitId: org.department.unitId, ...on('2026-02-10') };
    await app.accept('assignLeadUnit', lead, secretary());
    const claim = { commitmentId: id, statement: 'Đã sửa xong', evidence, ...on('2026-03-02') };
    await app.accept('claimFulfilment', claim, leaderOf(org.department));
    expect((await shown(said.sourceId)).funnel).toMatchObject({ PROMISED: 2, CLAIMED: 1 });
  });

  it('belongs to both meetings of petitions merged into one, and counts once over both', async () => {
    const [first, second] = [await contact('2026-02-04'), await contact('2026-02-05')];
    const goesOn = await petitionOf(first, '2026-02-06');
    const merged = await petitionOf(second, '2026-02-06');
    const merging = { petitionId: merged, intoPetitionId: goesOn, ...on('2026-02-07') };
    await app.accept('mergePetition', merging, secretary());
    await answered(goesOn, '2026-02-12');
    const id = await promised(goesOn);
    for (const { sourceId } of [first, second])
      expect(await shown(sourceId)).toMatchObject({
        listed: [id],
        page: [id],
        funnel: { PROMISED: 1 },
      });
    const { funnel } = await app.ask(
      `{ funnel(period: { kind: AD_HOC, from: "2026-02-04", to: "2026-02-05" }) {
        steps { stage count } } }`,
    );
    expect(funnel['steps']).toContainEqual({ stage: 'PROMISED', count: 1 });
  });

  it('is not there before the answer, nor before the petitions were merged', async () => {
    const [first, second] = [await contact('2026-02-08'), await contact('2026-02-08')];
    const goesOn = await petitionOf(first, '2026-02-09');
    await answered(goesOn, '2026-02-12');
    const id = await promised(goesOn);
    const before = new Date(app.clock.now()).toISOString();
    app.clock.set('2026-03-03T02:00:00.000Z');
    const merged = await petitionOf(second, '2026-02-09');
    const merging = { petitionId: merged, intoPetitionId: goesOn, ...on('2026-02-20') };
    await app.accept('mergePetition', merging, secretary());
    expect((await shown(first.sourceId, ', on: "2026-02-11"')).listed).toEqual([]);
    expect((await shown(first.sourceId, ', on: "2026-02-12"')).listed).toEqual([id]);
    expect(await shown(second.sourceId, ', on: "2026-02-19"')).toMatchObject({
      listed: [],
      page: [],
      funnel: { PROMISED: 0 },
    });
    expect(await shown(second.sourceId, ', on: "2026-02-20"')).toMatchObject({
      listed: [id],
      page: [id],
      funnel: { PROMISED: 1 },
    });
    expect((await shown(second.sourceId, `, asOf: "${before}"`)).listed).toEqual([]);
  });

  it('is in the boxes of its meeting, on each day by its own deadline', async () => {
    const said = await contact('2026-02-13');
    const petitionId = await petitionOf(said, '2026-02-13');
    await answered(petitionId, '2026-02-14');
    await promised(petitionId);
    await app.caughtUp();
    const question = `query ($id: ID!, $on: Date!) {
      timeliness(filter: { sourceId: $id }, on: $on) { total { openInTime openOverdue } } }`;
    const boxesOn = async (day: string) =>
      (await app.ask(question, { id: said.sourceId, on: day }))['timeliness']['total'] as Answer;
    expect(await boxesOn('2026-03-03')).toEqual({ openInTime: 1, openOverdue: 0 });
    expect(await boxesOn('2026-06-01')).toEqual({ openInTime: 0, openOverdue: 1 });
    expect(await boxesOn('2026-02-13')).toEqual({ openInTime: 0, openOverdue: 0 });
  });
});
