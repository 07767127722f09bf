import { Field, Int, ObjectType } from 'type-graphql';
import type { TimelinessCounts as Counts } from '../../projections/commitments/timelinessCounts';
import { boxRates, type RateName, type Share } from '../../projections/commitments/boxRates';
import { percentOf, subtractShares, type DecimalText } from '../kernel/decimal';
import type { LocalDate } from '../kernel/localDate';
import { DecimalScalar } from './scalars';
import { Shows } from './shows';
import { Rate } from './values.types';

const text = (count: number): DecimalText => String(count) as DecimalText;

const percentOfShare = ({ part, whole }: Share): string | null =>
  percentOf(text(part), text(whole));

const differenceInPoints = (a: Share, b: Share): string | null =>
  subtractShares(text(a.part), text(a.whole), text(b.part), text(b.whole));

@ObjectType('TimelinessCounts', {
  description:
    'Counts of the boxes (R3-R11). The boxes and the two counts without a deadline add up to `total`.',
})
@Shows('counts', {
  total: { type: () => Int, about: 'Commitments counted; duplicates once.' },
  doneOnTime: { type: () => Int, about: 'Done on time.' },
  doneLate: { type: () => Int, about: 'Done late.' },
  openInTime: { type: () => Int, about: 'Open in time.' },
  openOverdue: { type: () => Int, about: 'Open overdue.' },
  noDeadlineOpen: { type: () => Int, about: 'No deadline, open.' },
  noDeadlineDone: { type: () => Int, about: 'No deadline, done.' },
  suspended: { type: () => Int, about: 'Among the open: suspended.' },
  uncheckable: { type: () => Int, about: 'Outside `total`: not checkable.' },
  awaitingVerification: {
    type: () => Int,
    about: 'Among those in time: a claim waits for its verdict.',
  },
  broken: { type: () => Int, about: 'Among the open: declared broken.' },
  extendedAfterLapse: { type: () => Int, about: 'Extended after the deadline had passed.' },
  correctedAfterLapse: {
    type: () => Int,
    about:
      'Corrected after the deadline had passed, so that overdue days are shown no longer (R36).',
  },
  clearedAfterLapse: {
    type: () => Int,
    about:
      'Overdue days were taken away by a decision dated before them and recorded after; of what is in a box or left them (R55).',
  },
  daysCleared: { type: () => Int, about: 'How many days these are, in total.' },
  excluded: {
    type: () => Int,
    about: 'Outside `total`: cancelled, superseded, objection upheld, in error.',
  },
})
export class TimelinessCounts {
  constructor(
    readonly counts: Counts,
    private readonly cutoff: LocalDate,
  ) {}

  private rate(name: RateName): Rate {
    const { part, whole } = boxRates(this.counts)[name];
    return Rate.ofCounts(part, whole, this.cutoff);
  }

  @Field(() => Rate, {
    description:
      'Open overdue over what fell due, which is done on time, done late and open overdue (R9).',
  })
  get overdueRate(): Rate {
    return this.rate('overdueRate');
  }

  @Field(() => Rate, { description: 'Done on time over what fell due.' })
  get onTimeRate(): Rate {
    return this.rate('onTimeRate');
  }

  @Field(() => Rate, { description: 'Done, on time or late, over what fell due.' })
  get doneRate(): Rate {
    return this.rate('doneRate');
  }
}

@ObjectType('RateComparison', { description: 'A rate of two periods.' })
export class RateComparison {
  constructor(
    private readonly now: Share,
    private readonly before: Share,
  ) {}

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Percent in the period; null where nothing fell due.',
  })
  get value(): string | null {
    return percentOfShare(this.now);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Percent in the period compared with; null where nothing fell due.',
  })
  get previous(): string | null {
    return percentOfShare(this.before);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The first less the second, in percentage points (điểm phần trăm), exact and then rounded (R27, R34); null where either is.',
  })
  get difference(): string | null {
    return differenceInPoints(this.now, this.before);
  }
}

@ObjectType('TimelinessComparison', {
  description: 'Boxes of the period compared with, and how the rates differ.',
})
export class TimelinessComparison {
  constructor(
    private readonly now: Counts,
    private readonly before: Counts,
    /** Day as at which the other period was counted. */
    private readonly on: LocalDate,
  ) {}

  private compared(name: RateName): RateComparison {
    return new RateComparison(boxRates(this.now)[name], boxRates(this.before)[name]);
  }

  @Field(() => TimelinessCounts, { description: 'Counts of the other period.' })
  get previous(): TimelinessCounts {
    return new TimelinessCounts(this.before, this.on);
  }

  @Field(() => RateComparison, { description: 'Open overdue over what fell due.' })
  get overdueRate(): RateComparison {
    return this.compared('overdueRate');
  }

  @Field(() => RateComparison, { description: 'Done on time over what fell due.' })
  get onTimeRate(): RateComparison {
    return this.compared('onTimeRate');
  }

  @Field(() => RateComparison, { description: 'Done, on time or late, over what fell due.' })
  get doneRate(): RateComparison {
    return this.compared('doneRate');
  }
}
