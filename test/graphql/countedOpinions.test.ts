import {
  establishSmallOrganisation,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;

beforeEach(async () => {
  app = await openAskedApplication({ now: '2026-12-14T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
});
afterEach(() => app.close());

const secretary = () => secretaryOf(org.department);

/** Held on 12/12/2026. */
async function conference(): Promise<string> {
  const input = {
    title: 'Đối thoại với nông dân',
    unitId: org.department.unitId,
    chairOfficeId: org.department.head.officeId,
    audiences: ['FARMER'],
    territoryIds: [org.communeId],
    startsAt: '2026-12-12T01:00:00.000Z',
    occurredOn: { date: '2026-12-01' },
  };
  const { stream } = await app.accept('scheduleDialogueConference', input, secretary());
  await app.accept('holdDialogueConference', { conferenceId: stream }, secretary());
  return stream;
}

async function contact(): Promise<string> {
  const input = {
    title: 'Tiếp xúc cử tri',
    body: 'PEOPLES_COUNCIL',
    councilLevel: 'PROVINCE',
    timing: 'THEMATIC',
    unitId: org.department.unitId,
    territoryIds: [org.communeId],
  };
  const { stream } = await app.accept('planVoterContactSession', input, secretary());
  const held = { sessionId: stream, occurredOn: { date: '2026-12-11' } };
  await app.accept('holdVoterContactSession', held, secretary());
  return stream;
}

const counted = 'opinionsCounted { value qualifier label } opinionsWithoutText';
const COUNT = `mutation ($input: CountOpinionsInput!) { sent: countOpinions(input: $input) {
  ... on RecordAccepted { record {
    ... on DialogueConference { ${counted} } ... on VoterContactSession { ${counted} } } }
  ... on Rejected { code field message english: message(language: EN) } } }`;
const count = async (input: object): Promise<Answer> => {
  const sent = (await app.ask(COUNT, { input }, secretary()))['sent'] as Answer;
  return (sent['record'] ?? sent) as Answer;
};

const record = (sourceId: string, ...texts: readonly string[]) =>
  app.accept(
    'recordOpinions',
    { sourceId, opinions: texts.map((text) => ({ text })) },
    secretary(),
  );

async function said(asked = ''): Promise<readonly [said: number, noted: number, without: number]> {
  await app.caughtUp();
  const { funnel } = await app.ask(`{ funnel${asked} { withoutText steps { stage count } } }`);
  const steps = funnel.steps as readonly Answer[];
  const at = (stage: string) =>
    steps.find((each) => String(each['stage']) === stage)?.['count'] as number;
  return [at('SAID'), at('RECORDED'), funnel.withoutText as number];
}

const unsaid = async (id: string, at = ''): Promise<unknown> => {
  await app.caughtUp();
  const asked = `query ($id: ID!) { dialogueConference(id: $id ${at}) { opinionsWithoutText opinionsCounted { value } } }`;
  return (await app.ask(asked, { id }))['dialogueConference'];
};

describe('R48: opinions counted without text', () => {
  it('are told of the meeting and said in the funnel, without a text being made up', async () => {
    const conferenceId = await conference();
    expect(await count({ sourceId: conferenceId, count: 12 })).toEqual({
      opinionsCounted: { value: '12', qualifier: 'EXACT', label: '12 ý kiến' },
      opinionsWithoutText: 12,
    });
    expect(await said()).toEqual([12, 0, 12]);
    const list = `{ opinions { totalCount } dialogueConference(id: "${conferenceId}") { opinions { totalCount } } }`;
    expect(await app.ask(list)).toEqual({
      opinions: { totalCount: 0 },
      dialogueConference: { opinions: { totalCount: 0 } },
    });
  });

  it('have those recorded among them, before the count and after it: nothing is added twice', async () => {
    const conferenceId = await conference();
    await record(conferenceId, 'Đường hỏng.', 'Cầu hỏng.', 'Chợ hỏng.');
    await count({ sourceId: conferenceId, count: 5 });
    expect(await said()).toEqual([5, 3, 2]);
    await record(conferenceId, 'Kênh hỏng.', 'Trường hỏng.', 'Trạm hỏng.');
    expect(await said()).toEqual([6, 6, 0]);
    expect(await unsaid(conferenceId)).toEqual({
      opinionsWithoutText: 0,
      opinionsCounted: { value: '5' },
    });
  });

  it('are counted meeting by meeting: more recorded at one hides none of another', async () => {
    const [one, other] = [await conference(), await contact()];
    await record(one, 'Đường hỏng.', 'Cầu hỏng.', 'Chợ hỏng.');
    await count({ sourceId: one, count: 3 });
    await record(other, 'Kênh hỏng.');
    expect(await count({ sourceId: other, count: 9 })).toMatchObject({
      opinionsCounted: { value: '9' },
      opinionsWithoutText: 8,
    });
    expect(await said()).toEqual([12, 4, 8]);
    expect(await said(`(sourceId: "${other}")`)).toEqual([9, 1, 8]);
  });

  it('marked in error, one recorded is again among those without text (R37)', async () => {
    const conferenceId = await conference();
    await record(conferenceId, 'Đường hỏng.');
    await count({ sourceId: conferenceId, count: 2 });
    await app.caughtUp();
    const { opinions } = await app.ask('{ opinions { nodes { id } } }');
    const opinionId = String((opinions.nodes as readonly Answer[])[0]?.['id']);
    const marked = { sourceId: conferenceId, opinionId, reason: 'Không ai nói' };
    await app.accept('markOpinionInError', marked, secretary());
    expect(await said()).toEqual([2, 0, 2]);
  });

  it('act from the day of the meeting, and are corrected with a reason that the history shows (R35)', async () => {
    const conferenceId = await conference();
    await count({ sourceId: conferenceId, count: 12 });
    app.clock.set('2026-12-16T02:00:00.000Z');
    expect(await count({ sourceId: conferenceId, count: 21 })).toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'reason',
    });
    await count({ sourceId: conferenceId, count: 21, reason: 'Đánh máy ngược' });
    expect(await said()).toEqual([21, 0, 21]);
    expect(await said('(on: "2026-12-12")')).toEqual([21, 0, 21]);
    expect(await said('(on: "2026-12-11")')).toEqual([0, 0, 0]);
    expect(await said('(asOf: "2026-12-15")')).toEqual([12, 0, 12]);
    expect(await unsaid(conferenceId, 'asOf: "2026-12-15"')).toEqual({
      opinionsWithoutText: 12,
      opinionsCounted: { value: '12' },
    });
    const history = `query ($id: ID!) { history(id: $id, last: 1) { nodes { label
      ... on CorrectionEntry { reason before after } } } }`;
    expect((await app.ask(history, { id: conferenceId }))['history'].nodes).toMatchObject([
      {
        label: 'Ghi tổng số ý kiến phát biểu',
        reason: 'Đánh máy ngược',
        before: { count: { value: '12' } },
        after: { count: { value: '21' } },
      },
    ]);
  });

  it('keep how they were worded; "under 20" adds none that nobody knows of', async () => {
    const conferenceId = await conference();
    const few = { sourceId: conferenceId, count: 20, qualifier: 'LESS_THAN' };
    expect(await count(few)).toMatchObject({
      opinionsCounted: { qualifier: 'LESS_THAN', label: 'dưới 20 ý kiến' },
      opinionsWithoutText: 0,
    });
    expect(await said()).toEqual([0, 0, 0]);
  });

  it('are never fewer than those recorded, and say what is missing otherwise (R50)', async () => {
    const conferenceId = await conference();
    await record(conferenceId, 'Đường hỏng.', 'Cầu hỏng.');
    expect(await count({ sourceId: conferenceId, count: 1 })).toMatchObject({
      code: 'VALUE_OUT_OF_RANGE',
      field: 'count',
      message: expect.stringContaining('nhỏ nhất 2') as string,
      english: expect.stringContaining('at least 2') as string,
    });
    await count({ sourceId: conferenceId, count: 4 });
    expect(await count({ sourceId: conferenceId, count: 4, reason: 'Như cũ' })).toMatchObject({
      code: 'NOTHING_TO_CORRECT',
      field: 'count',
    });
  });
});
