import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { z } from 'zod';
import type { DeadlineBasis, DoneDateBasis } from '../commitment/vocabulary';
import { namedEnum } from '../kernel/schema';
import { CommitmentFilterInput, type CommitmentFilter } from './commitmentFilter';
import { askedCommitments } from './commitmentList.types';
import type { GraphqlContext } from './context';
import { graphqlEnum } from './graphqlEnum';
import { QuestionArgs } from './questionArguments';
import {
  againstArgument,
  basisArgument,
  DeadlineBasisEnum,
  DoneDateBasisEnum,
} from './timedCommitment.types';
import { TimelinessReport } from './timeliness.types';

const CommitmentGrouping = namedEnum(
  'CommitmentGrouping',
  'What a report on commitments is broken down by.',
  {
    OFFICE: { about: 'Office that owes.', vi: 'Chức vụ', en: 'Office' },
    UNIT: { about: "Lead unit; before assignment, the debtor's (R24).", vi: 'Đơn vị', en: 'Unit' },
    LEVEL: { about: 'Level of that unit.', vi: 'Cấp', en: 'Level' },
    POLICY_FIELD: { about: 'Field of work.', vi: 'Lĩnh vực', en: 'Field of work' },
    TERRITORY: {
      about: 'Administrative unit concerned; one commitment may count in several groups.',
      vi: 'Địa bàn',
      en: 'Territory',
    },
    KIND: { about: 'Kind of commitment.', vi: 'Loại cam kết', en: 'Kind' },
    SOURCE: { about: 'Meeting or document that it comes from.', vi: 'Nguồn', en: 'Source' },
  },
);
type CommitmentGrouping = z.infer<typeof CommitmentGrouping>;
const CommitmentGroupingEnum = graphqlEnum(CommitmentGrouping);

@Resolver()
export class TimelinessResolver {
  @Query(() => TimelinessReport, {
    description:
      'The four boxes plus no deadline, over what the filter selects; costs four times as much with `groupBy`.',
  })
  async timeliness(
    @Arg('filter', () => CommitmentFilterInput, {
      nullable: true,
      description: 'Narrows the result.',
    })
    filter: CommitmentFilter | null,
    @Arg('against', () => DeadlineBasisEnum, againstArgument) against: DeadlineBasis | null,
    @Arg('basis', () => DoneDateBasisEnum, basisArgument('Day that counts as done.'))
    basis: DoneDateBasis | null,
    @Arg('groupBy', () => CommitmentGroupingEnum, {
      nullable: true,
      description: 'Break down; at most 200 groups, the rest under OTHER.',
    })
    groupBy: CommitmentGrouping | null,
    @Args() args: QuestionArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TimelinessReport> {
    const view = await context.view(info, args);
    const question = { against: against ?? 'CURRENT', basis: basis ?? 'CLAIM' } as const;
    const grouping = groupBy === null || groupBy === undefined ? {} : { groupBy };
    const asked = askedCommitments(filter);
    const report = await view.ask('timelinessReport', asked, { ...question, ...grouping });
    return new TimelinessReport(view, report, question.against, question.basis);
  }
}
