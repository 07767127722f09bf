import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

const FILTERED = [
  'text: "đường"',
  'text: "việc thứ 777"',
  'outstanding: true',
  'includeDuplicates: true',
  'timeliness: [OPEN_IN_TIME]',
  'timeliness: [OPEN_OVERDUE]',
  'status: [RECORDED]',
  'minimumOverdueLevel: 1',
  'madeIn: { kind: YEAR, year: 2026 }',
  'openIn: { kind: YEAR, year: 2026 }',
  'programme: "x"',
  'policyField: "TRANSPORT"',
  'dueFrom: "2027-06-01"',
  'unitId: "UNIT", includeSubunits: true',
  'officeId: "OFFICE"',
  'unitId: "UNIT"',
  'priority: [NORMAL]',
  'kind: [PROMISE]',
  'isExtended: true',
];
const FILTERED_LISTS: Readonly<Record<string, readonly string[]>> = {
  commitments: FILTERED,
  petitions: ['status: [REFERRED]', 'text: "cống"', 'unitId: "UNIT"', 'officeId: "OFFICE"'],
  overdueNotices: ['unitId: "UNIT"', 'unitId: "UNIT", includeSubunits: true', 'minimumLevel: 1'],
};
const LISTS_OF_COMMITMENTS = [
  'commitments',
  'extensionRegister',
  'reassignmentRegister',
  'repeatPromises',
  'verificationQueue',
];
const MOMENTS = ['', 'on: "2026-06-01"', 'asOf: "2026-10-01T00:00:00Z"'];

const called = (field: string, ...args: readonly string[]): string => {
  const given = args.filter((each) => each !== '');
  return given.length === 0 ? field : `${field}(${given.join(', ')})`;
};

/** What is measured of the root: pages without their entries, counts, and what looks at many rows. */
export function* questions(): Generator<string> {
  const page = 'position';
  for (const when of MOMENTS) {
    for (const list of LISTS_OF_COMMITMENTS) {
      yield `${called(list, 'first: 1', when)} { ${page} }`;
      yield `${called(list, 'first: 1', when)} { totalCount }`;
    }
    for (const [list, filters] of Object.entries(FILTERED_LISTS))
      for (const filter of filters) {
        yield `${called(list, 'first: 1', `filter: { ${filter} }`, when)} { ${page} }`;
        yield `${called(list, 'first: 1', `filter: { ${filter} }`, when)} { totalCount }`;
      }
    for (const field of ['DUE_DATE', 'RECORDED_AT', 'MADE_ON', 'CHANGED_AT', 'PRIORITY'])
      for (const direction of ['ASCENDING', 'DESCENDING'])
        yield `${called('commitments', 'first: 1', `orderBy: { field: ${field}, direction: ${direction} }`, when)} { position }`;
    for (const list of ['petitions', 'dialogueConferences', 'units', 'offices', 'overdueNotices']) {
      yield `${called(list, 'first: 1', when)} { ${page} }`;
      yield `${called(list, 'first: 1', when)} { totalCount }`;
    }
    yield `${called('dueSoon', 'days: 92', when)} { totalCount }`;
    yield `${called('dueSoon', 'days: 92', when)} { days { date } }`;
    yield `${called('funnel', when)} { position }`;
    yield `${called('funnel', 'sourceId: "MEETING"', when)} { position }`;
    yield `${called('timeliness', when)} { position }`;
    for (const by of ['UNIT', 'OFFICE', 'LEVEL', 'KIND', 'SOURCE', 'TERRITORY'])
      yield `${called('timeliness', `groupBy: ${by}`, when)} { position }`;
    yield `${called('timeliness', 'filter: { text: "đường" }', when)} { position }`;
    yield `${called('petitionAnswerQuality', when)} { position }`;
    for (const text of ['đường', 'sua xong', 'việc thứ 777', 'x'])
      for (const asked of [page, 'totalCount'])
        yield `${called('search', `text: "${text}"`, 'first: 1', when)} { ${asked} }`;
    yield `${called('orphans', 'first: 1', when)} { totalCount }`;
    yield `${called('unit', 'id: "UNIT"', when)} { offices { id } }`;
    yield `${called('unit', 'id: "UNIT"', when)} { subunits(first: 100) { nodes { id } } }`;
    yield `${called('office', 'id: "OFFICE"', when)} { id }`;
    yield `${called('commitments', 'first: 100', when)} { nodes { id } }`;
    yield `${called('commitments', 'first: 100', when)} { nodes { timeliness daysLeft overdue { level } } }`;
    yield `${called('commitments', 'first: 100', when)} { nodes { promisorOffice { unit { name } } } }`;
    yield `${called('commitments', 'first: 100', when)} { nodes { sources { __typename } duplicates { id } } }`;
    yield `${called('petitions', 'first: 100', when)} { nodes { timeliness breaches { kind } } }`;
    yield `${called('dialogueConferences', 'first: 100', when)} { nodes { opinions(first: 20) { nodes { text } } } }`;
    yield `${called('dialogueConferences', 'first: 100', when)} { nodes { funnel { count } } }`;
    yield `${called('overdueNotices', 'first: 100', when)} { nodes { commitment { id } } }`;
    yield `${called('verificationQueue', 'first: 100', when)} { nodes { mayVerify claim { statement } } }`;
  }
  yield `history(id: "COMMITMENT", first: 1) { position }`;
  yield `promiseSuggestions(conferenceId: "MEETING", first: 1) { position }`;
}

const RECORDS: Readonly<Record<string, string>> = {
  Commitment: 'commitments',
  Petition: 'petitions',
  DialogueConference: 'dialogueConferences',
  Unit: 'units',
  Office: 'offices',
  OverdueNotice: 'overdueNotices',
  VerificationQueueEntry: 'verificationQueue',
};

/** The least that can be selected of a type; null where every field of it needs an argument. */
function least(type: GraphQLObjectType, depth: number): string | null {
  const fields = Object.values(type.getFields()).filter(
    ({ args }) => !args.some(isRequiredArgument),
  );
  const plain = fields.find(({ type: of }) => !isObjectType(getNamedType(of)));
  if (plain !== undefined && !type.name.endsWith('Connection')) return plain.name;
  for (const field of fields) {
    const said = depth > 0 ? saidOf(field, depth - 1) : null;
    if (said !== null && (field.name === 'nodes' || plain === undefined)) return said;
  }
  return plain?.name ?? null;
}

function saidOf(field: GraphQLField<unknown, unknown>, depth = 2): string | null {
  if (field.args.some(isRequiredArgument)) return null;
  const named = getNamedType(field.type);
  if (!isObjectType(named))
    return 'getFields' in named || 'getTypes' in named
      ? `${field.name} { __typename }`
      : field.name;
  const inner = least(named, depth);
  return inner === null ? null : `${field.name} { ${inner} }`;
}

const isPlain = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  !isListType(getNullableType(type)) && !isObjectType(getNamedType(type));

/** Each field of a record, of a full page of them; plain ones all together. */
export function* recordQuestions(schema: GraphQLSchema): Generator<string> {
  for (const when of MOMENTS)
    for (const [name, list] of Object.entries(RECORDS)) {
      const type = schema.getType(name);
      if (!isObjectType(type)) throw new Error(`the schema has no ${name}`);
      const fields = Object.values(type.getFields());
      const page = (inner: string) => `${called(list, 'first: 100', when)} { nodes { ${inner} } }`;
      yield page(
        fields
          .filter(isPlain)
          .flatMap((field) => saidOf(field) ?? [])
          .join(' '),
      );
      for (const field of fields) {
        const said = isPlain(field) ? null : saidOf(field);
        if (said !== null) yield page(said);
      }
    }
}
