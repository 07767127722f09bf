import { z } from 'zod';

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
  /** For enums: what each value means. */
  readonly values?: Readonly<Record<string, string>>;
  /** For leaves: a value that satisfies the schema. */
  readonly example?: unknown;
}

export const schemaNotes = z.registry<SchemaNote>();

/** An enum shared by events, commands and GraphQL, with the meaning of every value. */
export function namedEnum<const V extends Record<string, string>>(
  name: string,
  about: string,
  values: V,
) {
  const keys = Object.keys(values) as [keyof V & string, ...(keyof V & string)[]];
  return z.enum(keys).register(schemaNotes, { graphql: name, about, values, example: keys[0] });
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
