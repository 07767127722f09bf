import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { CompetenceLevel } from '../kernel/competenceLevel';
import { SubmissionKind } from '../kernel/submissionKind';
import { AudienceType } from '../meeting/audienceType';
import { OpinionOutcome } from '../meeting/opinionOutcome';
import type { OpinionPlace, OpinionState } from '../meeting/opinionState';
import { Action, ACTIONS, actionsShown } from './action.types';
import { opinionOf, shownAs } from './anyRecord.types';
import { Commitment } from './commitment.types';
import { madeBy } from './madeBy.types';
import { DialogueConference } from './conference.types';
import { connectionOf } from './connection.types';
import { graphqlEnum } from './graphqlEnum';
import { namedAs, recordNamed } from './namedRecord.types';
import { Office } from './organisation.types';
import { Petition } from './petition.types';
import { PlainList, type WholePlainList } from './plainList';
import { Shows } from './shows';
import { VoterContactSession } from './voterContact.types';
import type { View } from './view';

const AudienceTypeEnum = graphqlEnum(AudienceType);
const CompetenceLevelEnum = graphqlEnum(CompetenceLevel);
const OpinionOutcomeEnum = graphqlEnum(OpinionOutcome);
const SubmissionKindEnum = graphqlEnum(SubmissionKind);

export const OpinionSource = createUnionType({
  name: 'OpinionSource',
  description: 'Where an opinion was said.',
  types: () => [DialogueConference, VoterContactSession] as const,
});

@ObjectType('Opinion', {
  description: "Something said at a meeting (ý kiến), without the speaker's identity.",
})
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the opinion.' },
  text: { type: () => String, about: 'What was said.' },
  audience: {
    type: () => AudienceTypeEnum,
    isNullable: true,
    about: 'Who the speaker spoke for; null when not noted.',
  },
  outcome: { type: () => OpinionOutcomeEnum, about: 'What happened on the spot.' },
  spotAnswer: {
    type: () => String,
    isNullable: true,
    about:
      'Answer given on the spot; null when none. What it left open may be DEFERRED all the same.',
  },
  kind: {
    type: () => SubmissionKindEnum,
    isNullable: true,
    about: 'Kind after classification; null before.',
  },
  competence: {
    type: () => CompetenceLevelEnum,
    isNullable: true,
    about: 'Level competent to decide (thẩm quyền); null before classification.',
  },
  policyField: {
    type: () => String,
    isNullable: true,
    about: 'Code of the field of work (lĩnh vực) such as LAND; null before classification.',
  },
})
export class Opinion {
  constructor(
    readonly view: View,
    readonly meetingId: string,
    readonly state: OpinionState,
  ) {}

  @Field(() => OpinionSource, { description: 'Where it was said.' })
  async source(): Promise<object> {
    return recordNamed(this.view, this.meetingId);
  }

  @Field(() => Office, {
    nullable: true,
    description: 'Office that is to answer; null unless DEFERRED.',
  })
  async deferredTo(): Promise<object | null> {
    const { deferredTo } = this.state;
    return deferredTo === null ? null : namedAs(this.view, 'OFFICE', deferredTo);
  }

  @Field(() => Office, {
    nullable: true,
    description: 'Office that answered on the spot; null when not noted.',
  })
  async answeredBy(): Promise<object | null> {
    const { answeredBy } = this.state;
    return answeredBy === null ? null : namedAs(this.view, 'OFFICE', answeredBy);
  }

  @Field(() => Boolean, {
    description: 'Whether it was marked as made in error: it is in no list and no count then.',
  })
  get isRecordedInError(): boolean {
    return this.state.inErrorOn !== null;
  }

  @Field(() => Opinion, {
    nullable: true,
    description:
      'The same opinion where it was voiced: it had been recorded at the wrong meeting, and counts here no more (R39); null unless moved.',
  })
  async movedTo(): Promise<object | null> {
    return this.at(this.state.movedTo);
  }

  @Field(() => Opinion, {
    nullable: true,
    description: 'The same opinion where it had been recorded first; null unless moved here.',
  })
  async movedFrom(): Promise<object | null> {
    return this.at(this.state.movedFrom);
  }

  /** Null where it is not there, or not for this reader. */
  private async at(place: OpinionPlace | null): Promise<object | null> {
    return place && opinionOf(this.view, place.sourceId, place.opinionId);
  }

  @Field(() => Petition, {
    nullable: true,
    description: 'Petition that it became; null when none.',
  })
  async petition(): Promise<object | null> {
    const petition = await this.view.records.petitionOf(this.state.id);
    return petition && shownAs(this.view, 'PETITION', petition.id);
  }

  @PlainList(() => Action, ACTIONS)
  async actions(): Promise<WholePlainList> {
    const part = { field: 'opinionId', id: this.state.id };
    return actionsShown(await this.view.actions(this.meetingId, part));
  }

  @PlainList(
    () => Commitment,
    'Promises made in reply, or in the answer to the petition that it became (R45).',
  )
  async commitments(): Promise<WholePlainList> {
    return madeBy(this.view, await this.view.records.inReplyTo(this.state.id));
  }
}

export const OpinionConnection = connectionOf(
  'Opinion',
  'opinions in the order in which they were raised',
  () => Opinion,
);
