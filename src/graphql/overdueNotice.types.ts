import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { OverdueNoticeRow } from '../../projections/overdueNotices/queries';
import type { CommitmentState } from '../commitment/state';
import { ActorType } from './actor.types';
import { Commitment } from './commitment.types';
import { connectionOf } from './connection.types';
import { namedAs } from './namedRecord.types';
import { Office } from './organisation.types';
import { DateScalar, DateTimeScalar, PositionScalar } from './scalars';
import { plainList, type WholePlainList } from './plainList';
import { Shows } from './shows';
import type { View } from './view';

@ObjectType('OverdueNotice', {
  description:
    'A notice that an obligation is overdue: exactly one per commitment, occurrence of what recurs, deadline version and level.',
})
@Shows('row', {
  id: { type: () => ID, about: 'Derived from commitment, occurrence, deadline version and level.' },
  position: { type: () => PositionScalar, about: 'Position of the event; resume with it.' },
  deadlineVersion: { type: () => Int, about: 'Version of the deadline that passed.' },
  dueDate: { type: () => DateScalar, about: 'The deadline that passed.' },
  level: { type: () => Int, about: 'Step of the ladder, from 1.' },
  ladderDays: { type: () => Int, about: "Days of the ladder's step: 1, 7 or 30 as shipped." },
  occurredOn: {
    type: () => DateScalar,
    about: 'Deadline plus those days, whenever it is written (R15).',
  },
  isBackfill: {
    type: () => Boolean,
    about: 'Level already passed when the promise was recorded; pushed only on request.',
  },
  recordedAt: {
    type: () => DateTimeScalar,
    about: 'When the log got it; later than `occurredOn` after an outage or a rejected claim.',
  },
  acknowledgedBy: {
    viewed: () => ActorType,
    isNullable: true,
    about: 'Who acknowledged it; null until then.',
  },
})
export class OverdueNotice {
  constructor(
    readonly view: View,
    readonly row: OverdueNoticeRow,
  ) {}

  @Field(() => Commitment, { description: 'What is overdue.' })
  async commitment(): Promise<object> {
    return namedAs(this.view, 'COMMITMENT', this.row.commitmentId);
  }

  @Field(() => Office, {
    description:
      'Office that the step speaks to: the debtor, its superior, MTTQ; where none is recorded, the debtor.',
  })
  async addressee(): Promise<Office> {
    return namedAs(this.view, 'OFFICE', this.row.addresseeOfficeId);
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
