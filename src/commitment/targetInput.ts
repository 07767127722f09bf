import { isNegative } from '../kernel/decimal';
import { measureOf } from '../kernel/measure';
import type { Quantity, QuantityInput } from '../kernel/quantity';
import type { Rejection } from '../kernel/rejection';
import type { TargetInput, TargetResultInput } from './commandInputs';
import type { CommitmentRejectionCode } from './rejections';
import { byId, type CommitmentState } from './state';
import type { StoredTarget } from './storedShapes';
import { changeUnitOf } from './target';

type Refusal = Rejection<CommitmentRejectionCode> | null;

/** What is wrong with an amount; null when nothing is. */
function amountRefusal(quantity: QuantityInput, field: string): Refusal {
  const measure = measureOf(quantity.unit);
  if (measure === undefined) return { code: 'UNKNOWN_CODE', field: `${field}.unit` };
  if (isNegative(quantity.value) && !measure.allowsNegative)
    return { code: 'VALUE_OUT_OF_RANGE', field: `${field}.value` };
  return null;
}

const unitRefusal = (quantity: Quantity | undefined, unit: string, field: string): Refusal =>
  quantity !== undefined && quantity.unit !== unit
    ? { code: 'MEASURE_MISMATCH', field: `${field}.unit` }
    : null;

function targetRefusal(target: TargetInput, field: string): Refusal {
  const { value, baseline, baselineOn, minimumChange } = target;
  if (baseline === undefined && baselineOn !== undefined)
    return { code: 'FIELD_REQUIRED', field: `${field}.baseline` };
  if (baseline === undefined && minimumChange !== undefined)
    return { code: 'FIELD_REQUIRED', field: `${field}.baseline` };
  return (
    amountRefusal(value, `${field}.value`) ??
    (baseline && amountRefusal(baseline, `${field}.baseline`)) ??
    (minimumChange && amountRefusal(minimumChange, `${field}.minimumChange`)) ??
    unitRefusal(baseline, value.unit, `${field}.baseline`) ??
    unitRefusal(minimumChange, changeUnitOf(value.unit), `${field}.minimumChange`)
  );
}

/** First fault of the targets given; null when they can be set. */
export function targetsRefusal(targets: readonly TargetInput[]): Refusal {
  for (const [index, target] of targets.entries()) {
    const refusal = targetRefusal(target, `targets.${index}`);
    if (refusal) return refusal;
  }
  return null;
}

export const targetsOf = (
  inputs: readonly TargetInput[],
  newId: (label: string) => string,
): StoredTarget[] =>
  inputs.map((input, index) => ({
    id: newId(`target-${index}`),
    metric: input.metric,
    operator: input.operator,
    value: input.value,
    scope: input.scope,
    baseline: input.baseline ?? null,
    baselineOn: input.baselineOn ?? null,
    minimumChange: input.minimumChange ?? null,
  }));

/** First fault of results reported; each speaks of one target, in the target's measure. */
export function resultsRefusal(
  state: CommitmentState,
  results: readonly TargetResultInput[],
): Refusal {
  const seen = new Set<string>();
  for (const [index, { targetId, result }] of results.entries()) {
    const field = `results.${index}`;
    const target = byId(state.targets, targetId);
    if (target === null) return { code: 'UNKNOWN_RECORD', field: `${field}.targetId` };
    if (seen.has(targetId)) return { code: 'VALUE_OUT_OF_RANGE', field: `${field}.targetId` };
    seen.add(targetId);
    const refusal =
      amountRefusal(result, `${field}.result`) ??
      unitRefusal(result, target.value.unit, `${field}.result`);
    if (refusal) return refusal;
  }
  return null;
}

/** An amount confirmed in part is one of a target, in its measure. */
export function verifiedQuantityRefusal(
  { targets }: CommitmentState,
  quantity: QuantityInput,
): Refusal {
  const refusal = amountRefusal(quantity, 'verifiedQuantity');
  if (refusal !== null) return refusal;
  return targets.some(({ value }) => value.unit === quantity.unit)
    ? null
    : { code: 'MEASURE_MISMATCH', field: 'verifiedQuantity.unit' };
}
