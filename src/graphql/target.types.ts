import { Field, ID, ObjectType } from 'type-graphql';
import type { CommitmentState } from '../commitment/state';
import type { StoredTarget, TargetResult } from '../commitment/storedShapes';
import { latestResult, standingOfTarget, type TargetStanding } from '../commitment/target';
import { TargetOperator, TargetScope } from '../commitment/vocabulary';
import { graphqlEnum } from './graphqlEnum';
import { DateScalar, DecimalScalar } from './scalars';
import { QuantityType } from './values.types';

const TargetOperatorEnum = graphqlEnum(TargetOperator);
const TargetScopeEnum = graphqlEnum(TargetScope);

@ObjectType('Target', {
  description: 'What must be reached (chỉ tiêu). Compared exactly: 1.21 does not meet 1.20.',
})
export class Target {
  private readonly standing: TargetStanding;

  constructor(
    private readonly state: StoredTarget,
    commitment: CommitmentState,
  ) {
    this.standing = standingOfTarget(state, latestResult(commitment, state.id));
  }

  @Field(() => ID, { description: 'Identifies the target.' })
  get id(): string {
    return this.state.id;
  }

  @Field(() => String, { description: 'What is measured.' })
  get metric(): string {
    return this.state.metric;
  }

  @Field(() => TargetOperatorEnum, { description: 'How the result is compared.' })
  get operator(): string {
    return this.state.operator;
  }

  @Field(() => QuantityType, { description: 'Value to reach, with unit and qualifier.' })
  get value(): QuantityType {
    return new QuantityType(this.state.value);
  }

  @Field(() => TargetScopeEnum, { description: 'Whole or each item.' })
  get scope(): string {
    return this.state.scope;
  }

  @Field(() => QuantityType, {
    nullable: true,
    description: 'Value at the start; null when unknown.',
  })
  get baseline(): QuantityType | null {
    return this.state.baseline && new QuantityType(this.state.baseline);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the baseline; null when unknown.',
  })
  get baselineOn(): string | null {
    return this.state.baselineOn;
  }

  @Field(() => QuantityType, {
    nullable: true,
    description:
      'Least change from the baseline, in percentage points where the value is a percent; null when none.',
  })
  get minimumChange(): QuantityType | null {
    return this.state.minimumChange && new QuantityType(this.state.minimumChange);
  }

  @Field(() => QuantityType, {
    nullable: true,
    description: 'Latest reported result; null means no report received.',
  })
  get result(): QuantityType | null {
    return this.standing.result && new QuantityType(this.standing.result);
  }

  @Field(() => QuantityType, {
    nullable: true,
    description: 'Result minus baseline; null without both.',
  })
  get change(): QuantityType | null {
    return this.standing.change && new QuantityType(this.standing.change);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Result in percent of the value, for operator AT_LEAST; null without a result.',
  })
  get percentReached(): string | null {
    return this.standing.percentReached;
  }

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether value and least change are both met; null without a result.',
  })
  get isMet(): boolean | null {
    return this.standing.isMet;
  }
}

@ObjectType('TargetProgress', { description: 'Result for one target.' })
export class TargetProgress {
  constructor(
    private readonly of: Target,
    private readonly state: TargetResult,
  ) {}

  @Field(() => Target, { description: 'The target.' })
  get target(): Target {
    return this.of;
  }

  @Field(() => QuantityType, { description: 'Result so far.' })
  get result(): QuantityType {
    return new QuantityType(this.state.result);
  }
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
