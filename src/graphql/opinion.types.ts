import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { CompetenceLevel } from '../kernel/competenceLevel';
import { SubmissionKind } from '../kernel/submissionKind';
import { AudienceType } from '../meeting/audienceType';
import { OpinionOutcome } from '../meeting/opinionOutcome';
import type { OpinionState } from '../meeting/opinionState';
import { petitionOf } from './anyRecord.types';
import { Commitment } from './commitment.types';
import { madeBy } from './madeBy.types';
import { DialogueConference } from './conference.types';
import { connectionOf } from './connection.types';
import { graphqlEnum } from './graphqlEnum';
import { officeNamed, recordNamed } from './namedRecord.types';
import { Office } from './organisation.types';
import { Petition } from './petition.types';
import { PlainList, type WholePlainList } from './plainList';
import { VoterContactSession } from './voterContact.types';
import type { View } from './view';

const AudienceTypeEnum = graphqlEnum(AudienceType);
const CompetenceLevelEnum = graphqlEnum(CompetenceLevel);
const OpinionOutcomeEnum = graphqlEnum(OpinionOutcome);
const SubmissionKindEnum = graphqlEnum(SubmissionKind);

export const OpinionSource = createUnionType({
  name: 'OpinionSource',
  description: 'Where an opinion was said.',
  types: () => [DialogueConference, VoterContactSession] as const,
});

@ObjectType('Opinion', {
  description: "Something said at a meeting (ý kiến), without the speaker's identity.",
})
export class Opinion {
  constructor(
    private readonly view: View,
    private readonly meetingId: string,
    private readonly state: OpinionState,
  ) {}

  @Field(() => ID, { description: 'Identifies the opinion.' })
  get id(): string {
    return this.state.id;
  }

  @Field(() => OpinionSource, { description: 'Where it was said.' })
  async source(): Promise<object> {
    return recordNamed(this.view, this.meetingId);
  }

  @Field(() => String, { description: 'What was said.' })
  get text(): string {
    return this.state.text;
  }

  @Field(() => AudienceTypeEnum, {
    nullable: true,
    description: 'Who the speaker spoke for; null when not noted.',
  })
  get audience(): string | null {
    return this.state.audience;
  }

  @Field(() => OpinionOutcomeEnum, { description: 'What happened on the spot.' })
  get outcome(): string {
    return this.state.outcome;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Answer given on the spot; null unless ANSWERED_ON_SPOT.',
  })
  get spotAnswer(): string | null {
    return this.state.spotAnswer;
  }

  @Field(() => Office, {
    nullable: true,
    description: 'Office that is to answer; null unless DEFERRED.',
  })
  async deferredTo(): Promise<object | null> {
    const { deferredTo } = this.state;
    return deferredTo === null ? null : officeNamed(this.view, deferredTo);
  }

  @Field(() => SubmissionKindEnum, {
    nullable: true,
    description: 'Kind after classification; null before.',
  })
  get kind(): string | null {
    return this.state.kind;
  }

  @Field(() => CompetenceLevelEnum, {
    nullable: true,
    description: 'Level competent to decide (thẩm quyền); null before classification.',
  })
  get competence(): string | null {
    return this.state.competence;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Code of the field of work (lĩnh vực) such as LAND; null before classification.',
  })
  get policyField(): string | null {
    return this.state.policyField;
  }

  @Field(() => Petition, {
    nullable: true,
    description: 'Petition that it became; null when none.',
  })
  async petition(): Promise<object | null> {
    const petition = await this.view.records.petitionOf(this.state.id);
    return petition && petitionOf(this.view, petition.id);
  }

  @PlainList(() => Commitment, 'Promises made in reply.')
  async commitments(): Promise<WholePlainList> {
    return madeBy(this.view, await this.view.records.inReplyTo(this.state.id));
  }
}

export const OpinionConnection = connectionOf(
  'Opinion',
  'opinions in the order in which they were raised',
  () => Opinion,
);
