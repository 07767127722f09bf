import { ID, Int, ObjectType } from 'type-graphql';
import type { CorrectionState } from '../commitment/correctionState';
import { CorrectionKind } from '../commitment/entryVocabulary';
import { CorrectionStatus } from '../kernel/correctionStatus';
import { ActorType } from './actor.types';
import { Commitment } from './commitment.types';
import { connectionOf } from './connection.types';
import { graphqlEnum } from './graphqlEnum';
import { DateScalar, DateTimeScalar, JsonScalar } from './scalars';
import { Shows, type SomeClass } from './shows';
import type { View } from './view';

export const CorrectionKindEnum = graphqlEnum(CorrectionKind);
export const CorrectionStatusEnum = graphqlEnum(CorrectionStatus);

@ObjectType('CommitmentCorrection', {
  description:
    'What was recorded of a commitment and is not what happened: made at once, or proposed and then confirmed or refused (R36).',
})
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the correction.' },
  kind: { type: () => CorrectionKindEnum, about: 'What is corrected.' },
  status: { type: () => CorrectionStatusEnum, about: 'State.' },
  reason: { type: () => String, about: 'What was wrong.' },
  proposedBy: { viewed: () => ActorType, about: 'Who corrected it alone, or proposed it.' },
  proposedOn: { type: () => DateScalar, about: 'On which day.' },
  recordedAt: { type: () => DateTimeScalar, about: 'When recorded.' },
  decidedBy: {
    viewed: () => ActorType,
    isNullable: true,
    about: 'Who confirmed or refused it; null unless it was proposed and decided.',
  },
  decidedOn: { type: () => DateScalar, isNullable: true, about: 'On which day; null until then.' },
  decisionReason: { type: () => String, isNullable: true, about: 'Why; null when not said.' },
  overdueDaysTaken: {
    type: () => Int,
    about: 'Overdue days by then that are shown as overdue no longer; 0 until it is made.',
  },
  before: { type: () => JsonScalar, about: 'What had been recorded.' },
  after: {
    type: () => JsonScalar,
    about: 'What stands, or would stand, in its place; null for a mark as made in error.',
    isNullable: true,
  },
})
@Shows({
  commitment: { made: (): SomeClass => Commitment, from: 'of', about: 'Commitment.' },
})
export class CommitmentCorrection {
  constructor(
    readonly view: View,
    readonly of: object,
    readonly state: CorrectionState,
  ) {}
}

export const CommitmentCorrectionConnection = connectionOf(
  'CommitmentCorrection',
  'corrections, marks as made in error and decisions recorded late, latest first',
  () => CommitmentCorrection,
);
