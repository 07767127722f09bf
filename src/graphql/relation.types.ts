import { Field, ID, Int, ObjectType } from 'type-graphql';
import type {
  CitizenConfirmationState,
  LatenessExplanationState,
  ObjectionState,
  ReassignmentState,
  ReminderState,
  SuspensionState,
} from '../commitment/state';
import { lengthOf } from '../commitment/clearedDays';
import { LARGEST_COUNT } from '../kernel/largestCount';
import { addDays, laterOf, type LocalDate } from '../kernel/localDate';
import { ActorType } from './actor.types';
import { Commitment } from './commitment.types';
import { connectionOf } from './connection.types';
import { EvidenceType, evidenceTypes } from './evidence.types';
import { unitNamed } from './namedRecord.types';
import { Unit } from './organisation.types';
import { DateScalar, DateTimeScalar } from './scalars';
import { LegalBasisType, Rate } from './values.types';
import type { View } from './view';

@ObjectType('Objection', { description: "The owner's view that it is no promise." })
export class Objection {
  constructor(
    private readonly view: View,
    private readonly state: ObjectionState,
  ) {}

  @Field(() => String, { description: 'Reason.' })
  get reason(): string {
    return this.state.reason;
  }

  @Field(() => ActorType, { description: 'Who objected.' })
  get objectedBy(): object {
    return new ActorType(this.view, this.state.objectedBy);
  }

  @Field(() => Boolean, {
    nullable: true,
    description: 'True upheld, false dismissed, null undecided.',
  })
  get isUpheld(): boolean | null {
    return this.state.isUpheld;
  }

  @Field(() => ActorType, { nullable: true, description: 'Who decided; null until decided.' })
  get decidedBy(): object | null {
    return this.state.decidedBy && new ActorType(this.view, this.state.decidedBy);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Reason of the decision; null until decided.',
  })
  get decisionReason(): string | null {
    return this.state.decisionReason;
  }
}

@ObjectType('Reassignment', {
  description: 'A change of lead unit, counted because duties must not be pushed around (đùn đẩy).',
})
export class Reassignment {
  constructor(
    private readonly view: View,
    private readonly of: object,
    private readonly state: ReassignmentState,
  ) {}

  @Field(() => ID, { description: 'Identifies the change.' })
  get id(): string {
    return this.state.id;
  }

  @Field(() => Commitment, { description: 'Commitment.' })
  get commitment(): object {
    return this.of;
  }

  @Field(() => Unit, { description: 'Lead unit before.' })
  async fromUnit(): Promise<object> {
    return unitNamed(this.view, this.state.fromUnitId);
  }

  @Field(() => Unit, {
    nullable: true,
    description: 'Lead unit after; null when returned without a new one.',
  })
  async toUnit(): Promise<object | null> {
    const { toUnitId } = this.state;
    return toUnitId === null ? null : unitNamed(this.view, toUnitId);
  }

  @Field(() => String, { description: 'Reason.' })
  get reason(): string {
    return this.state.reason;
  }

  @Field(() => ActorType, { description: 'Who decided.' })
  get decidedBy(): object {
    return new ActorType(this.view, this.state.decidedBy);
  }

  @Field(() => DateTimeScalar, { description: 'When recorded.' })
  get recordedAt(): string {
    return this.state.recordedAt;
  }

  @Field(() => Int, {
    description: 'How often this commitment had changed hands by then, this change included.',
  })
  get ordinal(): number {
    return this.state.ordinal;
  }
}

export const ReassignmentConnection = connectionOf(
  'Reassignment',
  'changes of lead unit, latest first',
  () => Reassignment,
);

@ObjectType('Suspension', { description: 'A time in which no notice goes out.' })
export class Suspension {
  constructor(private readonly state: SuspensionState) {}

  @Field(() => String, { description: 'Reason.' })
  get reason(): string {
    return this.state.reason;
  }

  @Field(() => DateScalar, { description: 'First day.' })
  get from(): string {
    return this.state.from;
  }

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it lasts.' })
  get to(): string | null {
    const { from, liftedOn } = this.state;
    // Lifted on the day on which it began, it moved no deadline, yet that day is its last one (R5).
    return liftedOn && laterOf(from, addDays(liftedOn, -1));
  }

  @Field(() => LegalBasisType, {
    nullable: true,
    description: 'Decision that it rests on; null when none.',
  })
  get legalBasis(): object | null {
    return this.state.legalBasis && new LegalBasisType(this.state.legalBasis);
  }

  @Field(() => [EvidenceType], { description: 'Evidence attached to the decision.' })
  get evidence(): EvidenceType[] {
    return evidenceTypes(this.state.evidence, this.state.recordedAt);
  }

  @Field(() => Int, {
    description:
      'Overdue days that it took away: recorded after them, it is dated before and names its document (R55). Once lifted, those up to the new deadline.',
  })
  get clearedDays(): number {
    return lengthOf(this.state.cleared);
  }
}

@ObjectType('CitizenConfirmation', { description: "Citizens' own word on the result." })
export class CitizenConfirmation {
  constructor(
    private readonly state: CitizenConfirmationState,
    private readonly cutoff: LocalDate,
  ) {}

  // Older logs may hold sums beyond what an Int shows; the rate is exact all the same.
  @Field(() => Int, { description: 'Said it is done (đã giải quyết xong).' })
  get agreed(): number {
    return Math.min(this.state.agreed, LARGEST_COUNT);
  }

  @Field(() => Int, { description: 'Said it is not.' })
  get disagreed(): number {
    return Math.min(this.state.disagreed, LARGEST_COUNT);
  }

  @Field(() => Rate, { description: 'Share that agreed.' })
  get rate(): object {
    return Rate.ofCounts(this.state.agreed, this.state.agreed + this.state.disagreed, this.cutoff);
  }
}

@ObjectType('Reminder', { description: 'A reminder (đôn đốc).' })
export class Reminder {
  constructor(
    private readonly view: View,
    private readonly state: ReminderState,
  ) {}

  @Field(() => ID, { description: 'Identifies the reminder.' })
  get id(): string {
    return this.state.id;
  }

  @Field(() => String, { description: 'Text.' })
  get text(): string {
    return this.state.text;
  }

  @Field(() => ActorType, { description: 'Who sent it.' })
  get sentBy(): object {
    return new ActorType(this.view, this.state.sentBy);
  }

  @Field(() => DateTimeScalar, { description: 'When recorded.' })
  get recordedAt(): string {
    return this.state.recordedAt;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When acknowledged; null until then.',
  })
  get acknowledgedAt(): string | null {
    return this.state.acknowledgedAt;
  }
}

@ObjectType('LatenessExplanation', {
  description: "Why it is late, and a new date in the debtor's word that changes no deadline.",
})
export class LatenessExplanation {
  constructor(
    private readonly view: View,
    private readonly state: LatenessExplanationState,
  ) {}

  @Field(() => String, { description: 'Cause.' })
  get cause(): string {
    return this.state.cause;
  }

  @Field(() => DateScalar, { nullable: true, description: 'Newly promised day; null when none.' })
  get newlyPromisedDate(): string | null {
    return this.state.newlyPromisedDate;
  }

  @Field(() => ActorType, { description: 'Who explained.' })
  get explainedBy(): object {
    return new ActorType(this.view, this.state.explainedBy);
  }

  @Field(() => DateTimeScalar, { description: 'When recorded.' })
  get recordedAt(): string {
    return this.state.recordedAt;
  }
}
