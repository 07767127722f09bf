import { z } from 'zod';
import { schemaNotes } from './schema';

const mayBeAbsent = (schema: z.ZodType): boolean => schema.safeParse(undefined).success;

/** The example that a schema with parts is put together from; undefined when it has no parts. */
function exampleOfParts(schema: z.ZodType, path: string): unknown {
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>)
        .filter(([, field]) => !mayBeAbsent(field))
        .map(([key, field]) => [key, exampleOf(field, `${path}.${key}`)]),
    );
  if (schema instanceof z.ZodArray) return [exampleOf(schema.element as z.ZodType, `${path}[]`)];
  if (schema instanceof z.ZodNullable) return exampleOf(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodUnion) return exampleOf(schema.options[0] as z.ZodType, path);
  if (schema instanceof z.ZodRecord)
    return { key: exampleOf(schema.valueType as z.ZodType, `${path}.key`) };
  return undefined;
}

function exampleOfLeaf(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodNumber) return 1;
  return undefined;
}

/**
 * A value that satisfies the schema, made of the examples that its leaves state; every nullable
 * field is filled, and what may be absent is left out.
 * @throws Error naming the leaf that states no example: state one where it is defined.
 */
export function exampleOf(schema: z.ZodType, path = 'data'): unknown {
  const example =
    schemaNotes.get(schema)?.example ?? exampleOfParts(schema, path) ?? exampleOfLeaf(schema);
  if (example === undefined) throw new Error(`${path} states no example`);
  return example;
}
