import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { OriginState } from '../commitment/interpretationState';
import { DocumentSourceKind } from '../commitment/vocabulary';
import { recordKindOf, type RecordKind } from '../records/recordKinds';
import { opinionOf } from './anyRecord.types';
import { DialogueConference } from './conference.types';
import { graphqlEnum } from './graphqlEnum';
import { recordNamed } from './namedRecord.types';
import { Opinion } from './opinion.types';
import { Petition } from './petition.types';
import { RecordKindEnum } from './sharedEnums';
import { Shows } from './shows';
import { VoterContactSession } from './voterContact.types';
import { LegalBasisType, OccurredOnType } from './values.types';
import type { View } from './view';

const DocumentSourceKindEnum = graphqlEnum(DocumentSourceKind);
type DocumentState = NonNullable<OriginState['document']>;

@ObjectType('DocumentSource', {
  description: 'A source without a record of its own: interpellation, annual pledge, resolution.',
})
@Shows('state', {
  kind: { type: () => DocumentSourceKindEnum, about: 'Kind of source.' },
  document: {
    object: () => LegalBasisType,
    isNullable: true,
    about: 'The document; null when only oral.',
  },
  title: { type: () => String, about: 'Session or occasion in words.' },
})
export class DocumentSource {
  constructor(readonly state: DocumentState) {}
}

@ObjectType('WithheldSource', {
  description: 'A source that is not among what whoever asks may read.',
})
@Shows('state', { kind: { type: () => RecordKindEnum, about: 'Kind of record.' } })
export class WithheldSource {
  constructor(readonly state: { readonly kind: RecordKind }) {}
}

export const CommitmentSource = createUnionType({
  name: 'CommitmentSource',
  description: 'Where a commitment can come from.',
  types: () =>
    [DialogueConference, VoterContactSession, Petition, DocumentSource, WithheldSource] as const,
});

@ObjectType('CommitmentOrigin', {
  description: 'One place where a commitment was made, or made again.',
})
@Shows('state', {
  madeOn: { object: () => OccurredOnType, about: 'When it was said.' },
  text: { type: () => String, about: 'Words used there.' },
})
export class CommitmentOrigin {
  constructor(
    private readonly view: View,
    readonly state: OriginState,
  ) {}

  @Field(() => CommitmentSource, { description: 'Meeting, case, recommendation or document.' })
  async source(): Promise<object> {
    const { document, recordId } = this.state;
    if (document !== null) return new DocumentSource(document);
    if (recordId === null) throw new Error('a commitment names no source');
    const kind = recordKindOf(recordId);
    return kind === null || this.view.sees(recordId)
      ? recordNamed(this.view, recordId)
      : new WithheldSource({ kind });
  }

  @Field(() => Opinion, {
    nullable: true,
    description: 'Opinion that it answered; null when none.',
  })
  async opinion(): Promise<Opinion | null> {
    const { recordId, opinionId } = this.state;
    return recordId === null || opinionId === null
      ? null
      : opinionOf(this.view, recordId, opinionId);
  }
}
