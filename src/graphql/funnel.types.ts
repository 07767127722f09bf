import { Field, Int, ObjectType } from 'type-graphql';
import { funnelStages, type FunnelCounts, type FunnelStage } from '../../projections/funnel';
import type { LocalDate } from '../kernel/localDate';
import { namedEnum } from '../kernel/schema';
import { graphqlEnum } from './graphqlEnum';
import { Period } from './period.types';
import { DateScalar, PositionScalar } from './scalars';
import { Rate } from './values.types';
import type { View } from './view';

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
export class FunnelStep {
  constructor(
    private readonly counts: FunnelCounts,
    private readonly reached: FunnelStage,
    private readonly cutoff: LocalDate,
  ) {}

  @Field(() => FunnelStageEnum, { description: 'Stage.' })
  get stage(): string {
    return this.reached;
  }

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
export class FunnelReport {
  constructor(
    private readonly view: View,
    private readonly counts: FunnelCounts,
    private readonly asked: Period | null,
  ) {}

  @Field(() => PositionScalar, { description: 'Position that it reflects.' })
  get position(): string {
    return this.view.position;
  }

  @Field(() => DateScalar, { description: 'Last day counted.' })
  get cutoff(): string {
    return this.view.on;
  }

  @Field(() => Period, {
    nullable: true,
    description: 'Period asked for, with its days; null when none was.',
  })
  get period(): object | null {
    return this.asked;
  }

  @Field(() => Int, {
    description: 'Of what was said, opinions counted at meetings and not recorded (R48).',
  })
  get withoutText(): number {
    return this.counts.withoutText;
  }

  @Field(() => [FunnelStep], { description: 'Stages in order.' })
  get steps(): readonly object[] {
    return funnelSteps(this.counts, this.view.on);
  }
}
