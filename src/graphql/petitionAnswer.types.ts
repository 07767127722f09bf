import { Field, ID, ObjectType } from 'type-graphql';
import type { PetitionAnswerState } from '../petition/state';
import { AnswerKind } from '../petition/vocabulary';
import { ActorType } from './actor.types';
import { graphqlEnum } from './graphqlEnum';
import { LegalBasisType, OccurredOnType } from './values.types';
import type { View } from './view';

const AnswerKindEnum = graphqlEnum(AnswerKind);

@ObjectType('PetitionAnswer', { description: 'One answer, and how it was judged.' })
export class PetitionAnswer {
  constructor(
    private readonly view: View,
    private readonly state: PetitionAnswerState,
  ) {}

  @Field(() => ID, { description: 'Identifies the answer.' })
  get id(): string {
    return this.state.id;
  }

  @Field(() => AnswerKindEnum, { description: 'What it amounts to.' })
  get kind(): string {
    return this.state.kind;
  }

  @Field(() => String, { description: 'The answer.' })
  get text(): string {
    return this.state.text;
  }

  @Field(() => LegalBasisType, { nullable: true, description: 'The document; null when oral.' })
  get document(): object | null {
    return this.state.document && new LegalBasisType(this.state.document);
  }

  @Field(() => OccurredOnType, { description: 'When answered.' })
  get answeredOn(): object {
    return new OccurredOnType(this.state.answeredOn);
  }

  @Field(() => ActorType, { description: 'Who answered.' })
  get answeredBy(): object {
    return new ActorType(this.view, this.state.answeredBy);
  }

  @Field(() => Boolean, { nullable: true, description: 'Whether it satisfies; null until judged.' })
  get isSatisfactory(): boolean | null {
    return this.state.isSatisfactory;
  }

  @Field(() => ActorType, { nullable: true, description: 'Who judged; null until judged.' })
  get judgedBy(): object | null {
    return this.state.judgedBy && new ActorType(this.view, this.state.judgedBy);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Reason of the judgement; null when not given.',
  })
  get judgementReason(): string | null {
    return this.state.judgementReason;
  }
}
