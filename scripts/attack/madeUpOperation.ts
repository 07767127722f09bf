import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { chance, lot, pick } from './drawnLots';
import type { MadeUpArguments } from './madeUpArguments';

/** A field of an operation that is made up; `on` where its parent is of an abstract type. */
export interface MadeUpField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly args: string;
  readonly on: string | null;
  readonly type: GraphQLObjectType | null;
  readonly inner: readonly MadeUpField[];
}

const MOST_ALIASES = 15;
const DEEPEST = 10;

/** Operations made up field by field, each an earlier one with a change. */
export class MadeUpOperations {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly args: MadeUpArguments,
  ) {}

  /** A field of the root with a few of its own. */
  seed(): readonly MadeUpField[] {
    const query = this.schema.getQueryType();
    const fields = Object.values(query?.getFields() ?? {});
    for (;;) {
      const made = this.make(pick(fields), 1 + Math.floor(lot() * 6), null);
      if (made !== null) return [made];
    }
  }

  /** The same with one field more, one repeated, one less, or other arguments. */
  changed(fields: readonly MadeUpField[], depth = DEEPEST): readonly MadeUpField[] {
    const kind = lot();
    if (fields.length === 0) return depth === DEEPEST ? this.seed() : fields;
    const at = Math.floor(lot() * fields.length);
    const one = fields[at] as MadeUpField;
    const put = (...by: MadeUpField[]) => [...fields.slice(0, at), ...by, ...fields.slice(at + 1)];
    if (one.type !== null && depth > 1 && chance(0.6)) {
      const inner = chance(0.5)
        ? this.changed(one.inner, depth - 1)
        : this.withMore(one.type, one.inner, depth - 1);
      return inner.length === 0 ? fields : put({ ...one, inner });
    }
    if (kind < 0.35) {
      const args = this.args.of(one.field);
      return args === null ? fields : put({ ...one, args });
    }
    if (kind < 0.75) {
      const args = this.args.of(one.field);
      return args === null ? fields : put(one, { ...one, args });
    }
    if (kind < 0.85 && fields.length > 1) return put();
    return depth === DEEPEST ? [...fields, ...this.seed()] : fields;
  }

  private withMore(
    type: GraphQLObjectType,
    inner: readonly MadeUpField[],
    depth: number,
  ): readonly MadeUpField[] {
    const made = this.make(pick(Object.values(type.getFields())), depth, null);
    return made === null ? inner : [...inner, made];
  }

  private make(
    field: GraphQLField<unknown, unknown>,
    depth: number,
    on: string | null,
  ): MadeUpField | null {
    const args = this.args.of(field);
    if (args === null) return null;
    const named = getNamedType(field.type);
    const type = isObjectType(named)
      ? named
      : isAbstractType(named)
        ? pick(this.schema.getPossibleTypes(named))
        : null;
    if (type === null) return { field, args, on, type, inner: [] };
    if (depth <= 1) return null;
    const inner = Object.values(type.getFields())
      .filter((each) => chance(likelihood(each)))
      .map((each) => this.make(each, depth - 1, isObjectType(named) ? null : type.name))
      .filter((each) => each !== null);
    return inner.length === 0 ? null : { field, args, on, type, inner };
  }
}

function likelihood({ name, type }: GraphQLField<unknown, unknown>): number {
  if (name === 'edges' || name === 'pageInfo') return 0.05;
  if (isListType(getNullableType(type))) return 0.6;
  if (getNamedType(type).name.endsWith('Connection')) return 0.4;
  return isObjectType(getNamedType(type)) ? 0.2 : 0.25;
}

/**
 * The document; null where it has more aliases than any limit lets through. Fields of one name get an
 * alias each, unless they say the same.
 */
export function textOf(fields: readonly MadeUpField[]): string | null {
  let aliases = 0;
  function selection(inner: readonly MadeUpField[]): string {
    const said = new Map<string, string>();
    const parts = inner.map((each) => {
      const under = each.inner.length === 0 ? '' : ` ${selection(each.inner)}`;
      const saidOf = `${each.field.name}${each.args}${under}`;
      const isFirst = !said.has(each.field.name);
      said.set(each.field.name, saidOf);
      if (!isFirst) aliases += 1;
      const text = isFirst ? saidOf : `a${aliases}: ${saidOf}`;
      return each.on === null ? text : `... on ${each.on} { ${text} }`;
    });
    return `{ ${parts.join(' ')} }`;
  }
  const text = selection(fields);
  return aliases > MOST_ALIASES ? null : text;
}
