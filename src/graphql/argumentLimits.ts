import {
  getNamedType,
  GraphQLID,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { FIRST_YEAR } from '../kernel/localDate';
import { SHORT_TEXT } from '../kernel/text';
import { LONGEST_CURSOR } from './cursor';
import { fault } from './faults';
import { DateScalar, DateTimeScalar } from './scalars';

/** Longest id; those of records have 50 characters. */
const LONGEST_ID = 200;
/** Most entries of a list. */
const LONGEST_LIST = 100;

/** Throws the fault of a value that may not enter. */
type Check = (value: unknown) => void;

function isAtMost(limit: number): Check {
  return (value) => {
    if (typeof value === 'string' && value.length > limit) throw fault('TEXT_TOO_LONG');
  };
}

/** Dates are well formed here: a scalar of ours has read them. */
function isFromFirstYear(value: unknown): void {
  if (typeof value === 'string' && Number(value.slice(0, 4)) < FIRST_YEAR)
    throw fault('VALUE_OUT_OF_RANGE', 'dateTooEarly');
}

const ofScalar = new Map<unknown, Check>([
  [GraphQLString, isAtMost(SHORT_TEXT)],
  [GraphQLID, isAtMost(LONGEST_ID)],
  [DateScalar, isFromFirstYear],
  [DateTimeScalar, isFromFirstYear],
]);

function checkOfList(entry: Check | null): Check {
  return (value) => {
    if (!Array.isArray(value)) return;
    if (value.length > LONGEST_LIST) throw fault('TOO_COMPLEX', 'listTooLong');
    if (entry !== null) value.forEach(entry);
  };
}

function checkOfFields(fields: readonly (readonly [string, Check])[]): Check | null {
  if (fields.length === 0) return null;
  return (value) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, check] of fields) check((value as Readonly<Record<string, unknown>>)[name]);
  };
}

/** What values of the type are held to; null where the type itself bounds them. */
function checkOf(type: GraphQLInputType): Check | null {
  if (isNonNullType(type)) return checkOf(type.ofType);
  if (isListType(type)) return checkOfList(checkOf(type.ofType));
  if (isInputObjectType(type)) return checkOfFields(checksOf(Object.values(type.getFields())));
  return ofScalar.get(type) ?? null;
}

const isCursor = ({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>): boolean =>
  (name === 'after' || name === 'before') && getNamedType(type) === GraphQLString;

const checksOf = (
  parts: readonly Pick<GraphQLArgument, 'name' | 'type'>[],
): (readonly [string, Check])[] =>
  parts.flatMap((part) => {
    const check = isCursor(part) ? isAtMost(LONGEST_CURSOR) : checkOf(part.type);
    return check === null ? [] : [[part.name, check] as const];
  });

type Resolver = GraphQLFieldResolver<unknown, unknown>;

const after =
  (check: Check, resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    check(args);
    return resolve(source, args, context, info);
  };

function limitFields(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    const check = checkOfFields(checksOf(field.args));
    if (check === null) continue;
    if (field.resolve) field.resolve = after(check, field.resolve as Resolver);
    if (field.subscribe) field.subscribe = after(check, field.subscribe as Resolver);
  }
}

/**
 * Holds every argument of every field to a limit that follows from its type, before its resolver
 * runs: a new argument has one without being told. Commands are held to those of their definitions,
 * which answer with `Rejected`.
 */
export function limitArguments(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && type !== schema.getMutationType() && !type.name.startsWith('__'))
      limitFields(type);
}
