import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { shownAs } from './anyRecord.types';
import { Commitment, CommitmentConnection } from './commitment.types';
import {
  CommitmentFilterInput,
  CommitmentOrderInput,
  type CommitmentFilter,
  type CommitmentOrder,
} from './commitmentFilter';
import { commitmentsOf } from './commitmentList.types';
import { CommitmentSheet, commitmentSheet } from './commitmentSheet.types';
import type { Connection } from './connection.types';
import type { GraphqlContext } from './context';
import { filterArgument, ListArgs, orderArgument, QuestionArgs } from './questionArguments';

@Resolver()
export class CommitmentResolver {
  @Query(() => Commitment, { nullable: true, description: 'One commitment.' })
  async commitment(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Args() args: QuestionArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Commitment | null> {
    return shownAs(await context.view(info, args), 'COMMITMENT', id);
  }

  @Query(() => CommitmentConnection, {
    description: 'Commitments, earliest due first unless ordered.',
  })
  async commitments(
    @Arg('filter', () => CommitmentFilterInput, filterArgument)
    filter: CommitmentFilter | null,
    @Arg('orderBy', () => CommitmentOrderInput, orderArgument)
    orderBy: CommitmentOrder | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Commitment>> {
    const view = await context.view(info, args);
    return commitmentsOf(view, 'commitments', filter, orderBy, args);
  }

  @Query(() => CommitmentSheet, {
    description:
      'Commitments as they are printed for a session, all at once; earliest due first unless ordered.',
  })
  async commitmentSheet(
    @Arg('filter', () => CommitmentFilterInput, filterArgument)
    filter: CommitmentFilter | null,
    @Arg('orderBy', () => CommitmentOrderInput, orderArgument)
    orderBy: CommitmentOrder | null,
    @Arg('first', () => Int, { nullable: true, description: '1 to 1,000 rows, 200 if absent.' })
    first: number | null,
    @Args() args: QuestionArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommitmentSheet> {
    return commitmentSheet(await context.view(info, args), filter, orderBy, first);
  }
}
