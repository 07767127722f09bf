import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { OverdueNoticeRow } from '../../projections/overdueNotices/queries';
import type { CommitmentState } from '../commitment/state';
import { ActorType } from './actor.types';
import { Commitment } from './commitment.types';
import { connectionOf } from './connection.types';
import { commitmentNamed, officeNamed } from './namedRecord.types';
import { Office } from './organisation.types';
import { DateScalar, DateTimeScalar, PositionScalar } from './scalars';
import { plainList, type WholePlainList } from './plainList';
import type { View } from './view';

@ObjectType('OverdueNotice', {
  description:
    'A notice that an obligation is overdue: exactly one per commitment, deadline version and level.',
})
export class OverdueNotice {
  constructor(
    private readonly view: View,
    private readonly row: OverdueNoticeRow,
  ) {}

  @Field(() => ID, { description: 'Derived from commitment, deadline version and level.' })
  get id(): string {
    return this.row.id;
  }

  @Field(() => PositionScalar, { description: 'Position of the event; resume with it.' })
  get position(): string {
    return this.row.position;
  }

  @Field(() => Commitment, { description: 'What is overdue.' })
  async commitment(): Promise<object> {
    return commitmentNamed(this.view, this.row.commitmentId);
  }

  @Field(() => Int, { description: 'Version of the deadline that passed.' })
  get deadlineVersion(): number {
    return this.row.deadlineVersion;
  }

  @Field(() => DateScalar, { description: 'The deadline that passed.' })
  get dueDate(): string {
    return this.row.dueDate;
  }

  @Field(() => Int, { description: 'Step of the ladder, from 1.' })
  get level(): number {
    return this.row.level;
  }

  @Field(() => Office, {
    description:
      'Office that the step speaks to: the debtor, its superior, MTTQ; where none is recorded, the debtor.',
  })
  async addressee(): Promise<Office> {
    return officeNamed(this.view, this.row.addresseeOfficeId);
  }

  @Field(() => Int, { description: "Days of the ladder's step: 1, 7 or 30 as shipped." })
  get ladderDays(): number {
    return this.row.ladderDays;
  }

  @Field(() => DateScalar, {
    description: 'Deadline plus those days, whenever it is written (R15).',
  })
  get occurredOn(): string {
    return this.row.occurredOn;
  }

  @Field(() => Boolean, {
    description: 'Level already passed when the promise was recorded; pushed only on request.',
  })
  get isBackfill(): boolean {
    return this.row.isBackfill;
  }

  @Field(() => DateTimeScalar, {
    description:
      'When the log got it; later than `occurredOn` after an outage or a rejected claim.',
  })
  get recordedAt(): string {
    return this.row.recordedAt;
  }

  @Field(() => ActorType, {
    nullable: true,
    description: 'Who acknowledged it; null until then.',
  })
  get acknowledgedBy(): object | null {
    return this.row.acknowledgedBy && new ActorType(this.view, this.row.acknowledgedBy);
  }
}

export const OverdueNoticeConnection = connectionOf(
  'OverdueNotice',
  'overdue notices in log order',
  () => OverdueNotice,
);

/** Notices of one commitment, latest first, as far as the day asked about has come. */
export async function overdueNoticesOf(
  view: View,
  commitment: CommitmentState,
): Promise<WholePlainList> {
  const hasAny = commitment.notices.some(({ kind }) => kind === 'OVERDUE');
  const rows = hasAny ? await view.recordsAt.noticesOf(commitment.id) : [];
  return plainList(rows, (row) => new OverdueNotice(view, row));
}
