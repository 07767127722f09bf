import { GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';
import { parseDecimal, type DecimalText } from '../kernel/decimal';
import { parseInstant, type Instant } from '../kernel/instant';
import { parseLocalDate, type LocalDate } from '../kernel/localDate';
import { parsePosition, type Position } from '../kernel/position';
import type { FaultCode, FaultDetail } from '../i18n/texts';
import { fault } from './faults';

/** A scalar whose values are text inside and out; `parse` gives null for what it refuses. */
function textScalar<T extends string>(
  name: string,
  description: string,
  parse: (text: string) => T | null,
  refusal: { readonly code: FaultCode; readonly detail: FaultDetail; readonly takesInt?: true },
  answered: (value: unknown) => string = (value) => value as string,
): GraphQLScalarType<T, string> {
  const parsedFrom = (value: unknown, node?: ValueNode): T => {
    const isInteger = refusal.takesInt === true && Number.isSafeInteger(value);
    const text = isInteger ? String(value) : value;
    const parsed = typeof text === 'string' ? parse(text) : null;
    if (parsed === null) throw fault(refusal.code, refusal.detail, node);
    return parsed;
  };
  return new GraphQLScalarType<T, string>({
    name,
    description,
    serialize: answered,
    parseValue: (value) => parsedFrom(value),
    parseLiteral: (node: ValueNode) => {
      if (node.kind === Kind.STRING) return parsedFrom(node.value, node);
      // An integer literal may be longer than a JavaScript number: its own text is exact.
      if (node.kind === Kind.INT && refusal.takesInt === true) return parsedFrom(node.value, node);
      throw fault(refusal.code, refusal.detail, node);
    },
  });
}

/** A date that is refused when it comes in never goes out either: counting has gone wrong then. */
function existing(value: unknown): string {
  const date = typeof value === 'string' ? parseLocalDate(value) : null;
  if (date === null) throw new Error(`no such date to answer with: ${String(value)}`);
  return date;
}

export const DateScalar = textScalar<LocalDate>(
  'Date',
  'Calendar date in Asia/Ho_Chi_Minh, ISO 8601 (2026-12-05). A date that does not exist is refused.',
  parseLocalDate,
  { code: 'BAD_USER_INPUT', detail: 'noSuchDate' },
  existing,
);

/** An instant, or a plain date that only `asOf` understands; commands refuse it. */
export const DateTimeScalar = textScalar<Instant | LocalDate>(
  'DateTime',
  'Instant in UTC, ISO 8601 with Z (2026-12-05T01:30:00Z). `asOf` also takes a plain date: the end of that local day.',
  (text) => parseInstant(text) ?? parseLocalDate(text),
  { code: 'BAD_USER_INPUT', detail: 'noSuchInstant' },
);

export const PositionScalar = textScalar<Position | 'start'>(
  'Position',
  'Place in the event log: opaque text that only the server orders. Clients store it and send it back; `start` stands for the place before the first event.',
  (text) => (text === 'start' ? text : parsePosition(text)),
  { code: 'POSITION_INVALID', detail: 'noPosition' },
);

export const DecimalScalar = textScalar<DecimalText>(
  'Decimal',
  'Exact decimal number as a string with a point ("87.7"); never a float. Input takes a string or an integer.',
  parseDecimal,
  { code: 'BAD_USER_INPUT', detail: 'noDecimal', takesInt: true },
);

export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description:
    'Any JSON value; only for the stored data of events, whose shapes are under schema/events.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
