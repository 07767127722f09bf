import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { GraphqlContext } from './context';
import { funnelOf } from './funnelOf';
import { FunnelReport } from './funnel.types';
import { inputTypeOf } from './inputType';
import { periodOf, PeriodInput } from './period';
import { Period } from './period.types';
import { plainInput } from './plainInput';
import { QuestionArgs } from './questionArguments';

const PeriodInputType = inputTypeOf(PeriodInput);

@Resolver()
export class FunnelResolver {
  @Query(() => FunnelReport, {
    description: 'From said to verified, over the meetings of a unit and period or one of them.',
  })
  async funnel(
    @Arg('sourceId', () => ID, { nullable: true, description: 'Only this meeting.' })
    sourceId: string | null,
    @Arg('unitId', () => ID, { nullable: true, description: 'Meetings of this unit.' })
    unitId: string | null,
    @Arg('includeSubunits', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Also units below it.',
    })
    includeSubunits: boolean | null,
    @Arg('period', () => PeriodInputType, {
      nullable: true,
      description: 'Meetings held within.',
    })
    period: PeriodInput | null,
    @Args() args: QuestionArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FunnelReport> {
    const view = await context.view(info, args);
    const given = plainInput<{ sourceId?: string; unitId?: string; includeSubunits?: boolean }>({
      sourceId,
      unitId,
      includeSubunits,
    });
    const asked = (period ?? null) === null ? null : plainInput<PeriodInput>(period);
    const span = asked && periodOf(asked);
    const meetings = span === null ? given : { ...given, period: span };
    const counts = await funnelOf(view, meetings);
    return new FunnelReport(view, counts, asked && span && new Period(asked.kind, span));
  }
}
