import { Field, Int, ObjectType } from 'type-graphql';
import { PublicationChannel } from '../kernel/publicationChannel';
import type { AdvanceNoticeState, VoterRequestState } from '../dialogueConference/state';
import { isBindingRequest } from '../dialogueConference/voterRequestShare';
import { daysBetween, type LocalDate } from '../kernel/localDate';
import { BreachKind, type Breach as BreachState } from '../meeting/breach';
import { DeadlineRule } from './deadlineRule.types';
import { graphqlEnum } from './graphqlEnum';
import { DateScalar, DecimalScalar } from './scalars';
import { Shows } from './shows';
import { OccurredOnType } from './values.types';

export const BreachKindEnum = graphqlEnum(BreachKind);
export const PublicationChannelEnum = graphqlEnum(PublicationChannel);

/** What a duty's second day says. */
export const countedOn =
  'Day from which it counts as done: the same, or that of recording where the day was typed late, took lateness away and was not confirmed (R36).';

@ObjectType('VoterRequest', { description: 'A request by voters to hold a dialogue.' })
@Shows('state', {
  sharePercent: { type: () => DecimalScalar, about: "Share of the commune's voters, percent." },
  receivedOn: { object: () => OccurredOnType, about: 'When it came in.' },
})
export class VoterRequest {
  constructor(readonly state: VoterRequestState) {}

  @Field(() => Boolean, {
    description: 'Whether it reaches the share that obliges, 10 % as shipped.',
  })
  get isBinding(): boolean {
    return isBindingRequest(this.state.sharePercent);
  }
}

@ObjectType('AdvanceNotice', { description: 'Announcement before a conference (thông báo trước).' })
@Shows('state', {
  publishedOn: { type: () => DateScalar, about: 'Day of publication.' },
  channels: { type: () => [PublicationChannelEnum], about: 'Where.' },
})
@Shows({
  countedOn: { type: () => DateScalar, from: 'doneOn', isNullable: true, about: countedOn },
})
export class AdvanceNotice {
  constructor(
    readonly state: AdvanceNoticeState,
    private readonly meetingOn: LocalDate,
    readonly doneOn: LocalDate | null,
  ) {}

  @Field(() => Int, {
    description:
      'Calendar days before the conference; whether they were enough is told by `breaches`.',
  })
  get daysBefore(): number {
    return daysBetween(this.state.publishedOn, this.meetingOn);
  }
}

@ObjectType('Breach', {
  description: 'A duty done late or not at all. Recorded, never a reason to refuse.',
})
@Shows('state', {
  kind: { type: () => BreachKindEnum, about: 'Which duty.' },
  rule: { object: () => DeadlineRule, about: 'Rule broken.' },
  dueOn: { type: () => DateScalar, about: 'Last day allowed.' },
  doneOn: { type: () => DateScalar, isNullable: true, about: 'Day done; null while not done.' },
  daysLate: { type: () => Int, about: 'Calendar days late, to today while not done.' },
})
export class Breach {
  constructor(readonly state: BreachState) {}
}
