import type { TimelinessCounts } from './boxCounts';

/** A share as it is counted; over nothing it has no value. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

export const rateNames = ['overdueRate', 'onTimeRate', 'doneRate'] as const;
export type RateName = (typeof rateNames)[number];

/** The rates of a report, all over what fell due: done on time, done late and open overdue (R9). */
export function boxRates(counts: TimelinessCounts): Readonly<Record<RateName, Share>> {
  const { doneOnTime, doneLate, openOverdue } = counts;
  const whole = doneOnTime + doneLate + openOverdue;
  return {
    overdueRate: { part: openOverdue, whole },
    onTimeRate: { part: doneOnTime, whole },
    doneRate: { part: doneOnTime + doneLate, whole },
  };
}
