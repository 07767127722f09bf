import { Arg, Field, ObjectType } from 'type-graphql';
import type {
  TimelinessCounts as Counts,
  TimelinessGroup as Group,
  TimelinessReport as Report,
} from '../../projections/commitments/timelinessCounts';
import { wordIn } from '../i18n/texts';
import { CommitmentKind, type DeadlineBasis, type DoneDateBasis } from '../commitment/vocabulary';
import { UnitLevel } from '../kernel/party';
import { policyFieldOf } from '../kernel/policyField';
import type { LocalDate } from '../kernel/localDate';
import { Period } from './period.types';
import { wordsOf, type Words } from '../kernel/schema';
import { recordOf } from './anyRecord.types';
import { languageArgument, LanguageEnum, type Language } from './language';
import { recordTitle } from './recordTitle';
import { RecordType } from './record.types';
import { DateScalar, PositionScalar } from './scalars';
import { Shows } from './shows';
import { DeadlineBasisEnum, DoneDateBasisEnum } from './timeliness.enums';
import { TimelinessComparison, TimelinessCounts } from './timelinessCounts.types';
import type { View } from './view';

/** Groups that are neither a record nor a field of work are called by these codes. */
const codesOfGroups: Readonly<Record<string, Words>> = {
  ...wordsOf(UnitLevel),
  ...wordsOf(CommitmentKind),
};

/** A period compared with, and the day as at which it is counted. */
export interface AskedPeriod {
  readonly period: Period;
  readonly on: LocalDate;
}

/** What a report was asked for. */
export interface AskedReport {
  readonly against: DeadlineBasis;
  readonly basis: DoneDateBasis;
  readonly period: Period | null;
  readonly compared: AskedPeriod | null;
}

const comparisonOf = (
  now: Counts,
  before: Counts | undefined,
  compared: AskedPeriod | null,
): TimelinessComparison | null =>
  before === undefined || compared === null
    ? null
    : new TimelinessComparison(now, before, compared.on);

/** What groups beyond those asked for are called together. */
const rest: Words = { vi: 'Còn lại', en: 'Others' };

@ObjectType('TimelinessGroup', { description: 'Boxes of one group.' })
@Shows('group', {
  key: { type: () => String, about: 'Code of the field, kind or level, or id of the record.' },
  isRest: {
    type: () => Boolean,
    about: 'Whether it is all the rest; a field of work has the code OTHER as well.',
  },
})
export class TimelinessGroup {
  constructor(
    private readonly view: View,
    readonly group: Group,
    private readonly compared: AskedPeriod | null,
  ) {}

  @Field(() => String, { description: 'Label.' })
  async label(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): Promise<string> {
    const { key, isRest } = this.group;
    const shown = language ?? 'VI';
    if (isRest) return wordIn(rest, shown);
    const named = policyFieldOf(key) ?? codesOfGroups[key];
    if (named !== undefined) return wordIn(named, shown);
    return (await recordTitle(this.view, key, shown)) ?? key;
  }

  @Field(() => RecordType, {
    nullable: true,
    description: 'Office, unit, meeting; null for groups that are no record.',
  })
  async record(): Promise<RecordType | null> {
    return recordOf(this.view, this.group.key);
  }

  @Field(() => TimelinessCounts, { description: 'Counts.' })
  get counts(): TimelinessCounts {
    return new TimelinessCounts(this.group.counts, this.view.on);
  }

  @Field(() => TimelinessComparison, {
    nullable: true,
    description: 'Beside the period compared with; null without one.',
  })
  get comparison(): TimelinessComparison | null {
    return comparisonOf(this.group.counts, this.group.previous, this.compared);
  }
}

@ObjectType('TimelinessReport', {
  description: 'The four boxes plus no deadline, with rates that tell their denominators.',
})
@Shows('view', {
  position: { type: () => PositionScalar, about: 'Position that it reflects.' },
  on: { type: () => DateScalar, about: 'Civil date at which the boxes were worked out.' },
})
@Shows('asked', {
  against: { type: () => DeadlineBasisEnum, about: 'Deadline measured against.' },
  basis: { type: () => DoneDateBasisEnum, about: 'Day that counted as done.' },
  period: { made: () => Period, about: 'Period covered; null without one.', isNullable: true },
})
export class TimelinessReport {
  constructor(
    readonly view: View,
    private readonly report: Report,
    readonly asked: AskedReport,
  ) {}

  @Field(() => TimelinessCounts, { description: 'All together.' })
  get total(): TimelinessCounts {
    return new TimelinessCounts(this.report.total, this.view.on);
  }

  @Field(() => Period, {
    nullable: true,
    description: 'Period compared with; null without one.',
  })
  get comparedPeriod(): Period | null {
    return this.asked.compared?.period ?? null;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Civil date at which its boxes were worked out; null without one.',
  })
  get comparedOn(): string | null {
    return this.asked.compared?.on ?? null;
  }

  @Field(() => TimelinessComparison, {
    nullable: true,
    description: 'All together beside the period compared with; null without one.',
  })
  get comparison(): TimelinessComparison | null {
    const { total, previous } = this.report;
    return comparisonOf(total, previous, this.asked.compared);
  }

  @Field(() => [TimelinessGroup], {
    description: 'By group, largest number overdue first unless ordered; empty without `groupBy`.',
  })
  get groups(): TimelinessGroup[] {
    return this.report.groups.map(
      (group) => new TimelinessGroup(this.view, group, this.asked.compared),
    );
  }
}
