import { Arg, Args, Field, Int, ObjectType } from 'type-graphql';
import { breachesOf, noticeDueOn, publicationDueOn } from '../dialogueConference/breaches';
import { MeetingMode } from '../dialogueConference/meetingMode';
import { AudienceType } from '../meeting/audienceType';
import { DialogueConferenceStatus } from '../dialogueConference/dialogueConferenceStatus';
import { Occasion } from '../kernel/occasion';
import {
  minutesTextOf,
  type ConferenceState,
  type MinutesState,
} from '../dialogueConference/state';
import { localDateOf, type LocalDate } from '../kernel/localDate';
import { ActorType } from './actor.types';
import { AttendanceType } from './attendance.types';
import { CommitmentConnection, type Commitment } from './commitment.types';
import { CommitmentFilterInput, type CommitmentFilter } from './commitmentFilter';
import { commitmentsOf } from './commitmentList.types';
import { OpinionFilterInput, type OpinionFilter } from './opinionFilter';
import { ConclusionNotice } from './conclusionNotice.types';
import { connectionOf, type Connection } from './connection.types';
import { funnelOf } from './funnelOf';
import { FunnelStep, funnelSteps } from './funnel.types';
import { graphqlEnum } from './graphqlEnum';
import { holdingUnit, limitFacts } from './limitFacts';
import { AdvanceNotice, Breach, VoterRequest } from './meeting.types';
import { OpinionConnection } from './opinion.types';
import { opinionsOf, opinionsWithoutText } from './opinionList.types';
import { namedAs } from './namedRecord.types';
import { Office, Unit } from './organisation.types';
import { filterArgument, PageArgs } from './questionArguments';
import { ActedOn } from './actedOn.types';
import { RecordType } from './record.types';
import { DateScalar, DateTimeScalar } from './scalars';
import { Shows } from './shows';
import { OccurredOnType, QuantityType } from './values.types';
import { plainList, PlainList, type WholePlainList } from './plainList';
import { correctionsShown, RecordCorrection, waitingShown } from './recordCorrection.types';
import type { View } from './view';

const AudienceTypeEnum = graphqlEnum(AudienceType);
const DialogueConferenceStatusEnum = graphqlEnum(DialogueConferenceStatus);
const MeetingModeEnum = graphqlEnum(MeetingMode);
const OccasionEnum = graphqlEnum(Occasion);

/** Day held, else scheduled; null while there is no date. */
const meetingDay = ({ heldOn, startsAt }: ConferenceState): LocalDate | null =>
  heldOn?.date ?? (startsAt === null ? null : localDateOf(startsAt));

@ObjectType('Minutes', {
  description: 'Minutes with their approval by somebody other than the drafter.',
})
@Shows('state', {
  draftedBy: { viewed: () => ActorType, about: 'Who drafted them.' },
  draftedAt: { type: () => DateTimeScalar, about: 'When drafted.' },
  approvedBy: {
    viewed: () => ActorType,
    isNullable: true,
    about: 'Who approved them; null while a draft.',
  },
  approvedAt: {
    type: () => DateTimeScalar,
    isNullable: true,
    about: 'When approved; null while a draft.',
  },
  amendmentCount: { type: () => Int, about: 'Number of amendments after approval; see `history`.' },
})
export class Minutes {
  constructor(
    readonly view: View,
    private readonly conference: ConferenceState,
    readonly state: MinutesState,
  ) {}

  @Field(() => String, { description: 'Current text, amendments included.' })
  get text(): string {
    return minutesTextOf(this.conference) ?? '';
  }
}

@ObjectType('DialogueConference', {
  implements: RecordType,
  description:
    'A dialogue between those in charge and the people (hội nghị đối thoại). It never lists its promises in its own stream; the read model joins them.',
})
@Shows('state', {
  title: { type: () => String, about: 'Title.' },
  status: { type: () => DialogueConferenceStatusEnum, about: 'State.' },
  occasion: { type: () => OccasionEnum, about: 'Why it takes place.' },
  audiences: { type: () => [AudienceTypeEnum], about: 'Who is spoken with.' },
  mode: { type: () => MeetingModeEnum, about: 'How people take part.' },
  venue: { type: () => String, isNullable: true, about: 'Place; null when online or unknown.' },
  startsAt: {
    type: () => DateTimeScalar,
    isNullable: true,
    about: 'Start as scheduled; null while planned, postponed or recorded afterwards.',
  },
  heldOn: {
    object: () => OccurredOnType,
    isNullable: true,
    about: 'When it took place; null before.',
  },
  furtherDays: {
    type: () => [DateScalar],
    about: 'Days after the first on which it went on; none for a meeting of one day.',
  },
  opinionsCounted: {
    object: () => QuantityType,
    isNullable: true,
    about:
      'All opinions voiced, as they were counted, those recorded among them; null when nobody counted (R48).',
  },
  attendance: {
    object: () => AttendanceType,
    isNullable: true,
    about: 'Who came; null before it is held.',
  },
  plannedFor: {
    object: () => OccurredOnType,
    isNullable: true,
    about: 'When it is meant for; null unless planned without a date.',
  },
  voterRequest: {
    object: () => VoterRequest,
    isNullable: true,
    about: "Voters' request; null when none.",
  },
})
export class DialogueConference extends ActedOn {
  constructor(
    view: View,
    readonly state: ConferenceState,
  ) {
    super(view, state);
  }

  @Field(() => Unit, { description: 'Unit that holds it.' })
  async unit(): Promise<Unit> {
    return namedAs(this.view, 'UNIT', this.state.unitId);
  }

  @Field(() => Office, { description: 'Office in the chair; conferences are counted by it.' })
  async chairOffice(): Promise<Office> {
    return namedAs(this.view, 'OFFICE', this.state.chairOfficeId);
  }

  @Field(() => [Office], {
    description: "Offices that chair with it, such as the People's Council Standing Committee.",
  })
  async coChairOffices(): Promise<Office[]> {
    return Promise.all(this.state.coChairOfficeIds.map((id) => namedAs(this.view, 'OFFICE', id)));
  }

  @Field(() => [Unit], {
    description: 'Administrative units covered; may be several for one conference.',
  })
  async territories(): Promise<Unit[]> {
    return Promise.all(this.state.territoryIds.map((id) => namedAs(this.view, 'UNIT', id)));
  }

  @Field(() => Minutes, { nullable: true, description: 'Minutes (biên bản); null until drafted.' })
  get minutes(): object | null {
    return this.state.minutes && new Minutes(this.view, this.state, this.state.minutes);
  }

  @Field(() => ConclusionNotice, {
    nullable: true,
    description: 'Conclusion notice (thông báo kết luận); null until issued.',
  })
  get conclusionNotice(): object | null {
    const { conclusionNotice } = this.state;
    return conclusionNotice && new ConclusionNotice(this.state, conclusionNotice);
  }

  @Field(() => AdvanceNotice, {
    nullable: true,
    description: 'Notice given beforehand; null when none.',
  })
  get advanceNotice(): object | null {
    const { advanceNotice } = this.state;
    const day = meetingDay(this.state);
    const { notice } = this.state.dutiesDone;
    return advanceNotice && day && new AdvanceNotice(advanceNotice, day, notice);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day for the notice, by the rules that bind it; null while no date is set, and where none asks for one (R49).',
  })
  async noticeDueOn(): Promise<string | null> {
    const unit = await holdingUnit(this.view, this.state);
    return noticeDueOn(this.state, unit, await limitFacts(this.view));
  }

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day to publish results, by the rules that bind it; null before it is held, and where none asks for it (R49).',
  })
  async publicationDueOn(): Promise<string | null> {
    const unit = await holdingUnit(this.view, this.state);
    return publicationDueOn(this.state, unit, await limitFacts(this.view));
  }

  @Field(() => [Breach], {
    description: 'Duties done late or not at all; recorded, never blocking.',
  })
  async breaches(): Promise<object[]> {
    const unit = await holdingUnit(this.view, this.state);
    const found = breachesOf(this.state, unit, await limitFacts(this.view), this.view.on);
    return found.map((each) => new Breach(each));
  }

  @Field(() => RecordCorrection, {
    nullable: true,
    description:
      'Correction that waits to be confirmed, since lateness would go; null when none does (R36).',
  })
  pendingCorrection(): object | null {
    return waitingShown(this.view, this.state.id);
  }

  @PlainList(() => RecordCorrection, 'Corrections, latest first, refused ones too (R36).')
  corrections(): WholePlainList {
    return plainList(correctionsShown(this.view, this.state.id), (each) => each);
  }

  @Field(() => [FunnelStep], { description: 'From said to verified.' })
  async funnel(): Promise<object[]> {
    return funnelSteps(await funnelOf(this.view, { sourceId: this.state.id }), this.view.on);
  }

  @Field(() => Int, {
    description: 'Opinions counted and not recorded with their text (R48).',
  })
  async opinionsWithoutText(): Promise<number> {
    return opinionsWithoutText(this.view, this.state);
  }

  @Field(() => OpinionConnection, { description: 'What was said, in order.' })
  async opinions(
    @Arg('filter', () => OpinionFilterInput, filterArgument) filter: OpinionFilter | null,
    @Args() page: PageArgs,
  ): Promise<Connection<object>> {
    return opinionsOf(this.view, 'DialogueConference.opinions', this.state, filter, page);
  }

  @Field(() => CommitmentConnection, {
    description: 'Promises made there, and in answers to petitions raised there (R45).',
  })
  async commitments(
    @Arg('filter', () => CommitmentFilterInput, filterArgument) filter: CommitmentFilter | null,
    @Args() page: PageArgs,
  ): Promise<Connection<Commitment>> {
    const made = { ...filter, sourceId: this.state.id };
    return commitmentsOf(this.view, 'DialogueConference.commitments', made, null, page);
  }
}

export const DialogueConferenceConnection = connectionOf(
  'DialogueConference',
  'dialogue conferences',
  () => DialogueConference,
);
