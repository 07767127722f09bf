import { addDays, type LocalDate } from '../kernel/localDate';
import { claimCountsOn, doneDate, verifiedClaim } from './claimDates';
import { deadlineAgainst } from './deadlineInForce';
import { suspensionOn } from './outsideBoxes';
import type { CommitmentState } from './state';
import type { DeadlineBasis, DoneDateBasis, Timeliness } from './vocabulary';

/** The day asked about, the deadline measured against, and which day counts as done. */
export interface BoxQuestion {
  readonly on: LocalDate;
  readonly against: DeadlineBasis;
  readonly basis: DoneDateBasis;
}

/** The box of a promise with one deadline that is done by that day; null while it is open. */
export function doneBoxOfOne(
  state: CommitmentState,
  round: number,
  { on, against, basis }: BoxQuestion,
): Timeliness | null {
  const claim = verifiedClaim(state, round);
  if (claim === null) return null;
  const doneOn = doneDate(state, claim, basis);
  if (doneOn > on) return null;
  const deadline = deadlineAgainst(state, doneOn, against, on);
  if (deadline === null) return 'NO_DEADLINE';
  return doneOn <= deadline.date ? 'DONE_ON_TIME' : 'DONE_LATE';
}

/** Whether a claim without a verdict counts as made by `on` and in time (R3, R13). */
function isClaimedInTime(
  state: CommitmentState,
  round: number,
  on: LocalDate,
  deadline: LocalDate,
): boolean {
  return state.claims.some((claim) => {
    if (claim.round !== round || claim.status !== 'PENDING') return false;
    const countsOn = claimCountsOn(state, claim);
    return countsOn <= on && countsOn <= deadline;
  });
}

/** How an open promise goes on while nothing happens. */
export interface OpenForecast {
  readonly hasDeadline: boolean;
  /** First day on which it is OPEN_OVERDUE; null: never. */
  readonly overdueFrom: LocalDate | null;
  /** A claim made in time waits for its verdict (R3); told as long as it is not overdue. */
  readonly isAwaitingVerification: boolean;
}

/** How a promise with one deadline goes on from a day of a round on which it is open. */
export function forecastOfOne(
  state: CommitmentState,
  round: number,
  { on, against }: Pick<BoxQuestion, 'on' | 'against'>,
): OpenForecast {
  const deadline = deadlineAgainst(state, on, against);
  if (deadline === null)
    return { hasDeadline: false, overdueFrom: null, isAwaitingVerification: false };
  const isAwaitingVerification = isClaimedInTime(state, round, on, deadline.date);
  // The original deadline never moves, so its clock does not stand still either (R5).
  const isStopped = against === 'CURRENT' && suspensionOn(state, on)?.stopsClock === true;
  return {
    hasDeadline: true,
    // The deadline day itself is in time (R9).
    overdueFrom: isAwaitingVerification || isStopped ? null : addDays(deadline.date, 1),
    isAwaitingVerification,
  };
}
