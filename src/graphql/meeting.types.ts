import { Field, Int, ObjectType } from 'type-graphql';
import { PublicationChannel } from '../kernel/publicationChannel';
import type { AdvanceNoticeState, VoterRequestState } from '../dialogueConference/state';
import { isBindingRequest } from '../dialogueConference/voterRequestShare';
import { daysBetween, type LocalDate } from '../kernel/localDate';
import { BreachKind, type Breach as BreachState } from '../meeting/breach';
import { DeadlineRule } from './deadlineRule.types';
import { graphqlEnum } from './graphqlEnum';
import { DateScalar, DecimalScalar } from './scalars';
import { OccurredOnType } from './values.types';

const BreachKindEnum = graphqlEnum(BreachKind);
const PublicationChannelEnum = graphqlEnum(PublicationChannel);

@ObjectType('VoterRequest', { description: 'A request by voters to hold a dialogue.' })
export class VoterRequest {
  constructor(private readonly state: VoterRequestState) {}

  @Field(() => DecimalScalar, { description: "Share of the commune's voters, percent." })
  get sharePercent(): string {
    return this.state.sharePercent;
  }

  @Field(() => Boolean, {
    description: 'Whether it reaches the share that obliges, 10 % as shipped.',
  })
  get isBinding(): boolean {
    return isBindingRequest(this.state.sharePercent);
  }

  @Field(() => OccurredOnType, { description: 'When it came in.' })
  get receivedOn(): object {
    return new OccurredOnType(this.state.receivedOn);
  }
}

@ObjectType('AdvanceNotice', { description: 'Announcement before a conference (thông báo trước).' })
export class AdvanceNotice {
  constructor(
    private readonly state: AdvanceNoticeState,
    private readonly meetingOn: LocalDate,
  ) {}

  @Field(() => DateScalar, { description: 'Day of publication.' })
  get publishedOn(): string {
    return this.state.publishedOn;
  }

  @Field(() => [PublicationChannelEnum], { description: 'Where.' })
  get channels(): readonly string[] {
    return this.state.channels;
  }

  @Field(() => Int, { description: 'Calendar days before the conference; below 7 is a breach.' })
  get daysBefore(): number {
    return daysBetween(this.state.publishedOn, this.meetingOn);
  }
}

@ObjectType('Breach', {
  description: 'A duty done late or not at all. Recorded, never a reason to refuse.',
})
export class Breach {
  constructor(private readonly state: BreachState) {}

  @Field(() => BreachKindEnum, { description: 'Which duty.' })
  get kind(): string {
    return this.state.kind;
  }

  @Field(() => DeadlineRule, { description: 'Rule broken.' })
  get rule(): object {
    return new DeadlineRule(this.state.rule);
  }

  @Field(() => DateScalar, { description: 'Last day allowed.' })
  get dueOn(): string {
    return this.state.dueOn;
  }

  @Field(() => DateScalar, { nullable: true, description: 'Day done; null while not done.' })
  get doneOn(): string | null {
    return this.state.doneOn;
  }

  @Field(() => Int, { description: 'Calendar days late, to today while not done.' })
  get daysLate(): number {
    return this.state.daysLate;
  }
}
