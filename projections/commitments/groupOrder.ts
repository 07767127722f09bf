import type { OrderDirection } from '../keysetPage';
import { boxRates, rateNames, type RateName } from './boxRates';
import type { ComparedCounts, TimelinessCounts, TimelinessGroup } from './boxCounts';

/** A count or a rate by which groups are ordered. */
export type Measure = keyof TimelinessCounts | RateName;

/** Of the period itself, of the one compared with, or how much the first is above the second. */
export type MeasuredSide = 'VALUE' | 'PREVIOUS' | 'DIFFERENCE';

export interface GroupOrder {
  readonly measure: Measure;
  readonly side: MeasuredSide;
  readonly direction: OrderDirection;
}

const isRate = (measure: Measure): measure is RateName =>
  (rateNames as readonly string[]).includes(measure);

/** Null for a rate over nothing, and for a period that there is not. */
function measured(counts: TimelinessCounts | undefined, measure: Measure): number | null {
  if (counts === undefined) return null;
  if (!isRate(measure)) return counts[measure];
  const { part, whole } = boxRates(counts)[measure];
  return whole === 0 ? null : part / whole;
}

function valueOf({ counts, previous }: ComparedCounts, { measure, side }: GroupOrder) {
  const value = measured(counts, measure);
  const before = measured(previous, measure);
  if (side === 'VALUE') return value;
  if (side === 'PREVIOUS') return before;
  return value === null || before === null ? null : value - before;
}

/** Most overdue first, then most of all, then by key. */
const usual = (a: TimelinessGroup, b: TimelinessGroup): number =>
  b.counts.openOverdue - a.counts.openOverdue ||
  b.counts.total - a.counts.total ||
  (a.key < b.key ? -1 : 1);

/** Compares groups as asked; those without a value come last both ways. */
export function groupsInOrder(order: GroupOrder | undefined) {
  if (order === undefined) return usual;
  const sign = order.direction === 'ASCENDING' ? 1 : -1;
  return (a: TimelinessGroup, b: TimelinessGroup): number => {
    const [left, right] = [valueOf(a, order), valueOf(b, order)];
    if (left === right) return usual(a, b);
    if (left === null) return 1;
    return right === null ? -1 : sign * (left - right);
  };
}
