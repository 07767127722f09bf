import { Field, Int, ObjectType } from 'type-graphql';
import { funnelStages, type FunnelCounts, type FunnelStage } from '../../projections/funnel';
import type { LocalDate } from '../kernel/localDate';
import { namedEnum } from '../kernel/schema';
import { graphqlEnum } from './graphqlEnum';
import { Period } from './period.types';
import { DateScalar, PositionScalar } from './scalars';
import { Rate } from './values.types';
import type { View } from './view';
import { Shows } from './shows';

const FunnelStageEnum = graphqlEnum(
  namedEnum('FunnelStage', 'Stages from what was said to what was verified.', {
    SAID: {
      about: 'Said by the day asked about, opinions that were only counted included.',
      vi: 'Người dân nói',
      en: 'Said',
    },
    RECORDED: {
      about: 'Of what was said, recorded by that day.',
      vi: 'Đã ghi nhận',
      en: 'Recorded',
    },
    CLASSIFIED: { about: 'Classified.', vi: 'Đã phân loại', en: 'Classified' },
    REFERRED: { about: 'Referred.', vi: 'Đã chuyển xử lý', en: 'Referred' },
    ANSWERED: { about: 'Answered.', vi: 'Đã trả lời', en: 'Answered' },
    PROMISED: { about: 'Promised.', vi: 'Đã hứa', en: 'Promised' },
    CLAIMED: { about: 'Claimed as fulfilled.', vi: 'Báo xong', en: 'Claimed' },
    VERIFIED: { about: 'Verified.', vi: 'Đã xác minh', en: 'Verified' },
  }),
);

@ObjectType('FunnelStep', { description: 'One stage of the funnel.' })
@Shows({
  stage: { type: () => FunnelStageEnum, from: 'reached', about: 'Stage.' },
})
export class FunnelStep {
  constructor(
    private readonly counts: FunnelCounts,
    readonly reached: FunnelStage,
    private readonly cutoff: LocalDate,
  ) {}

  @Field(() => Int, { description: 'Things that reached it.' })
  get count(): number {
    return this.counts[this.reached].reached;
  }

  @Field(() => Rate, {
    nullable: true,
    description:
      'Share of the stage before that also reached this one, of opinions up to PROMISED, of promises after it: at most 100 %. Its numerator is below `count` where things came here another way, as by an answer on the spot; null for SAID.',
  })
  get shareOfPrevious(): object | null {
    const before = funnelStages[funnelStages.indexOf(this.reached) - 1];
    return before === undefined
      ? null
      : Rate.ofCounts(
          this.counts[this.reached].fromBefore,
          this.counts[before].reached,
          this.cutoff,
        );
  }
}

export const funnelSteps = (counts: FunnelCounts, cutoff: LocalDate): FunnelStep[] =>
  funnelStages.map((stage) => new FunnelStep(counts, stage, cutoff));

@ObjectType('FunnelReport', { description: 'From said to verified.' })
@Shows('view', {
  position: { type: () => PositionScalar, about: 'Position that it reflects.' },
  cutoff: { type: () => DateScalar, from: 'on', about: 'Last day counted.' },
})
@Shows({
  period: {
    made: () => Period,
    from: 'asked',
    about: 'Period asked for, with its days; null when none was.',
    isNullable: true,
  },
})
@Shows('counts', {
  withoutText: {
    type: () => Int,
    about: 'Of what was said, opinions counted at meetings and not recorded (R48).',
  },
})
export class FunnelReport {
  constructor(
    readonly view: View,
    readonly counts: FunnelCounts,
    readonly asked: Period | null,
  ) {}

  @Field(() => [FunnelStep], { description: 'Stages in order.' })
  get steps(): readonly object[] {
    return funnelSteps(this.counts, this.view.on);
  }
}
