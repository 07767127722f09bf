import { Field, ObjectType } from 'type-graphql';
import {
  conclusionTextOf,
  type ConclusionNoticeState,
  type ConferenceState,
} from '../dialogueConference/state';
import { countedOn, PublicationChannelEnum } from './meeting.types';
import { DateScalar } from './scalars';
import { Shows } from './shows';
import { LegalBasisType } from './values.types';

@ObjectType('ConclusionNotice', { description: 'Notice of conclusions with its publication.' })
@Shows('state', {
  document: { object: () => LegalBasisType, about: 'The document.' },
  issuedOn: { type: () => DateScalar, about: 'Day of issue.' },
  summary: { type: () => String, isNullable: true, about: 'Summary; null when not given.' },
  publishedOn: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day published; null until then.',
  },
  channels: { type: () => [PublicationChannelEnum], about: 'Where published.' },
})
@Shows('conference', {
  countedOn: {
    type: () => DateScalar,
    from: 'dutiesDone.results',
    isNullable: true,
    about: countedOn,
  },
})
export class ConclusionNotice {
  constructor(
    readonly conference: ConferenceState,
    readonly state: ConclusionNoticeState,
  ) {}

  @Field(() => String, {
    nullable: true,
    description: 'Whole text; null until it is recorded.',
  })
  get text(): string | null {
    return conclusionTextOf(this.conference);
  }
}
