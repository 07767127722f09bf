import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { countPetitions, petitions } from '../../projections/petitions/queries';
import { answerQuality } from '../../projections/petitions/answerQuality';
import { shownAs } from './anyRecord.types';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import type { GraphqlContext } from './context';
import { namedAs } from './namedRecord.types';
import { periodOf } from './period';
import {
  PetitionFilterInput,
  PetitionOrderInput,
  type PetitionFilter,
  type PetitionOrder,
} from './petitionFilter';
import { Petition, PetitionConnection } from './petition.types';
import { PetitionAnswerQualityReport } from './petitionQuality.types';
import { plainFilter, withinReach } from './plainFilter';
import { filterArgument, ListArgs, orderArgument, QuestionArgs } from './questionArguments';
import type { View } from './view';

const earliestDueFirst: PetitionOrder = { field: 'DUE_DATE', direction: 'ASCENDING' };

function askedPetitions(view: View, filter: PetitionFilter | null) {
  const { period, ...rest } = withinReach(view, plainFilter<PetitionFilter>(filter));
  return { ...rest, ...(period === undefined ? {} : { period: periodOf(period) }) };
}

@Resolver()
export class PetitionResolver {
  @Query(() => Petition, { nullable: true, description: 'One petition.' })
  async petition(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Args() args: QuestionArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return shownAs(await context.view(info, args), 'PETITION', id);
  }

  @Query(() => PetitionConnection, { description: 'Petitions, earliest due first unless ordered.' })
  async petitions(
    @Arg('filter', () => PetitionFilterInput, filterArgument) filter: PetitionFilter | null,
    @Arg('orderBy', () => PetitionOrderInput, orderArgument)
    orderBy: PetitionOrder | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<object>> {
    const view = await context.view(info, args);
    const asked = askedPetitions(view, filter);
    const order = orderBy ?? earliestDueFirst;
    return new PetitionConnection(
      await connectionPage(view, args, {
        field: 'petitions',
        conditions: [asked, order],
        read: (rows, request) => petitions(rows, asked, order, request),
        count: (rows) => countPetitions(rows, asked),
        node: ({ key }) => namedAs(view, 'PETITION', key.id),
      }),
    );
  }

  @Query(() => PetitionAnswerQualityReport, {
    description: 'How petitions were answered and what came of it.',
  })
  async petitionAnswerQuality(
    @Arg('filter', () => PetitionFilterInput, filterArgument) filter: PetitionFilter | null,
    @Args() args: QuestionArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PetitionAnswerQualityReport> {
    const view = await context.view(info, args);
    const asked = askedPetitions(view, filter);
    await view.turn();
    const counts = view.once(['answerQuality', asked], () => answerQuality(view.rows, asked));
    return new PetitionAnswerQualityReport(view, counts);
  }
}
