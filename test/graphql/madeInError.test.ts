import type { GraphQLObjectType } from 'graphql';
import {
  getNamedType,
  GraphQLInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
} from 'graphql';
import { createSchema } from '../../src/graphql/buildSchema';
import { preparedPetitions } from '../support/preparedPetitions';
import { preparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

/** Words that stand in what is marked in this file, and nowhere else. */
const WORDS = 'bánh xèo';
const reason = 'Nhập trùng';

let app: AskedApplication;
let org: SmallOrganisation;
/** What is marked as made in error, by kind. */
const marked: Record<string, string> = {};
let dayBefore: string;

async function prepare(): Promise<void> {
  const records = preparedRecords(app, org);
  const secretary = secretaryOf(org.department);
  const lead = leaderOf(org.communeCommittee);
  const due = { deadline: { fixed: { date: '2026-10-20' } }, text: `Trồng ${WORDS} xong.` };
  const commitmentId = await records.commitment(due);
  const asked = { commitmentId, proposedDate: '2026-12-31', reason: 'Mưa lũ' };
  await app.accept('requestExtension', asked, lead);
  const refused = (await records.commitmentState(commitmentId)).extensions.at(-1)?.id;
  const front = overseerOf(org.front);
  await app.accept('refuseExtension', { commitmentId, extensionId: refused, reason }, front);
  await app.accept('returnAssignment', { commitmentId, reason: 'Không đúng chức năng' }, lead);
  marked['commitment'] = commitmentId;
  const opinion = await records.opinion();
  await app.accept(
    'recordOpinion',
    { sourceId: opinion.sourceId, text: `Thiếu ${WORDS}.` },
    secretary,
  );
  const said = (await records.conferenceState(opinion.sourceId)).opinions.slice().at(-1);
  marked['opinion'] = said?.id ?? '';
  await app.accept(
    'markOpinionInError',
    { sourceId: opinion.sourceId, opinionId: marked['opinion'], reason },
    secretary,
  );
  marked['petition'] = await preparedPetitions(app, org).petition('received');
  await app.accept('markRecordedInError', { recordId: marked['petition'], reason }, secretary);
  marked['conference'] = await records.conference('held');
  await app.accept('markRecordedInError', { recordId: marked['conference'], reason }, secretary);
  marked['session'] = await preparedPetitions(app, org).contact('held');
  await app.accept('markRecordedInError', { recordId: marked['session'], reason }, secretary);
}

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-10-01T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
  await prepare();
  await app.accept(
    'markRecordedInError',
    { recordId: marked['commitment'], reason },
    secretaryOf(org.department),
  );
  const { corrections } = await preparedRecords(app, org).commitmentState(
    marked['commitment'] ?? '',
  );
  const waiting = corrections.find(({ status }) => status === 'PROPOSED');
  if (waiting !== undefined)
    await app.accept(
      'confirmCorrection',
      { commitmentId: marked['commitment'], correctionId: waiting.id },
      overseerOf(org.front),
    );
  dayBefore = '2026-09-30';
  await app.caughtUp();
});
afterAll(() => app.close());

const schema = createSchema();

/** Ids of an object and, so many steps further, of what it names. */
function idsOf(type: unknown, steps: number): string {
  if (!isObjectType(type)) return '__typename';
  const fields = Object.values(type.getFields()).filter(
    ({ args }) => !args.some(isRequiredArgument),
  );
  const plain = fields.filter((f) => f.name === 'id' && isLeafType(getNamedType(f.type)));
  const further =
    steps === 0
      ? []
      : fields.filter(({ type: of, name }) => {
          const named = getNamedType(of);
          return (
            isObjectType(named) &&
            named.name !== 'Actor' &&
            !name.endsWith('Office') &&
            'id' in named.getFields()
          );
        });
  const inner = further.map(
    ({ name, type: of }) => `${name} { ${idsOf(getNamedType(of), steps - 1)} }`,
  );
  return ['__typename', ...plain.map(({ name }) => name), ...inner].join(' ');
}

const roots = (schema.getQueryType() as GraphQLObjectType).getFields();
const isList = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  /(Connection|Sheet|Calendar)$/.test(getNamedType(type).name) &&
  getNamedType(type).name !== 'WorkCalendar';
/** Lists that show what was marked because that is what they are asked, and those of one record. */
const ASKED_FOR = new Set(['correctionRegister', 'corrections', 'history', 'promiseSuggestions']);
const lists = Object.values(roots).filter((each) => isList(each) && !ASKED_FOR.has(each.name));

/** Argument by which a list is asked for what was made in error. */
function errorArgument(field: GraphQLField<unknown, unknown>): string | null {
  if (field.args.some(({ name }) => name === 'includeInError')) return 'includeInError: true';
  const filter = field.args.find(({ name }) => name === 'filter');
  const type = filter && getNamedType(filter.type);
  return type instanceof GraphQLInputObjectType && 'includeInError' in type.getFields()
    ? 'filter: { includeInError: true }'
    : null;
}

async function answerOf(field: GraphQLField<unknown, unknown>, args: string): Promise<string> {
  const type = getNamedType(field.type) as GraphQLObjectType;
  const inner = Object.values(type.getFields())
    .filter(({ name }) => ['nodes', 'commitments', 'days'].includes(name))
    .map(({ name, type: of }) => `${name} { ${idsOf(getNamedType(of), 1)} }`);
  const given = [
    ...(field.name === 'search' ? [`text: "${WORDS}"`] : []),
    ...(args === '' ? [] : [args]),
  ].join(', ');
  const counts = 'totalCount' in type.getFields() ? 'totalCount' : '';
  const source = `{ list: ${field.name}${given === '' ? '' : `(${given})`} { ${counts} ${inner.join(' ')} } }`;
  return JSON.stringify(await app.ask(source));
}

const markedIn = (answer: string): string[] =>
  Object.entries(marked).flatMap(([kind, id]) => (answer.includes(id) ? [kind] : []));

describe('R37: what was made in error', () => {
  it.each(
    lists
      .filter(({ args }) => args.every((each) => !isRequiredArgument(each) || each.name === 'text'))
      .map((field) => [field.name, field] as const),
  )('stands not in the list %s', async (_name, field) => {
    expect(markedIn(await answerOf(field, ''))).toEqual([]);
  });

  it.each([
    ['commitments', ['commitment']],
    ['commitmentSheet', ['commitment']],
    ['extensionRegister', ['commitment']],
    ['reassignmentRegister', ['commitment']],
    ['opinions', ['opinion']],
    ['petitions', ['petition']],
    ['dialogueConferences', ['conference']],
    ['voterContactSessions', ['session']],
  ])('stands in the list %s when it is asked for', async (name, kinds) => {
    const field = roots[name] as GraphQLField<unknown, unknown>;
    const asking = errorArgument(field) ?? '';
    expect(asking).not.toBe('');
    expect(markedIn(await answerOf(field, asking))).toEqual(kinds);
  });

  it('is found by no search unless it is asked for', async () => {
    const found = (args: string) =>
      app.ask(`{ search(text: "${WORDS}"${args}) { totalCount nodes { snippet } } }`);
    expect((await found(''))['search']).toEqual({ totalCount: 0, nodes: [] });
    expect((await found(', includeInError: true'))['search'].totalCount).toBe(2);
  });

  it('an opinion does not lead to its meeting by its words, unless asked for', async () => {
    const lists = (args: string) =>
      app.ask(`{ dialogueConferences(filter: { text: "${WORDS}" ${args} }) { totalCount } }`);
    expect((await lists(''))['dialogueConferences']).toEqual({ totalCount: 0 });
    expect((await lists('includeInError: true'))['dialogueConferences'].totalCount).toBe(1);
    const before = await app.ask(
      `{ dialogueConferences(filter: { text: "${WORDS}" }, on: "${dayBefore}") { totalCount } }`,
    );
    expect(before['dialogueConferences'].totalCount).toBe(0);
  });

  it('was not there the day before it was, and has its own page still', async () => {
    const { commitments } = await app.ask(
      `{ commitments(on: "${dayBefore}", filter: { includeInError: true }) { totalCount } }`,
    );
    expect(commitments.totalCount).toBe(0);
    const { record } = await app.ask(`query ($id: ID!) { record(id: $id) { isRecordedInError } }`, {
      id: marked['commitment'],
    });
    expect(record).toEqual({ isRecordedInError: true });
  });
});
