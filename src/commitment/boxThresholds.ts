import { addDays, type LocalDate } from '../kernel/localDate';
import { outsideOn, type OutsideReason } from './outsideBoxes';
import { doneOnOf, standingOf, timelinessOf } from './timeliness';
import { currentRound, lastDeadline, openSuspension, type CommitmentState } from './state';
import { originalDeadline } from './deadlineInForce';
import type { DeadlineBasis, DoneDateBasis, Timeliness } from './vocabulary';

/** Box of a done promise for each way to count, `settled[against][basis]`. */
export type SettledBoxes = Readonly<
  Record<DeadlineBasis, Readonly<Record<DoneDateBasis, Timeliness>>>
>;

/** How an open promise goes on while nothing happens. */
export interface OpenForecast {
  readonly hasDeadline: boolean;
  /** First day on which it is OPEN_OVERDUE; null: never. */
  readonly overdueFrom: LocalDate | null;
  readonly isAwaitingVerification: boolean;
}

/**
 * What answers "which box" for every day not before the newest fact, so for every `on` from
 * today on, without folding again:
 *
 * - `on < existsFrom` or `outside` not null: no box.
 * - `settled` not null: `settled[against][basis]`, done.
 * - else `open[against]`: NO_DEADLINE unless `hasDeadline`; OPEN_OVERDUE from `overdueFrom` on;
 *   OPEN_IN_TIME otherwise. `isAwaitingVerification` holds for all those days.
 */
export interface BoxThresholds {
  readonly existsFrom: LocalDate;
  readonly isExcluded: boolean;
  /** Why it is in no box (R4, R10, R22); null when it is in one. Never NOT_MADE: see `existsFrom`. */
  readonly outside: OutsideReason | null;
  readonly settled: SettledBoxes | null;
  /** Null when settled or outside. */
  readonly open: Readonly<Record<DeadlineBasis, OpenForecast>> | null;
  readonly isBroken: boolean;
  readonly isSuspended: boolean;
}

/** Later than every fact that a state can hold: the calendar ends before. */
const FAR = '9000-01-01' as LocalDate;

function settledBoxes(state: CommitmentState): SettledBoxes {
  const box = (against: DeadlineBasis, basis: DoneDateBasis): Timeliness =>
    timelinessOf(state, { on: FAR, against, basis }) ?? 'NO_DEADLINE';
  const boxes = (against: DeadlineBasis) => ({
    CLAIM: box(against, 'CLAIM'),
    VERIFICATION: box(against, 'VERIFICATION'),
  });
  return { CURRENT: boxes('CURRENT'), ORIGINAL: boxes('ORIGINAL') };
}

function forecast(state: CommitmentState, against: DeadlineBasis): OpenForecast {
  const deadline = against === 'CURRENT' ? lastDeadline(state) : originalDeadline(state, FAR);
  if (deadline === null)
    return { hasDeadline: false, overdueFrom: null, isAwaitingVerification: false };
  const standing = standingOf(state, { on: FAR, against });
  const isOverdueInTheEnd = standing?.box === 'OPEN_OVERDUE';
  return {
    hasDeadline: true,
    overdueFrom: isOverdueInTheEnd ? addDays(deadline.date, 1) : null,
    isAwaitingVerification: standing?.isAwaitingVerification ?? false,
  };
}

export function boxThresholds(state: CommitmentState): BoxThresholds {
  const outside = outsideOn(state, FAR);
  const isIn = outside === null;
  const isDone = isIn && doneOnOf(state) !== null;
  const isOpen = isIn && !isDone;
  return {
    existsFrom: state.madeOn.date,
    isExcluded: outside === 'EXCLUDED',
    outside,
    settled: isDone ? settledBoxes(state) : null,
    open: isOpen
      ? { CURRENT: forecast(state, 'CURRENT'), ORIGINAL: forecast(state, 'ORIGINAL') }
      : null,
    isBroken: isOpen && currentRound(state).brokenOn !== null,
    isSuspended: isOpen && openSuspension(state) !== null,
  };
}
