import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ReassignmentState } from '../commitment/assignmentState';
import type { CitizenConfirmationState } from '../commitment/conductState';
import type { SuspensionState } from '../commitment/deadlineState';
import type { ObjectionState } from '../commitment/interpretationState';
import type { LatenessExplanationState, ReminderState } from '../commitment/noticeState';
import { lengthOf } from '../commitment/clearedDays';
import { LARGEST_COUNT } from '../kernel/largestCount';
import { addDays, laterOf, type LocalDate } from '../kernel/localDate';
import { ActorType } from './actor.types';
import { Commitment } from './commitment.types';
import { connectionOf } from './connection.types';
import { EvidenceType, evidenceTypes } from './evidence.types';
import { namedAs } from './namedRecord.types';
import { Unit } from './organisation.types';
import { DateScalar, DateTimeScalar } from './scalars';
import { Shows, type SomeClass } from './shows';
import { LegalBasisType, Rate } from './values.types';
import type { View } from './view';

@ObjectType('Objection', { description: "The owner's view that it is no promise." })
@Shows('state', {
  reason: { type: () => String, about: 'Reason.' },
  objectedBy: { viewed: () => ActorType, about: 'Who objected.' },
  isUpheld: {
    type: () => Boolean,
    isNullable: true,
    about: 'True upheld, false dismissed, null undecided.',
  },
  decidedBy: {
    viewed: () => ActorType,
    isNullable: true,
    about: 'Who decided; null until decided.',
  },
  decisionReason: {
    type: () => String,
    isNullable: true,
    about: 'Reason of the decision; null until decided.',
  },
})
export class Objection {
  constructor(
    readonly view: View,
    readonly state: ObjectionState,
  ) {}
}

@ObjectType('Reassignment', {
  description: 'A change of lead unit, counted because duties must not be pushed around (đùn đẩy).',
})
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the change.' },
  reason: { type: () => String, about: 'Reason.' },
  decidedBy: { viewed: () => ActorType, about: 'Who decided.' },
  recordedAt: { type: () => DateTimeScalar, about: 'When recorded.' },
  ordinal: {
    type: () => Int,
    about: 'How often this commitment had changed hands by then, this change included.',
  },
})
@Shows({
  commitment: { made: (): SomeClass => Commitment, from: 'of', about: 'Commitment.' },
})
export class Reassignment {
  constructor(
    readonly view: View,
    readonly of: object,
    readonly state: ReassignmentState,
  ) {}

  @Field(() => Unit, { description: 'Lead unit before.' })
  async fromUnit(): Promise<object> {
    return namedAs(this.view, 'UNIT', this.state.fromUnitId);
  }

  @Field(() => Unit, {
    nullable: true,
    description: 'Lead unit after; null when returned without a new one.',
  })
  async toUnit(): Promise<object | null> {
    const { toUnitId } = this.state;
    return toUnitId === null ? null : namedAs(this.view, 'UNIT', toUnitId);
  }
}

export const ReassignmentConnection = connectionOf(
  'Reassignment',
  'changes of lead unit, latest first',
  () => Reassignment,
);

@ObjectType('Suspension', { description: 'A time in which no notice goes out.' })
@Shows('state', {
  reason: { type: () => String, about: 'Reason.' },
  from: { type: () => DateScalar, about: 'First day.' },
  legalBasis: {
    object: () => LegalBasisType,
    isNullable: true,
    about: 'Decision that it rests on; null when none.',
  },
})
export class Suspension {
  constructor(readonly state: SuspensionState) {}

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it lasts.' })
  get to(): string | null {
    const { from, liftedOn } = this.state;
    // Lifted on the day on which it began, it moved no deadline, yet that day is its last one (R5).
    return liftedOn && laterOf(from, addDays(liftedOn, -1));
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
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the reminder.' },
  text: { type: () => String, about: 'Text.' },
  sentBy: { viewed: () => ActorType, about: 'Who sent it.' },
  recordedAt: { type: () => DateTimeScalar, about: 'When recorded.' },
  acknowledgedAt: {
    type: () => DateTimeScalar,
    isNullable: true,
    about: 'When acknowledged; null until then.',
  },
})
export class Reminder {
  constructor(
    readonly view: View,
    readonly state: ReminderState,
  ) {}
}

@ObjectType('LatenessExplanation', {
  description: "Why it is late, and a new date in the debtor's word that changes no deadline.",
})
@Shows('state', {
  cause: { type: () => String, about: 'Cause.' },
  newlyPromisedDate: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Newly promised day; null when none.',
  },
  explainedBy: { viewed: () => ActorType, about: 'Who explained.' },
  recordedAt: { type: () => DateTimeScalar, about: 'When recorded.' },
})
export class LatenessExplanation {
  constructor(
    readonly view: View,
    readonly state: LatenessExplanationState,
  ) {}
}
