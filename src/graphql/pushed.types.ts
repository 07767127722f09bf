import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { QueueChangeRow } from '../../projections/commitmentSpans/queueChanges';
import type { DueSoonRow } from '../../projections/overdueNotices/pushed';
import type { ClaimState, CommitmentState } from '../commitment/state';
import { Commitment } from './commitment.types';
import { FulfilmentClaim } from './fulfilment.types';
import { commitmentNamed } from './namedRecord.types';
import { DateScalar, DateTimeScalar, PositionScalar } from './scalars';
import type { View } from './view';

@ObjectType('DueSoonNotice', { description: 'A notice that a deadline is near (sắp đến hạn).' })
export class DueSoonNotice {
  constructor(
    private readonly view: View,
    private readonly state: DueSoonRow,
  ) {}

  @Field(() => ID, { description: 'Identifies the notice.' })
  get id(): string {
    return this.state.id;
  }

  @Field(() => PositionScalar, { description: 'Position of the event; resume with it.' })
  get position(): string {
    return this.state.position;
  }

  @Field(() => Commitment, { description: 'What is due.' })
  async commitment(): Promise<object> {
    return commitmentNamed(this.view, this.state.commitmentId);
  }

  @Field(() => DateScalar, { description: 'The deadline.' })
  get dueDate(): string {
    return this.state.dueDate;
  }

  @Field(() => Int, { description: 'Step before the deadline, in days: 7 or 1 as shipped.' })
  get ladderDays(): number {
    return this.state.ladderDays;
  }

  @Field(() => DateScalar, { description: 'Deadline less those days.' })
  get occurredOn(): string {
    return this.state.occurredOn;
  }

  @Field(() => DateTimeScalar, { description: 'When the log got it.' })
  get recordedAt(): string {
    return this.state.recordedAt;
  }
}

@ObjectType('VerificationQueueChange', { description: 'A claim that entered or left the queue.' })
export class VerificationQueueChange {
  constructor(
    private readonly view: View,
    private readonly state: QueueChangeRow,
    private readonly of: CommitmentState,
    private readonly changed: ClaimState,
  ) {}

  @Field(() => PositionScalar, { description: 'Position of the event; resume with it.' })
  get position(): string {
    return this.state.position;
  }

  @Field(() => Boolean, { description: 'True when it entered, false when it left.' })
  get hasEntered(): boolean {
    return this.state.hasEntered;
  }

  @Field(() => Commitment, { description: 'The commitment.' })
  async commitment(): Promise<object> {
    return commitmentNamed(this.view, this.state.commitmentId);
  }

  @Field(() => FulfilmentClaim, { description: 'The claim.' })
  get claim(): object {
    return new FulfilmentClaim(this.view, this.of, this.changed);
  }
}
