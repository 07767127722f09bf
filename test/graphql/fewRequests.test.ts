import {
  establishSmallOrganisation,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
let requests = 0;

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-03-12T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
});
afterAll(() => app.close());

/** One request of the clerk: a command with what it answers. */
async function send(name: string, result: string, input: object): Promise<Answer> {
  requests += 1;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { sent } = await app.ask(
    `mutation ($input: ${type}!) { sent: ${name}(input: $input) {
      __typename ${result} ... on Rejected { code field } } }`,
    { input },
    secretaryOf(org.department),
  );
  expect(sent).not.toHaveProperty('code');
  return sent as Answer;
}

const fields = ['TRANSPORT', 'LAND', 'HEALTH', 'EDUCATION', 'ENVIRONMENT', 'OTHER'];

describe('R38: what belongs together is entered together', () => {
  it('a voter contact with six opinions and four promises takes at most 12 requests', async () => {
    const contact = `... on VoterContactSessionAccepted { voterContactSession { id } }`;
    const planned = await send('planVoterContactSession', contact, {
      title: 'Tiếp xúc cử tri xã Yên Trị trước kỳ họp',
      body: 'PEOPLES_COUNCIL',
      councilLevel: 'PROVINCE',
      timing: 'BEFORE_SESSION',
      assemblySession: 'kỳ họp thứ 12',
      unitId: org.department.unitId,
      territoryIds: [org.communeId],
      startsAt: '2026-03-10T01:00:00.000Z',
    });
    const sessionId = planned['voterContactSession']['id'] as string;
    const attendance = { people: { value: '120', unit: 'PERSON' } };
    await send('holdVoterContactSession', contact, { sessionId, attendance });
    const recorded = await send(
      'recordOpinions',
      `... on RecordAccepted { record {
        ... on VoterContactSession { opinions { nodes { id policyField competence } } } } }`,
      {
        sourceId: sessionId,
        opinions: fields.map((policyField, index) => ({
          text: `Ý kiến thứ ${index + 1} của cử tri.`,
          audience: 'VOTER',
          competence: 'PROVINCE',
          policyField,
        })),
      },
    );
    const opinions = recorded['record']['opinions']['nodes'] as { id: string }[];
    expect(opinions).toMatchObject(
      fields.map((policyField) => ({ policyField, competence: 'PROVINCE' })),
    );
    for (const { id: opinionId } of opinions.slice(0, 4)) {
      const { commitment } = await send(
        'recordCommitment',
        `... on CommitmentAccepted { commitment {
          id policyField status leadUnit { id } supportingUnits { id } territories { id }
          deadline { currentDate } sources(first: 1) { madeOn { date } } } }`,
        {
          text: 'Sở sẽ giải quyết xong trong quý III năm 2026.',
          promisorOfficeId: org.department.head.officeId,
          source: { recordId: sessionId, opinionId },
          deadlineWording: 'trong quý III năm 2026',
          leadUnitId: org.communeCommittee.unitId,
          supportingUnitIds: [org.otherDepartment.unitId],
        },
      );
      expect(commitment).toMatchObject({
        status: 'ASSIGNED',
        leadUnit: { id: org.communeCommittee.unitId },
        supportingUnits: [{ id: org.otherDepartment.unitId }],
        territories: [{ id: org.communeId }],
        deadline: { currentDate: '2026-09-30' },
        sources: [{ madeOn: { date: '2026-03-10' } }],
      });
    }
    expect(requests).toBeLessThanOrEqual(12);
    await app.caughtUp();
    const { voterContactSession } = await app.ask(
      `query ($id: ID!) { voterContactSession(id: $id) {
        opinions { totalCount } commitments { totalCount } funnel { stage count } } }`,
      { id: sessionId },
    );
    expect(voterContactSession).toMatchObject({
      opinions: { totalCount: 6 },
      commitments: { totalCount: 4 },
      funnel: expect.arrayContaining([
        { stage: 'SAID', count: 6 },
        { stage: 'CLASSIFIED', count: 6 },
        { stage: 'PROMISED', count: 4 },
      ]) as object[],
    });
  });
});
