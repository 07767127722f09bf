import {
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-03-12T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
});
afterAll(() => app.close());

const secretary = () => secretaryOf(org.department);
const onDay = (date: string) => ({ occurredOn: { date } });

/** A command through its mutation, as people get it answered. */
async function send(
  name: string,
  result: string,
  input: object,
  actor = secretary(),
): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { sent } = await app.ask(
    `mutation ($input: ${type}!) { sent: ${name}(input: $input) {
      ${result} ... on Rejected { code field message english: message(language: EN) } } }`,
    { input },
    actor,
  );
  return sent as Answer;
}

const contact = {
  title: 'Tiếp xúc cử tri xã Yên Trị',
  body: 'PEOPLES_COUNCIL',
  councilLevel: 'PROVINCE',
  timing: 'THEMATIC',
};
const PLANNED = `... on VoterContactSessionAccepted { voterContactSession {
  id body councilLevel otherBodies { body councilLevel } } }`;
const plan = (input: object) =>
  send('planVoterContactSession', PLANNED, {
    ...contact,
    unitId: org.department.unitId,
    territoryIds: [org.communeId],
    ...input,
  });

describe('R48: one contact by deputies of two councils', () => {
  const commune = { body: 'PEOPLES_COUNCIL', councilLevel: 'COMMUNE' };

  it('is one session, found under either council and counted once', async () => {
    const { voterContactSession } = await plan({ otherBodies: [commune] });
    expect(voterContactSession).toMatchObject({ councilLevel: 'PROVINCE', otherBodies: [commune] });
    await plan({});
    await app.caughtUp();
    const found = async (filter: object) =>
      (
        await app.ask(
          'query ($filter: VoterContactSessionFilter) { voterContactSessions(filter: $filter) { totalCount } }',
          { filter },
        )
      )['voterContactSessions']['totalCount'] as number;
    expect(await found({ councilLevel: 'COMMUNE' })).toBe(1);
    expect(await found({ councilLevel: 'PROVINCE' })).toBe(2);
    expect(await found({ body: 'PEOPLES_COUNCIL' })).toBe(2);
    expect(await found({ body: 'NATIONAL_ASSEMBLY' })).toBe(0);
  });

  it('names each council once, with its level', async () => {
    expect(await plan({ otherBodies: [{ ...commune, councilLevel: 'PROVINCE' }] })).toMatchObject({
      code: 'BODY_NAMED_TWICE',
      field: 'otherBodies.0',
      message: expect.stringContaining('Hãy bỏ') as string,
    });
    expect(await plan({ otherBodies: [{ body: 'PEOPLES_COUNCIL' }] })).toMatchObject({
      code: 'COUNCIL_LEVEL_INVALID',
      field: 'otherBodies.0.councilLevel',
    });
  });
});

describe('R48: hamlets and residential groups', () => {
  const ESTABLISHED = '... on UnitAccepted { unit { id level levelLabel parent { id } } }';
  const hamlet = (input: object) =>
    send(
      'establishUnit',
      ESTABLISHED,
      {
        name: 'Thôn Đông',
        level: 'HAMLET',
        kind: 'ADMINISTRATIVE_UNIT',
        parentId: org.communeId,
        ...onDay('2020-01-01'),
        ...input,
      },
      administrator,
    );

  it('are territories below a commune; its front verifies what is promised there', async () => {
    const { unit } = await hamlet({});
    expect(unit).toMatchObject({ levelLabel: 'Thôn, tổ dân phố', parent: { id: org.communeId } });
    const territoryId = unit['id'] as string;
    const promise = {
      text: 'Sửa xong kênh thôn Đông.',
      promisorOfficeId: org.department.head.officeId,
      source: { document: { kind: 'RECEPTION_CONCLUSION', title: 'Tiếp công dân tháng 3' } },
      territoryIds: [territoryId],
    };
    const RECORDED = `... on CommitmentAccepted { commitment { id territories { id }
      sources(first: 1) { source { ... on DocumentSource { kind kindLabel } } } } }`;
    const { commitment } = await send('recordCommitment', RECORDED, promise);
    expect(commitment).toMatchObject({
      territories: [{ id: territoryId }],
      sources: [{ source: { kindLabel: 'Kết luận tiếp công dân' } }],
    });
    await app.caughtUp();
    const { commitments } = await app.ask(
      'query ($id: ID!) { commitments(filter: { territoryId: $id }) { totalCount } }',
      { id: territoryId },
    );
    expect(commitments).toEqual({ totalCount: 1 });
    const reminder = { commitmentId: commitment['id'] as string, text: 'Đề nghị khẩn trương.' };
    const reminded = '... on CommitmentAccepted { commitment { id } }';
    expect(await send('sendReminder', reminded, reminder, overseerOf(org.front))).toEqual({
      commitment: { id: commitment['id'] as string },
    });
  });

  it('stand directly below a commune and nowhere else', async () => {
    expect(await hamlet({ name: 'Thôn Tây', parentId: org.provinceId })).toMatchObject({
      code: 'HAMLET_NOT_BELOW_COMMUNE',
      field: 'parentId',
      message: expect.stringContaining('chọn xã, phường') as string,
      english: expect.stringContaining('commune') as string,
    });
    expect(await hamlet({ name: 'Thôn Nam', kind: 'STATE' })).toMatchObject({
      code: 'HAMLET_NOT_BELOW_COMMUNE',
    });
  });
});

describe('R48: an official letter (công văn)', () => {
  const letter = {
    kind: 'OFFICIAL_LETTER',
    title: 'Công văn về lộ trình cấp nước',
    document: { documentType: 'Công văn', symbol: '412/UBND-KT', issuedOn: '2026-03-02' },
  };
  const RECORDED = `... on CommitmentAccepted { commitment { id
    deadline { currentDate } sources(first: 1) { madeOn { date } source { ... on DocumentSource {
      kind kindLabel english: kindLabel(language: EN) title document { symbol issuedOn } } } } } }`;
  const promise = (source: object) =>
    send('recordCommitment', RECORDED, {
      text: 'Cấp nước sạch cho thôn Đông trước ngày 30/6/2026.',
      promisorOfficeId: org.department.head.officeId,
      deadlineWording: 'trước ngày 30/6/2026',
      source,
      ...onDay('2026-03-02'),
    });

  it('is a source of its own, with its number and date, and the promise is owed as any other', async () => {
    const { commitment } = await promise({ document: letter });
    expect(commitment).toMatchObject({
      deadline: { currentDate: '2026-06-29' },
      sources: [
        {
          madeOn: { date: '2026-03-02' },
          source: {
            kind: 'OFFICIAL_LETTER',
            kindLabel: 'Công văn',
            english: 'Official letter',
            title: letter.title,
            document: { symbol: '412/UBND-KT', issuedOn: '2026-03-02' },
          },
        },
      ],
    });
  });

  it('stands alone: a promise is drawn from a letter or from a meeting, not from both', async () => {
    const { voterContactSession } = await plan({});
    const both = { document: letter, recordId: voterContactSession['id'] as string };
    expect(await promise(both)).toMatchObject({
      code: 'EXACTLY_ONE_FORM_REQUIRED',
      field: 'source',
    });
  });
});

describe('R48: competence of a district', () => {
  const said = { text: 'Đường huyện hỏng.', competence: 'DISTRICT', policyField: 'TRANSPORT' };
  const RECORDED = '... on OpinionAccepted { opinion { id competence competenceLabel } }';

  async function heldOn(date: string): Promise<string> {
    const { voterContactSession } = await plan({});
    const sessionId = voterContactSession['id'] as string;
    await app.accept('holdVoterContactSession', { sessionId, ...onDay(date) }, secretary());
    return sessionId;
  }

  it('holds for what was raised before 01/07/2025', async () => {
    const sourceId = await heldOn('2025-06-30');
    const { opinion } = await send('recordOpinion', RECORDED, { sourceId, ...said });
    expect(opinion).toMatchObject({ competenceLabel: 'Thẩm quyền cấp huyện' });
    const wrong = { sourceId, opinionId: opinion['id'] as string, reason: 'Ghi nhầm cấp' };
    const corrected = await send('correctOpinion', RECORDED, { ...wrong, competence: 'COMMUNE' });
    expect(corrected['opinion']).toMatchObject({ competence: 'COMMUNE' });
  });

  it('is refused for what came later, however it is entered', async () => {
    const sourceId = await heldOn('2025-07-01');
    const refused = {
      code: 'DISTRICT_LEVEL_ENDED',
      message: expect.stringContaining('cấp tỉnh hoặc cấp xã') as string,
      english: expect.stringContaining('Choose province or commune') as string,
    };
    expect(await send('recordOpinion', RECORDED, { sourceId, ...said })).toMatchObject(refused);
    const { opinion } = await send('recordOpinion', RECORDED, {
      sourceId,
      ...said,
      competence: 'PROVINCE',
    });
    const named = { sourceId, opinionId: opinion['id'] as string };
    const sorted = { kind: 'REQUEST', competence: 'DISTRICT', policyField: 'LAND' };
    expect(await send('classifyOpinion', RECORDED, { ...named, ...sorted })).toMatchObject(refused);
    const corrected = { ...named, competence: 'DISTRICT', reason: 'Ghi nhầm cấp' };
    expect(await send('correctOpinion', RECORDED, corrected)).toMatchObject(refused);
  });
});

describe('R48: approval by a co-chair', () => {
  it('approves the minutes as the chair does; whoever neither chairs nor co-chairs does not', async () => {
    const { stream: conferenceId } = await app.accept(
      'scheduleDialogueConference',
      {
        title: 'Đối thoại với nông dân',
        unitId: org.department.unitId,
        chairOfficeId: org.department.head.officeId,
        coChairOfficeIds: [org.council.head.officeId],
        audiences: ['FARMER'],
        territoryIds: [org.communeId],
        ...onDay('2026-02-20'),
      },
      secretary(),
    );
    const held = { conferenceId, ...onDay('2026-03-10') };
    await app.accept('holdDialogueConference', held, secretary());
    await app.accept('draftMinutes', { conferenceId, text: 'Biên bản.' }, secretary());
    const APPROVED = `... on DialogueConferenceAccepted { dialogueConference {
      status minutes { approvedBy { office { id } } } } }`;
    const approve = (actor: ReturnType<typeof leaderOf>) =>
      send('approveMinutes', APPROVED, { conferenceId }, actor);
    expect(await approve(leaderOf(org.otherDepartment))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await approve(leaderOf(org.council)))['dialogueConference']).toEqual({
      status: 'MINUTES_APPROVED',
      minutes: { approvedBy: { office: { id: org.council.head.officeId } } },
    });
  });
});
