import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { countOverdueNotices, overdueNotices } from '../../projections/overdueNotices/queries';
import { NoticeFilterInput, type NoticeFilter } from './commitmentFilter';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import type { GraphqlContext } from './context';
import { OverdueNotice, OverdueNoticeConnection } from './overdueNotice.types';
import { plainFilter } from './plainFilter';
import { filterArgument, ListArgs } from './questionArguments';

@Resolver()
export class OverdueResolver {
  @Query(() => OverdueNoticeConnection, { description: 'Overdue notices sent so far.' })
  async overdueNotices(
    @Arg('filter', () => NoticeFilterInput, filterArgument)
    filter: NoticeFilter | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<OverdueNotice>> {
    const view = await context.view(info, args);
    const asked = plainFilter<NoticeFilter>(filter);
    return new OverdueNoticeConnection(
      await connectionPage(view, args, {
        field: 'overdueNotices',
        conditions: [asked],
        read: (rows, request) => overdueNotices(rows, asked, request),
        count: (rows) => countOverdueNotices(rows, asked),
        node: async ({ notice }) => {
          if (view.isPresent) return new OverdueNotice(view, notice);
          // Who had acknowledged it by then stands in the stream.
          const then = await view.recordsAt.noticesOf(notice.commitmentId);
          return new OverdueNotice(view, then.find(({ id }) => id === notice.id) ?? notice);
        },
      }),
    );
  }
}
