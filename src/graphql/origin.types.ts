import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { OriginState } from '../commitment/state';
import { DocumentSourceKind } from '../commitment/vocabulary';
import { DialogueConference } from './conference.types';
import { graphqlEnum } from './graphqlEnum';
import { meetingOf } from './meetingOf';
import { meetingType, Opinion } from './opinion.types';
import { Petition } from './petition.types';
import { VoterContactSession } from './voterContact.types';
import { LegalBasisType, OccurredOnType } from './values.types';
import type { View } from './view';

const DocumentSourceKindEnum = graphqlEnum(DocumentSourceKind);
type DocumentState = NonNullable<OriginState['document']>;

@ObjectType('DocumentSource', {
  description: 'A source without a record of its own: interpellation, annual pledge, resolution.',
})
export class DocumentSource {
  constructor(private readonly state: DocumentState) {}

  @Field(() => DocumentSourceKindEnum, { description: 'Kind of source.' })
  get kind(): string {
    return this.state.kind;
  }

  @Field(() => LegalBasisType, {
    nullable: true,
    description: 'The document; null when only oral.',
  })
  get document(): LegalBasisType | null {
    return this.state.document && new LegalBasisType(this.state.document);
  }

  @Field(() => String, { description: 'Session or occasion in words.' })
  get title(): string {
    return this.state.title;
  }
}

export const CommitmentSource = createUnionType({
  name: 'CommitmentSource',
  description: 'Where a commitment can come from.',
  types: () => [DialogueConference, VoterContactSession, Petition, DocumentSource] as const,
});

@ObjectType('CommitmentOrigin', {
  description: 'One place where a commitment was made, or made again.',
})
export class CommitmentOrigin {
  constructor(
    private readonly view: View,
    private readonly state: OriginState,
  ) {}

  private async meeting() {
    const { recordId } = this.state;
    return recordId === null ? null : meetingOf(this.view, recordId);
  }

  @Field(() => CommitmentSource, { description: 'Meeting, case, recommendation or document.' })
  async source(): Promise<object> {
    const { document, recordId } = this.state;
    if (document !== null) return new DocumentSource(document);
    const meeting = await this.meeting();
    if (meeting !== null) return meetingType(this.view, meeting);
    const petition = recordId === null ? null : await this.view.records.petition(recordId);
    if (petition === null) throw new Error(`${recordId ?? 'a source'} is named and missing`);
    return new Petition(this.view, petition);
  }

  @Field(() => Opinion, {
    nullable: true,
    description: 'Opinion that it answered; null when none.',
  })
  async opinion(): Promise<Opinion | null> {
    const { opinionId } = this.state;
    const meeting = opinionId === null ? null : await this.meeting();
    const opinion = meeting?.opinions.find(({ id }) => id === opinionId);
    return meeting && opinion ? new Opinion(this.view, meeting, opinion) : null;
  }

  @Field(() => OccurredOnType, { description: 'When it was said.' })
  get madeOn(): OccurredOnType {
    return new OccurredOnType(this.state.madeOn);
  }

  @Field(() => String, { description: 'Words used there.' })
  get text(): string {
    return this.state.text;
  }
}
