import { derivedId } from '../kernel/ids';
import { definitionOf } from '../records/recordKinds';
import type { CommandIdentity } from './commandIdentity';
import { isRecordId } from './recordId';
import type { Route } from './route';

export interface TargetStream {
  /** Null when the input names no record of the right kind. */
  readonly stream: string | null;
  /** Input field that named it; null when the command makes the record. */
  readonly field: string | null;
}

type Input = Readonly<Record<string, unknown>>;

const named = (prefix: string, input: Input, field: string): TargetStream =>
  streamNamed(prefix, input[field], field);

/** Prefix that the id must have; a command for records of every kind takes any kind's. */
const prefixFor = (prefix: string, id: string): string | null =>
  prefix === '' ? (definitionOf(id)?.prefix ?? null) : prefix;

function streamNamed(own: string, id: unknown, field: string): TargetStream {
  const prefix = typeof id === 'string' ? prefixFor(own, id) : null;
  const isOurs = typeof id === 'string' && prefix !== null && isRecordId(id, prefix);
  return { stream: isOurs ? id : null, field };
}

/**
 * The stream that a command writes to. A record with a natural key has its id from that, so that it
 * cannot exist twice; any other new one has it from the command, so that a retry meets its first try.
 */
export function targetStreamOf(
  { definition, prefix }: Pick<Route, 'definition' | 'prefix'>,
  input: Input,
  identity: CommandIdentity,
): TargetStream {
  const { target } = definition;
  const fromCommand = {
    stream: `${prefix}${derivedId('record', identity.key)}`,
    field: null,
  };
  switch (target.kind) {
    case 'existing':
      return named(prefix, input, target.field);
    case 'either':
      return input[target.field] === undefined ? fromCommand : named(prefix, input, target.field);
    case 'within':
      return streamNamed(prefix, String(input[target.field]).split(':')[0], target.field);
    case 'new': {
      if (target.naturalKey === undefined) return fromCommand;
      const keyOf = target.naturalKey as (input: Input) => readonly string[];
      return { stream: `${prefix}${derivedId(...keyOf(input))}`, field: null };
    }
    case 'fixed':
      return { stream: target.stream, field: null };
  }
}
