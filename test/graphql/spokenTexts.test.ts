import { enactAnswerRule, preparedPetitions } from '../support/preparedPetitions';
import {
  establishSmallOrganisation,
  leaderOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';
import { sendOnCommitment } from './sentCommands';

let app: AskedApplication;
let org: SmallOrganisation;
const secretary = () => secretaryOf(org.department);

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-02-09T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
  await enactAnswerRule(app);
});
afterAll(() => app.close());

interface Suggested {
  readonly id: string;
  readonly status: string;
  readonly kind: string;
}

const suggestions = async (sourceId: string, at = ''): Promise<Suggested[]> => {
  await app.caughtUp();
  const question = `query ($id: ID!) { promiseSuggestions(sourceId: $id ${at}) { nodes {
    id sentence status kind kindLabel saidOn { date } deadlineWording source { id }
    deadline { currentDate startsOn } commitment { id } } } }`;
  return (await app.ask(question, { id: sourceId }))['promiseSuggestions']['nodes'] as Suggested[];
};

const onDay = (date: string) => ({ occurredOn: { date } });
const document = { documentType: 'Thông báo', symbol: '12/TB-UBND', issuedOn: '2026-02-06' };

/** A meeting of 30/01/2026 with approved minutes. */
async function meeting(minutes = 'Biên bản hội nghị.'): Promise<string> {
  const setUp = {
    title: 'Đối thoại với nông dân',
    unitId: org.department.unitId,
    chairOfficeId: org.department.head.officeId,
    audiences: ['FARMER'],
    territoryIds: [org.communeId],
  };
  const { stream: conferenceId } = await app.accept(
    'scheduleDialogueConference',
    { ...setUp, ...onDay('2026-01-20') },
    secretary(),
  );
  const held = { conferenceId, ...onDay('2026-01-30') };
  await app.accept('holdDialogueConference', held, secretary());
  await app.accept('draftMinutes', { conferenceId, text: minutes }, secretary());
  await app.accept('approveMinutes', { conferenceId }, leaderOf(org.department));
  return conferenceId;
}

async function noticed(text: string, minutes?: string): Promise<string> {
  const conferenceId = await meeting(minutes);
  await app.accept('issueConclusionNotice', { conferenceId, document, text }, secretary());
  return conferenceId;
}

const SAID = `id origins: sources(first: 1) { madeOn { date } text } inherited
  deadline { kind currentDate startsOn wording awaitedEvent }`;

const record = (recordId: string, input: object) =>
  sendOnCommitment(
    app,
    'recordCommitment',
    {
      text: 'Sửa xong cầu.',
      promisorOfficeId: org.department.head.officeId,
      source: { recordId },
      ...input,
    },
    secretary(),
    SAID,
  );

const task = (term: string) => `Giao UBND xã Yên Trị sửa xong cầu ${term}.`;
const sinceIssue = 'trong 15 ngày làm việc kể từ ngày ban hành Thông báo';

describe('R43: the text of a conclusion notice carries tasks', () => {
  it('whose period counts from the day of the notice, over Tết: 06/03/2026, not 27/02', async () => {
    const conferenceId = await noticed(task(sinceIssue));
    const [marked] = await suggestions(conferenceId);
    expect(marked).toMatchObject({
      status: 'OPEN',
      kind: 'NOTICE',
      kindLabel: 'Thông báo kết luận',
      saidOn: { date: '2026-02-06' },
      deadline: { currentDate: '2026-03-06', startsOn: '2026-02-06' },
      source: { id: conferenceId },
    });
    const promise = await record(conferenceId, { suggestionId: marked?.id });
    expect(promise).toMatchObject({
      origins: [{ madeOn: { date: '2026-02-06' } }],
      deadline: { currentDate: '2026-03-06', startsOn: '2026-02-06', wording: sinceIssue },
    });
    expect(await suggestions(conferenceId)).toMatchObject([
      { status: 'CONFIRMED', commitment: { id: promise['id'] } },
    ]);
  });

  it('as do the same words typed for a promise of the meeting itself', async () => {
    const conferenceId = await noticed(task('trong tháng 3/2026'));
    expect(await record(conferenceId, { deadlineWording: sinceIssue })).toMatchObject({
      origins: [{ madeOn: { date: '2026-01-30' } }],
      deadline: { currentDate: '2026-03-06', startsOn: '2026-02-06' },
    });
  });

  it('counts from the meeting where the words say so, else from the notice', async () => {
    const conferenceId = await noticed(
      `${task('trong 15 ngày kể từ ngày hội nghị')}\n${task('trong 15 ngày')}`,
    );
    expect(await suggestions(conferenceId)).toMatchObject([
      { deadline: { startsOn: '2026-01-30' } },
      { deadline: { startsOn: '2026-02-06' } },
    ]);
  });

  it('has no date from the receipt of a document until that is recorded', async () => {
    const conferenceId = await noticed(task('trong 10 ngày kể từ ngày nhận văn bản'));
    const [marked] = await suggestions(conferenceId);
    expect(marked).toMatchObject({ deadline: null });
    const promise = await record(conferenceId, { suggestionId: marked?.id });
    expect(promise).toMatchObject({
      deadline: { kind: 'EVENT_RELATIVE', currentDate: null, awaitedEvent: 'ngày nhận văn bản' },
    });
    const commitmentId = promise['id'] as string;
    const received = { commitmentId, ...onDay('2026-02-09') };
    const sent = () => sendOnCommitment(app, 'recordAwaitedEvent', received, secretary(), SAID);
    // Ten days end on 19/02, in Tết: the first working day after it.
    expect(await sent()).toMatchObject({
      deadline: { kind: 'COUNTED_PERIOD', currentDate: '2026-02-23', startsOn: '2026-02-09' },
    });
    expect(await sent()).toMatchObject({
      code: 'NO_EVENT_AWAITED',
      message: expect.stringContaining('đính chính thời hạn') as string,
      english: expect.stringContaining('Correct the deadline') as string,
    });
  });

  it('shows its whole text beside the summary, and what was said twice once', async () => {
    const both = task('trong tháng 3/2026');
    const conferenceId = await noticed(`${both}\n${task('trong tháng 4/2026')}`, both);
    expect(await suggestions(conferenceId)).toMatchObject([
      { kind: 'MINUTES', saidOn: { date: '2026-01-30' } },
      { kind: 'NOTICE', saidOn: { date: '2026-02-06' } },
    ]);
    const question = `query ($id: ID!) { dialogueConference(id: $id) {
      conclusionNotice { summary text } } }`;
    expect((await app.ask(question, { id: conferenceId }))['dialogueConference']).toEqual({
      conclusionNotice: { summary: null, text: `${both}\n${task('trong tháng 4/2026')}` },
    });
  });

  it('may be recorded after its issue, and anew with a reason; earlier days know the earlier text', async () => {
    const conferenceId = await meeting();
    await app.accept('issueConclusionNotice', { conferenceId, document }, secretary());
    const mutation = `mutation ($input: RecordConclusionTextInput!) {
      sent: recordConclusionText(input: $input) {
        ... on DialogueConferenceAccepted { dialogueConference { conclusionNotice { text } } }
        ... on Rejected { code field message } } }`;
    const send = async (input: object): Promise<Answer> =>
      (await app.ask(mutation, { input: { conferenceId, ...input } }, secretary()))[
        'sent'
      ] as Answer;
    const [first, second] = [task('trong tháng 3/2026'), task('trong tháng 4/2026')];
    expect(await send({ text: first })).toMatchObject({
      dialogueConference: { conclusionNotice: { text: first } },
    });
    expect(await send({ text: first })).toMatchObject({ code: 'NOTHING_TO_CORRECT' });
    expect(await send({ text: second })).toMatchObject({ code: 'REASON_REQUIRED' });
    const before = new Date(app.clock.now()).toISOString();
    app.clock.set('2026-02-10T02:00:00.000Z');
    await send({ text: second, reason: 'Chép nhầm tháng' });
    expect(await suggestions(conferenceId)).toMatchObject([
      { deadline: { currentDate: '2026-04-30' } },
    ]);
    expect(await suggestions(conferenceId, `, asOf: "${before}"`)).toMatchObject([
      { deadline: { currentDate: '2026-03-31' } },
    ]);
  });
});

describe('R43: minutes of voter contacts and answers to petitions are read like minutes', () => {
  it('those of a contact', async () => {
    const sessionId = await preparedPetitions(app, org).contact('held');
    const said = 'Sở sẽ sửa xong cầu trong tháng 5/2026.';
    const minutes = { sessionId, text: `${said}\nTỉnh sẽ lắp xong đèn trong tháng 6/2026.` };
    await app.accept('recordContactMinutes', minutes, secretary());
    const [first, second] = await suggestions(sessionId);
    expect(first).toMatchObject({ kind: 'MINUTES', deadline: { currentDate: '2026-05-31' } });
    expect(await record(sessionId, { suggestionId: first?.id })).toMatchObject({
      deadline: { currentDate: '2026-05-31', wording: 'trong tháng 5/2026' },
    });
    const mutation = `mutation ($input: RejectSuggestionInput!) {
      sent: rejectSuggestion(input: $input) {
        ... on RecordAccepted { record { id } } ... on Rejected { code field message } } }`;
    const rejected = { sourceId: sessionId, suggestionId: second?.id, reason: 'Của tỉnh' };
    const reject = async () =>
      (await app.ask(mutation, { input: rejected }, secretary()))['sent'] as Answer;
    expect(await reject()).toEqual({ record: { id: sessionId } });
    expect(await reject()).toMatchObject({ code: 'SUGGESTION_ALREADY_DECIDED' });
    expect((await suggestions(sessionId)).map(({ status }) => status)).toEqual([
      'CONFIRMED',
      'REJECTED',
    ]);
  });

  it('an answer counts from its own day, and "kể từ ngày ký" from that of its document', async () => {
    const petitionId = await preparedPetitions(app, org).petition('referred');
    const answer = {
      petitionId,
      kind: 'IN_PROGRESS',
      text: 'Sở sẽ sửa xong cầu trong 15 ngày kể từ ngày ký.\nSở sẽ lắp xong đèn trong 15 ngày.',
      document: { documentType: 'Công văn', symbol: '8/CV-SXD', issuedOn: '2026-02-09' },
      ...onDay('2026-02-10'),
    };
    await app.accept('answerPetition', answer, secretary());
    const found = await suggestions(petitionId);
    expect(found).toMatchObject([
      { kind: 'ANSWER', saidOn: { date: '2026-02-10' }, deadline: { startsOn: '2026-02-09' } },
      { deadline: { startsOn: '2026-02-10' } },
    ]);
    const promise = await record(petitionId, { suggestionId: found[1]?.id });
    expect(promise).toMatchObject({
      origins: [{ madeOn: { date: '2026-02-10' } }],
      inherited: expect.arrayContaining(['MADE_ON', 'DEADLINE']) as string[],
    });
  });

  it('exactly one of a conference and a source is asked about', async () => {
    const both = await meeting();
    const question = `{ promiseSuggestions(conferenceId: "${both}", sourceId: "${both}") { totalCount } }`;
    await expect(app.ask(question)).rejects.toThrow('conferenceId');
  });
});
