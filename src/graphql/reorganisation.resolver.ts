import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { allReorganisations } from '../../projections/reorganisations/queries';
import { reorganisationOf } from './anyRecord.types';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import type { GraphqlContext } from './context';
import { listPage } from './listPage';
import { orphansOf } from './orphans';
import { ListArgs, QuestionArgs } from './questionArguments';
import type { ReadSession } from './readScope';
import { Orphan, OrphanConnection, Reorganisation } from './reorganisation.types';

/** All orphans, by obligation; there must be none, so that they are few. */
const orphansIn = (database: ReadSession['database'], reorganisationId: string | null) =>
  allReorganisations(database)
    .filter(({ id }) => reorganisationId === null || id === reorganisationId)
    .flatMap((each) => orphansOf(database, each))
    .map((orphan) => ({
      key: { value: orphan.obligationId, id: orphan.reorganisationId },
      orphan,
    }));

@Resolver()
export class ReorganisationResolver {
  @Query(() => Reorganisation, { nullable: true, description: 'One reorganisation.' })
  async reorganisation(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Args() args: QuestionArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return reorganisationOf(await context.view(info, args), id);
  }

  @Query(() => OrphanConnection, {
    description: 'Open obligations left without a successor; must reach none.',
  })
  async orphans(
    @Arg('reorganisationId', () => ID, {
      nullable: true,
      description: 'Only of this reorganisation.',
    })
    reorganisationId: string | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<object>> {
    const view = await context.view(info, args);
    const only = reorganisationId ?? null;
    return new OrphanConnection(
      connectionPage(view, args, {
        field: 'orphans',
        conditions: [only],
        read: (database, request) => listPage(orphansIn(database, only), request),
        count: (database) => orphansIn(database, only).length,
        node: ({ orphan }) => new Orphan(view, orphan),
      }),
    );
  }
}
