import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { z } from 'zod';
import type { DeadlineBasis, DoneDateBasis } from '../commitment/vocabulary';
import { namedEnum } from '../kernel/schema';
import { CommitmentFilterInput, type CommitmentFilter } from './commitmentFilter';
import { askedCommitments, type AskedCommitments } from './commitmentList.types';
import { comparedDay, dayOfPeriod } from './comparedPeriod';
import type { GraphqlContext } from './context';
import { fault } from './faults';
import { graphqlEnum } from './graphqlEnum';
import { inputTypeOf } from './inputType';
import { periodOf, PeriodInput } from './period';
import { Period } from './period.types';
import { plainInput } from './plainInput';
import { filterArgument, QuestionArgs } from './questionArguments';
import {
  againstArgument,
  basisArgument,
  DeadlineBasisEnum,
  DoneDateBasisEnum,
} from './timeliness.enums';
import { TimelinessReport, type AskedPeriod } from './timeliness.types';
import { groupOrderOf, TimelinessOrderInput, type TimelinessOrder } from './timelinessOrder';
import { DateScalar } from './scalars';
import type { LocalDate } from '../kernel/localDate';
import type { View } from './view';

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

const PeriodInputType = inputTypeOf(PeriodInput);

const periodFrom = (input: PeriodInput | null | undefined): Period | null => {
  if (input === null || input === undefined) return null;
  const asked = plainInput<PeriodInput>(input);
  return new Period(asked.kind, periodOf(asked));
};

interface Periods {
  /** The moment of the report. */
  readonly view: View;
  readonly asked: AskedCommitments;
  readonly period: Period | null;
  /** Null without a comparison. */
  readonly compared: AskedPeriod | null;
}

interface AskedPeriods {
  readonly period: PeriodInput | null;
  readonly compareWith: PeriodInput | null;
  readonly compareOn: LocalDate | null;
  /** Whether the day is that of the question, and not that of its period. */
  readonly isDayGiven: boolean;
}

/**
 * What a report covers: what was open on the first day of its period or made in it, boxes as at its last
 * day or, until then, the day of the question (R25).
 * @throws GraphQLError BAD_USER_INPUT
 */
function periodsOf(view: View, asked: AskedCommitments, given: AskedPeriods): Periods {
  const period = periodFrom(given.period);
  const other = periodFrom(given.compareWith);
  if (period === null) {
    if (other !== null) throw fault('BAD_USER_INPUT', 'comparisonWithoutPeriod');
    return { view, asked, period, compared: null };
  }
  if (asked.openIn !== undefined) throw fault('BAD_USER_INPUT', 'periodTwice');
  const at = given.isDayGiven ? view : view.at(dayOfPeriod(period.span, view.on));
  return {
    view: at,
    asked: { ...asked, openIn: period.span },
    period,
    compared: other && {
      period: other,
      on: given.compareOn ?? comparedDay(period.span, at.on, other.span),
    },
  };
}

@Resolver()
export class TimelinessResolver {
  @Query(() => TimelinessReport, {
    description:
      'The four boxes plus no deadline, over what the filter selects; costs four times as much with `groupBy`, and again what it costs of a past day with `compareWith`.',
  })
  async timeliness(
    @Arg('filter', () => CommitmentFilterInput, filterArgument)
    filter: CommitmentFilter | null,
    @Arg('against', () => DeadlineBasisEnum, againstArgument) against: DeadlineBasis | null,
    @Arg('basis', () => DoneDateBasisEnum, basisArgument('Day that counts as done.'))
    basis: DoneDateBasis | null,
    @Arg('groupBy', () => CommitmentGroupingEnum, {
      nullable: true,
      description: 'Break down; at most 200 groups, the others in one that `isRest`.',
    })
    groupBy: CommitmentGrouping | null,
    @Arg('orderBy', () => TimelinessOrderInput, {
      nullable: true,
      description: 'Order of the groups; largest number overdue first if absent.',
    })
    orderBy: TimelinessOrder | null,
    @Arg('period', () => PeriodInputType, {
      nullable: true,
      description:
        'What was open on its first day or made in it, boxes as at its last day, at the latest the day of the answer, or as at `on` (R25).',
    })
    period: PeriodInput | null,
    @Arg('compareWith', () => PeriodInputType, {
      nullable: true,
      description:
        'Another period to compare with, by the same knowledge: as at its last day or, while `period` is not over, its corresponding day.',
    })
    compareWith: PeriodInput | null,
    @Arg('compareOn', () => DateScalar, {
      nullable: true,
      description: 'Day of the other period in the place of that one.',
    })
    compareOn: LocalDate | null,
    @Args() args: QuestionArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TimelinessReport> {
    const question = { against: against ?? 'CURRENT', basis: basis ?? 'CLAIM' } as const;
    const now = await context.view(info, args);
    const { view, asked, compared, ...rest } = periodsOf(now, askedCommitments(now, filter), {
      period,
      compareWith,
      compareOn,
      isDayGiven: (args.on ?? null) !== null,
    });
    const order = (orderBy ?? null) === null ? null : groupOrderOf(plainInput(orderBy));
    if (order !== null && order.side !== 'VALUE' && compared === null)
      throw fault('BAD_USER_INPUT', 'orderWithoutComparison');
    const report = await view.ask('timelinessReport', asked, {
      ...question,
      ...plainInput<{ groupBy?: CommitmentGrouping }>({ groupBy }),
      ...(order && { orderBy: order }),
      ...(compared && {
        compared: { on: compared.on, filter: { ...asked, openIn: compared.period.span } },
      }),
    });
    return new TimelinessReport(view, report, { ...question, ...rest, compared });
  }
}
