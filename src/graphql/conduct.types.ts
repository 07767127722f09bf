import { Field, ID, Int, ObjectType } from 'type-graphql';
import { lengthOf } from '../commitment/clearedDays';
import type {
  CancellationState,
  CommitmentState,
  ExtensionState,
  ProgressReportState,
} from '../commitment/state';
import { ExtensionStatus } from '../commitment/vocabulary';
import { ActorType } from './actor.types';
import { Commitment } from './commitment.types';
import { EvidenceType, evidenceTypes } from './evidence.types';
import { connectionOf } from './connection.types';
import { graphqlEnum } from './graphqlEnum';
import { officeNamed } from './namedRecord.types';
import { Office } from './organisation.types';
import { DateScalar, DateTimeScalar, DecimalScalar } from './scalars';
import { TargetProgress, targetProgress } from './target.types';
import { LegalBasisType, OccurredOnType } from './values.types';
import type { View } from './view';

export const ExtensionStatusEnum = graphqlEnum(ExtensionStatus);

@ObjectType('ProgressReport', { description: 'A report on how far it is (tiến độ).' })
export class ProgressReport {
  constructor(
    private readonly view: View,
    private readonly of: CommitmentState,
    private readonly state: ProgressReportState,
  ) {}

  @Field(() => ID, { description: 'Identifies the report.' })
  get id(): string {
    return this.state.id;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Percent done, 0 to 100; null when not given.',
  })
  get percent(): string | null {
    return this.state.percent;
  }

  @Field(() => [TargetProgress], { description: 'Result per target.' })
  get results(): TargetProgress[] {
    return targetProgress(this.state.results, this.of);
  }

  @Field(() => String, { description: 'What was done.' })
  get narrative(): string {
    return this.state.narrative;
  }

  @Field(() => OccurredOnType, { description: 'When it was so.' })
  get occurredOn(): OccurredOnType {
    return new OccurredOnType(this.state.occurredOn);
  }

  @Field(() => ActorType, { description: 'Who reported.' })
  get reportedBy(): object {
    return new ActorType(this.view, this.state.reportedBy);
  }

  @Field(() => DateTimeScalar, { description: 'When recorded.' })
  get recordedAt(): string {
    return this.state.recordedAt;
  }

  @Field(() => [EvidenceType], { description: 'Evidence.' })
  get evidence(): EvidenceType[] {
    return evidenceTypes(this.state.evidence, this.state.recordedAt);
  }

  @Field(() => Boolean, { description: 'Whether it was corrected later; see `history`.' })
  get isCorrected(): boolean {
    return this.state.isCorrected;
  }
}

@ObjectType('Extension', {
  description:
    'A request for more time (gia hạn). Granted late, it never erases the overdue days before.',
})
export class Extension {
  constructor(
    private readonly view: View,
    private readonly of: object,
    private readonly state: ExtensionState,
  ) {}

  @Field(() => ID, { description: 'Identifies the extension.' })
  get id(): string {
    return this.state.id;
  }

  @Field(() => Commitment, { description: 'Commitment.' })
  get commitment(): object {
    return this.of;
  }

  @Field(() => ExtensionStatusEnum, { description: 'State.' })
  get status(): string {
    return this.state.status;
  }

  @Field(() => String, { description: 'Reason.' })
  get reason(): string {
    return this.state.reason;
  }

  @Field(() => DateScalar, { description: 'Day asked for.' })
  get proposedDate(): string {
    return this.state.proposedDate;
  }

  @Field(() => DateScalar, { description: 'Deadline when asked.' })
  get previousDate(): string {
    return this.state.previousDate;
  }

  @Field(() => ActorType, { description: 'Who asked.' })
  get requestedBy(): object {
    return new ActorType(this.view, this.state.requestedBy);
  }

  @Field(() => DateTimeScalar, { description: 'When asked.' })
  get requestedAt(): string {
    return this.state.requestedAt;
  }

  @Field(() => DateScalar, { nullable: true, description: 'Day granted; null unless GRANTED.' })
  get grantedDate(): string | null {
    return this.state.grantedDate;
  }

  @Field(() => ActorType, { nullable: true, description: 'Who decided; null until decided.' })
  get decidedBy(): object | null {
    return this.state.decidedBy && new ActorType(this.view, this.state.decidedBy);
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When decided; null until decided.',
  })
  get decidedAt(): string | null {
    return this.state.decidedAt;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Reason of the decision; null until decided.',
  })
  get decisionReason(): string | null {
    return this.state.decisionReason;
  }

  @Field(() => Int, {
    description: 'Days that it was overdue before the decision; these stay (R6).',
  })
  get lapsedDays(): number {
    return this.state.lapsedDays;
  }

  @Field(() => Int, {
    description:
      'Overdue days that it took away: recorded after them, it is dated before and names its document (R55).',
  })
  get clearedDays(): number {
    return lengthOf(this.state.cleared);
  }

  @Field(() => LegalBasisType, {
    nullable: true,
    description: 'Document of the decision; null when none.',
  })
  get legalBasis(): object | null {
    return this.state.legalBasis && new LegalBasisType(this.state.legalBasis);
  }

  @Field(() => [EvidenceType], { description: 'Evidence attached to the decision.' })
  get evidence(): EvidenceType[] {
    const { evidence, decidedAt, requestedAt } = this.state;
    return evidenceTypes(evidence, decidedAt ?? requestedAt);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Objective cause (nguyên nhân khách quan); null when none. It matters for ratings (Decree 335/2025).',
  })
  get objectiveCause(): string | null {
    return this.state.objectiveCause;
  }

  @Field(() => Office, {
    nullable: true,
    description: 'Office that confirmed the cause; null until confirmed.',
  })
  async causeConfirmedBy(): Promise<object | null> {
    const id = this.state.causeConfirmedByOfficeId;
    return id === null ? null : officeNamed(this.view, id);
  }
}

export const ExtensionConnection = connectionOf(
  'Extension',
  'extensions, latest request first',
  () => Extension,
);

@ObjectType('Cancellation', { description: 'Proposal or decision to cancel.' })
export class Cancellation {
  constructor(
    private readonly view: View,
    private readonly state: CancellationState,
  ) {}

  @Field(() => String, { description: 'Reason.' })
  get reason(): string {
    return this.state.reason;
  }

  @Field(() => ActorType, { description: 'Who proposed.' })
  get proposedBy(): object {
    return new ActorType(this.view, this.state.proposedBy);
  }

  @Field(() => ActorType, {
    nullable: true,
    description: 'Who decided; null while proposed.',
  })
  get decidedBy(): object | null {
    return this.state.decidedBy && new ActorType(this.view, this.state.decidedBy);
  }

  @Field(() => DateTimeScalar, { description: 'When recorded.' })
  get recordedAt(): string {
    return this.state.recordedAt;
  }
}
