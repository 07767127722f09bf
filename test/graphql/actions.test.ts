import type { ActingPerson } from '../../src/application/commandRequest';
import { MAXIMUM_COST, operationCost, CHEAP_COST } from '../../src/graphql/operationCost';
import { isObjectType, parse } from 'graphql';
import { LENGTHS, PRICES } from '../../src/graphql/prices';
import { preparedPetitions } from '../support/preparedPetitions';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  actingIn,
  establishBody,
  establishSeat,
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { publicCommands } from '../../src/graphql/mutations';
import { openAskedApplication, type AskedApplication } from './askedApplication';
import { askAs, schema } from './askedAs';

interface ShownAction {
  readonly command: string;
  readonly label: string;
  readonly isAllowed: boolean;
  readonly code: string | null;
  readonly message: string | null;
  readonly inEnglish: string | null;
  readonly whoMay: readonly string[];
}

const SHOWN = `actions { command label isAllowed code message inEnglish: message(language: EN) whoMay }`;

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;
/** An office that reads everything and records nothing. */
let auditor: ActingPerson;

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
  const inspection = { name: 'Thanh tra tỉnh', kind: 'STATE', level: 'PROVINCE' };
  const body = await establishBody(app, inspection, 'Chánh Thanh tra');
  const seat = await establishSeat(app, body.unitId, 'Thanh tra viên', false);
  const right = { officeId: seat.officeId, right: 'AUDITOR' };
  await app.accept('grantOfficeRight', right, administrator);
  auditor = actingIn(seat, 'SECRETARY');
});
afterAll(() => app.close());

/** What a record or part of one says is open to somebody who signed in; null where he sees none. */
async function actionsOf(
  root: string,
  actor: ActingPerson | null,
): Promise<readonly ShownAction[] | null> {
  await app.caughtUp();
  const { data, errors } = await askAs(app.dependencies, actor, `{ at: ${root} { ${SHOWN} } }`);
  expect(errors).toEqual([]);
  return (data as { at: { actions: ShownAction[] } | null }).at?.actions ?? null;
}

const open = async (root: string, actor: ActingPerson | null): Promise<readonly string[] | null> =>
  (await actionsOf(root, actor))
    ?.filter(({ isAllowed }) => isAllowed)
    .map(({ command }) => command) ?? null;

const promise = (id: string, dates = ''): string => `commitment(id: "${id}"${dates})`;

describe('a promise says what may be done about it (§4.7)', () => {
  it('to a secretary, a leader, an overseer and an auditor, each something else', async () => {
    const { commitmentId } = await records.claim();
    const at = promise(commitmentId);
    expect(await open(at, secretaryOf(org.department))).toContain('clarifyCommitment');
    expect(await open(at, leaderOf(org.department))).toEqual([]);
    expect(await open(at, leaderOf(org.communeCommittee))).toEqual(['withdrawClaim']);
    expect(await open(at, overseerOf(org.front))).toEqual(
      expect.arrayContaining(['verifyFulfilment', 'rejectFulfilment', 'sendReminder']),
    );
    expect(await open(at, auditor)).toEqual([]);
  });

  it('R50: says why not and who may, in both languages', async () => {
    const { commitmentId } = await records.claim();
    const found = await actionsOf(promise(commitmentId), secretaryOf(org.department));
    const verify = found?.find(({ command }) => command === 'verifyFulfilment');
    expect(verify).toEqual({
      command: 'verifyFulfilment',
      label: 'Xác minh',
      isAllowed: false,
      code: 'VERIFIER_NOT_OVERSEER',
      message: expect.stringMatching(/MTTQ/) as unknown,
      inEnglish: expect.stringMatching(/MTTQ/) as unknown,
      whoMay: [expect.stringMatching(/cơ quan giám sát trên địa bàn/)],
    });
    const targets = found?.find(({ command }) => command === 'setTargets');
    expect(targets).toMatchObject({ isAllowed: false, code: 'CLAIM_PENDING' });
  });

  it('as a command finds: what is open is accepted, and closed by it', async () => {
    const commitmentId = await records.commitment();
    const at = promise(commitmentId);
    const lead = leaderOf(org.communeCommittee);
    expect(await open(at, lead)).toContain('acceptAssignment');
    await app.accept('acceptAssignment', { commitmentId }, lead);
    expect(await open(at, lead)).not.toContain('acceptAssignment');
    expect(await app.rejection('acceptAssignment', { commitmentId }, lead)).toBe(
      (await actionsOf(at, lead))?.find(({ command }) => command === 'acceptAssignment')?.code,
    );
  });

  it('nothing to a token that only reads', async () => {
    const at = promise(await records.commitment());
    const secretary = secretaryOf(org.department);
    expect(await actionsOf(at, { ...secretary, onlyReads: true })).toEqual([]);
    expect(await open(at, secretary)).toContain('setTargets');
  });

  it('nothing to somebody who does not hold the office that he acts in', async () => {
    const commitmentId = await records.commitment();
    const somebody = { ...leaderOf(org.communeCommittee), personId: 'nguoi-khac' };
    const found = (await actionsOf(promise(commitmentId), somebody)) ?? [];
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ isAllowed }) => isAllowed)).toEqual([]);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['OFFICE_NOT_HELD']));
  });

  it('nothing to whom is signed out, and does not tell of a promise out of scope', async () => {
    const commitmentId = await records.commitment();
    const asked = `{ ${promise(commitmentId)} { ${SHOWN} actionsCount } }`;
    expect(await actionsOf(promise(commitmentId), secretaryOf(org.otherDepartment))).toBeNull();
    expect(await actionsOf(promise(commitmentId), null)).toBeNull();
    // A trial is read without signing in.
    await app.caughtUp();
    expect(await app.ask(asked, {}, null)).toEqual({
      commitment: { actions: [], actionsCount: 0 },
    });
  });

  it('only of the present: nothing of another day, nor of what was known before', async () => {
    const commitmentId = await records.commitment();
    const secretary = secretaryOf(org.department);
    app.clock.set('2026-12-13T01:30:00.000Z');
    const others = ['on: "2026-12-12"', 'on: "2026-12-14"', 'asOf: "2026-12-12"'];
    for (const dates of others.map((each) => `, ${each}`))
      expect(await actionsOf(promise(commitmentId, dates), secretary)).toEqual([]);
    expect(await open(promise(commitmentId), secretary)).toContain('setTargets');
  });
});

describe('meetings, opinions and petitions say the same', () => {
  it('a conference goes on step by step', async () => {
    const secretary = secretaryOf(org.department);
    const scheduled = `dialogueConference(id: "${await records.conference('scheduled')}")`;
    expect(await open(scheduled, secretary)).toEqual(
      expect.arrayContaining(['holdDialogueConference', 'postponeDialogueConference']),
    );
    expect(await open(scheduled, secretary)).not.toContain('recordOpinions');
    const held = `dialogueConference(id: "${await records.conference('held')}")`;
    expect(await open(held, secretary)).toEqual(
      expect.arrayContaining(['recordOpinions', 'draftMinutes']),
    );
    const drafted = `dialogueConference(id: "${await records.conference('drafted')}")`;
    expect(await open(drafted, leaderOf(org.department))).toEqual(['approveMinutes']);
  });

  it('an opinion what may be done with it, and its meeting nothing of that', async () => {
    const { sourceId } = await records.opinion();
    const secretary = secretaryOf(org.department);
    await app.caughtUp();
    const meeting = `dialogueConference(id: "${sourceId}")`;
    const { data } = await askAs(
      app.dependencies,
      secretary,
      `{ ${meeting} { opinions { nodes { ${SHOWN} } } } }`,
    );
    const { nodes } = (
      data as { dialogueConference: { opinions: { nodes: { actions: ShownAction[] }[] } } }
    ).dialogueConference.opinions;
    const ofOpinion = nodes[0]?.actions.filter(({ isAllowed }) => isAllowed);
    expect(ofOpinion?.map(({ command }) => command)).toEqual(
      expect.arrayContaining(['classifyOpinion', 'correctOpinion']),
    );
    expect((await actionsOf(meeting, secretary))?.map(({ command }) => command)).not.toContain(
      'classifyOpinion',
    );
  });

  it('R37, R50: and names no record in the way that the reader does not see', async () => {
    const recordId = await records.conference('approved');
    const source = { recordId };
    const ofOthers = { promisorOfficeId: org.otherDepartment.head.officeId };
    const hidden = await records.commitment({ source, leadUnitId: null, ...ofOthers });
    const seen = await records.commitment({ source });
    const at = `dialogueConference(id: "${recordId}")`;
    const found = await actionsOf(at, secretaryOf(org.department));
    const mark = found?.find(({ command }) => command === 'markRecordedInError');
    expect(mark?.code).toBe('OTHERS_REFER_TO_IT');
    expect(mark?.message).toContain(`${seen}, hồ sơ khác ngoài phạm vi của bạn`);
    expect(JSON.stringify(found)).not.toContain(hidden);
  });

  it('a petition to who keeps it and to who must answer', async () => {
    const petitionId = await preparedPetitions(app, org).petition('classified');
    const at = `petition(id: "${petitionId}")`;
    const [keeper, answering] = [secretaryOf(org.department), secretaryOf(org.otherDepartment)];
    expect(await open(at, keeper)).not.toContain('answerPetition');
    expect(await open(at, answering)).toBeNull();
    const toOfficeId = org.otherDepartment.head.officeId;
    await app.accept('referPetition', { petitionId, toOfficeId }, keeper);
    expect(await open(at, keeper)).toContain('markRecordedInError');
    expect(await open(at, answering)).toEqual(
      expect.arrayContaining(['answerPetition', 'returnReferral']),
    );
  });
});

describe('what it costs', () => {
  const cost = (source: string) => operationCost(schema, parse(source), {});

  it('has its price wherever it can be asked for', () => {
    const acting = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type.getFields()['actions'] !== undefined,
    );
    expect(acting.length).toBeGreaterThan(4);
    for (const { name } of acting) {
      const [list, count] = [`${name}.actions`, `${name}.actionsCount`];
      expect(PRICES).toMatchObject({ [list]: expect.any(Number), [count]: expect.any(Number) });
      expect(LENGTHS).toMatchObject({ [list]: expect.any(Number) });
    }
  });

  it('of one record is answered between others, of a page of them by a process of its own', () => {
    expect(cost(`{ commitment(id: "a") { ${SHOWN} } }`)).toBeLessThan(CHEAP_COST / 4);
    const page = cost(`{ commitments(first: 100) { nodes { ${SHOWN} } } }`);
    expect(page).toBeGreaterThan(CHEAP_COST);
    expect(page).toBeLessThan(MAXIMUM_COST);
    expect(cost(`{ commitments(first: 100) { nodes { actionsCount } } }`)).toBeGreaterThan(
      CHEAP_COST,
    );
  });

  it('and a page of opinions of a page of meetings is refused', () => {
    const inner = `opinions(first: 100) { nodes { actions { command } } }`;
    expect(cost(`{ dialogueConferences(first: 100) { nodes { ${inner} } } }`)).toBeGreaterThan(
      MAXIMUM_COST,
    );
  });
});

describe('every command has words', () => {
  it('of its own in both languages, in the list of codes', async () => {
    const { codes } = await app.ask(
      '{ codes(list: COMMAND) { code label english: label(language: EN) } }',
    );
    const names = new Set(publicCommands.map(({ name }) => name));
    const worded = codes as { code: string; label: string; english: string }[];
    expect(worded.filter(({ label, english }) => label === english)).toEqual([]);
    expect(new Set(worded.map(({ code }) => code))).toEqual(names);
  });
});
