import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { countVoterContacts, voterContacts } from '../../projections/voterContacts/queries';
import { shownAs } from './anyRecord.types';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import type { GraphqlContext } from './context';
import { namedAs } from './namedRecord.types';
import { periodOf } from './period';
import { plainFilter } from './plainFilter';
import { filterArgument, ListArgs, orderArgument, QuestionArgs } from './questionArguments';
import {
  VoterContactSessionFilterInput,
  VoterContactSessionOrderInput,
  type VoterContactSessionFilter,
  type VoterContactSessionOrder,
} from './voterContactFilter';
import { VoterContactSession, VoterContactSessionConnection } from './voterContact.types';

const latestFirst: VoterContactSessionOrder = { field: 'DATE', direction: 'DESCENDING' };

function askedContacts(filter: VoterContactSessionFilter | null) {
  const { period, ...rest } = plainFilter<VoterContactSessionFilter>(filter);
  return { ...rest, ...(period === undefined ? {} : { period: periodOf(period) }) };
}

@Resolver()
export class VoterContactResolver {
  @Query(() => VoterContactSession, { nullable: true, description: 'One voter-contact session.' })
  async voterContactSession(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Args() args: QuestionArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return shownAs(await context.view(info, args), 'VOTER_CONTACT_SESSION', id);
  }

  @Query(() => VoterContactSessionConnection, {
    description: 'Voter-contact sessions, latest first unless ordered.',
  })
  async voterContactSessions(
    @Arg('filter', () => VoterContactSessionFilterInput, filterArgument)
    filter: VoterContactSessionFilter | null,
    @Arg('orderBy', () => VoterContactSessionOrderInput, orderArgument)
    orderBy: VoterContactSessionOrder | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<object>> {
    const view = await context.view(info, args);
    const asked = askedContacts(filter);
    const order = orderBy ?? latestFirst;
    return new VoterContactSessionConnection(
      await connectionPage(view, args, {
        field: 'voterContactSessions',
        conditions: [asked, order],
        read: (rows, request) => voterContacts(rows, asked, order, request),
        count: (rows) => countVoterContacts(rows, asked),
        node: ({ key }) => namedAs(view, 'VOTER_CONTACT_SESSION', key.id),
      }),
    );
  }
}
