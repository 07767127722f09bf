import { Arg, Args, Field, Int, ObjectType } from 'type-graphql';
import { breachesOf } from '../voterContact/breaches';
import {
  contactMinutesOf,
  type ContactBody,
  type ContactMinutesState,
  type SynthesisState,
  type VoterContactState,
} from '../voterContact/state';
import { ElectedBody } from '../kernel/electedBody';
import { AssemblySessionKind } from '../kernel/assemblySessionKind';
import { ContactTiming, VoterContactSessionStatus } from '../voterContact/vocabulary';
import { ActorType, Person } from './actor.types';
import { AttendanceType } from './attendance.types';
import { CommitmentConnection, type Commitment } from './commitment.types';
import { CommitmentFilterInput, type CommitmentFilter } from './commitmentFilter';
import { commitmentsOf } from './commitmentList.types';
import { OpinionFilterInput, type OpinionFilter } from './opinionFilter';
import { connectionOf, type Connection } from './connection.types';
import { funnelOf } from './funnelOf';
import { FunnelStep, funnelSteps } from './funnel.types';
import { graphqlEnum } from './graphqlEnum';
import { holdingUnit, limitFacts } from './limitFacts';
import { Breach, countedOn } from './meeting.types';
import { OpinionConnection } from './opinion.types';
import { opinionsOf, opinionsWithoutText } from './opinionList.types';
import { namedAs } from './namedRecord.types';
import { Office, Unit } from './organisation.types';
import { filterArgument, PageArgs } from './questionArguments';
import { ActedOn } from './actedOn.types';
import { RecordType } from './record.types';
import { DateScalar, DateTimeScalar } from './scalars';
import { UnitLevelEnum } from './sharedEnums';
import { Shows } from './shows';
import { LegalBasisType, OccurredOnType, QuantityType } from './values.types';
import { plainList, PlainList, type WholePlainList } from './plainList';
import { correctionsShown, RecordCorrection, waitingShown } from './recordCorrection.types';
import type { View } from './view';

const AssemblySessionKindEnum = graphqlEnum(AssemblySessionKind);
const ContactTimingEnum = graphqlEnum(ContactTiming);
const ElectedBodyEnum = graphqlEnum(ElectedBody);
const VoterContactSessionStatusEnum = graphqlEnum(VoterContactSessionStatus);
@ObjectType('SynthesisReport', {
  description: "Report that sums up voters' opinions (báo cáo tổng hợp).",
})
@Shows('state', {
  sentOn: { type: () => DateScalar, about: 'Day sent.' },
  document: { object: () => LegalBasisType, about: 'The document.' },
})
export class SynthesisReport {
  constructor(
    private readonly view: View,
    readonly state: SynthesisState,
  ) {}

  @Field(() => Office, { description: 'Office that receives it.' })
  async recipient(): Promise<object> {
    return namedAs(this.view, 'OFFICE', this.state.recipientOfficeId);
  }
}

@ObjectType('ContactMinutes', { description: 'Minutes of a voter contact (biên bản).' })
@Shows('state', {
  recordedBy: { viewed: () => ActorType, about: 'Who recorded the text as it now stands.' },
  recordedAt: { type: () => DateTimeScalar, about: 'When it was recorded.' },
})
export class ContactMinutes {
  constructor(
    readonly view: View,
    private readonly contact: VoterContactState,
    readonly state: ContactMinutesState,
  ) {}

  @Field(() => String, { description: 'Text as it now stands; see `history` for earlier ones.' })
  get text(): string {
    return contactMinutesOf(this.contact) ?? '';
  }
}

@ObjectType('ContactBody', { description: 'An elected body at a voter contact.' })
@Shows('state', {
  body: { type: () => ElectedBodyEnum, about: 'Elected body.' },
  councilLevel: {
    type: () => UnitLevelEnum,
    isNullable: true,
    about: 'Level of the council; null for the National Assembly.',
  },
})
export class ContactBodyType {
  constructor(readonly state: ContactBody) {}
}

@ObjectType('VoterContactSession', {
  implements: RecordType,
  description: 'A meeting of deputies with voters (tiếp xúc cử tri; Joint Resolution 72/2025).',
})
@Shows('state', {
  venueNoticeCountedOn: {
    type: () => DateScalar,
    from: 'dutiesDone.venue',
    isNullable: true,
    about: `Of the venue notice. ${countedOn}`,
  },
  synthesisCountedOn: {
    type: () => DateScalar,
    from: 'dutiesDone.synthesis',
    isNullable: true,
    about: `Of the synthesis. ${countedOn}`,
  },
  title: { type: () => String, about: 'Title.' },
  status: { type: () => VoterContactSessionStatusEnum, about: 'State.' },
  body: { type: () => ElectedBodyEnum, about: 'Elected body.' },
  councilLevel: {
    type: () => UnitLevelEnum,
    isNullable: true,
    about: 'Level of the council; null for the National Assembly.',
  },
  assemblySession: {
    type: () => String,
    isNullable: true,
    about:
      'Session that it belongs to, such as "kỳ họp thứ 9, khóa XVI"; null for thematic contacts.',
  },
  assemblySessionKind: {
    type: () => AssemblySessionKindEnum,
    isNullable: true,
    about: 'Kind of that session; null for thematic contacts.',
  },
  timing: { type: () => ContactTimingEnum, about: 'Before, after or on a theme.' },
  venue: { type: () => String, isNullable: true, about: 'Place; null until known.' },
  startsAt: {
    type: () => DateTimeScalar,
    isNullable: true,
    about: 'Start as planned; null when recorded afterwards.',
  },
  venueNotifiedOn: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day on which the place was notified; null until then.',
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
  synthesis: {
    viewed: () => SynthesisReport,
    isNullable: true,
    about: 'Synthesis sent on; null until then.',
  },
})
export class VoterContactSession extends ActedOn {
  constructor(
    view: View,
    readonly state: VoterContactState,
  ) {
    super(view, state);
  }

  @Field(() => Unit, { description: 'Unit that organises it.' })
  async unit(): Promise<object> {
    return namedAs(this.view, 'UNIT', this.state.unitId);
  }

  @Field(() => [ContactBodyType], {
    description: 'Bodies whose deputies meet voters there together with those of `body` (R48).',
  })
  get otherBodies(): readonly object[] {
    return this.state.otherBodies.map((each) => new ContactBodyType(each));
  }

  @Field(() => [Unit], { description: 'Administrative units covered.' })
  async territories(): Promise<object[]> {
    return Promise.all(this.state.territoryIds.map((id) => namedAs(this.view, 'UNIT', id)));
  }

  @Field(() => ContactMinutes, {
    nullable: true,
    description: 'Minutes (biên bản tiếp xúc cử tri); null until recorded.',
  })
  get minutes(): object | null {
    return this.state.minutes && new ContactMinutes(this.view, this.state, this.state.minutes);
  }

  @Field(() => [Person], { description: 'Deputies assigned.' })
  get deputies(): readonly object[] {
    return this.state.deputyPersonIds.map((id) => new Person(this.view, id, null));
  }

  @Field(() => [Breach], { description: 'Duties done late or not at all.' })
  async breaches(): Promise<object[]> {
    const unit = await holdingUnit(this.view, this.state);
    const found = breachesOf(this.state, unit, await limitFacts(this.view), this.view.on);
    return found.map((each) => new Breach(each));
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
    return opinionsOf(this.view, 'VoterContactSession.opinions', this.state, filter, page);
  }

  @Field(() => CommitmentConnection, {
    description: 'Promises made there, and in answers to petitions raised there (R45).',
  })
  async commitments(
    @Arg('filter', () => CommitmentFilterInput, filterArgument) filter: CommitmentFilter | null,
    @Args() page: PageArgs,
  ): Promise<Connection<Commitment>> {
    const made = { ...filter, sourceId: this.state.id };
    return commitmentsOf(this.view, 'VoterContactSession.commitments', made, null, page);
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
}

export const VoterContactSessionConnection = connectionOf(
  'VoterContactSession',
  'voter-contact sessions',
  () => VoterContactSession,
);
