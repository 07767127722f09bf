import { ID, ObjectType } from 'type-graphql';
import type { CommitmentState } from '../commitment/state';
import type { StoredTarget, TargetResult } from '../commitment/storedShapes';
import { latestResult, standingOfTarget, type TargetStanding } from '../commitment/target';
import { TargetOperator, TargetScope } from '../commitment/vocabulary';
import { graphqlEnum } from './graphqlEnum';
import { DateScalar, DecimalScalar } from './scalars';
import { Shows } from './shows';
import { QuantityType } from './values.types';

const TargetOperatorEnum = graphqlEnum(TargetOperator);
const TargetScopeEnum = graphqlEnum(TargetScope);

@ObjectType('Target', {
  description: 'What must be reached (chỉ tiêu). Compared exactly: 1.21 does not meet 1.20.',
})
@Shows('standing', {
  result: {
    object: () => QuantityType,
    isNullable: true,
    about: 'Latest reported result; null means no report received.',
  },
  change: {
    object: () => QuantityType,
    isNullable: true,
    about: 'Result minus baseline; null without both.',
  },
  percentReached: {
    type: () => DecimalScalar,
    isNullable: true,
    about: 'Result in percent of the value, for operator AT_LEAST; null without a result.',
  },
  isMet: {
    type: () => Boolean,
    isNullable: true,
    about: 'Whether value and least change are both met; null without a result.',
  },
})
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the target.' },
  metric: { type: () => String, about: 'What is measured.' },
  operator: { type: () => TargetOperatorEnum, about: 'How the result is compared.' },
  value: { object: () => QuantityType, about: 'Value to reach, with unit and qualifier.' },
  scope: { type: () => TargetScopeEnum, about: 'Whole or each item.' },
  baseline: {
    object: () => QuantityType,
    isNullable: true,
    about: 'Value at the start; null when unknown.',
  },
  baselineOn: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day of the baseline; null when unknown.',
  },
  minimumChange: {
    object: () => QuantityType,
    isNullable: true,
    about:
      'Least change from the baseline, in percentage points where the value is a percent; null when none.',
  },
})
export class Target {
  readonly standing: TargetStanding;

  constructor(
    readonly state: StoredTarget,
    commitment: CommitmentState,
  ) {
    this.standing = standingOfTarget(state, latestResult(commitment, state.id));
  }
}

@ObjectType('TargetProgress', { description: 'Result for one target.' })
@Shows('state', {
  result: { object: () => QuantityType, about: 'Result so far.' },
})
@Shows({
  target: { made: () => Target, from: 'of', about: 'The target.' },
})
export class TargetProgress {
  constructor(
    readonly of: Target,
    readonly state: TargetResult,
  ) {}
}

/** Results for targets that still hold; those of targets set anew since are in the history. */
export const targetProgress = (
  results: readonly TargetResult[],
  commitment: CommitmentState,
): TargetProgress[] =>
  results.flatMap((result) => {
    const target = commitment.targets.find(({ id }) => id === result.targetId);
    return target ? [new TargetProgress(new Target(target, commitment), result)] : [];
  });
