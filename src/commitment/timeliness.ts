import { addDays, daysBetween, type LocalDate } from '../kernel/localDate';
import { claimCountsOn, doneDate, verifiedClaim } from './claimDates';
import { deadlineAgainst } from './deadlineInForce';
import { levelReached } from './noticeLadder';
import type { ClaimState, CommitmentState, Round } from './state';
import type { DeadlineBasis, DoneDateBasis, Timeliness } from './vocabulary';

/** What is asked of a promise: the day, the deadline measured against, the day that counts as done. */
export interface TimelinessQuestion {
  readonly on: LocalDate;
  /** CURRENT if absent. */
  readonly against?: DeadlineBasis | undefined;
  /** CLAIM if absent. */
  readonly basis?: DoneDateBasis | undefined;
}

/** A box, whether the promise is done in it, and what is counted beside the boxes. */
export interface Standing {
  readonly box: Timeliness;
  /** Tells apart done and open under NO_DEADLINE (R7). */
  readonly isDone: boolean;
  /** A claim made in time waits for its verdict; only under OPEN_IN_TIME (R3). */
  readonly isAwaitingVerification: boolean;
  /** Declared broken by that day: open, with a memo count (R11). */
  readonly isBroken: boolean;
}

/** Index of the round that a day belongs to; -1 before the promise was made. */
export function roundOn(state: CommitmentState, on: LocalDate): number {
  // A promise made "in 2026" exists from 31/12 on, whatever became of it before (R13).
  if (on < state.madeOn.date) return -1;
  return state.rounds.findLastIndex((round) => round.startedOn <= on);
}

const isBy = (date: LocalDate | null, on: LocalDate): boolean => date !== null && date <= on;

/** Cancelled by that day: outside the boxes, in the count `excluded` (R10). */
export function isExcluded(state: CommitmentState, on: LocalDate): boolean {
  const round = state.rounds[roundOn(state, on)];
  return round !== undefined && isBy(round.cancelledOn, on);
}

/** The verified claim whose done date has come by that day; null while it is open. */
function doneClaim(
  state: CommitmentState,
  round: number,
  on: LocalDate,
  basis: DoneDateBasis,
): ClaimState | null {
  const claim = verifiedClaim(state, round);
  return claim !== null && doneDate(state, claim, basis) <= on ? claim : null;
}

function doneBox(
  state: CommitmentState,
  claim: ClaimState,
  against: DeadlineBasis,
  basis: DoneDateBasis,
): Timeliness {
  const doneOn = doneDate(state, claim, basis);
  const deadline = deadlineAgainst(state, doneOn, against);
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

function openStanding(
  state: CommitmentState,
  round: number,
  on: LocalDate,
  against: DeadlineBasis,
): Standing {
  const isBroken = isBy((state.rounds[round] as Round).brokenOn, on);
  const deadline = deadlineAgainst(state, on, against);
  if (deadline === null)
    return { box: 'NO_DEADLINE', isDone: false, isAwaitingVerification: false, isBroken };
  const isAwaitingVerification = isClaimedInTime(state, round, on, deadline.date);
  // The deadline day itself is in time (R9).
  const isInTime = on <= deadline.date || isAwaitingVerification;
  const box = isInTime ? 'OPEN_IN_TIME' : 'OPEN_OVERDUE';
  return { box, isDone: false, isAwaitingVerification, isBroken };
}

/**
 * Where the promise stands on a day, by all that the state knows: a verdict acts back to the day
 * of its claim, whatever day it was given on (R2); days between the claim and a verification are
 * open under `basis` VERIFICATION and judged by the deadline. Null before the promise was made and
 * from a cancellation to a reopening (R10).
 */
export function standingOf(
  state: CommitmentState,
  { on, against = 'CURRENT', basis = 'CLAIM' }: TimelinessQuestion,
): Standing | null {
  const round = roundOn(state, on);
  if (round === -1 || isExcluded(state, on)) return null;
  const claim = doneClaim(state, round, on, basis);
  if (claim === null) return openStanding(state, round, on, against);
  const box = doneBox(state, claim, against, basis);
  return { box, isDone: true, isAwaitingVerification: false, isBroken: false };
}

/** The box alone; null outside the boxes (see `standingOf`). */
export const timelinessOf = (
  state: CommitmentState,
  question: TimelinessQuestion,
): Timeliness | null => standingOf(state, question)?.box ?? null;

/** A claim made in time waits for its verdict (R3). */
export const isAwaitingVerification = (
  state: CommitmentState,
  on: LocalDate,
  against: DeadlineBasis = 'CURRENT',
): boolean => standingOf(state, { on, against })?.isAwaitingVerification ?? false;

/** Day that counts as done in the current round; null while it is not verified in full. */
export function doneOnOf(state: CommitmentState, basis: DoneDateBasis = 'CLAIM'): LocalDate | null {
  const claim = verifiedClaim(state, state.rounds.length - 1);
  return claim === null ? null : doneDate(state, claim, basis);
}

export interface OverdueState {
  /** Day after the deadline. */
  readonly since: LocalDate;
  /** Calendar days since the deadline, 1 or more. */
  readonly daysLate: number;
  /** Step of the ladder reached by the dates, from 1; 0 before its first step. */
  readonly level: number;
}

/** How late it is; null unless OPEN_OVERDUE (by the day of the claim). */
export function overdueOf(
  state: CommitmentState,
  { on, against = 'CURRENT' }: Pick<TimelinessQuestion, 'on' | 'against'>,
): OverdueState | null {
  if (timelinessOf(state, { on, against }) !== 'OPEN_OVERDUE') return null;
  const deadline = deadlineAgainst(state, on, against);
  if (deadline === null) return null;
  const daysLate = daysBetween(deadline.date, on);
  return { since: addDays(deadline.date, 1), daysLate, level: levelReached(daysLate) };
}

/**
 * Calendar days to the current deadline; null unless OPEN_IN_TIME. 0 on its day, and after it
 * while a claim made in time waits.
 */
export function daysLeft(state: CommitmentState, on: LocalDate): number | null {
  if (timelinessOf(state, { on }) !== 'OPEN_IN_TIME') return null;
  const deadline = deadlineAgainst(state, on, 'CURRENT');
  return deadline === null ? null : Math.max(0, daysBetween(on, deadline.date));
}
