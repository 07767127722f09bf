import type { LocalDate } from '../kernel/localDate';
import { claimCountsOn, isNeverMade } from './claimDates';
import type { SuspensionState } from './deadlineState';
import { classificationOn } from './interpretationState';
import type { CommitmentState } from './state';

/** Index of the round that a day belongs to; -1 before the promise was made. */
export function roundOn(state: CommitmentState, on: LocalDate): number {
  // A promise made "in 2026" exists from 31/12 on, whatever became of it before (R13).
  if (on < state.madeOn.date) return -1;
  return state.rounds.findLastIndex((round) => round.startedOn <= on);
}

const isBy = (date: LocalDate | null, on: LocalDate): boolean => date !== null && date <= on;

/**
 * Cancelled, superseded or marked as an error by that day: outside the boxes, in the count
 * `excluded` (R10).
 */
export function isExcluded(state: CommitmentState, on: LocalDate): boolean {
  const round = state.rounds[roundOn(state, on)];
  if (round === undefined) return false;
  return (
    isBy(round.cancelledOn, on) ||
    isBy(round.supersededOn, on) ||
    isBy(state.mistake?.on ?? null, on)
  );
}

/** The commitment that it repeats on that day, under which it counts (R22); null when none. */
export const repeatedOn = (state: CommitmentState, on: LocalDate): string | null =>
  state.duplicateLinks.find(
    ({ linkedOn, unlinkedOn }) => linkedOn <= on && (unlinkedOn === null || on < unlinkedOn),
  )?.duplicateOfId ?? null;

/** Linked as a repetition on that day: counted under the earlier promise (R22). */
export const isDuplicate = (state: CommitmentState, on: LocalDate): boolean =>
  repeatedOn(state, on) !== null;

/**
 * Classified as not to be checked, or found so by the last verdict that is not a rejection, until
 * the next claim: outside the boxes in a count of its own (R4).
 */
export function isUncheckable(state: CommitmentState, on: LocalDate): boolean {
  if (classificationOn(state, on)?.isCheckable === false) return true;
  // Of a duty that recurs an occurrence may be, not the duty (R44).
  if (state.recurrence !== null) return false;
  const round = roundOn(state, on);
  const claim = state.claims.findLast(
    (each) => each.round === round && !isNeverMade(each) && claimCountsOn(state, each) <= on,
  );
  return claim?.status === 'UNCHECKABLE';
}

/** Why a promise is in no box; each promise has one reason at most. */
export type OutsideReason = 'NOT_MADE' | 'EXCLUDED' | 'DUPLICATE' | 'UNCHECKABLE';

/** Null while it is in a box, NO_DEADLINE included. */
export function outsideOn(state: CommitmentState, on: LocalDate): OutsideReason | null {
  if (roundOn(state, on) === -1) return 'NOT_MADE';
  if (isExcluded(state, on)) return 'EXCLUDED';
  if (isDuplicate(state, on)) return 'DUPLICATE';
  return isUncheckable(state, on) ? 'UNCHECKABLE' : null;
}

/** The suspension of a day; null when there is none. */
export const suspensionOn = (state: CommitmentState, on: LocalDate): SuspensionState | null =>
  state.suspensions.find(
    ({ from, liftedOn }) => from <= on && (liftedOn === null || on < liftedOn),
  ) ?? null;
