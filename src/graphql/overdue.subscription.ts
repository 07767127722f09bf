import { Arg, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import { noticesAfter, type OverdueNoticeRow } from '../../projections/overdueNotices/queries';
import type { Position } from '../kernel/position';
import { NoticeFilterInput, type NoticeFilter } from './commitmentFilter';
import type { GraphqlContext } from './context';
import type { LiveItems } from './liveItems';
import { OverdueNotice } from './overdueNotice.types';
import { plainFilter } from './plainFilter';
import { resumePosition } from './resumePosition';
import { PositionScalar } from './scalars';

interface NoticeArguments {
  readonly after?: Position | 'start' | null;
  readonly filter?: NoticeFilter | null;
  readonly includeBackfill?: boolean | null;
}

async function subscribe(
  args: NoticeArguments,
  context: GraphqlContext,
): Promise<LiveItems<OverdueNoticeRow>> {
  const filter = plainFilter<NoticeFilter>(args.filter);
  const wanted = { ...filter, includeBackfill: args.includeBackfill === true };
  const start = await resumePosition(context, args.after);
  return context.pushedRows('overdue_notice', start, (rows, from, limit) =>
    noticesAfter(rows, from, wanted, limit),
  );
}

@Resolver()
export class OverdueSubscription {
  @Subscription(() => OverdueNotice, {
    description: 'Overdue notices, each exactly once per commitment, deadline version and level.',
    subscribe: ({ args, context }) => subscribe(args as NoticeArguments, context as GraphqlContext),
  })
  async overdueNotices(
    @Root() notice: OverdueNoticeRow,
    @Arg('after', () => PositionScalar, {
      nullable: true,
      description: 'Last position seen; `start` replays from the first event; absent: from now on.',
    })
    _after: Position | null,
    @Arg('filter', () => NoticeFilterInput, {
      nullable: true,
      description: 'Narrows the notices.',
    })
    _filter: NoticeFilter | null,
    @Arg('includeBackfill', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Also levels already passed when the promise was recorded.',
    })
    _includeBackfill: boolean | null,
    @Ctx() context: GraphqlContext,
  ): Promise<OverdueNotice> {
    return new OverdueNotice(await context.viewAfter(notice.position), notice);
  }
}
