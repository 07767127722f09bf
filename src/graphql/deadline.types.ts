import { Field, Int, ObjectType } from 'type-graphql';
import type { DeadlineSummary } from '../commitment/deadlineInForce';
import type { OverdueState } from '../commitment/timeliness';
import { DeadlineKind } from '../commitment/vocabulary';
import { graphqlEnum } from './graphqlEnum';
import { DeadlineRule, deadlineRuleNamed } from './deadlineRule.types';
import { DateScalar } from './scalars';
import { DatePrecisionEnum } from './sharedEnums';
import type { View } from './view';

const DeadlineKindEnum = graphqlEnum(DeadlineKind);

@ObjectType('Deadline', {
  description:
    'By when something is owed (thời hạn). The last day counts to its end, 24:00 in Asia/Ho_Chi_Minh.',
})
export class Deadline {
  /** @param recountPending whether the calendar moved on; absent for what is never recounted. */
  constructor(
    private readonly view: View,
    private readonly summary: DeadlineSummary,
    private readonly recountPending?: () => Promise<boolean>,
  ) {}

  @Field(() => DeadlineKindEnum, { description: 'Form.' })
  get kind(): string {
    return this.summary.kind;
  }

  @Field(() => Int, {
    description:
      'Grows only when the date changes by a decision: set, recounted, extended, suspension lifted, reopened, corrected; 0 while none was ever set.',
  })
  get version(): number {
    return this.summary.version;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day first set; never lost. Null for NONE and while the event is awaited.',
  })
  get originalDate(): string | null {
    return this.summary.originalDate;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day in force after extensions and recounts. Null for NONE and while the event is awaited.',
  })
  get currentDate(): string | null {
    return this.summary.currentDate;
  }

  @Field(() => DatePrecisionEnum, {
    nullable: true,
    description: 'How exactly it was said; null for NONE.',
  })
  get precision(): string | null {
    return this.summary.precision;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day from which it was counted, itself not counted; null unless counted.',
  })
  get startsOn(): string | null {
    return this.summary.startsOn;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the calendar that it was counted with; null unless counted.',
  })
  get calendarVersion(): number | null {
    return this.summary.calendarVersion;
  }

  @Field(() => Boolean, {
    description: 'Whether it was moved off a day that is not a working day.',
  })
  get rolled(): boolean {
    return this.summary.rolledFrom !== null;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day before it was moved; null unless `rolled`.',
  })
  get rolledFrom(): string | null {
    return this.summary.rolledFrom;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The words used: "trong quý I năm 2027"; null when not recorded.',
  })
  get wording(): string | null {
    return this.summary.wording;
  }

  @Field(() => DeadlineRule, {
    nullable: true,
    description: 'Rule that it was counted by; null when set by hand.',
  })
  async rule(): Promise<object | null> {
    const { ruleId } = this.summary;
    return ruleId === null ? null : deadlineRuleNamed(this.view, ruleId);
  }

  @Field(() => Boolean, {
    description: 'The calendar changed and the recount is not recorded yet.',
  })
  async isRecountPending(): Promise<boolean> {
    return (await this.recountPending?.()) ?? false;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Event that it waits for; null unless EVENT_RELATIVE.',
  })
  get awaitedEvent(): string | null {
    return this.summary.awaitedEvent;
  }
}

@ObjectType('Overdue', { description: 'How late an open obligation is.' })
export class Overdue {
  constructor(private readonly state: OverdueState) {}

  @Field(() => DateScalar, { description: 'Day after the deadline.' })
  get since(): string {
    return this.state.since;
  }

  @Field(() => Int, { description: 'Calendar days since the deadline, suspended days left out.' })
  get daysLate(): number {
    return this.state.daysLate;
  }

  @Field(() => Int, {
    description:
      'Step of the ladder reached, from 1; the ladder is data (day 1, 7 and 30 as shipped); 0 for what has no ladder.',
  })
  get level(): number {
    return this.state.level;
  }
}
