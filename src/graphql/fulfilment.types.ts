import { Field, ID, ObjectType } from 'type-graphql';
import type { ClaimState, CommitmentState, VerdictState } from '../commitment/state';
import { ClaimStatus } from '../commitment/vocabulary';
import { ActorType } from './actor.types';
import { EvidenceType, evidenceTypes } from './evidence.types';
import { graphqlEnum } from './graphqlEnum';
import { DateScalar, DateTimeScalar } from './scalars';
import { TargetProgress, targetProgress } from './target.types';
import { OccurredOnType, QuantityType } from './values.types';
import type { View } from './view';

const ClaimStatusEnum = graphqlEnum(ClaimStatus);

@ObjectType('Verification', {
  description:
    "An overseer's verdict (thẩm tra, xác minh). Person, office and body differ from those of the claim.",
})
export class Verification {
  constructor(
    private readonly view: View,
    private readonly state: VerdictState,
  ) {}

  @Field(() => ActorType, { description: 'Who.' })
  get verifiedBy(): object {
    return new ActorType(this.view, this.state.verifiedBy);
  }

  @Field(() => OccurredOnType, { description: 'When checked.' })
  get verifiedOn(): OccurredOnType {
    return new OccurredOnType(this.state.verifiedOn);
  }

  @Field(() => DateTimeScalar, { description: 'When recorded.' })
  get recordedAt(): string {
    return this.state.recordedAt;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Reason; null only for a full verification.',
  })
  get reason(): string | null {
    return this.state.reason;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of fulfilment that the overseer confirms (R13); null when not stated.',
  })
  get confirmedDoneOn(): string | null {
    return this.state.confirmedDoneOn;
  }

  @Field(() => [EvidenceType], { description: 'Evidence.' })
  get evidence(): EvidenceType[] {
    return evidenceTypes(this.state.evidence, this.state.recordedAt);
  }

  @Field(() => String, { nullable: true, description: 'What remains; null unless PARTIAL.' })
  get remainder(): string | null {
    return this.state.remainder;
  }

  @Field(() => QuantityType, {
    nullable: true,
    description: 'Amount confirmed of a target; null when not stated.',
  })
  get verifiedQuantity(): object | null {
    return this.state.verifiedQuantity && new QuantityType(this.state.verifiedQuantity);
  }
}

@ObjectType('FulfilmentClaim', {
  description: 'A statement that it is fulfilled (báo cáo kết quả); not yet a fact.',
})
export class FulfilmentClaim {
  constructor(
    private readonly view: View,
    private readonly of: CommitmentState,
    private readonly state: ClaimState,
  ) {}

  @Field(() => ID, { description: 'Identifies the claim.' })
  get id(): string {
    return this.state.id;
  }

  @Field(() => ClaimStatusEnum, { description: 'State.' })
  get status(): string {
    return this.state.status;
  }

  @Field(() => String, { description: 'What was done.' })
  get statement(): string {
    return this.state.statement;
  }

  @Field(() => OccurredOnType, { description: 'When it was fulfilled, as claimed.' })
  get claimedOn(): OccurredOnType {
    return new OccurredOnType(this.state.claimedOn);
  }

  @Field(() => DateTimeScalar, { description: 'When the claim was recorded.' })
  get recordedAt(): string {
    return this.state.recordedAt;
  }

  @Field(() => ActorType, { description: 'Who claimed.' })
  get claimedBy(): object {
    return new ActorType(this.view, this.state.claimedBy);
  }

  @Field(() => [TargetProgress], { description: 'Result per target.' })
  get results(): TargetProgress[] {
    return targetProgress(this.state.results, this.of);
  }

  @Field(() => [EvidenceType], { description: 'Evidence.' })
  get evidence(): EvidenceType[] {
    return evidenceTypes(this.state.evidence, this.state.recordedAt);
  }

  @Field(() => Verification, { nullable: true, description: 'Verdict; null while PENDING.' })
  get verification(): Verification | null {
    return this.state.verdict && new Verification(this.view, this.state.verdict);
  }
}
