import { readCauses } from '../../src/application/consequences';
import { createConsequenceSweep } from '../../src/processes/consequenceSweep';
import {
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';
import { sendOnCommitment } from './sentCommands';

let app: AskedApplication;
let org: SmallOrganisation;
const secretary = () => secretaryOf(org.department);

beforeEach(async () => {
  app = await openAskedApplication({ now: '2026-03-12T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
});
afterEach(() => app.close());

const onDay = (date: string) => ({ occurredOn: { date } });

/** A meeting typed as of 10/03/2026; it took place on 03/03. */
async function meeting(): Promise<string> {
  const { stream: conferenceId } = await app.accept(
    'scheduleDialogueConference',
    {
      title: 'Đối thoại với nông dân',
      unitId: org.department.unitId,
      chairOfficeId: org.department.head.officeId,
      audiences: ['FARMER'],
      territoryIds: [org.communeId],
      ...onDay('2026-02-20'),
    },
    secretary(),
  );
  const held = { conferenceId, ...onDay('2026-03-10') };
  await app.accept('holdDialogueConference', held, secretary());
  return conferenceId;
}

const promised = async (recordId: string, input: object): Promise<string> => {
  const said = {
    text: 'Sửa xong cầu.',
    promisorOfficeId: org.department.head.officeId,
    source: { recordId },
    ...input,
  };
  return (await app.accept('recordCommitment', said, secretary())).stream;
};

const SHOWN = `sources(first: 1) { madeOn { date } }
  deadline { currentDate startsOn version }
  corrections { kind status before after proposedBy { person { id } } }`;

async function shown(id: string, at = ''): Promise<Answer> {
  await app.caughtUp();
  const question = `query ($id: ID!) { commitment(id: $id ${at}) { ${SHOWN} } }`;
  return (await app.ask(question, { id }))['commitment'] as Answer;
}

const correct = async (input: object): Promise<Answer> =>
  (
    await app.ask(
      `mutation ($input: CorrectDialogueConferenceInput!) {
        sent: correctDialogueConference(input: $input) {
          ... on DialogueConferenceAccepted { dialogueConference { heldOn { date } } }
          ... on Rejected { code field } } }`,
      { input: { reason: 'Ghi nhầm ngày', ...input } },
      secretary(),
    )
  )['sent'] as Answer;

const madeOn = (date: string) => [{ madeOn: { date } }];

describe('R39: promises follow the corrected day of their meeting', () => {
  it('inherited days made and counted deadlines move, nothing else; both days in history', async () => {
    const conferenceId = await meeting();
    const counted = await promised(conferenceId, { deadlineWording: 'trong 20 ngày làm việc' });
    const read = await promised(conferenceId, { deadlineWording: 'trong tháng 5' });
    const typed = await promised(conferenceId, {
      ...onDay('2026-03-11'),
      deadline: { fixed: { date: '2026-06-30' } },
    });
    expect(await shown(counted)).toMatchObject({ deadline: { currentDate: '2026-04-07' } });
    const before = new Date(app.clock.now()).toISOString();
    app.clock.set('2026-03-13T02:00:00.000Z');
    expect(await correct({ conferenceId, heldOn: { date: '2026-03-03' } })).toMatchObject({
      dialogueConference: { heldOn: { date: '2026-03-03' } },
    });
    expect(await shown(counted)).toMatchObject({
      sources: madeOn('2026-03-03'),
      deadline: { currentDate: '2026-03-31', startsOn: '2026-03-03' },
      corrections: [
        {
          kind: 'MADE_ON',
          status: 'MADE',
          before: { madeOn: { date: '2026-03-10' }, deadline: '2026-04-07' },
          after: { madeOn: { date: '2026-03-03' }, deadline: '2026-03-31' },
          proposedBy: { person: { id: secretary().personId } },
        },
      ],
    });
    expect(await shown(read)).toMatchObject({
      sources: madeOn('2026-03-03'),
      deadline: { currentDate: '2026-05-31', version: 1 },
    });
    expect(await shown(typed)).toMatchObject({
      sources: madeOn('2026-03-11'),
      deadline: { currentDate: '2026-06-30', version: 1 },
      corrections: [],
    });
    expect(await shown(counted, `, asOf: "${before}"`)).toMatchObject({
      sources: madeOn('2026-03-10'),
      deadline: { currentDate: '2026-04-07' },
      corrections: [],
    });
    expect(await shown(counted, ', on: "2026-03-02"')).toBeNull();
    expect(await shown(counted, ', on: "2026-03-04"')).toMatchObject({
      sources: madeOn('2026-03-03'),
    });
    const asked = `query ($id: ID!) { history(id: $id) { nodes { eventType } } }`;
    const types = (await app.ask(asked, { id: counted }))['history']['nodes'] as object[];
    expect(types).toEqual(
      expect.arrayContaining([
        { eventType: 'MadeOnCorrected' },
        { eventType: 'DeadlineCorrected' },
      ]),
    );
  });

  it('a day that words had come to in another year is read anew', async () => {
    const conferenceId = await meeting();
    const id = await promised(conferenceId, { deadlineWording: 'trong tháng 10' });
    expect(await shown(id)).toMatchObject({ deadline: { currentDate: '2026-10-31' } });
    await correct({ conferenceId, heldOn: { date: '2025-03-10' } });
    // By now that day has passed: who owes it made the same words due seven months ago.
    expect(await shown(id)).toMatchObject({
      sources: madeOn('2025-03-10'),
      deadline: { currentDate: '2025-10-31' },
    });
  });

  it('R36: what an overseer has acted on waits until it is confirmed, by another than its corrector', async () => {
    const conferenceId = await meeting();
    const commitmentId = await promised(conferenceId, {
      deadlineWording: 'trong 20 ngày làm việc',
    });
    const lead = { commitmentId, unitId: org.department.unitId };
    await app.accept('assignLeadUnit', lead, secretary());
    const reminder = { commitmentId, text: 'Đề nghị khẩn trương.' };
    await app.accept('sendReminder', reminder, overseerOf(org.front));
    await correct({ conferenceId, heldOn: { date: '2026-03-03' } });
    const pending = await shown(commitmentId);
    expect(pending).toMatchObject({
      sources: madeOn('2026-03-10'),
      deadline: { currentDate: '2026-04-07', version: 1 },
      corrections: [
        {
          kind: 'MADE_ON',
          status: 'PROPOSED',
          proposedBy: { person: { id: secretary().personId } },
        },
      ],
    });
    const { corrections } = (
      await app.ask('query ($id: ID!) { commitment(id: $id) { corrections { id } } }', {
        id: commitmentId,
      })
    )['commitment'] as { corrections: { id: string }[] };
    const confirm = { commitmentId, correctionId: corrections[0]?.id };
    const own = await sendOnCommitment(app, 'confirmCorrection', confirm, leaderOf(org.department));
    expect(own).toMatchObject({ code: 'NOT_ALLOWED' });
    await app.accept('confirmCorrection', confirm, overseerOf(org.front));
    expect(await shown(commitmentId)).toMatchObject({
      sources: madeOn('2026-03-03'),
      deadline: { currentDate: '2026-03-31', version: 2 },
    });
  });

  it('R36: where a correction waits already, what follows waits behind it and is not lost', async () => {
    const conferenceId = await meeting();
    const commitmentId = await promised(conferenceId, {
      deadlineWording: 'trong 20 ngày làm việc',
      leadUnitId: org.department.unitId,
    });
    const reminder = { commitmentId, text: 'Đề nghị khẩn trương.' };
    await app.accept('sendReminder', reminder, overseerOf(org.front));
    const wrongLead = { commitmentId, toUnitId: org.otherDepartment.unitId, reason: 'Nhầm' };
    await app.accept('correctLeadUnit', wrongLead, secretary());
    await correct({ conferenceId, heldOn: { date: '2026-03-03' } });
    const waits = (kind: string) => ({ kind, status: 'PROPOSED' });
    expect(await shown(commitmentId)).toMatchObject({
      corrections: [waits('MADE_ON'), waits('LEAD_UNIT')],
    });
    const asked = 'query ($id: ID!) { commitment(id: $id) { pendingCorrection { id kind } } }';
    const first = (await app.ask(asked, { id: commitmentId }))['commitment'].pendingCorrection;
    expect(first).toMatchObject({ kind: 'LEAD_UNIT' });
    const decide = (name: string, correctionId: string, more: object = {}) =>
      app.accept(name, { commitmentId, correctionId, ...more }, overseerOf(org.front));
    await decide('refuseCorrection', first.id as string, { reason: 'Đúng đơn vị' });
    await app.caughtUp();
    const next = (await app.ask(asked, { id: commitmentId }))['commitment'].pendingCorrection;
    expect(next).toMatchObject({ kind: 'MADE_ON' });
    await decide('confirmCorrection', next.id as string);
    expect(await shown(commitmentId)).toMatchObject({
      sources: madeOn('2026-03-03'),
      deadline: { currentDate: '2026-03-31' },
    });
  });

  it('the corrected day of a notice moves what was made in it and what counts from it', async () => {
    const conferenceId = await meeting();
    await app.accept('draftMinutes', { conferenceId, text: 'Biên bản.' }, secretary());
    await app.accept('approveMinutes', { conferenceId }, leaderOf(org.department));
    const document = { documentType: 'Thông báo', symbol: '5/TB', issuedOn: '2026-03-11' };
    await app.accept('issueConclusionNotice', { conferenceId, document }, secretary());
    const source = { recordId: conferenceId, isInNotice: true };
    const [inNotice, since, apart] = [
      await promised(conferenceId, { source, deadlineWording: 'trong 10 ngày' }),
      await promised(conferenceId, {
        deadlineWording: 'trong 10 ngày kể từ ngày ban hành Thông báo',
      }),
      await promised(conferenceId, { deadlineWording: 'trong 10 ngày' }),
    ];
    await correct({ conferenceId, conclusionDocument: { ...document, issuedOn: '2026-03-12' } });
    expect(await shown(inNotice)).toMatchObject({
      sources: madeOn('2026-03-12'),
      deadline: { startsOn: '2026-03-12', currentDate: '2026-03-23' },
    });
    expect(await shown(since)).toMatchObject({
      sources: madeOn('2026-03-10'),
      deadline: { startsOn: '2026-03-12', currentDate: '2026-03-23' },
    });
    expect(await shown(apart)).toMatchObject({
      sources: madeOn('2026-03-10'),
      deadline: { startsOn: '2026-03-10', currentDate: '2026-03-20' },
      corrections: [],
    });
  });

  it('what a process that died had not handed on is handed on by the sweep, once', async () => {
    const conferenceId = await meeting();
    const id = await promised(conferenceId, { deadlineWording: 'trong 20 ngày làm việc' });
    // The bare handler writes to the meeting alone, like a process that dies in between.
    const wrong = { conferenceId, heldOn: { date: '2026-03-03' }, reason: 'Ghi nhầm ngày' };
    await app.accept('correctDialogueConference', wrong, secretary());
    expect(await shown(id)).toMatchObject({ sources: madeOn('2026-03-10') });
    const sweep = createConsequenceSweep({
      causes: readCauses(app.store),
      directory: app.directory,
      handler: app.handler,
      intervalMs: 5,
      onFailure: (error) => {
        throw error;
      },
    });
    expect([await sweep.tick(), await sweep.tick()]).toEqual([1, 0]);
    const after = await shown(id);
    expect(after).toMatchObject({ sources: madeOn('2026-03-03') });
    expect(after['corrections']).toHaveLength(1);
  });

  it('typed back, the days are those of the beginning, and no earlier correction comes again', async () => {
    const conferenceId = await meeting();
    await correct({ conferenceId, heldOn: { date: '2026-03-03' } });
    await correct({ conferenceId, heldOn: { date: '2026-03-10' } });
    const id = await promised(conferenceId, { deadlineWording: 'trong 20 ngày làm việc' });
    const sweep = createConsequenceSweep({
      causes: readCauses(app.store),
      directory: app.directory,
      handler: app.handler,
      intervalMs: 5,
      onFailure: (error) => {
        throw error;
      },
    });
    await sweep.tick();
    expect(await shown(id)).toMatchObject({
      sources: madeOn('2026-03-10'),
      deadline: { startsOn: '2026-03-10', version: 1 },
      corrections: [],
    });
  });
});

describe('R39: opinions and petitions follow the corrected day of their meeting', () => {
  const said = async (sourceId: string, text: string, occurredOn = {}): Promise<string> => {
    await app.accept('recordOpinion', { sourceId, text, ...occurredOn }, secretary());
    await app.caughtUp();
    const { opinions } = await app.ask(
      'query ($id: ID!) { opinions(filter: { sourceId: $id }, first: 100) { nodes { id text } } }',
      { id: sourceId },
    );
    const nodes = opinions.nodes as readonly { readonly id: string; readonly text: string }[];
    return nodes.find((each) => each.text === text)?.id ?? '';
  };
  /** Texts of opinions raised in a month, as it is asked about. */
  const raisedIn = async (month: number, at = ''): Promise<readonly string[]> => {
    await app.caughtUp();
    const period = `{ kind: MONTH, year: 2026, month: ${month} }`;
    const { opinions } = await app.ask(
      `{ opinions(filter: { period: ${period} }, first: 100 ${at}) { nodes { text } } }`,
    );
    return (opinions.nodes as readonly { readonly text: string }[]).map(({ text }) => text).sort();
  };

  it.each([
    ['earlier', '2026-02-27', 2],
    ['later', '2026-04-02', 4],
  ])('to an %s day, nothing else moves, and both days stay known', async (_, heldOn, month) => {
    app.clock.set('2026-04-06T02:00:00.000Z');
    const conferenceId = await meeting();
    const opinionId = await said(conferenceId, 'Đường xuống cấp.');
    await said(conferenceId, 'Chợ chật.', onDay('2026-04-03'));
    const { stream: petitionId } = await app.accept(
      'recordPetition',
      {
        text: 'Đề nghị sửa đường.',
        channel: 'DIALOGUE_CONFERENCE',
        sourceId: conferenceId,
        opinionId,
        deadline: { fixed: { date: '2026-06-30' } },
      },
      secretary(),
    );
    const petition = async (at = ''): Promise<Answer> => {
      await app.caughtUp();
      const asked = `query ($id: ID!) { petition(id: $id ${at}) { origins { raisedOn { date } }
        deadline { currentDate } corrections { kind status before after } } }`;
      return (await app.ask(asked, { id: petitionId }))['petition'] as Answer;
    };
    expect(await raisedIn(3)).toEqual(['Đường xuống cấp.']);
    expect(await petition()).toMatchObject({ origins: [{ raisedOn: { date: '2026-03-10' } }] });
    const before = new Date(app.clock.now()).toISOString();
    app.clock.set('2026-04-07T02:00:00.000Z');
    await correct({ conferenceId, heldOn: { date: heldOn } });
    expect(await raisedIn(3)).toEqual([]);
    const moved = month === 4 ? ['Chợ chật.', 'Đường xuống cấp.'] : ['Đường xuống cấp.'];
    expect(await raisedIn(month)).toEqual(moved);
    expect(await raisedIn(4)).toContain('Chợ chật.');
    expect(await raisedIn(3, `, asOf: "${before}"`)).toEqual(['Đường xuống cấp.']);
    expect(await raisedIn(month, ', on: "2026-04-04"')).toEqual(moved);
    // Nobody had voiced it on the days before the right one.
    if (month === 4) expect(await raisedIn(4, ', on: "2026-04-01"')).toEqual([]);
    expect(await petition()).toMatchObject({
      origins: [{ raisedOn: { date: heldOn } }],
      deadline: { currentDate: '2026-06-30' },
      corrections: [
        {
          kind: 'SOURCE',
          status: 'MADE',
          before: { origin: { raisedOn: { date: '2026-03-10' } } },
          after: { origin: { raisedOn: { date: heldOn } } },
        },
      ],
    });
    expect(await petition(`, asOf: "${before}"`)).toMatchObject({
      origins: [{ raisedOn: { date: '2026-03-10' } }],
    });
  });

  it('typed back, they are of the first day again', async () => {
    const conferenceId = await meeting();
    await said(conferenceId, 'Đường xuống cấp.');
    await correct({ conferenceId, heldOn: { date: '2026-02-27' } });
    await correct({ conferenceId, heldOn: { date: '2026-03-10' } });
    expect(await raisedIn(2)).toEqual([]);
    expect(await raisedIn(3)).toEqual(['Đường xuống cấp.']);
  });
});

describe('R39: what cannot follow a corrected day is told', () => {
  const send = async (input: object): Promise<Answer> =>
    (
      await app.ask(
        `mutation ($input: CorrectDialogueConferenceInput!) {
          sent: correctDialogueConference(input: $input) {
            ... on DialogueConferenceAccepted { notFollowedCount
              notFollowed { id code message english: message(language: EN) } }
            ... on Rejected { code } } }`,
        { input: { reason: 'Ghi nhầm ngày', ...input } },
        secretary(),
      )
    )['sent'] as Answer;

  /** Reported on before the right day: nobody reports on what was not promised yet. */
  async function reportedOn(conferenceId: string): Promise<string> {
    const commitmentId = await promised(conferenceId, { leadUnitId: org.department.unitId });
    const report = { commitmentId, narrative: 'Xong móng.' };
    await app.accept('reportProgress', report, leaderOf(org.department));
    return commitmentId;
  }

  it('in the answer of the command, with why, and later in the history and the register', async () => {
    const conferenceId = await meeting();
    const follows = await promised(conferenceId, { deadlineWording: 'trong 20 ngày làm việc' });
    const stays = await reportedOn(conferenceId);
    app.clock.set('2026-03-14T02:00:00.000Z');
    const sent = await send({ conferenceId, heldOn: { date: '2026-03-14' } });
    expect(sent).toMatchObject({
      notFollowedCount: 1,
      notFollowed: [
        {
          id: stays,
          code: 'VALUE_OUT_OF_RANGE',
          message: expect.stringContaining('Hãy kiểm tra lại') as string,
          english: expect.stringContaining('Check it') as string,
        },
      ],
    });
    expect(await shown(follows)).toMatchObject({ sources: madeOn('2026-03-14') });
    expect(await shown(stays)).toMatchObject({
      sources: madeOn('2026-03-10'),
      corrections: [
        {
          kind: 'MADE_ON',
          status: 'REFUSED',
          before: { madeOn: { date: '2026-03-10' } },
          after: { madeOn: { date: '2026-03-14' } },
        },
      ],
    });
    const asked = `query ($id: ID!) { history(id: $id) { nodes { eventType label } } }`;
    const { history } = await app.ask(asked, { id: stays });
    expect(history.nodes).toContainEqual({
      eventType: 'SourceDayNotFollowed',
      label: 'Không theo được ngày họp đã đính chính',
    });
    const { corrections } = await app.ask(
      `{ corrections(filter: { status: [REFUSED] }) { nodes { record { id } decisionReason } } }`,
    );
    expect(corrections.nodes).toEqual([
      { record: { id: stays }, decisionReason: 'VALUE_OUT_OF_RANGE' },
    ]);
  });

  it('nothing is told where all followed, or nothing was to follow', async () => {
    const conferenceId = await meeting();
    await promised(conferenceId, { deadlineWording: 'trong 20 ngày làm việc' });
    expect(await send({ conferenceId, venue: 'Nhà văn hóa' })).toMatchObject({ notFollowed: [] });
    expect(await send({ conferenceId, heldOn: { date: '2026-03-03' } })).toMatchObject({
      notFollowedCount: 0,
      notFollowed: [],
    });
  });

  it('sent once more, the same is told and nothing is written twice', async () => {
    const conferenceId = await meeting();
    const stays = await reportedOn(conferenceId);
    app.clock.set('2026-03-14T02:00:00.000Z');
    const input = { conferenceId, heldOn: { date: '2026-03-14' }, commandId: 'once' };
    const first = await send(input);
    expect(await send(input)).toEqual(first);
    expect(first).toMatchObject({ notFollowed: [{ id: stays }] });
    expect((await shown(stays))['corrections']).toHaveLength(1);
  });
});
