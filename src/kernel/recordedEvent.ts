import { z } from 'zod';
import { Actor } from './actor';
import { Classification } from './classification';
import { Evidence } from './evidence';
import type { Instant } from './instant';
import { LegalBasis } from './legalBasis';
import { OccurredOn } from './occurredOn';
import type { Position } from './position';
import { storedText } from './text';

/** A fact of the domain: its type in the past tense and its data. */
export interface DomainEvent {
  readonly type: string;
  readonly data: object;
}

/** What is stored beside every event's data; its shape is a promise like the events' own. */
export const EventMetadata = z.strictObject({
  occurredOn: OccurredOn.describe('When it happened in the world.'),
  actor: Actor.describe('Who did it.'),
  commandId: storedText('0a1b2c3d-1111-5222-8333-444455556666').describe(
    'Key of the command that caused it, scoped to actor and operation.',
  ),
  commandHash: storedText('3q2-7w').describe("Keyed hash of the command's canonical input."),
  correlationId: storedText('7d5f3a90-1111-4222-8333-444455556666').describe(
    'Shared by all that one request set off.',
  ),
  causationId: storedText('9d5f3a90-1111-5222-8333-444455556666')
    .nullable()
    .describe('Event that led to the command; null when a person did.'),
  legalBasis: z.array(LegalBasis).describe('Documents it rests on.'),
  evidence: z.array(Evidence).describe('Evidence attached, by hash or link.'),
  classification: Classification.describe('Who may see it.'),
  isSynthetic: z.boolean().describe('Made up for the sample, stated by no report.'),
  loaded: z
    .record(z.string(), z.int().min(0))
    .describe('Versions of the other streams that the decision looked at.'),
});
export type EventMetadata = Readonly<z.infer<typeof EventMetadata>>;

/** Where and when the log holds an event. */
export interface RecordedEnvelope {
  readonly id: string;
  readonly stream: string;
  /** Place in its stream, from 1. */
  readonly version: number;
  readonly position: Position;
  readonly schemaVersion: number;
  readonly recordedAt: Instant;
  readonly metadata: EventMetadata;
}

/** An event as read from the log, brought to its newest shape. */
export type Recorded<E extends DomainEvent = DomainEvent> = E extends DomainEvent
  ? E & RecordedEnvelope
  : never;
