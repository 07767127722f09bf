import { Field, ID, Int, ObjectType } from 'type-graphql';
import { lengthOf } from '../commitment/clearedDays';
import type { ProgressReportState } from '../commitment/conductState';
import type { ExtensionState } from '../commitment/deadlineState';
import type { CancellationState } from '../commitment/settlementState';
import type { CommitmentState } from '../commitment/state';
import { ExtensionStatus } from '../commitment/vocabulary';
import { ActorType } from './actor.types';
import { Commitment } from './commitment.types';
import { EvidenceType, evidenceTypes } from './evidence.types';
import { connectionOf } from './connection.types';
import { graphqlEnum } from './graphqlEnum';
import { namedAs } from './namedRecord.types';
import { Office } from './organisation.types';
import { DateScalar, DateTimeScalar, DecimalScalar } from './scalars';
import { Shows, type SomeClass } from './shows';
import { TargetProgress, targetProgress } from './target.types';
import { LegalBasisType, OccurredOnType } from './values.types';
import type { View } from './view';

export const ExtensionStatusEnum = graphqlEnum(ExtensionStatus);

@ObjectType('ProgressReport', { description: 'A report on how far it is (tiến độ).' })
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the report.' },
  percent: {
    type: () => DecimalScalar,
    isNullable: true,
    about: 'Percent done, 0 to 100; null when not given.',
  },
  narrative: { type: () => String, about: 'What was done.' },
  occurredOn: { object: () => OccurredOnType, about: 'When it was so.' },
  reportedBy: { viewed: () => ActorType, about: 'Who reported.' },
  recordedAt: { type: () => DateTimeScalar, about: 'When recorded.' },
  occurrence: {
    type: () => DateScalar,
    isNullable: true,
    about: 'First day of the period of the occurrence meant (R44); null when none is named.',
  },
  isCorrected: { type: () => Boolean, about: 'Whether it was corrected later; see `history`.' },
})
export class ProgressReport {
  constructor(
    readonly view: View,
    private readonly of: CommitmentState,
    readonly state: ProgressReportState,
  ) {}

  @Field(() => [TargetProgress], { description: 'Result per target.' })
  get results(): TargetProgress[] {
    return targetProgress(this.state.results, this.of);
  }

  @Field(() => [EvidenceType], { description: 'Evidence.' })
  get evidence(): EvidenceType[] {
    return evidenceTypes(this.state.evidence, this.state.recordedAt);
  }
}

@ObjectType('Extension', {
  description:
    'A request for more time (gia hạn). Granted late, it never erases the overdue days before.',
})
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the extension.' },
  status: { type: () => ExtensionStatusEnum, about: 'State.' },
  reason: { type: () => String, about: 'Reason.' },
  proposedDate: { type: () => DateScalar, about: 'Day asked for.' },
  previousDate: { type: () => DateScalar, about: 'Deadline when asked.' },
  occurrence: {
    type: () => DateScalar,
    isNullable: true,
    about:
      'First day of the period of the occurrence extended (R44); null for what does not recur.',
  },
  requestedBy: { viewed: () => ActorType, about: 'Who asked.' },
  requestedAt: { type: () => DateTimeScalar, about: 'When asked.' },
  grantedDate: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day granted; null unless GRANTED.',
  },
  decidedBy: {
    viewed: () => ActorType,
    isNullable: true,
    about: 'Who decided; null until decided.',
  },
  decidedAt: {
    type: () => DateTimeScalar,
    isNullable: true,
    about: 'When decided; null until decided.',
  },
  decisionReason: {
    type: () => String,
    isNullable: true,
    about: 'Reason of the decision; null until decided.',
  },
  lapsedDays: {
    type: () => Int,
    about: 'Days that it was overdue before the decision; these stay (R6).',
  },
  legalBasis: {
    object: () => LegalBasisType,
    isNullable: true,
    about: 'Document of the decision; null when none.',
  },
  objectiveCause: {
    type: () => String,
    isNullable: true,
    about:
      'Objective cause (nguyên nhân khách quan); null when none. It matters for ratings (Decree 335/2025).',
  },
})
@Shows({
  commitment: { made: (): SomeClass => Commitment, from: 'of', about: 'Commitment.' },
})
export class Extension {
  constructor(
    readonly view: View,
    readonly of: object,
    readonly state: ExtensionState,
  ) {}

  @Field(() => Int, {
    description:
      'Overdue days that it took away: recorded after them, it is dated before and names its document (R55).',
  })
  get clearedDays(): number {
    return lengthOf(this.state.cleared);
  }

  @Field(() => [EvidenceType], { description: 'Evidence attached to the decision.' })
  get evidence(): EvidenceType[] {
    const { evidence, decidedAt, requestedAt } = this.state;
    return evidenceTypes(evidence, decidedAt ?? requestedAt);
  }

  @Field(() => Office, {
    nullable: true,
    description: 'Office that confirmed the cause; null until confirmed.',
  })
  async causeConfirmedBy(): Promise<object | null> {
    const id = this.state.causeConfirmedByOfficeId;
    return id === null ? null : namedAs(this.view, 'OFFICE', id);
  }
}

export const ExtensionConnection = connectionOf(
  'Extension',
  'extensions, latest request first',
  () => Extension,
);

@ObjectType('Cancellation', { description: 'Proposal or decision to cancel.' })
@Shows('state', {
  reason: { type: () => String, about: 'Reason.' },
  proposedBy: { viewed: () => ActorType, about: 'Who proposed.' },
  decidedBy: {
    viewed: () => ActorType,
    isNullable: true,
    about: 'Who decided; null while proposed.',
  },
  recordedAt: { type: () => DateTimeScalar, about: 'When recorded.' },
})
export class Cancellation {
  constructor(
    readonly view: View,
    readonly state: CancellationState,
  ) {}
}
