import { ID, ObjectType } from 'type-graphql';
import type { PetitionAnswerState } from '../petition/state';
import { AnswerKind } from '../petition/vocabulary';
import { ActorType } from './actor.types';
import { graphqlEnum } from './graphqlEnum';
import { Shows } from './shows';
import { LegalBasisType, OccurredOnType } from './values.types';
import type { View } from './view';

const AnswerKindEnum = graphqlEnum(AnswerKind);

@ObjectType('PetitionAnswer', { description: 'One answer, and how it was judged.' })
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the answer.' },
  kind: { type: () => AnswerKindEnum, about: 'What it amounts to.' },
  text: { type: () => String, about: 'The answer.' },
  document: {
    object: () => LegalBasisType,
    isNullable: true,
    about: 'The document; null when oral.',
  },
  answeredOn: { object: () => OccurredOnType, about: 'When answered.' },
  answeredBy: { viewed: () => ActorType, about: 'Who answered.' },
  isSatisfactory: {
    type: () => Boolean,
    isNullable: true,
    about: 'Whether it satisfies; null until judged.',
  },
  judgedBy: { viewed: () => ActorType, isNullable: true, about: 'Who judged; null until judged.' },
  judgementReason: {
    type: () => String,
    isNullable: true,
    about: 'Reason of the judgement; null when not given.',
  },
})
export class PetitionAnswer {
  constructor(
    readonly view: View,
    readonly state: PetitionAnswerState,
  ) {}
}
