import { z } from 'zod';
import { withIds } from '../../src/kernel/idsInInput';
import { schemaNotes } from '../../src/kernel/schema';
import { allCommands } from '../../src/records/recordDefinitions';
import { preparedPetitions } from '../support/preparedPetitions';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
});
afterAll(() => app.close());

/** Fields whose ids name what cannot be made in error, or a part of the record written to. */
const NAMES_NO_OTHER_RECORD =
  /(office|unit|person|territory)Ids?$|parentId$|^(answer|claim|correction|delegation|entry|extension|notice|progressReport|rule|suggestion|commitment|conference|session|petition|record)Id$|targetId$|reorganisationId$/i;
/** Fields of commands that the program alone sends: they tell what holds already. */
const OF_THE_PROGRAM = new Set([
  'fromCommitmentId',
  'fromSourceId',
  'fromOpinionId',
  'toOpinionId',
]);

/** Paths of ids in an input, beside the record that the command writes to. */
function idPaths(schema: z.ZodType, path = ''): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return idPaths(schema.unwrap() as z.ZodType, path);
  if (schemaNotes.get(schema)?.graphql === 'ID') return [path];
  if (schema instanceof z.ZodArray) return idPaths(schema.element as z.ZodType, path);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(
    ([key, value]) =>
      key === 'commandId' ? [] : idPaths(value, path === '' ? key : `${path}.${key}`),
  );
}

const naming = [
  ...new Set(
    allCommands.flatMap(({ name, input, target }) =>
      idPaths(input)
        .filter((path) => !('field' in target) || target.field !== path)
        .filter((path) => !NAMES_NO_OTHER_RECORD.test(path) && !OF_THE_PROGRAM.has(path))
        .map((path) => `${name} ${path}`),
    ),
  ),
];

const secretary = () => secretaryOf(org.department);
const mark = (recordId: string) =>
  app.accept('markRecordedInError', { recordId, reason: 'Nhập trùng' }, secretary());

/** An input that is accepted but for the record it names, which was made in error. */
type Case = () => Promise<object>;

async function markedMeeting(): Promise<string> {
  const id = await records.conference('held');
  await mark(id);
  return id;
}

async function markedOpinion() {
  const { sourceId, opinionId } = await records.opinion();
  const reason = 'Nhập nhầm';
  await app.accept('markOpinionInError', { sourceId, opinionId, reason }, secretary());
  return { sourceId, opinionId };
}

async function markedPromise(): Promise<string> {
  const id = await records.commitment();
  await mark(id);
  return id;
}

const promise = (source: object) => ({
  text: 'Sửa xong cầu.',
  promisorOfficeId: org.department.head.officeId,
  source,
});
const petition = (of: object) => ({
  text: 'Đề nghị sửa cầu.',
  channel: 'DIALOGUE_CONFERENCE',
  deadline: { fixed: { date: '2027-06-30' } },
  ...of,
});

const cases: Readonly<Record<string, Case>> = {
  'recordCommitment source.recordId': async () => promise({ recordId: await markedMeeting() }),
  'recordCommitment source.opinionId': async () => {
    const { sourceId: recordId, opinionId } = await markedOpinion();
    return promise({ recordId, opinionId });
  },
  'recordPetition sourceId': async () => petition({ sourceId: await markedMeeting() }),
  'recordPetition opinionId': async () => petition(await markedOpinion()),
  'mergePetition intoPetitionId': async () => {
    const petitions = preparedPetitions(app, org);
    const intoPetitionId = await petitions.petition('received');
    await mark(intoPetitionId);
    return { petitionId: await petitions.petition('received'), intoPetitionId };
  },
  'moveOpinion toSourceId': async () => ({
    ...(await records.opinion()),
    toSourceId: await markedMeeting(),
    reason: 'Ghi nhầm',
  }),
  'linkDuplicate duplicateOfId': async () => ({
    commitmentId: await records.commitment(),
    duplicateOfId: await markedPromise(),
  }),
  'supersedeCommitment supersededById': async () => ({
    commitmentId: await records.commitment(),
    supersededById: await markedPromise(),
    reason: 'Thay bằng cam kết mới',
  }),
  ...Object.fromEntries(
    ['answerOpinionOnSpot', 'deferOpinion', 'classifyOpinion', 'correctOpinion'].map((name) => [
      `${name} opinionId`,
      async () => ({ ...(await markedOpinion()), ...opinionChange[name] }),
    ]),
  ),
  'markOpinionInError opinionId': async () => ({ ...(await markedOpinion()), reason: 'Nhầm' }),
  'moveOpinion opinionId': async () => ({
    ...(await markedOpinion()),
    toSourceId: await records.conference('held'),
    reason: 'Nhầm',
  }),
};

const opinionChange: Readonly<Record<string, object>> = {
  answerOpinionOnSpot: { answer: 'Sẽ sửa.' },
  get deferOpinion() {
    return { toOfficeId: org.department.head.officeId };
  },
  classifyOpinion: { kind: 'OPINION', competence: 'PROVINCE', policyField: 'LAND' },
  correctOpinion: { text: 'Đề nghị sửa cầu.', reason: 'Nhầm' },
};

/** Fields that no record made in error can stand in, each with why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'nameSuccessor obligationId': 'what is in error is owed by nobody, so nothing is orphaned',
  'takeOpinion opinionId': 'sent by the program alone',
  'followOpinion toSourceId': 'sent by the program alone',
};

describe('R37: nothing new refers to what was made in error', () => {
  it('every field of every command that names another record is tried', () => {
    expect([...Object.keys(cases), ...Object.keys(ELSEWHERE)].sort()).toEqual([...naming].sort());
  });

  it.each(Object.entries(cases))('%s', async (of, caseOf) => {
    const [name = '', field = ''] = of.split(' ');
    const input = await caseOf();
    const actor = name === 'supersedeCommitment' ? overseerOf(org.front) : secretary();
    const typed = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const before = await app.store.head();
    const { sent } = await app.ask<{ sent: Answer }>(
      `mutation ($input: ${typed}!) { sent: ${name}(input: $input) {
        __typename ... on Rejected { code field message english: message(language: EN) } } }`,
      { input },
      actor,
    );
    expect(sent).toMatchObject({ __typename: 'Rejected' });
    expect([field, 'sourceId', 'opinionId']).toContain(sent['field']);
    expect(String(sent['message'])).toMatch(/Hãy/u);
    expect(await app.store.head()).toBe(before);
  });

  it('a promise of a meeting made in error is refused in words that name the way out', async () => {
    const recordId = await markedMeeting();
    expect(await app.send('recordCommitment', promise({ recordId }), secretary())).toMatchObject({
      kind: 'rejected',
      rejection: { code: 'RECORD_IN_ERROR', field: 'source.recordId' },
    });
  });

  it('ids are found in an input as the walk over its schema finds them', () => {
    const found: string[] = [];
    const [command] = allCommands.filter(({ name }) => name === 'recordCommitment');
    withIds(command?.input ?? z.never(), promise({ recordId: 'conference-1' }), (id, field) => {
      found.push(field);
      return id;
    });
    expect(found).toContain('source.recordId');
  });
});
