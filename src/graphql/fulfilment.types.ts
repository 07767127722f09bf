import { Field, ID, ObjectType } from 'type-graphql';
import type { ClaimState, VerdictState } from '../commitment/settlementState';
import type { CommitmentState } from '../commitment/state';
import { ClaimStatus } from '../commitment/vocabulary';
import { ActorType } from './actor.types';
import { EvidenceType, evidenceTypes } from './evidence.types';
import { graphqlEnum } from './graphqlEnum';
import { DateScalar, DateTimeScalar } from './scalars';
import { Shows } from './shows';
import { TargetProgress, targetProgress } from './target.types';
import { OccurredOnType, QuantityType } from './values.types';
import type { View } from './view';

const ClaimStatusEnum = graphqlEnum(ClaimStatus);

@ObjectType('Verification', {
  description:
    "An overseer's verdict (thẩm tra, xác minh). Person, office and body differ from those of the claim.",
})
@Shows('state', {
  verifiedBy: { viewed: () => ActorType, about: 'Who.' },
  verifiedOn: { object: () => OccurredOnType, about: 'When checked.' },
  recordedAt: { type: () => DateTimeScalar, about: 'When recorded.' },
  reason: {
    type: () => String,
    isNullable: true,
    about: 'Reason; null only for a full verification.',
  },
  confirmedDoneOn: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day of fulfilment that the overseer confirms (R13); null when not stated.',
  },
  remainder: { type: () => String, isNullable: true, about: 'What remains; null unless PARTIAL.' },
  verifiedQuantity: {
    object: () => QuantityType,
    isNullable: true,
    about: 'Amount confirmed of a target; null when not stated.',
  },
})
export class Verification {
  constructor(
    readonly view: View,
    readonly state: VerdictState,
  ) {}

  @Field(() => [EvidenceType], { description: 'Evidence.' })
  get evidence(): EvidenceType[] {
    return evidenceTypes(this.state.evidence, this.state.recordedAt);
  }
}

@ObjectType('FulfilmentClaim', {
  description: 'A statement that it is fulfilled (báo cáo kết quả); not yet a fact.',
})
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the claim.' },
  status: { type: () => ClaimStatusEnum, about: 'State.' },
  statement: { type: () => String, about: 'What was done.' },
  claimedOn: { object: () => OccurredOnType, about: 'When it was fulfilled, as claimed.' },
  recordedAt: { type: () => DateTimeScalar, about: 'When the claim was recorded.' },
  claimedBy: { viewed: () => ActorType, about: 'Who claimed.' },
  occurrence: {
    type: () => DateScalar,
    isNullable: true,
    about: 'First day of the period of the occurrence claimed (R44); null for what does not recur.',
  },
})
export class FulfilmentClaim {
  constructor(
    readonly view: View,
    private readonly of: CommitmentState,
    readonly state: ClaimState,
  ) {}

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
