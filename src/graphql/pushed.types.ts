import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { QueueChangeRow } from '../../projections/commitments/queueChanges';
import type { DueSoonRow } from '../../projections/overdueNotices/pushed';
import type { ClaimState } from '../commitment/settlementState';
import type { CommitmentState } from '../commitment/state';
import { Commitment } from './commitment.types';
import { FulfilmentClaim } from './fulfilment.types';
import { namedAs } from './namedRecord.types';
import { DateScalar, DateTimeScalar, PositionScalar } from './scalars';
import { Shows } from './shows';
import type { View } from './view';

@ObjectType('DueSoonNotice', { description: 'A notice that a deadline is near (sắp đến hạn).' })
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the notice.' },
  position: { type: () => PositionScalar, about: 'Position of the event; resume with it.' },
  dueDate: { type: () => DateScalar, about: 'The deadline.' },
  ladderDays: { type: () => Int, about: 'Step before the deadline, in days: 7 or 1 as shipped.' },
  occurredOn: { type: () => DateScalar, about: 'Deadline less those days.' },
  recordedAt: { type: () => DateTimeScalar, about: 'When the log got it.' },
})
export class DueSoonNotice {
  constructor(
    private readonly view: View,
    readonly state: DueSoonRow,
  ) {}

  @Field(() => Commitment, { description: 'What is due.' })
  async commitment(): Promise<object> {
    return namedAs(this.view, 'COMMITMENT', this.state.commitmentId);
  }
}

@ObjectType('VerificationQueueChange', { description: 'A claim that entered or left the queue.' })
@Shows('state', {
  position: { type: () => PositionScalar, about: 'Position of the event; resume with it.' },
  hasEntered: { type: () => Boolean, about: 'True when it entered, false when it left.' },
})
export class VerificationQueueChange {
  constructor(
    private readonly view: View,
    readonly state: QueueChangeRow,
    private readonly of: CommitmentState,
    private readonly changed: ClaimState,
  ) {}

  @Field(() => Commitment, { description: 'The commitment.' })
  async commitment(): Promise<object> {
    return namedAs(this.view, 'COMMITMENT', this.state.commitmentId);
  }

  @Field(() => FulfilmentClaim, { description: 'The claim.' })
  get claim(): object {
    return new FulfilmentClaim(this.view, this.of, this.changed);
  }
}
