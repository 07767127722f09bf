import { z } from 'zod';
import { schemaNotes } from './schema';

/** Its own key of the sender, which names nothing. */
const COMMAND_ID = 'commandId';

const isId = (schema: z.ZodType): boolean => schemaNotes.get(schema)?.graphql === 'ID';

/**
 * An input with other ids where its schema says that ids stand. What does not fit the schema stays as it
 * is, to be refused by it.
 * @param input without nulls
 */
export function withIds(
  schema: z.ZodType,
  input: unknown,
  idOf: (id: string, field: string) => string,
  field = '',
): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return withIds(schema.unwrap() as z.ZodType, input, idOf, field);
  if (isId(schema)) return typeof input === 'string' ? idOf(input, field) : input;
  if (schema instanceof z.ZodArray && Array.isArray(input))
    return input.map((each) => withIds(schema.element as z.ZodType, each, idOf, field));
  if (!(schema instanceof z.ZodObject) || typeof input !== 'object' || input === null) return input;
  const shape: Readonly<Record<string, z.ZodType | undefined>> = schema.shape;
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => {
      const within = key === COMMAND_ID ? undefined : shape[key];
      const path = field === '' ? key : `${field}.${key}`;
      return [key, within === undefined ? value : withIds(within, value, idOf, path)];
    }),
  );
}
