import type { EventToAppend } from '../eventstore/port';
import type { Command } from '../kernel/command';
import type { DecidedEvent } from '../kernel/decider';
import type { Dispatch } from './dispatch';

/** Decided events with who, when and why; their ids follow from the command. */
export function eventsToAppend(
  dispatch: Dispatch,
  command: Command,
  decided: readonly DecidedEvent[],
  loaded: Readonly<Record<string, number>>,
): readonly EventToAppend[] {
  const { request, identity } = dispatch;
  return decided.map((event, index) => ({
    id: identity.eventId(index),
    type: event.type,
    data: event.data,
    metadata: {
      occurredOn: event.occurredOn ?? command.occurredOn,
      actor: command.actor,
      commandId: identity.key,
      commandHash: identity.hash,
      correlationId: request.correlationId ?? identity.key,
      causationId: request.causationId ?? null,
      legalBasis: [...(event.legalBasis ?? [])],
      evidence: [...(event.evidence ?? [])],
      classification: event.classification ?? 'INTERNAL',
      isSynthetic: request.isSynthetic ?? false,
      loaded: { ...loaded },
    },
  }));
}
