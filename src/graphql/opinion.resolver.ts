import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import {
  countRaisedAgain,
  mattersRaisedAgain,
  raisedAgainPage,
} from '../../projections/sameMatters/queries';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import type { GraphqlContext } from './context';
import { OpinionConnection } from './opinion.types';
import { OpinionFilterInput, type OpinionFilter } from './opinionFilter';
import { OpinionGroup, OpinionGroupConnection } from './opinionGroup.types';
import { allOpinionsOf, askedOpinions } from './opinionList.types';
import { filterArgument, ListArgs } from './questionArguments';

/** What was said, whatever the meeting. */
@Resolver()
export class OpinionResolver {
  @Query(() => OpinionConnection, {
    description: 'What was said at all meetings, latest raised first.',
  })
  async opinions(
    @Arg('filter', () => OpinionFilterInput, filterArgument) filter: OpinionFilter | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<object>> {
    return allOpinionsOf(await context.view(info, args), filter, args);
  }

  @Query(() => OpinionGroupConnection, {
    description:
      'Matters raised at more than one meeting, most often raised first; of the opinions that the filter leaves.',
  })
  async repeatedOpinions(
    @Arg('filter', () => OpinionFilterInput, filterArgument) filter: OpinionFilter | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<object>> {
    const view = await context.view(info, args);
    const asked = askedOpinions(filter);
    const { rows } = view;
    const matters = () =>
      view.once(['repeatedOpinions', asked], () => mattersRaisedAgain(rows, asked));
    return new OpinionGroupConnection(
      await connectionPage(view, args, {
        field: 'repeatedOpinions',
        conditions: [asked],
        read: (read, request) => raisedAgainPage(read, matters(), request),
        count: (read) => countRaisedAgain(read, matters()),
        node: (matter) => new OpinionGroup(view, matter),
      }),
    );
  }
}
