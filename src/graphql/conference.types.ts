import { Arg, Args, Field, Int, ObjectType } from 'type-graphql';
import { breachesOf, noticeDueOn, publicationDueOn } from '../dialogueConference/breaches';
import { MeetingMode } from '../dialogueConference/meetingMode';
import { AudienceType } from '../meeting/audienceType';
import { DialogueConferenceStatus } from '../dialogueConference/dialogueConferenceStatus';
import { Occasion } from '../dialogueConference/occasion';
import { PublicationChannel } from '../kernel/publicationChannel';
import type {
  ConclusionNoticeState,
  ConferenceState,
  MinutesState,
} from '../dialogueConference/state';
import { localDateOf, type LocalDate } from '../kernel/localDate';
import { ActorType } from './actor.types';
import { AttendanceType } from './attendance.types';
import { CommitmentConnection, type Commitment } from './commitment.types';
import { CommitmentFilterInput, type CommitmentFilter } from './commitmentFilter';
import { commitmentsOf } from './commitmentList.types';
import { OpinionFilterInput, type OpinionFilter } from './conferenceFilter';
import { connectionOf, type Connection } from './connection.types';
import { funnelOf } from './funnelOf';
import { FunnelStep, funnelSteps } from './funnel.types';
import { graphqlEnum } from './graphqlEnum';
import { limitFacts } from './limitFacts';
import { AdvanceNotice, Breach, VoterRequest } from './meeting.types';
import { OpinionConnection } from './opinion.types';
import { opinionsOf } from './opinionList.types';
import { officeNamed, unitNamed } from './namedRecord.types';
import { Office, Unit } from './organisation.types';
import { PageArgs } from './questionArguments';
import { RecordType } from './record.types';
import { DateScalar, DateTimeScalar } from './scalars';
import { LegalBasisType, OccurredOnType } from './values.types';
import type { View } from './view';

const AudienceTypeEnum = graphqlEnum(AudienceType);
const DialogueConferenceStatusEnum = graphqlEnum(DialogueConferenceStatus);
const MeetingModeEnum = graphqlEnum(MeetingMode);
const OccasionEnum = graphqlEnum(Occasion);
const PublicationChannelEnum = graphqlEnum(PublicationChannel);

/** Day held, else scheduled; null while there is no date. */
const meetingDay = ({ heldOn, startsAt }: ConferenceState): LocalDate | null =>
  heldOn?.date ?? (startsAt === null ? null : localDateOf(startsAt));

const filterArgument = { nullable: true, description: 'Narrows the result.' };

@ObjectType('Minutes', {
  description: 'Minutes with their approval by somebody other than the drafter.',
})
export class Minutes {
  constructor(
    private readonly view: View,
    private readonly state: MinutesState,
  ) {}

  @Field(() => String, { description: 'Current text, amendments included.' })
  get text(): string {
    return this.state.text;
  }

  @Field(() => ActorType, { description: 'Who drafted them.' })
  get draftedBy(): object {
    return new ActorType(this.view, this.state.draftedBy);
  }

  @Field(() => DateTimeScalar, { description: 'When drafted.' })
  get draftedAt(): string {
    return this.state.draftedAt;
  }

  @Field(() => ActorType, {
    nullable: true,
    description: 'Who approved them; null while a draft.',
  })
  get approvedBy(): object | null {
    return this.state.approvedBy && new ActorType(this.view, this.state.approvedBy);
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When approved; null while a draft.',
  })
  get approvedAt(): string | null {
    return this.state.approvedAt;
  }

  @Field(() => Int, { description: 'Number of amendments after approval; see `history`.' })
  get amendmentCount(): number {
    return this.state.amendmentCount;
  }
}

@ObjectType('ConclusionNotice', { description: 'Notice of conclusions with its publication.' })
export class ConclusionNotice {
  constructor(private readonly state: ConclusionNoticeState) {}

  @Field(() => LegalBasisType, { description: 'The document.' })
  get document(): LegalBasisType {
    return new LegalBasisType(this.state.document);
  }

  @Field(() => DateScalar, { description: 'Day of issue.' })
  get issuedOn(): string {
    return this.state.issuedOn;
  }

  @Field(() => String, { nullable: true, description: 'Summary; null when not given.' })
  get summary(): string | null {
    return this.state.summary;
  }

  @Field(() => DateScalar, { nullable: true, description: 'Day published; null until then.' })
  get publishedOn(): string | null {
    return this.state.publishedOn;
  }

  @Field(() => [PublicationChannelEnum], { description: 'Where published.' })
  get channels(): readonly string[] {
    return this.state.channels;
  }
}

@ObjectType('DialogueConference', {
  implements: RecordType,
  description:
    'A dialogue between those in charge and the people (hội nghị đối thoại). It never lists its promises in its own stream; the read model joins them.',
})
export class DialogueConference extends RecordType {
  constructor(
    view: View,
    private readonly state: ConferenceState,
  ) {
    super(view, state);
  }

  @Field(() => String, { description: 'Title.' })
  get title(): string {
    return this.state.title;
  }

  @Field(() => DialogueConferenceStatusEnum, { description: 'State.' })
  get status(): string {
    return this.state.status;
  }

  @Field(() => OccasionEnum, { description: 'Why it takes place.' })
  get occasion(): string {
    return this.state.occasion;
  }

  @Field(() => Unit, { description: 'Unit that holds it.' })
  async unit(): Promise<Unit> {
    return unitNamed(this.view, this.state.unitId);
  }

  @Field(() => Office, { description: 'Office in the chair; conferences are counted by it.' })
  async chairOffice(): Promise<Office> {
    return officeNamed(this.view, this.state.chairOfficeId);
  }

  @Field(() => [Office], {
    description: "Offices that chair with it, such as the People's Council Standing Committee.",
  })
  async coChairOffices(): Promise<Office[]> {
    return Promise.all(this.state.coChairOfficeIds.map((id) => officeNamed(this.view, id)));
  }

  @Field(() => [AudienceTypeEnum], { description: 'Who is spoken with.' })
  get audiences(): readonly string[] {
    return this.state.audiences;
  }

  @Field(() => [Unit], {
    description: 'Administrative units covered; may be several for one conference.',
  })
  async territories(): Promise<Unit[]> {
    return Promise.all(this.state.territoryIds.map((id) => unitNamed(this.view, id)));
  }

  @Field(() => MeetingModeEnum, { description: 'How people take part.' })
  get mode(): string {
    return this.state.mode;
  }

  @Field(() => String, { nullable: true, description: 'Place; null when online or unknown.' })
  get venue(): string | null {
    return this.state.venue;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Start as scheduled; null while planned, postponed or recorded afterwards.',
  })
  get startsAt(): string | null {
    return this.state.startsAt;
  }

  @Field(() => OccurredOnType, {
    nullable: true,
    description: 'When it took place; null before.',
  })
  get heldOn(): OccurredOnType | null {
    return this.state.heldOn && new OccurredOnType(this.state.heldOn);
  }

  @Field(() => AttendanceType, { nullable: true, description: 'Who came; null before it is held.' })
  get attendance(): AttendanceType | null {
    return this.state.attendance && new AttendanceType(this.state.attendance);
  }

  @Field(() => Minutes, { nullable: true, description: 'Minutes (biên bản); null until drafted.' })
  get minutes(): Minutes | null {
    return this.state.minutes && new Minutes(this.view, this.state.minutes);
  }

  @Field(() => ConclusionNotice, {
    nullable: true,
    description: 'Conclusion notice (thông báo kết luận); null until issued.',
  })
  get conclusionNotice(): ConclusionNotice | null {
    return this.state.conclusionNotice && new ConclusionNotice(this.state.conclusionNotice);
  }

  @Field(() => OccurredOnType, {
    nullable: true,
    description: 'When it is meant for; null unless planned without a date.',
  })
  get plannedFor(): object | null {
    return this.state.plannedFor && new OccurredOnType(this.state.plannedFor);
  }

  @Field(() => VoterRequest, { nullable: true, description: "Voters' request; null when none." })
  get voterRequest(): object | null {
    return this.state.voterRequest && new VoterRequest(this.state.voterRequest);
  }

  @Field(() => AdvanceNotice, {
    nullable: true,
    description: 'Notice given beforehand; null when none.',
  })
  get advanceNotice(): object | null {
    const { advanceNotice } = this.state;
    const day = meetingDay(this.state);
    return advanceNotice && day && new AdvanceNotice(advanceNotice, day);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day for the notice: 7 days before; null while no date is set.',
  })
  async noticeDueOn(): Promise<string | null> {
    return noticeDueOn(this.state, await limitFacts(this.view));
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day to publish results: 10 days after; null before it is held.',
  })
  async publicationDueOn(): Promise<string | null> {
    return publicationDueOn(this.state, await limitFacts(this.view));
  }

  @Field(() => [Breach], {
    description: 'Duties done late or not at all; recorded, never blocking.',
  })
  async breaches(): Promise<object[]> {
    const found = breachesOf(this.state, await limitFacts(this.view), this.view.on);
    return found.map((each) => new Breach(each));
  }

  @Field(() => [FunnelStep], { description: 'From said to verified.' })
  async funnel(): Promise<object[]> {
    return funnelSteps(await funnelOf(this.view, { sourceId: this.state.id }), this.view.on);
  }

  @Field(() => OpinionConnection, { description: 'What was said, in order.' })
  opinions(
    @Arg('filter', () => OpinionFilterInput, filterArgument) filter: OpinionFilter | null,
    @Args() page: PageArgs,
  ): Connection<object> {
    return opinionsOf(this.view, 'DialogueConference.opinions', this.state, filter, page);
  }

  @Field(() => CommitmentConnection, { description: 'Promises made there.' })
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
