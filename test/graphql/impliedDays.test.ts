import { enactAnswerRule, letter, preparedPetitions } from '../support/preparedPetitions';
import {
  establishSmallOrganisation,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-04-15T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
});
afterAll(() => app.close());

const send = async (name: string, input: object, selection: string): Promise<Answer> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const mutation = `mutation ($input: ${type}!) { sent: ${name}(input: $input) {
    __typename ${selection} ... on Rejected { code field } } }`;
  const { sent } = await app.ask(mutation, { input }, secretaryOf(org.department));
  return sent as Answer;
};

const daysOf = async (id: string): Promise<Record<string, string>> => {
  await app.caughtUp();
  const { history } = await app.ask(
    `query ($id: ID!) { history(id: $id) { nodes { eventType occurredOn { date } } } }`,
    { id },
  );
  const nodes = history.nodes as readonly { eventType: string; occurredOn: { date: string } }[];
  return Object.fromEntries(nodes.map((node) => [node.eventType, node.occurredOn.date]));
};

/** Scheduled for 08/01/2026 at eight in the morning, entered on 15/04/2026. */
const scheduled = () => ({
  title: 'Đối thoại với nông dân',
  unitId: org.department.unitId,
  chairOfficeId: org.department.head.officeId,
  audiences: ['FARMER'],
  territoryIds: [org.communeId],
  startsAt: '2026-01-08T01:00:00.000Z',
});

describe('R38: the day of what a command leaves out', () => {
  it('a conference scheduled for 08/01 and entered on 15/04 was held on 08/01', async () => {
    const conference =
      '... on DialogueConferenceAccepted { conference: dialogueConference { id heldOn { date } publicationDueOn } }';
    const made = await send('scheduleDialogueConference', scheduled(), conference);
    const conferenceId = made.conference.id as string;
    const held = await send('holdDialogueConference', { conferenceId }, conference);
    expect(held.conference.heldOn).toEqual({ date: '2026-01-08' });
    const said = { sourceId: conferenceId, text: 'Đường liên thôn xuống cấp.' };
    await send('recordOpinion', { ...said, spotAnswer: 'Sẽ sửa trong quý I.' }, '');
    expect(await daysOf(conferenceId)).toEqual({
      ConferenceScheduled: '2026-04-15',
      ConferenceHeld: '2026-01-08',
      OpinionRaised: '2026-01-08',
      OpinionAnsweredOnSpot: '2026-01-08',
    });
  });

  it('a notice and an answer are of the day of their document', async () => {
    const { stream: conferenceId } = await app.accept(
      'scheduleDialogueConference',
      scheduled(),
      secretaryOf(org.department),
    );
    const chair = {
      ...secretaryOf(org.department),
      ...org.department.head,
      role: 'LEADER' as const,
    };
    await app.accept('holdDialogueConference', { conferenceId }, secretaryOf(org.department));
    const text = 'Biên bản hội nghị đối thoại';
    await app.accept('draftMinutes', { conferenceId, text }, secretaryOf(org.department));
    await app.accept('approveMinutes', { conferenceId }, chair);
    const document = { documentType: 'Thông báo', symbol: '7/TB-UBND', issuedOn: '2026-01-12' };
    await send('issueConclusionNotice', { conferenceId, document }, '');
    expect(await daysOf(conferenceId)).toMatchObject({ ConclusionNoticeIssued: '2026-01-12' });

    await enactAnswerRule(app);
    const received = { ...letter, occurredOn: { date: '2026-02-02' } };
    const { petition } = await send(
      'recordPetition',
      received,
      '... on PetitionAccepted { petition { id } }',
    );
    const petitionId = petition.id as string;
    const secretary = secretaryOf(org.department);
    const then = { occurredOn: { date: '2026-02-03' } };
    const classified = { petitionId, competence: 'PROVINCE', policyField: 'TRANSPORT', ...then };
    await app.accept('classifyPetition', classified, secretary);
    const toOfficeId = org.department.head.officeId;
    await app.accept('referPetition', { petitionId, toOfficeId, ...then }, secretary);
    const answer = { petitionId, kind: 'RESOLVED', text: 'Đã sửa xong.' };
    const letterOfAnswer = { documentType: 'Công văn', symbol: '9/SXD', issuedOn: '2026-03-20' };
    await send('answerPetition', { ...answer, document: letterOfAnswer }, '');
    expect(await daysOf(petitionId)).toMatchObject({ PetitionAnswered: '2026-03-20' });
  });

  it('a voter contact without a scheduled day is of the day on which it is entered', async () => {
    const sessionId = await preparedPetitions(app, org).contact('held');
    expect(await daysOf(sessionId)).toMatchObject({ ContactHeld: '2026-04-15' });
  });

  it('a voter contact scheduled for 08/01 was held on 08/01, and so its opinions', async () => {
    const secretary = secretaryOf(org.department);
    const { stream: sessionId } = await app.accept(
      'planVoterContactSession',
      {
        title: 'Tiếp xúc cử tri xã Yên Trị',
        body: 'PEOPLES_COUNCIL',
        councilLevel: 'PROVINCE',
        timing: 'THEMATIC',
        unitId: org.department.unitId,
        territoryIds: [org.communeId],
        startsAt: '2026-01-08T01:00:00.000Z',
      },
      secretary,
    );
    await app.accept('holdVoterContactSession', { sessionId }, secretary);
    await send('recordOpinion', { sourceId: sessionId, text: letter.text }, '');
    expect(await daysOf(sessionId)).toEqual({
      ContactPlanned: '2026-04-15',
      ContactHeld: '2026-01-08',
      OpinionRecorded: '2026-01-08',
    });
  });
});
