import { Arg, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { eventLabel } from '../i18n/texts';
import type { Recorded } from '../kernel/recordedEvent';
import { ActorType } from './actor.types';
import { correctionOf, type Correction } from './correctionOf';
import { connectionOf } from './connection.types';
import { EvidenceType, evidenceTypes } from './evidence.types';
import { languageArgument, LanguageEnum, type Language } from './language';
import { DateTimeScalar, JsonScalar, PositionScalar } from './scalars';
import { Shows } from './shows';
import { LegalBasisType, OccurredOnType } from './values.types';
import { happenedBy } from './streamFold';
import type { View } from './view';

@InterfaceType('HistoryEntry', {
  description:
    'One event of a record, as stored. Corrections are entries of their own; nothing is overwritten.',
})
@Shows('event', {
  id: { type: () => ID, about: 'Id of the event.' },
  position: { type: () => PositionScalar, about: 'Position in the log.' },
  version: { type: () => Int, about: 'Version of the record after it.' },
  schemaVersion: { type: () => Int, about: "Version of the event's stored shape." },
  recordedAt: { type: () => DateTimeScalar, about: 'When the log got it.' },
  data: {
    type: () => JsonScalar,
    about:
      'The event as stored, brought to the newest shape; a person is called in it as `Person.displayName` says.',
  },
  eventType: { type: () => String, from: 'type', about: 'Event type such as CommitmentRecorded.' },
})
export abstract class HistoryEntry {
  constructor(
    private readonly view: View,
    readonly event: Recorded,
  ) {}

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
@Shows('correction', {
  reason: { type: () => String, about: 'Why it was corrected.' },
  before: {
    type: () => JsonScalar,
    isNullable: true,
    about: 'Value before; null when there was none.',
  },
  after: {
    type: () => JsonScalar,
    isNullable: true,
    about: 'Value after; null when it was withdrawn.',
  },
})
export class CorrectionEntry extends HistoryEntry {
  constructor(
    view: View,
    event: Recorded,
    readonly correction: Correction,
  ) {
    super(view, event);
  }
}

/** The entry of one event. What a correction found is looked up among the events before it. */
export async function historyEntryIn(view: View, event: Recorded): Promise<HistoryEntry> {
  if (correctionOf(event, []) === null) return new FactEntry(view, event);
  const { stream, version, position } = event;
  const events = view.events(stream);
  const known = await events.outlineUntil(position);
  const happened = view.on < view.today ? happenedBy(known, view.on) : known;
  const earlier = happened.filter((each) => each.version < version);
  const correction = correctionOf(event, earlier);
  if (correction === null) throw new Error(`${event.type} corrects nothing`);
  const before = await events.withLongTexts(correction.before);
  return new CorrectionEntry(view, event, { ...correction, before });
}

export const HistoryConnection = connectionOf<HistoryEntry>(
  'History',
  'events of one record in log order',
  () => HistoryEntry,
);
