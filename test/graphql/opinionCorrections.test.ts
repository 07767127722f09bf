import { enactAnswerRule, preparedPetitions } from '../support/preparedPetitions';
import { preparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
});
afterAll(() => app.close());

async function send(name: string, input: object, selection = ''): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const mutation = `mutation ($input: ${type}!) { sent: ${name}(input: $input) {
    __typename ${selection} ... on Rejected { code field message } } }`;
  return (await app.ask(mutation, { input }, secretaryOf(org.department)))['sent'] as Answer;
}

const opinions = `opinions(first: 10) { totalCount nodes { id text outcome competence policyField
  spotAnswer answeredBy { id } deferredTo { id } isRecordedInError } }`;
const contact = `... on RecordAccepted { record { ... on VoterContactSession { id ${opinions} } } }`;

const level = { competence: 'COMMUNE', policyField: 'TRANSPORT' };
const said = (text: string) => ({ text, kind: 'PETITION', ...level });

describe('opinions entered in one request', () => {
  it('a voter contact with six opinions and four promises takes at most 12 requests', async () => {
    let requests = 0;
    const counted = (name: string, input: object, selection = ''): Promise<Answer> => {
      requests += 1;
      return send(name, input, selection);
    };
    const planned = await counted(
      'planVoterContactSession',
      {
        title: 'Tiếp xúc cử tri xã Yên Trị',
        body: 'PEOPLES_COUNCIL',
        councilLevel: 'PROVINCE',
        timing: 'THEMATIC',
        unitId: org.department.unitId,
        territoryIds: [org.communeId],
        startsAt: '2026-12-08T01:00:00.000Z',
      },
      '... on VoterContactSessionAccepted { session: voterContactSession { id } }',
    );
    const sessionId = planned['session'].id as string;
    await counted('holdVoterContactSession', { sessionId });
    const six = ['Đường hỏng', 'Cầu yếu', 'Thiếu nước', 'Chợ chật', 'Điện yếu', 'Rác nhiều'];
    const { record } = await counted(
      'recordOpinions',
      { sourceId: sessionId, opinions: six.map(said) },
      contact,
    );
    expect(record.opinions).toMatchObject({
      totalCount: 6,
      nodes: six.map((text) => ({ text, ...level, outcome: 'NOTED' })),
    });
    for (const opinion of (record.opinions.nodes as readonly Answer[]).slice(0, 4)) {
      const promise = await counted(
        'recordCommitment',
        {
          text: `Sẽ khắc phục: ${String(opinion['text'])}.`,
          promisorOfficeId: org.department.head.officeId,
          leadUnitId: org.communeCommittee.unitId,
          source: { recordId: sessionId, opinionId: opinion['id'] as string },
          deadline: { fixed: { date: '2027-03-31' } },
        },
        '... on CommitmentAccepted { commitment { id } }',
      );
      expect(promise['__typename']).toBe('CommitmentAccepted');
    }
    expect(requests).toBeLessThanOrEqual(12);
  });

  it('all of them are refused with the one that cannot be, which is named', async () => {
    const sourceId = await preparedPetitions(app, org).contact('held');
    const wrong = { text: 'Cầu yếu', deferToOfficeId: 'office-nowhere' };
    expect(await send('recordOpinions', { sourceId, opinions: [said('Đường'), wrong] })).toEqual({
      __typename: 'Rejected',
      code: 'UNKNOWN_RECORD',
      field: 'opinions.1.deferToOfficeId',
      message: expect.any(String) as string,
    });
    const { opinions: state } = await preparedPetitions(app, org).contactState(sourceId);
    expect(state).toHaveLength(0);
  });
});

const conference = `... on OpinionAccepted { opinion { text competence policyField spotAnswer
  answeredBy { id } deferredTo { id } isRecordedInError } }`;

async function listed(id: string, filter = ''): Promise<readonly string[]> {
  await app.caughtUp();
  const { dialogueConference } = await app.ask(
    `query ($id: ID!) { dialogueConference(id: $id) { opinions${filter} { nodes { text } } } }`,
    { id },
  );
  return (dialogueConference.opinions.nodes as readonly { text: string }[]).map(({ text }) => text);
}

const found = async (text: string): Promise<readonly string[]> => {
  await app.caughtUp();
  const { search } = await app.ask(
    `query ($text: String!) { search(text: $text) { nodes { snippet } } }`,
    { text },
  );
  return (search.nodes as readonly { snippet: string }[]).map(({ snippet }) => snippet);
};

describe('R39: an opinion recorded wrongly', () => {
  it('is corrected in text, level, field, answer and who gave it; the words before stay in history', async () => {
    const sourceId = await preparedRecords(app, org).conference('held');
    await send('recordOpinion', {
      sourceId,
      ...said('Mương bị lấp.'),
      spotAnswer: 'Sẽ nạo vét.',
      deferToOfficeId: org.department.head.officeId,
    });
    const [opinion] = (await preparedRecords(app, org).conferenceState(sourceId)).opinions.slice(
      0,
      1,
    );
    const input = {
      sourceId,
      opinionId: opinion?.id,
      text: 'Kênh nội đồng bị bồi lấp.',
      competence: 'PROVINCE',
      spotAnswer: 'Sẽ nạo vét trong quý I.',
      answeredByOfficeId: org.committee.head.officeId,
      reason: 'Nghe nhầm',
    };
    const corrected = await send('correctOpinion', input, conference);
    expect(corrected['opinion']).toEqual({
      text: 'Kênh nội đồng bị bồi lấp.',
      competence: 'PROVINCE',
      policyField: 'TRANSPORT',
      spotAnswer: 'Sẽ nạo vét trong quý I.',
      answeredBy: { id: org.committee.head.officeId },
      deferredTo: { id: org.department.head.officeId },
      isRecordedInError: false,
    });
    expect(await found('kenh noi dong')).toEqual(['«Kênh» «nội» «đồng» bị bồi lấp.']);
    const { history } = await app.ask(
      `query ($id: ID!) { history(id: $id) { nodes { eventType ... on CorrectionEntry {
        reason before after } } } }`,
      { id: sourceId },
    );
    expect((history.nodes as readonly Answer[]).at(-1)).toMatchObject({
      eventType: 'OpinionCorrected',
      reason: 'Nghe nhầm',
      before: { text: 'Mương bị lấp.', spotAnswer: 'Sẽ nạo vét.', answeredByOfficeId: null },
      after: { text: 'Kênh nội đồng bị bồi lấp.', competence: 'PROVINCE' },
    });
    expect((await send('correctOpinion', input))['code']).toBe('NOTHING_TO_CORRECT');
  });
});

describe('R37: an opinion recorded twice', () => {
  it('marked in error it is out of the list, the count and the funnel unless asked for', async () => {
    const sourceId = await preparedRecords(app, org).conference('held');
    await send('recordOpinions', { sourceId, opinions: [said('Đèn hỏng.'), said('Đèn hỏng!')] });
    const state = await preparedRecords(app, org).conferenceState(sourceId);
    const [, twice] = state.opinions.slice(0, 2);
    const mark = { sourceId, opinionId: twice?.id, reason: 'Nhập trùng' };
    const marked = await send('markOpinionInError', mark, conference);
    expect(marked['opinion']).toMatchObject({ isRecordedInError: true });
    expect(await listed(sourceId)).toEqual(['Đèn hỏng.']);
    expect(await listed(sourceId, '(filter: { includeInError: true })')).toEqual([
      'Đèn hỏng.',
      'Đèn hỏng!',
    ]);
    const { funnel } = await app.ask(
      `query ($id: ID!) { funnel(sourceId: $id) { steps { stage count } } }`,
      { id: sourceId },
    );
    expect((funnel.steps as readonly Answer[]).slice(0, 3)).toEqual([
      { stage: 'SAID', count: 1 },
      { stage: 'RECORDED', count: 1 },
      { stage: 'CLASSIFIED', count: 1 },
    ]);
  });

  it('is not marked while a promise refers to it; the refusal names the promise', async () => {
    const { sourceId, opinionId } = await preparedRecords(app, org).opinion();
    const { stream: commitmentId } = await app.accept(
      'recordCommitment',
      {
        text: 'Sẽ sửa đường.',
        promisorOfficeId: org.department.head.officeId,
        source: { recordId: sourceId, opinionId },
      },
      secretaryOf(org.department),
    );
    const mark = { sourceId, opinionId, reason: 'Nhập trùng' };
    const refused = await send('markOpinionInError', mark);
    expect(refused).toMatchObject({ code: 'OTHERS_REFER_TO_IT', field: 'opinionId' });
    expect(refused['message']).toContain(commitmentId);
    const inError = { recordId: commitmentId, reason: 'Nhập trùng' };
    await app.accept('markRecordedInError', inError, secretaryOf(org.department));
    expect((await send('markOpinionInError', mark))['__typename']).toBe('OpinionAccepted');
  });

  it('neither is a meeting from which a petition or promise was drawn', async () => {
    const { sourceId, opinionId } = await preparedRecords(app, org).opinion();
    await enactAnswerRule(app);
    const { stream: petitionId } = await app.accept(
      'recordPetition',
      { text: 'Đề nghị sửa đường.', channel: 'DIALOGUE_CONFERENCE', sourceId, opinionId },
      secretaryOf(org.department),
    );
    const mark = { recordId: sourceId, reason: 'Nhập trùng' };
    const refused = await send('markRecordedInError', mark);
    expect(refused).toMatchObject({ code: 'OTHERS_REFER_TO_IT', field: 'recordId' });
    expect(refused['message']).toContain(petitionId);
    await send('markRecordedInError', { recordId: petitionId, reason: 'Nhập trùng' });
    expect((await send('markRecordedInError', mark))['__typename']).toBe('RecordAccepted');
  });
});
