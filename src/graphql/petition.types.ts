import { Arg, Field, ObjectType } from 'type-graphql';
import { CompetenceLevel } from '../kernel/competenceLevel';
import { addDays, daysBetween, type LocalDate } from '../kernel/localDate';
import { SubmissionKind } from '../kernel/submissionKind';
import {
  answerClockOn,
  answerTimeliness,
  originsOf,
  type AbsorbedPetition,
} from '../petition/answerClock';
import { lateAnswers } from '../petition/lateAnswers';
import type { PetitionOrigin as OriginState } from '../petition/events';
import {
  answeringOfficeOn,
  isResolved,
  returnReasonOf,
  type PetitionState,
  type ReferralState,
} from '../petition/state';
import { IntakeChannel, PetitionStatus } from '../petition/vocabulary';
import { Timeliness } from '../commitment/vocabulary';
import { absorbedBy } from './absorbedBy';
import { opinionOf, shownAs } from './anyRecord.types';
import { Commitment } from './commitment.types';
import { madeBy } from './madeBy.types';
import { connectionOf } from './connection.types';
import { Deadline, Overdue } from './deadline.types';
import { ruleVersionNamed } from './deadlineRule.types';
import { graphqlEnum } from './graphqlEnum';
import { Opinion } from './opinion.types';
import { Breach } from './meeting.types';
import { namedAs } from './namedRecord.types';
import { Office, Unit } from './organisation.types';
import { PetitionAnswer } from './petitionAnswer.types';
import { petitionDeadline } from './petitionDeadline';
import { newestPart, plainList, PlainList, type WholePlainList } from './plainList';
import { dayArgument } from './questionArguments';
import { ActedOn } from './actedOn.types';
import { RecordType } from './record.types';
import { DateScalar } from './scalars';
import { Shows } from './shows';
import { OccurredOnType } from './values.types';
import { correctionsShown, RecordCorrection, waitingShown } from './recordCorrection.types';
import type { View } from './view';

const CompetenceLevelEnum = graphqlEnum(CompetenceLevel);
const IntakeChannelEnum = graphqlEnum(IntakeChannel);
const PetitionStatusEnum = graphqlEnum(PetitionStatus);
const SubmissionKindEnum = graphqlEnum(SubmissionKind);
const TimelinessEnum = graphqlEnum(Timeliness);

@ObjectType('PetitionOrigin', { description: 'One place where a petition was raised.' })
@Shows('state', {
  raisedOn: { object: () => OccurredOnType, about: 'When it was raised.' },
})
export class PetitionOrigin {
  constructor(
    private readonly view: View,
    readonly state: OriginState,
  ) {}

  @Field(() => Opinion, {
    nullable: true,
    description: 'Opinion that it came from; null for other channels.',
  })
  async opinion(): Promise<object | null> {
    const { sourceId, opinionId } = this.state;
    if (sourceId === null || opinionId === null) return null;
    return opinionOf(this.view, sourceId, opinionId);
  }

  @Field(() => Unit, {
    nullable: true,
    description: 'Administrative unit of those who raised it; null when unknown.',
  })
  async territory(): Promise<object | null> {
    const { territoryId } = this.state;
    return territoryId === null ? null : namedAs(this.view, 'UNIT', territoryId);
  }
}

@ObjectType('Referral', { description: 'One referral to an office (chuyển xử lý).' })
@Shows('state', {
  referredOn: { type: () => DateScalar, about: 'Day referred.' },
  returnedOn: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day returned for lack of competence; null unless returned.',
  },
})
export class Referral {
  constructor(
    private readonly view: View,
    readonly state: ReferralState,
    private readonly petition: PetitionState,
  ) {}

  @Field(() => Office, { description: 'Office that received it.' })
  async toOffice(): Promise<object> {
    return namedAs(this.view, 'OFFICE', this.state.toOfficeId);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Reason of the return; null unless returned.',
  })
  get returnReason(): string | null {
    return returnReasonOf(this.petition, this.petition.referrals.indexOf(this.state));
  }
}

@ObjectType('Petition', {
  implements: RecordType,
  description: "A voter's or citizen's petition (kiến nghị); not MTTQ's recommendation.",
})
@Shows('known', {
  text: { type: () => String, about: 'What is asked, without identities.' },
})
@Shows('state', {
  status: { type: () => PetitionStatusEnum, about: 'State.' },
  kind: { type: () => SubmissionKindEnum, about: 'Kind.' },
  channel: { type: () => IntakeChannelEnum, about: 'How it came in.' },
  policyField: {
    type: () => String,
    isNullable: true,
    about: 'Code of the field of work; null before classification.',
  },
  competence: {
    type: () => CompetenceLevelEnum,
    isNullable: true,
    about: 'Level competent to decide; null before classification.',
  },
  notifiedOn: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day on which voters were told; null until then.',
  },
})
export class Petition extends ActedOn {
  constructor(
    view: View,
    readonly known: PetitionState,
    readonly state: PetitionState = known,
  ) {
    super(view, known);
  }

  /** Petitions that ended in it, as far as they had by what was known. */
  private absorbed(): Promise<readonly AbsorbedPetition[]> {
    return absorbedBy(this.view, this.known.id);
  }

  private day(on: LocalDate | null): LocalDate {
    return on ?? this.view.on;
  }

  @PlainList(() => PetitionOrigin, 'Where it was raised; merging keeps them all. Never empty.')
  async origins(): Promise<WholePlainList> {
    const absorbed = (await this.absorbed()).filter(({ joinedOn }) => joinedOn <= this.view.on);
    const origins = originsOf(this.state, absorbed);
    return plainList(origins, (each) => new PetitionOrigin(this.view, each));
  }

  @Field(() => Office, {
    nullable: true,
    description: 'Office that must answer; null before referral.',
  })
  async answeringOffice(
    @Arg('on', () => DateScalar, dayArgument) on: LocalDate | null,
  ): Promise<object | null> {
    const officeId = answeringOfficeOn(this.known, this.day(on));
    return officeId === null ? null : namedAs(this.view.at(on), 'OFFICE', officeId);
  }

  @Field(() => Deadline, {
    description: 'When the answer is due. A returned referral keeps the first clock.',
  })
  async deadline(): Promise<object> {
    return petitionDeadline(this.view, this.known, await this.absorbed());
  }

  @Field(() => TimelinessEnum, {
    nullable: true,
    description: 'Box of the answer; null when merged or recorded in error.',
  })
  async timeliness(
    @Arg('on', () => DateScalar, dayArgument) on: LocalDate | null,
  ): Promise<string | null> {
    return answerTimeliness(this.known, await this.absorbed(), this.day(on));
  }

  @Field(() => Overdue, {
    nullable: true,
    description: 'How late it is; null unless OPEN_OVERDUE.',
  })
  async overdue(
    @Arg('on', () => DateScalar, dayArgument) on: LocalDate | null,
  ): Promise<object | null> {
    const absorbed = await this.absorbed();
    const day = this.day(on);
    const due = answerClockOn(this.known, absorbed, day)?.deadline.date ?? null;
    if (due === null || answerTimeliness(this.known, absorbed, day) !== 'OPEN_OVERDUE') return null;
    return new Overdue({ since: addDays(due, 1), daysLate: daysBetween(due, day), level: 0 });
  }

  @PlainList(
    () => Breach,
    'Answers given later than their rule allows or still owed; recorded, never blocking. None where the day was set by hand.',
  )
  async breaches(): Promise<WholePlainList> {
    const late = lateAnswers(this.known, await this.absorbed(), this.view.on);
    return newestPart(late, async ({ ruleId, ...days }) => {
      const rule = await ruleVersionNamed(this.view, ruleId);
      return new Breach({ kind: 'ANSWER_LATE', rule, ...days });
    });
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

  @PlainList(() => Referral, 'Referrals in order.')
  referrals(): WholePlainList {
    return newestPart(this.state.referrals, (each) => new Referral(this.view, each, this.state));
  }

  @PlainList(() => PetitionAnswer, 'Answers in order; several after reopening.')
  answers(): WholePlainList {
    return newestPart(this.state.answers, (each) => new PetitionAnswer(this.view, each));
  }

  @Field(() => Boolean, {
    description: 'Whether the latest answer is RESOLVED and not judged unsatisfactory.',
  })
  get isResolved(): boolean {
    return isResolved(this.state);
  }

  @Field(() => Petition, {
    nullable: true,
    description: 'Petition that this was merged into; null unless MERGED.',
  })
  async mergedInto(): Promise<object | null> {
    const { mergedIntoId } = this.state;
    return mergedIntoId === null ? null : shownAs(this.view, 'PETITION', mergedIntoId);
  }

  @PlainList(() => Petition, 'Petitions merged into this one.')
  async mergedFrom(): Promise<WholePlainList> {
    const absorbed = await this.absorbed();
    const own = absorbed.filter(
      ({ petition, joinedOn }) =>
        petition.mergedIntoId === this.known.id && joinedOn <= this.view.on,
    );
    return plainList(own, ({ petition }) => namedAs(this.view, 'PETITION', petition.id));
  }

  @PlainList(() => Commitment, 'Promises made in answers to it.')
  async commitments(): Promise<WholePlainList> {
    return madeBy(this.view, await this.view.records.madeFor(this.known.id));
  }
}

export const PetitionConnection = connectionOf('Petition', 'petitions', () => Petition);
