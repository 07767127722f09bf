import type { CommandDefinition } from '../kernel/command';
import { derivedId, recordKindOf, streamPrefixes } from '../kernel/ids';
import type { CommandIdentity } from './commandIdentity';
import { isRecordId } from './recordId';

export interface TargetStream {
  /** Null when the input names no record of the right kind. */
  readonly stream: string | null;
  /** Input field that named it; null when the command makes the record. */
  readonly field: string | null;
}

type Input = Readonly<Record<string, unknown>>;

const named = (definition: CommandDefinition, input: Input, field: string): TargetStream =>
  streamNamed(definition, input[field], field);

/** Prefix that the id must have; a command for records of every kind takes any kind's. */
function prefixFor({ streamPrefix }: CommandDefinition, id: string): string | null {
  if (streamPrefix !== '') return streamPrefix;
  const kind = recordKindOf(id);
  return kind === null ? null : streamPrefixes[kind];
}

function streamNamed(definition: CommandDefinition, id: unknown, field: string): TargetStream {
  const prefix = typeof id === 'string' ? prefixFor(definition, id) : null;
  const isOurs = typeof id === 'string' && prefix !== null && isRecordId(id, prefix);
  return { stream: isOurs ? id : null, field };
}

/**
 * The stream that a command writes to. A record with a natural key has its id from that, so that it
 * cannot exist twice; any other new one has it from the command, so that a retry meets its first try.
 */
export function targetStreamOf(
  definition: CommandDefinition,
  input: Input,
  identity: CommandIdentity,
): TargetStream {
  const { target, streamPrefix } = definition;
  const fromCommand = {
    stream: `${streamPrefix}${derivedId('record', identity.key)}`,
    field: null,
  };
  switch (target.kind) {
    case 'existing':
      return named(definition, input, target.field);
    case 'either':
      return input[target.field] === undefined
        ? fromCommand
        : named(definition, input, target.field);
    case 'within':
      return streamNamed(definition, String(input[target.field]).split(':')[0], target.field);
    case 'new': {
      if (target.naturalKey === undefined) return fromCommand;
      const keyOf = target.naturalKey as (input: Input) => readonly string[];
      return { stream: `${streamPrefix}${derivedId(...keyOf(input))}`, field: null };
    }
    case 'fixed':
      return { stream: target.stream, field: null };
  }
}
