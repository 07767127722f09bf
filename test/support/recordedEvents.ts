import type { Actor } from '../../src/kernel/actor';
import { systemActor } from '../../src/kernel/actor';
import { derivedId } from '../../src/kernel/ids';
import { instant, type Instant } from '../../src/kernel/instant';
import type { LegalBasis } from '../../src/kernel/legalBasis';
import { localDate } from '../../src/kernel/localDate';
import { onDay, type OccurredOn } from '../../src/kernel/occurredOn';
import { positionOf } from '../../src/kernel/position';
import type { DomainEvent, EventMetadata, Recorded } from '../../src/kernel/recordedEvent';

/** An event as a test of a read model gives it; what it leaves out gets a default. */
export type LoggedEvent<E extends DomainEvent = DomainEvent> = E extends DomainEvent
  ? E & {
      readonly stream: string;
      /** A day as text, or a day with its precision. */
      readonly occurredOn?: string | OccurredOn;
      /** Nine in the morning in Vietnam of the day it occurred on, if absent. */
      readonly recordedAt?: string;
      readonly actor?: Actor;
      readonly legalBasis?: readonly LegalBasis[];
    }
  : never;

const day = (when: string | OccurredOn): OccurredOn =>
  typeof when === 'string' ? onDay(localDate(when)) : when;

export function metadataOf(
  event: Pick<LoggedEvent, 'occurredOn' | 'actor' | 'legalBasis'>,
): EventMetadata {
  return {
    occurredOn: day(event.occurredOn ?? '2026-12-12'),
    actor: event.actor ?? systemActor,
    commandId: 'command',
    commandHash: 'hash',
    correlationId: 'correlation',
    causationId: null,
    legalBasis: [...(event.legalBasis ?? [])],
    evidence: [],
    classification: 'INTERNAL',
    isSynthetic: false,
    loaded: {},
  };
}

/** Gives events the versions and positions that a log would give them, one after the other. */
export function recordedLog(): <E extends DomainEvent>(event: LoggedEvent<E>) => Recorded {
  const versions = new Map<string, number>();
  let place = 0;
  return (given) => {
    const event = given as LoggedEvent;
    const version = (versions.get(event.stream) ?? 0) + 1;
    versions.set(event.stream, version);
    place += 1;
    const metadata = metadataOf(event);
    return {
      id: derivedId('test', place),
      stream: event.stream,
      version,
      position: positionOf('0123abcd', place),
      type: event.type,
      schemaVersion: 1,
      recordedAt: recordingInstant(event, metadata),
      data: event.data,
      metadata,
    };
  };
}

const recordingInstant = (event: LoggedEvent, metadata: EventMetadata): Instant =>
  instant(event.recordedAt ?? `${metadata.occurredOn.date}T02:00:00.000Z`);
