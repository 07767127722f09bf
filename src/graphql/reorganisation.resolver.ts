import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { shownAs } from './anyRecord.types';
import type { Connection } from './connection.types';
import { pageOfWhole } from './connectionPage';
import type { GraphqlContext } from './context';
import { orphansOf } from './orphans';
import { ListArgs, QuestionArgs } from './questionArguments';
import { Orphan, OrphanConnection, Reorganisation } from './reorganisation.types';
import type { View } from './view';

/** All orphans of the moment; there must be none, so that they are few. */
async function orphansIn(view: View, reorganisationId: string | null) {
  const decided = (await view.records.reorganisations()).filter(
    ({ id }) => reorganisationId === null || id === reorganisationId,
  );
  const asOfDay = await Promise.all(
    decided.map(({ id }) => view.recordsAt.record('REORGANISATION', id)),
  );
  const found = await Promise.all(
    asOfDay.filter((each) => each !== null).map(({ happened }) => orphansOf(view, happened)),
  );
  return found.flat().map((orphan) => ({
    key: { value: orphan.obligationId, id: orphan.reorganisationId },
    orphan,
  }));
}

@Resolver()
export class ReorganisationResolver {
  @Query(() => Reorganisation, { nullable: true, description: 'One reorganisation.' })
  async reorganisation(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Args() args: QuestionArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return shownAs(await context.view(info, args), 'REORGANISATION', id);
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
      pageOfWhole(view, args, {
        field: 'orphans',
        conditions: [only],
        entries: await view.once(['orphans', only], () => orphansIn(view, only)),
        node: ({ orphan }) => new Orphan(view, orphan),
      }),
    );
  }
}
