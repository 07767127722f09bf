import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** What a root field must be given beside the two dates, by name; null: it is not walked. */
export type RootArguments = Readonly<Record<string, string | null>>;

/** What is walked from, in whatever log: neither questions about one record, nor about words that are typed. */
export const walkedFrom: RootArguments = {
  ...{ record: null, history: null, codes: null, promiseSuggestions: null },
  ...{ unit: null, office: null, commitment: null, petition: null, reorganisation: null },
  ...{ dialogueConference: null, voterContactSession: null },
  ...{ deadlinePreview: null, deadlineFromWording: null },
  search: 'text: "đường", first: 100',
  commitments: 'filter: { includeDuplicates: true }, first: 100',
  dueSoon: 'days: 92',
  timeliness: 'groupBy: UNIT',
};

/** Every record's fields, and every way from one record or root field to the next, from the schema. */
export interface RecordWalk {
  /** All that a record says of itself: leaves, parts without a record of their own, ids of others. */
  readonly facts: string;
  /** Every root field that leads to records, with what they say of themselves. */
  readonly fromRoot: string;
  /** As `fromRoot`, from a record. */
  readonly fromRecord: string;
}

const DATES = 'on: $on, asOf: $asOf';
/** Parts of a record that have an id: they too are the same whichever way leads to them. */
export const PARTS = ['Opinion', 'OverdueNotice', 'Extension', 'Reassignment', 'FulfilmentClaim'];
/** Answered from the session or for who asks, not from the record. */
const OF_THE_ANSWER = new Set(['position', 'actions', 'actionsCount']);
/** Parts of parts of a record's own facts. */
const DEEPEST_PART = 3;

type ObjectField = GraphQLField<unknown, unknown>;

export function recordWalk(schema: GraphQLSchema, rootArguments: RootArguments): RecordWalk {
  const record = schema.getType('Record');
  if (!isInterfaceType(record)) throw new Error('no Record');
  const records = new Set<string>(schema.getPossibleTypes(record).map(({ name }) => name));

  const fieldsOf = (type: GraphQLObjectType): ObjectField[] =>
    Object.values(type.getFields()).filter(
      ({ name, args }) => !args.some(isRequiredArgument) && !OF_THE_ANSWER.has(name),
    );

  /** Concrete types that a field may answer with. */
  const targetsOf = (field: ObjectField): readonly GraphQLObjectType[] => {
    const type = getNamedType(field.type);
    if (isObjectType(type)) return [type];
    return isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [];
  };

  /** Aliased by its type, so that fragments on other types never clash. */
  const named = (owner: GraphQLObjectType, { name }: { readonly name: string }) =>
    name === 'id' ? 'id' : `${owner.name}_${name}: ${name}`;

  const fragment = ({ name }: GraphQLObjectType, selection: string) =>
    selection === '' ? '' : `... on ${name} { ${selection} }`;

  function factsOf(type: GraphQLObjectType, depth = 0): string {
    const parts = fieldsOf(type).map((field) => {
      if (isLeafType(getNamedType(field.type))) return named(type, field);
      const targets = targetsOf(field);
      const within = targets.map((target) => {
        if (records.has(target.name)) return fragment(target, 'id');
        return depth === DEEPEST_PART ? '' : fragment(target, factsOf(target, depth + 1));
      });
      return within.every((each) => each === '')
        ? ''
        : `${named(type, field)} { __typename ${within.join(' ')} }`;
    });
    return parts.filter((each) => each !== '').join(' ');
  }

  const factsById = new Map<string, string>();
  const factsOfRecord = (type: GraphQLObjectType): string => {
    const known = factsById.get(type.name) ?? factsOf(type);
    factsById.set(type.name, known);
    return known;
  };

  /** Ways on to records through types that are none, each such type once on a way. */
  function waysFrom(type: GraphQLObjectType, passed: readonly string[] = []): string {
    return fieldsOf(type)
      .map((field) => {
        const within = wayInto(field, passed);
        return within === '' ? '' : `${named(type, field)} { __typename ${within} }`;
      })
      .filter((each) => each !== '')
      .join(' ');
  }

  function wayInto(field: ObjectField, passed: readonly string[]): string {
    return targetsOf(field)
      .map((target) => {
        if (records.has(target.name)) return fragment(target, `id ...${target.name}Facts`);
        if (passed.includes(target.name)) return '';
        return fragment(target, waysFrom(target, [...passed, target.name]));
      })
      .filter((each) => each !== '')
      .join(' ');
  }

  const recordTypes = [...schema.getPossibleTypes(record)];
  const root = schema.getQueryType();
  if (!root) throw new Error('no Query');
  const fromRoot = Object.values(root.getFields())
    .filter(({ name }) => rootArguments[name] !== null)
    .map((field) => {
      const within = wayInto(field, []);
      const given = rootArguments[field.name];
      const takesDates = field.args.some(({ name }) => name === 'on');
      const args = [takesDates ? DATES : '', given ?? ''].filter((each) => each !== '').join(', ');
      const call = args === '' ? field.name : `${field.name}(${args})`;
      return within === '' ? '' : `${call} { __typename ${within} }`;
    })
    .join('\n');
  const fragments = recordTypes
    .map((type) => `fragment ${type.name}Facts on ${type.name} { ${factsOfRecord(type)} }`)
    .join('\n');
  const one = (selection: string) =>
    `query ($id: ID!, $on: Date, $asOf: DateTime) {
      record(id: $id, on: $on, asOf: $asOf) { __typename id ${selection} } }\n${fragments}`;
  return {
    facts: one(recordTypes.map(({ name }) => `...${name}Facts`).join(' ')),
    fromRoot: `query ($on: Date, $asOf: DateTime) { ${fromRoot} }\n${fragments}`,
    fromRecord: one(recordTypes.map((type) => fragment(type, waysFrom(type))).join(' ')),
  };
}
