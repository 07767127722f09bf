import { Arg, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import { queueChangesAfter, type QueueChangeRow } from '../../projections/commitments/queueChanges';
import { dueSoonAfter, type DueSoonRow } from '../../projections/overdueNotices/pushed';
import type { PushedTable } from '../../projections/replaySlice';
import type { Position } from '../kernel/position';
import { NoticeFilterInput, type NoticeFilter } from './commitmentFilter';
import type { GraphqlContext } from './context';
import { happenedTo } from './happenedTo';
import type { LiveItem, LiveItems } from './liveItems';
import { plainFilter } from './plainFilter';
import type { Given } from './plainInput';
import { DueSoonNotice, VerificationQueueChange } from './pushed.types';
import { resumePosition } from './resumePosition';
import { PositionScalar } from './scalars';

interface PushArguments {
  readonly after?: Position | 'start' | null;
  readonly filter?: NoticeFilter | null;
}

type ReadAfter<Row> = (
  rows: Parameters<typeof dueSoonAfter>[0],
  after: Position,
  filter: Given<NoticeFilter>,
  limit: number,
) => readonly Row[];

const afterArgument = {
  nullable: true,
  description: 'Last position seen; `start` replays from the first event; absent: from now on.',
};

/** Rows of the read model behind a position and then as they come, narrowed by the filter. */
async function pushed<Row extends LiveItem>(
  { after, filter }: PushArguments,
  context: GraphqlContext,
  read: ReadAfter<Row>,
  table: PushedTable,
): Promise<LiveItems<Row>> {
  const start = await resumePosition(context, after);
  const asked = plainFilter<NoticeFilter>(filter);
  return context.pushedRows(table, start, (rows, from, limit) => read(rows, from, asked, limit));
}

const subscribeTo =
  <Row extends LiveItem>(read: ReadAfter<Row>, table: PushedTable) =>
  ({ args, context }: { readonly args: object; readonly context: unknown }) =>
    pushed(
      args as PushArguments,
      context as GraphqlContext,
      read,
      table,
    ) as unknown as AsyncIterable<unknown>;

@Resolver()
export class PushedSubscription {
  @Subscription(() => VerificationQueueChange, {
    description: 'Claims entering and leaving the queue for verification.',
    subscribe: subscribeTo(queueChangesAfter, 'queue_change'),
  })
  async verificationQueue(
    @Root() change: QueueChangeRow,
    @Arg('after', () => PositionScalar, afterArgument) _after: Position | null,
    @Arg('filter', () => NoticeFilterInput, { nullable: true, description: 'Narrows the queue.' })
    _filter: NoticeFilter | null,
    @Ctx() context: GraphqlContext,
  ): Promise<VerificationQueueChange> {
    const view = await context.viewAfter(change.position);
    const commitment = await happenedTo(view, change.commitmentId);
    const claim = commitment.claims.find(({ id }) => id === change.claimId);
    if (claim === undefined) throw new Error(`${change.claimId} is pushed and missing`);
    return new VerificationQueueChange(view, change, commitment, claim);
  }

  @Subscription(() => DueSoonNotice, {
    description: 'Deadlines coming near.',
    subscribe: subscribeTo(dueSoonAfter, 'due_soon_notice'),
  })
  async dueSoon(
    @Root() notice: DueSoonRow,
    @Arg('after', () => PositionScalar, afterArgument) _after: Position | null,
    @Arg('filter', () => NoticeFilterInput, {
      nullable: true,
      description: 'Narrows the notices.',
    })
    _filter: NoticeFilter | null,
    @Ctx() context: GraphqlContext,
  ): Promise<DueSoonNotice> {
    return new DueSoonNotice(await context.viewAfter(notice.position), notice);
  }
}
