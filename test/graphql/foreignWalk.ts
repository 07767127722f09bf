import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { randomFrom, type Random } from '../support/randomFrom';

/** What arguments are made of. */
export interface WalkPools {
  /** Ids of records of everybody, of units and offices. */
  readonly ids: readonly string[];
  /** Words to search for, those of foreign records among them. */
  readonly words: readonly string[];
  /** Cursors out of the lists of somebody who reads everything. */
  readonly cursors: readonly string[];
}

/** One question along one path of the schema. */
export interface WalkOperation {
  readonly source: string;
  /** Where the path ends, as `Type.field`. */
  readonly coordinate: string;
}

/** A way in: how it is called, and the type that it answers with. */
export interface WalkRoot {
  readonly type: GraphQLNamedType;
  readonly wrap: (selection: string, random: Random) => string;
}

const oneOf = <T>(all: readonly T[], random: Random): T => {
  const found = all[Math.floor(random() * all.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

const DAYS = ['2026-12-01', '2026-12-12', '2026-12-13', '2026-12-14', '2027-03-31'];

type ObjectField = GraphQLField<unknown, unknown>;

/** Operations that lead from roots to every field of the schema. */
export function foreignWalk(schema: GraphQLSchema, pools: WalkPools) {
  const typesOf = (type: GraphQLNamedType): readonly GraphQLObjectType[] => {
    if (isObjectType(type)) return [type];
    return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  };

  function valueOf(type: GraphQLInputType, name: string, random: Random): string {
    const inner = getNullableType(type);
    if (isListType(inner)) return `[${valueOf(inner.ofType, name, random)}]`;
    if (isEnumType(inner)) return oneOf(inner.getValues(), random).name;
    if (isInputObjectType(inner)) {
      const fields = Object.values(inner.getFields()).filter((field) =>
        isNonNullType(field.type) ? field.defaultValue === undefined : random() < 0.15,
      );
      return `{ ${fields.map((field) => `${field.name}: ${valueOf(field.type, field.name, random)}`).join(' ')} }`;
    }
    if (name === 'after' || name === 'before') return JSON.stringify(oneOf(pools.cursors, random));
    switch (getNamedType(inner).name) {
      case 'Int':
        return String(1 + Math.floor(random() * 30));
      case 'Boolean':
        return random() < 0.7 ? 'true' : 'false';
      case 'ID':
        return JSON.stringify(oneOf(pools.ids, random));
      case 'Date':
      case 'DateTime':
        return JSON.stringify(oneOf(DAYS, random));
      default:
        return JSON.stringify(oneOf(pools.words, random));
    }
  }

  /** Arguments of a field: those that it requires, and now and then others. */
  function argumentsOf(field: ObjectField, random: Random, often: number): string {
    const given = field.args.filter(
      (each) =>
        isRequiredArgument(each) ||
        (each.name !== 'atLeast' &&
          random() < (each.name === 'after' || each.name === 'before' ? often / 4 : often)),
    );
    // Both ends of a list at once are refused.
    const isPaged = given.some(({ name }) => name === 'first');
    const kept = given.filter(({ name }) => !isPaged || (name !== 'last' && name !== 'before'));
    if (kept.length === 0) return '';
    return `(${kept.map(({ name, type }) => `${name}: ${valueOf(type, name, random)}`).join(', ')})`;
  }

  const leavesOf = (type: GraphQLObjectType): string =>
    Object.values(type.getFields())
      .filter(
        (field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
      )
      .map(({ name }) => name)
      .join(' ');

  /** What stands at the end of a path: all that can be said without going further. */
  const ending = (type: GraphQLNamedType): string =>
    isLeafType(type)
      ? ''
      : `{ __typename ${typesOf(type)
          .map((each) => `... on ${each.name} { ${leavesOf(each) || '__typename'} }`)
          .join(' ')} }`;

  interface Step {
    readonly type: GraphQLObjectType;
    readonly field: ObjectField;
  }

  /** The shortest path from a type to each field that can be reached from it. */
  function pathsFrom(start: GraphQLNamedType): ReadonlyMap<string, readonly Step[]> {
    const paths = new Map<string, readonly Step[]>();
    const seen = new Set<string>();
    let edge: { readonly type: GraphQLObjectType; readonly path: readonly Step[] }[] = typesOf(
      start,
    ).map((type) => ({ type, path: [] }));
    while (edge.length > 0) {
      const next: typeof edge = [];
      for (const { type, path } of edge) {
        if (seen.has(type.name)) continue;
        seen.add(type.name);
        for (const field of Object.values(type.getFields())) {
          const longer = [...path, { type, field }];
          paths.set(`${type.name}.${field.name}`, longer);
          for (const target of typesOf(getNamedType(field.type)))
            next.push({ type: target, path: longer });
        }
      }
      edge = next;
    }
    return paths;
  }

  function selectionAlong(path: readonly Step[], random: Random): string {
    const [step, ...rest] = path;
    if (step === undefined) return '';
    const { type, field } = step;
    const within =
      rest.length === 0 ? ending(getNamedType(field.type)) : selectionAlong(rest, random);
    const call = `${field.name}${argumentsOf(field, random, 0.2)}`;
    const id = 'id' in type.getFields() ? 'id' : '';
    // Of a list its number stands beside its nodes, so that both can be compared.
    const count =
      'totalCount' in type.getFields()
        ? 'totalCount pageInfo { hasNextPage hasPreviousPage } '
        : '';
    return `{ __typename ... on ${type.name} { ${id} ${count} ${call} ${within} } }`;
  }

  /** Every field of the query type as a way in. */
  const queryRoots = (): readonly WalkRoot[] =>
    Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({
      type: getNamedType(field.type),
      wrap: (selection, random) =>
        `{ ${field.name}${argumentsOf(field, random, 0.25)} ${selection} }`,
    }));

  /** Each root to each field that it leads to, in an order of its own for each seed. */
  function operations(roots: readonly WalkRoot[], seed: number): readonly WalkOperation[] {
    const random = randomFrom(seed);
    const found = roots.flatMap(({ type, wrap }) =>
      isLeafType(type)
        ? [{ coordinate: `Query:${type.name}`, source: wrap('', random) }]
        : [...pathsFrom(type)].map(([coordinate, path]) => ({
            coordinate,
            source: wrap(selectionAlong(path, random), random),
          })),
    );
    for (let at = found.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      const [one, two] = [found[at], found[other]];
      if (one !== undefined && two !== undefined) [found[at], found[other]] = [two, one];
    }
    return found;
  }

  return { queryRoots, operations };
}
