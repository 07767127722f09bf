import { registerEnumType } from 'type-graphql';
import type { z } from 'zod';
import { schemaNotes, wordsOf, type Words } from '../kernel/schema';

type EnumSchema = z.ZodEnum<Readonly<Record<string, string>>>;
type EnumObject<S extends EnumSchema> = { readonly [V in z.output<S>]: V };

const registered = new Map<string, Readonly<Record<string, string>>>();
const vocabularies = new Map<string, Readonly<Record<string, Words>>>();

export const enumNames = (): readonly string[] => [...vocabularies.keys()].sort();

/** What the values of an enum are called; null for a type that is no `namedEnum`. */
export const wordsOfEnum = (name: string): Readonly<Record<string, Words>> | null =>
  vocabularies.get(name) ?? null;

/** The GraphQL enum of a `namedEnum`, with the meaning of every value; registered once per name. */
export function graphqlEnum<S extends EnumSchema>(schema: S): EnumObject<S> {
  const note = schemaNotes.get(schema);
  if (note?.graphql === undefined) throw new Error('an enum without a name in the API');
  const known = registered.get(note.graphql);
  if (known !== undefined) return known as EnumObject<S>;

  const values = Object.fromEntries(schema.options.map((value) => [value, value]));
  const meanings = Object.entries(note.values ?? {});
  registerEnumType(values, {
    name: note.graphql,
    ...(note.about === undefined ? {} : { description: note.about }),
    valuesConfig: Object.fromEntries(
      meanings.map(([value, { about }]) => [value, { description: about }]),
    ),
  });
  registered.set(note.graphql, values);
  vocabularies.set(note.graphql, wordsOf(schema));
  return values as EnumObject<S>;
}
