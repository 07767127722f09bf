import {
  absolute,
  compareDecimals,
  negate,
  percentOf,
  subtract,
  type DecimalText,
} from '../kernel/decimal';
import type { Quantity, Qualifier } from '../kernel/quantity';
import { unreachable } from '../kernel/unreachable';
import type { ReportedResult } from './conductState';
import type { CommitmentState } from './state';
import type { StoredTarget } from './storedShapes';
import type { TargetOperator } from './vocabulary';

/** What a result says about a target. */
export interface TargetStanding {
  /** Latest reported result; null means no report received, which is not 0. */
  readonly result: Quantity | null;
  /** Result minus baseline, in percentage points where both are percents; null without both. */
  readonly change: Quantity | null;
  /** Result in percent of the value, for AT_LEAST, two places; null without a result. */
  readonly percentReached: DecimalText | null;
  /** Whether value and least change are both met; null without a result. */
  readonly isMet: boolean | null;
}

/** The difference of two percents is in percentage points (điểm phần trăm). */
export const changeUnitOf = (unit: string): string =>
  unit === 'PERCENT' ? 'PERCENTAGE_POINT' : unit;

function changeOf(baseline: Quantity, result: Quantity): Quantity {
  const isExact = baseline.qualifier === 'EXACT' && result.qualifier === 'EXACT';
  const qualifier: Qualifier = isExact ? 'EXACT' : 'ABOUT';
  const value = subtract(result.value, baseline.value);
  return { value, unit: changeUnitOf(result.unit), qualifier };
}

/** "trên 2.500" may meet "at least 2.500", never "at most"; "dưới" the other way round (R27). */
const CONFIRMS: Readonly<Record<Qualifier, readonly TargetOperator[]>> = {
  EXACT: ['AT_LEAST', 'AT_MOST', 'EQUAL'],
  ABOUT: ['AT_LEAST', 'AT_MOST', 'EQUAL'],
  MORE_THAN: ['AT_LEAST'],
  AT_LEAST: ['AT_LEAST'],
  LESS_THAN: ['AT_MOST'],
};

function isValueMet({ operator, value }: StoredTarget, result: Quantity): boolean {
  if (!CONFIRMS[result.qualifier].includes(operator)) return false;
  const order = compareDecimals(result.value, value.value);
  switch (operator) {
    case 'AT_LEAST':
      return order >= 0;
    case 'AT_MOST':
      return order <= 0;
    case 'EQUAL':
      return order === 0;
    default:
      return unreachable(operator);
  }
}

/** A change counts in the direction of the target only: down for AT_MOST, up for AT_LEAST. */
function isChangeMet({ operator, minimumChange }: StoredTarget, change: Quantity | null): boolean {
  if (minimumChange === null) return true;
  if (change === null) return false;
  const steps = {
    AT_LEAST: change.value,
    AT_MOST: negate(change.value),
    EQUAL: absolute(change.value),
  };
  return compareDecimals(steps[operator], absolute(minimumChange.value)) >= 0;
}

/** Exact comparison of a result with its target: 1.21 does not meet 1.20. */
export function standingOfTarget(target: StoredTarget, result: Quantity | null): TargetStanding {
  if (result === null) return { result, change: null, percentReached: null, isMet: null };
  const change = target.baseline === null ? null : changeOf(target.baseline, result);
  return {
    result,
    change,
    percentReached:
      target.operator === 'AT_LEAST' ? percentOf(result.value, target.value.value) : null,
    isMet: isValueMet(target, result) && isChangeMet(target, change),
  };
}

/** Newest result given for a target by a report, or by a claim not rejected; null without one. */
export function latestResult(state: CommitmentState, targetId: string): Quantity | null {
  const claims = state.claims.filter((claim) => claim.status !== 'REJECTED');
  const reported = state.progress.results.find((each) => each.targetId === targetId);
  let newest: Pick<ReportedResult, 'atVersion' | 'result'> | null = reported ?? null;
  for (const { atVersion, results } of claims)
    for (const each of results)
      if (each.targetId === targetId && atVersion > (newest?.atVersion ?? 0))
        newest = { atVersion, result: each.result };
  return newest?.result ?? null;
}
