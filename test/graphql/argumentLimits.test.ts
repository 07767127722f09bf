import {
  getNamedType,
  GraphQLError,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { createSchema } from '../../src/graphql/buildSchema';

const schema = createSchema();
const typesThatAsk = Object.values(schema.getTypeMap()).filter(
  (type) => isObjectType(type) && type !== schema.getMutationType() && !type.name.startsWith('__'),
);

/** A value for one leaf of an argument, wrapped as the argument wants it. */
interface Leaf {
  readonly path: string;
  readonly type: string;
  readonly wrap: (value: unknown) => unknown;
}

function leavesOf(path: string, type: GraphQLInputType, wrap: Leaf['wrap']): Leaf[] {
  if (isNonNullType(type)) return leavesOf(path, type.ofType, wrap);
  if (isListType(type)) return leavesOf(`${path}[]`, type.ofType, (value) => wrap([value]));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((field) =>
      leavesOf(`${path}.${field.name}`, field.type, (value) => wrap({ [field.name]: value })),
    );
  return [{ path, type: type.name, wrap }];
}

const leavesOfArgument = ({ name, type }: GraphQLArgument): Leaf[] =>
  leavesOf(name, type, (value) => ({ [name]: value }));

interface Asked extends Leaf {
  readonly field: GraphQLField<unknown, unknown>;
}

const asked: readonly (readonly [string, Asked])[] = typesThatAsk.flatMap((type) =>
  Object.values(isObjectType(type) ? type.getFields() : {}).flatMap((field) =>
    field.args
      .flatMap(leavesOfArgument)
      .map((leaf) => [`${type.name}.${field.name}(${leaf.path})`, { ...leaf, field }] as const),
  ),
);
const askedWith = (...types: string[]) => asked.filter(([, { type }]) => types.includes(type));

/** Code that the field answers with, whichever of its two resolvers is asked. */
function codesOf({ field, wrap }: Asked, value: unknown): unknown[] {
  const resolvers = [field.subscribe, field.resolve].filter((each) => each !== undefined);
  return resolvers.map((resolver) => {
    try {
      resolver(undefined, wrap(value), undefined, {} as GraphQLResolveInfo);
    } catch (error) {
      return error instanceof GraphQLError ? error.extensions['code'] : error;
    }
    return 'taken';
  });
}

describe('every argument has a limit', () => {
  it.each(askedWith('String', 'ID'))('of letters: %s', (_name, leaf) => {
    expect(new Set(codesOf(leaf, 'a'.repeat(5_000)))).toEqual(new Set(['TEXT_TOO_LONG']));
  });

  it.each(askedWith('Date', 'DateTime'))('of years: %s', (_name, leaf) => {
    expect(new Set(codesOf(leaf, '1899-12-31'))).toEqual(new Set(['VALUE_OUT_OF_RANGE']));
  });

  it('of entries, where it is a list', () => {
    const lists = typesThatAsk.flatMap((type) =>
      Object.values(isObjectType(type) ? type.getFields() : {}).flatMap((field) =>
        field.args
          .filter(({ type: of }) => isListType(isNonNullType(of) ? of.ofType : of))
          .map(({ name }) => ({ field, name })),
      ),
    );
    expect(lists.length).toBeGreaterThan(0);
    for (const { field, name } of lists) {
      const leaf = { path: name, type: '', field, wrap: (value: unknown) => ({ [name]: value }) };
      expect(
        codesOf(
          leaf,
          Array.from({ length: 101 }, () => 'X'),
        ),
      ).toContain('TOO_COMPLEX');
    }
  });

  it('by its type alone: the types of all arguments are known here', () => {
    const known = ['String', 'ID', 'Date', 'DateTime', 'Int', 'Boolean', 'Position', 'Decimal'];
    const others = asked.filter(
      ([, { type }]) =>
        !known.includes(type) &&
        getNamedType(schema.getType(type))?.constructor.name !== 'GraphQLEnumType',
    );
    expect(others.map(([name]) => name)).toEqual([]);
  });
});
