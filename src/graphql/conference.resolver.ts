import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { idsWithBreach } from '../../projections/dialogueConferences/breaches';
import { conferences, countConferences } from '../../projections/dialogueConferences/queries';
import { shownAs } from './anyRecord.types';
import { DialogueConference, DialogueConferenceConnection } from './conference.types';
import {
  DialogueConferenceFilterInput,
  DialogueConferenceOrderInput,
  type DialogueConferenceFilter,
  type DialogueConferenceOrder,
} from './conferenceFilter';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import type { GraphqlContext } from './context';
import { namedAs } from './namedRecord.types';
import { limitFacts } from './limitFacts';
import { periodOf } from './period';
import { plainFilter } from './plainFilter';
import { filterArgument, ListArgs, orderArgument, QuestionArgs } from './questionArguments';
import type { View } from './view';

const latestFirst: DialogueConferenceOrder = { field: 'DATE', direction: 'DESCENDING' };

/** What `hasBreach` selects on the day asked about. */
async function breachFilter(view: View, wanted: boolean | undefined) {
  if (wanted === undefined) return {};
  await view.turn();
  const ids = idsWithBreach(view.rows, await limitFacts(view));
  return { breached: { ids, wanted } };
}

@Resolver()
export class ConferenceResolver {
  @Query(() => DialogueConference, { nullable: true, description: 'One dialogue conference.' })
  async dialogueConference(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Args() args: QuestionArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DialogueConference | null> {
    return shownAs(await context.view(info, args), 'DIALOGUE_CONFERENCE', id);
  }

  @Query(() => DialogueConferenceConnection, {
    description: 'Dialogue conferences, latest first unless ordered.',
  })
  async dialogueConferences(
    @Arg('filter', () => DialogueConferenceFilterInput, filterArgument)
    filter: DialogueConferenceFilter | null,
    @Arg('orderBy', () => DialogueConferenceOrderInput, orderArgument)
    orderBy: DialogueConferenceOrder | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DialogueConference>> {
    const view = await context.view(info, args);
    const { period, hasBreach, ...rest } = plainFilter<DialogueConferenceFilter>(filter);
    const given = { ...rest, ...(period === undefined ? {} : { period: periodOf(period) }) };
    const asked = { ...given, ...(await breachFilter(view, hasBreach)) };
    const order = orderBy ?? latestFirst;
    return new DialogueConferenceConnection(
      await connectionPage(view, args, {
        field: 'dialogueConferences',
        conditions: [given, hasBreach, order],
        read: (rows, request) => conferences(rows, asked, order, request),
        count: (rows) => countConferences(rows, asked),
        node: ({ key }) => namedAs(view, 'DIALOGUE_CONFERENCE', key.id),
      }),
    );
  }
}
