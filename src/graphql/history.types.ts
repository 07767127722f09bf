import { Arg, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { eventLabel } from '../i18n/texts';
import type { Recorded } from '../kernel/recordedEvent';
import { ActorType } from './actor.types';
import { correctionOf, type Correction } from './correctionOf';
import { connectionOf } from './connection.types';
import { EvidenceType, evidenceTypes } from './evidence.types';
import { languageArgument, LanguageEnum, type Language } from './language';
import { DateTimeScalar, JsonScalar, PositionScalar } from './scalars';
import { LegalBasisType, OccurredOnType } from './values.types';
import type { View } from './view';

@InterfaceType('HistoryEntry', {
  description:
    'One event of a record, as stored. Corrections are entries of their own; nothing is overwritten.',
})
export abstract class HistoryEntry {
  constructor(
    private readonly view: View,
    private readonly event: Recorded,
  ) {}

  @Field(() => ID, { description: 'Id of the event.' })
  get id(): string {
    return this.event.id;
  }

  @Field(() => PositionScalar, { description: 'Position in the log.' })
  get position(): string {
    return this.event.position;
  }

  @Field(() => Int, { description: 'Version of the record after it.' })
  get version(): number {
    return this.event.version;
  }

  @Field(() => String, { description: 'Event type such as CommitmentRecorded.' })
  get eventType(): string {
    return this.event.type;
  }

  @Field(() => Int, { description: "Version of the event's stored shape." })
  get schemaVersion(): number {
    return this.event.schemaVersion;
  }

  @Field(() => String, { description: 'The event in words.' })
  label(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): string {
    return eventLabel(this.event.type, language ?? 'VI');
  }

  @Field(() => OccurredOnType, { description: 'When it happened.' })
  get occurredOn(): OccurredOnType {
    return new OccurredOnType(this.event.metadata.occurredOn);
  }

  @Field(() => DateTimeScalar, { description: 'When the log got it.' })
  get recordedAt(): string {
    return this.event.recordedAt;
  }

  @Field(() => ActorType, { description: 'Who did it.' })
  get actor(): object {
    return new ActorType(this.view, this.event.metadata.actor);
  }

  @Field(() => [LegalBasisType], { description: 'Documents it rests on.' })
  get legalBasis(): LegalBasisType[] {
    return this.event.metadata.legalBasis.map((each) => new LegalBasisType(each));
  }

  @Field(() => [EvidenceType], { description: 'Evidence attached.' })
  get evidence(): EvidenceType[] {
    return evidenceTypes(this.event.metadata.evidence, this.event.recordedAt);
  }

  @Field(() => JsonScalar, {
    description: 'The event as stored, brought to the newest shape.',
  })
  get data(): object {
    return this.event.data;
  }
}

@ObjectType('FactEntry', {
  implements: HistoryEntry,
  description: 'An event that states a fact.',
})
export class FactEntry extends HistoryEntry {}

@ObjectType('CorrectionEntry', {
  implements: HistoryEntry,
  description: 'An event that corrects an earlier one.',
})
export class CorrectionEntry extends HistoryEntry {
  constructor(
    view: View,
    event: Recorded,
    private readonly correction: Correction,
  ) {
    super(view, event);
  }

  @Field(() => String, { description: 'Why it was corrected.' })
  get reason(): string {
    return this.correction.reason;
  }

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Value before; null when there was none.',
  })
  get before(): object | null {
    return this.correction.before;
  }

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Value after; null when it was withdrawn.',
  })
  get after(): object | null {
    return this.correction.after;
  }
}

/**
 * The entry of one event.
 * @param earlier events of the same record before it, for what a correction had found.
 */
export function historyEntry(
  view: View,
  event: Recorded,
  earlier: readonly Recorded[],
): HistoryEntry {
  const correction = correctionOf(event, earlier);
  return correction === null
    ? new FactEntry(view, event)
    : new CorrectionEntry(view, event, correction);
}

export const HistoryConnection = connectionOf<HistoryEntry>(
  'History',
  'events of one record in log order',
  () => HistoryEntry,
);
