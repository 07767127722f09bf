import { createHmac } from 'node:crypto';
import { derivedId } from '../kernel/ids';
import type { Position } from '../kernel/position';
import type { Recorded } from '../kernel/recordedEvent';
import { canonicalJson } from './canonicalJson';
import type { ActingPerson } from './commandRequest';

/** What tells a retry from a new command (design decision 4). */
export interface CommandIdentity {
  /** `commandId` scoped to actor and operation; kept in metadata. */
  readonly key: string;
  /** Keyed hash of the canonical input; kept in metadata. The key keeps guesses of it out. */
  readonly hash: string;
  eventId(index: number): string;
  /** For things inside the record that the command makes. */
  newId(label: string): string;
}

/**
 * Event ids leave the stream out on purpose: the same command sent to two records meets its own
 * event id in the log, so that a reused `commandId` is noticed across records too.
 */
export function identifyCommand(
  name: string,
  actor: ActingPerson,
  input: Readonly<Record<string, unknown>>,
  commandId: string,
  hashKey: string,
): CommandIdentity {
  const { personId, officeId, role, delegationId } = actor;
  const scope = JSON.stringify([personId, officeId, role, delegationId]);
  const key = derivedId('command', scope, name, commandId);
  const content = canonicalJson({ ...input, commandId: undefined });
  return {
    key,
    hash: createHmac('sha256', hashKey).update(content).digest('base64url'),
    eventId: (index) => derivedId('event', key, index),
    newId: (label) => derivedId('inside', key, label),
  };
}

/** What of an event tells whose command it came from. */
export interface CommandTrace {
  readonly eventId: string;
  readonly version: number;
  readonly position: Position;
  /** As in metadata. */
  readonly commandId: string;
  readonly commandHash: string;
}

export const traceOf = ({ id, version, position, metadata }: Recorded): CommandTrace => ({
  eventId: id,
  version,
  position,
  commandId: metadata.commandId,
  commandHash: metadata.commandHash,
});

/** What an earlier try of the command left in the stream. */
export type EarlierTry =
  | { readonly kind: 'none' }
  | { readonly kind: 'sameContent'; readonly traces: readonly [CommandTrace, ...CommandTrace[]] }
  | { readonly kind: 'otherContent' };

/** @param isOwn it is known by its key, whatever the hash. */
export function earlierTryOf(
  { key, hash }: CommandIdentity,
  stream: readonly CommandTrace[],
  isOwn: boolean,
): EarlierTry {
  const [first, ...rest] = stream.filter(({ commandId }) => commandId === key);
  if (first === undefined) return { kind: 'none' };
  if (!isOwn && first.commandHash !== hash) return { kind: 'otherContent' };
  return { kind: 'sameContent', traces: [first, ...rest] };
}
