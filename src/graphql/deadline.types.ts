import { Field, Int, ObjectType } from 'type-graphql';
import type { DeadlineSummary } from '../commitment/deadlineSummary';
import type { OverdueState } from '../commitment/timeliness';
import { DeadlineKind } from '../commitment/vocabulary';
import { graphqlEnum } from './graphqlEnum';
import { DeadlineRule, deadlineRuleNamed } from './deadlineRule.types';
import { DateScalar } from './scalars';
import { DatePrecisionEnum } from './sharedEnums';
import { Shows } from './shows';
import type { View } from './view';

const DeadlineKindEnum = graphqlEnum(DeadlineKind);

@ObjectType('Deadline', {
  description:
    'By when something is owed (thời hạn). The last day counts to its end, 24:00 in Asia/Ho_Chi_Minh.',
})
@Shows('summary', {
  kind: { type: () => DeadlineKindEnum, about: 'Form.' },
  version: {
    type: () => Int,
    about:
      'Grows only when the date changes by a decision: set, recounted, extended, suspension lifted, reopened, corrected; 0 while none was ever set.',
  },
  originalDate: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day first set; never lost. Null for NONE and while the event is awaited.',
  },
  currentDate: {
    type: () => DateScalar,
    isNullable: true,
    about:
      'Day in force after extensions and recounts. Null for NONE and while the event is awaited.',
  },
  precision: {
    type: () => DatePrecisionEnum,
    isNullable: true,
    about: 'How exactly it was said; null for NONE.',
  },
  startsOn: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day from which it was counted, itself not counted; null unless counted.',
  },
  calendarVersion: {
    type: () => Int,
    isNullable: true,
    about: 'Version of the calendar that it was counted with; null unless counted.',
  },
  rolledFrom: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day before it was moved; null unless `rolled`.',
  },
  wording: {
    type: () => String,
    isNullable: true,
    about: 'The words used: "trong quý I năm 2027"; null when not recorded.',
  },
  awaitedEvent: {
    type: () => String,
    isNullable: true,
    about: 'Event that it waits for; null unless EVENT_RELATIVE.',
  },
})
export class Deadline {
  /** @param recountPending whether the calendar moved on; absent for what is never recounted. */
  constructor(
    private readonly view: View,
    readonly summary: DeadlineSummary,
    private readonly recountPending?: () => Promise<boolean>,
  ) {}

  @Field(() => Boolean, {
    description: 'Whether it was moved off a day that is not a working day.',
  })
  get rolled(): boolean {
    return this.summary.rolledFrom !== null;
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
}

@ObjectType('Overdue', { description: 'How late an open obligation is.' })
@Shows('state', {
  since: { type: () => DateScalar, about: 'Day after the deadline.' },
  daysLate: {
    type: () => Int,
    about: 'Calendar days since the deadline, suspended days left out.',
  },
  level: {
    type: () => Int,
    about:
      'Step of the ladder reached, from 1; the ladder is data (day 1, 7 and 30 as shipped); 0 for what has no ladder.',
  },
})
export class Overdue {
  constructor(readonly state: OverdueState) {}
}
