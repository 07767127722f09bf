import { Arg, Field, Int, ObjectType } from 'type-graphql';
import type { PeriodNumber } from '../calendar/occurrences';
import { RecurrencePeriod } from '../calendar/recurrence';
import { currentDeadline } from '../commitment/deadlineInForce';
import { occurrenceBox, type OccurrenceCounts as Counts } from '../commitment/occurrenceStanding';
import {
  isRecurring,
  occurrenceDay,
  opensOn,
  promiseOf,
  ruledDay,
  type RecurringState,
} from '../commitment/occurrences';
import type { RecurrenceState } from '../commitment/recurrenceState';
import type { CommitmentState } from '../commitment/state';
import type { DeadlineBasis, DoneDateBasis } from '../commitment/vocabulary';
import { periodLabel } from '../i18n/periodLabel';
import { addDays, type LocalDate } from '../kernel/localDate';
import { FulfilmentClaim } from './fulfilment.types';
import { graphqlEnum } from './graphqlEnum';
import { languageArgument, LanguageEnum, type Language } from './language';
import { latestFirst, PlainList, type WholePlainList } from './plainList';
import { dayArgument } from './questionArguments';
import { DateScalar } from './scalars';
import { Shows } from './shows';
import {
  againstArgument,
  basisArgument,
  DeadlineBasisEnum,
  DoneDateBasisEnum,
  TimelinessEnum,
} from './timeliness.enums';
import { Rate } from './values.types';
import type { View } from './view';

export const RecurrencePeriodEnum = graphqlEnum(RecurrencePeriod);

const rhythm = {
  period: { type: () => RecurrencePeriodEnum, about: 'How often.' },
  month: {
    type: () => Int,
    isNullable: true,
    about:
      'Month of the quarter, half or year in which it falls due, from 1; null for weeks and months, and where it is the last.',
  },
  day: {
    type: () => Int,
    isNullable: true,
    about:
      'Last day of each occurrence: 1 (Monday) to 7 of a week, 1 to 31 of a month, of which a shorter one takes its last. Null is the last day of the period.',
  },
  from: {
    type: () => DateScalar,
    isNullable: true,
    about: 'First day on which one may fall due; null when not said.',
  },
  until: { type: () => DateScalar, isNullable: true, about: 'Last such day; null while open.' },
} as const;

@ObjectType('Recurrence', {
  description:
    'How a duty recurs (R44): one occurrence each period, by fixed days, which do not roll (R8).',
})
@Shows('rule', rhythm)
@Shows('said', {
  wording: {
    type: () => String,
    about: 'The words used: "trước ngày 05 hằng tháng"; null when not recorded.',
    isNullable: true,
  },
})
export class Recurrence {
  readonly rule: RecurrenceState['rule'];

  constructor(readonly said: Pick<RecurrenceState, 'rule' | 'wording'>) {
    this.rule = said.rule;
  }
}

@ObjectType('Occurrence', {
  description:
    'One period of a duty that recurs (kỳ), with a due day, a claim and a verdict of its own (R44).',
})
export class Occurrence {
  constructor(
    private readonly view: View,
    private readonly of: RecurringState,
    private readonly happened: CommitmentState,
    private readonly number: PeriodNumber,
  ) {}

  private get promise(): CommitmentState {
    return promiseOf(this.of, this.number);
  }

  private boxOn(on: LocalDate | null, against: DeadlineBasis | null, basis: DoneDateBasis | null) {
    return occurrenceBox(this.of, this.number, {
      on: on ?? this.view.on,
      against: against ?? 'CURRENT',
      basis: basis ?? 'CLAIM',
    });
  }

  @Field(() => DateScalar, {
    description: 'First day of its period; commands name the occurrence by it.',
  })
  get startsOn(): string {
    return occurrenceDay(this.of, this.number);
  }

  @Field(() => DateScalar, { description: 'Last day of its period.' })
  get endsOn(): LocalDate {
    return addDays(occurrenceDay(this.of, this.number + 1), -1);
  }

  @Field(() => String, {
    description: 'Its period as people write it: tháng 10/2026, tuần 05/10/2026 – 11/10/2026.',
  })
  label(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): string {
    const period = { from: occurrenceDay(this.of, this.number), to: this.endsOn };
    return periodLabel(this.of.recurrence.rule.period, period, language ?? 'VI');
  }

  @Field(() => DateScalar, {
    description: 'First day on which it can be fulfilled: the one after the due day before it.',
  })
  get opensOn(): string {
    return opensOn(this.of, this.number);
  }

  @Field(() => DateScalar, { description: 'Its last day, after extensions.' })
  get dueOn(): string {
    return currentDeadline(this.promise, this.view.on)?.date ?? this.originalDueOn;
  }

  @Field(() => DateScalar, { description: 'Its last day by the rule.' })
  get originalDueOn(): string {
    return ruledDay(this.of, this.number);
  }

  @Field(() => TimelinessEnum, {
    nullable: true,
    description:
      'Box on a day; null where the commitment is in none, and where this is asked of nobody: suspended on its day, or not to be checked.',
  })
  timeliness(
    @Arg('on', () => DateScalar, dayArgument) on: LocalDate | null,
    @Arg('against', () => DeadlineBasisEnum, againstArgument) against: DeadlineBasis | null,
    @Arg('basis', () => DoneDateBasisEnum, basisArgument('Day that counts as done.'))
    basis: DoneDateBasis | null,
  ): string | null {
    return this.boxOn(on, against, basis)?.box ?? null;
  }

  @Field(() => Boolean, { description: 'A claim made in time waits for its verdict (R3).' })
  isAwaitingVerification(@Arg('on', () => DateScalar, dayArgument) on: LocalDate | null): boolean {
    return this.boxOn(on, null, null)?.isAwaitingVerification ?? false;
  }

  @PlainList(() => FulfilmentClaim, 'Claims of it with their verdicts, latest first.')
  claims(): WholePlainList {
    const { happened } = this;
    const claims = isRecurring(happened) ? promiseOf(happened, this.number).claims : [];
    return latestFirst(claims, (each) => new FulfilmentClaim(this.view, happened, each));
  }
}

@ObjectType('OccurrenceCounts', {
  description: 'Occurrences counted apart up to a day (R44).',
})
@Shows('counts', {
  kept: { type: () => Int, about: 'Done on time.' },
  late: { type: () => Int, about: 'Done late.' },
  missed: { type: () => Int, about: 'Fell due and not done.' },
  awaitingVerification: {
    type: () => Int,
    about: 'Claimed in time, without a verdict: they have not fallen due (R3, R9).',
  },
  notAsked: {
    type: () => Int,
    about: 'Asked of nobody: suspended on their day, or not to be checked.',
  },
})
export class OccurrenceCounts {
  constructor(
    readonly counts: Counts,
    private readonly cutoff: LocalDate,
  ) {}

  @Field(() => Int, { description: 'Fell due: kept, late and missed (R9).' })
  get due(): number {
    const { kept, late, missed } = this.counts;
    return kept + late + missed;
  }

  @Field(() => Rate, { description: 'Kept over what fell due.' })
  get keptRate(): Rate {
    return Rate.ofCounts(this.counts.kept, this.due, this.cutoff);
  }
}
