import { Field, ID, InputType, Int } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { z } from 'zod';
import { schemaNotes } from '../kernel/schema';
import { graphqlEnum } from './graphqlEnum';
import { DateScalar, DateTimeScalar, DecimalScalar } from './scalars';

const scalars = {
  ID,
  Int,
  String,
  Boolean,
  Date: DateScalar,
  DateTime: DateTimeScalar,
  Decimal: DecimalScalar,
} as const;

type FieldType = object;

interface FieldShape {
  readonly type: FieldType;
  readonly isList: boolean;
  readonly isNullable: boolean;
  readonly defaultValue: unknown;
}

const generated = new Map<string, ClassType>();

function leafType(schema: z.ZodType, path: string): FieldType {
  const name = schemaNotes.get(schema)?.graphql;
  if (schema instanceof z.ZodEnum) return graphqlEnum(schema as Parameters<typeof graphqlEnum>[0]);
  if (schema instanceof z.ZodObject) return inputTypeOf(schema);
  if (name !== undefined && Object.hasOwn(scalars, name))
    return scalars[name as keyof typeof scalars];
  if (schema instanceof z.ZodBoolean) return Boolean;
  if (schema instanceof z.ZodString) return String;
  throw new Error(`${path}: no GraphQL type for this schema`);
}

/** The GraphQL input of a `namedInput`. */
export function inputTypeOf(schema: z.ZodObject): ClassType {
  const note = schemaNotes.get(schema);
  if (note?.graphql === undefined) throw new Error('an input object without a name in the API');
  return inputType(note.graphql, note.about ?? '', schema);
}

/** Unwraps what makes a field optional, defaulted or a list. */
function shapeOf(schema: z.ZodType, path: string): FieldShape {
  if (schema instanceof z.ZodOptional)
    return { ...shapeOf(schema.unwrap() as z.ZodType, path), isNullable: true };
  if (schema instanceof z.ZodDefault) {
    const inner = shapeOf(schema.unwrap() as z.ZodType, path);
    return { ...inner, defaultValue: schema.def.defaultValue };
  }
  if (schema instanceof z.ZodArray)
    return { ...shapeOf(schema.element as z.ZodType, path), isList: true };
  return {
    type: leafType(schema, path),
    isList: false,
    isNullable: false,
    defaultValue: undefined,
  };
}

/**
 * The GraphQL input of a zod object, made by calling type-graphql's decorators as functions: one
 * class per name, so that an input used by many commands exists once.
 */
export function inputType(name: string, description: string, schema: z.ZodObject): ClassType {
  const known = generated.get(name);
  if (known !== undefined) return known;
  const generatedClass = class {} as ClassType;
  Object.defineProperty(generatedClass, 'name', { value: name });
  generated.set(name, generatedClass);

  const { prototype } = generatedClass;
  const fields: Readonly<Record<string, z.ZodType>> = schema.shape;
  for (const [key, field] of Object.entries(fields)) {
    const path = `${name}.${key}`;
    const shape = shapeOf(field, path);
    const about = field.description;
    if (about === undefined) throw new Error(`${path}: a field without a description`);
    Field(() => (shape.isList ? [shape.type] : shape.type) as never, {
      description: about,
      nullable: shape.isNullable,
      ...(shape.defaultValue === undefined ? {} : { defaultValue: shape.defaultValue }),
    })(prototype, key);
  }
  InputType(name, { description })(generatedClass);
  return generatedClass;
}
