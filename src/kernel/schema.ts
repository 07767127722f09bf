import { z } from 'zod';

/** What a value of an enum is called by those who read it. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** A value of an enum: its words, and what it means to who works with the API. */
export interface NamedValue extends Words {
  readonly about: string;
}

/**
 * What our definitions say about a schema beside its shape: how GraphQL names it, what its values
 * mean, and one example from which event examples are made. Kept apart from zod's own metadata so
 * that none of it leaks into the JSON Schemas.
 */
export interface SchemaNote {
  /** Name of the GraphQL scalar, enum or input object; inputs made of unnamed objects do not exist. */
  readonly graphql?: string;
  /** What the named type is; field descriptions come from `.describe()`. */
  readonly about?: string;
  /** For enums: what each value means and is called. */
  readonly values?: Readonly<Record<string, NamedValue>>;
  /** For leaves: a value that satisfies the schema. */
  readonly example?: unknown;
}

export const schemaNotes = z.registry<SchemaNote>();

/** An enum shared by events, commands and GraphQL, with the meaning and the words of every value. */
export function namedEnum<const V extends Readonly<Record<string, NamedValue>>>(
  name: string,
  about: string,
  values: V,
) {
  const keys = Object.keys(values) as [keyof V & string, ...(keyof V & string)[]];
  return z.enum(keys).register(schemaNotes, { graphql: name, about, values, example: keys[0] });
}

/** What the values of a `namedEnum` are called. */
export function wordsOf<Value extends string>(
  schema: z.ZodType<Value>,
): Readonly<Record<Value, Words>> {
  const values: Readonly<Record<string, Words>> | undefined = schemaNotes.get(schema)?.values;
  if (values === undefined) throw new Error('an enum without words');
  return values;
}

/** An input object of the API. */
export function namedInput<S extends z.ZodRawShape>(name: string, about: string, shape: S) {
  return z.strictObject(shape).register(schemaNotes, { graphql: name, about });
}

/** A leaf with its GraphQL scalar and an example. */
export function leaf<S extends z.ZodType>(schema: S, graphql: string, example: z.output<S>): S {
  schemaNotes.add(schema, { graphql, example });
  return schema;
}
