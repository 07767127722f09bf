import type { LocalDate } from '../kernel/localDate';
import { claimCountsOn } from './claimDates';
import { fulfilledOn } from './fulfilledOn';
import { leadOn } from './leadUnit';
import type { Round } from './settlementState';
import {
  currentRound,
  duplicateOf,
  openSuspension,
  pendingClaim,
  type CommitmentState,
} from './state';
import { isDuplicate, roundOn, suspensionOn } from './outsideBoxes';
import type { CommitmentStatus } from './vocabulary';

/** Day by which every fact that a state knows has happened. */
const IN_THE_END = '9999-12-31' as LocalDate;

const isBy = (day: LocalDate | null, on: LocalDate): boolean => day !== null && day <= on;

/** Verified in part, and nothing reported since; a duty that recurs has verdicts on occurrences alone. */
function isPartlyVerified(state: CommitmentState, round: number, on: LocalDate): boolean {
  if (state.recurrence !== null) return false;
  const claim = state.claims.findLast(
    (each) =>
      each.round === round && each.status !== 'WITHDRAWN' && claimCountsOn(state, each) <= on,
  );
  const verdict = claim?.status === 'VERIFIED_PARTLY' ? claim.verdict : null;
  return verdict !== null && !isBy(verdict.reportedAgainOn, on);
}

/** The step that an open promise had reached by a day. */
function openStatus(state: CommitmentState, round: number, on: LocalDate): CommitmentStatus {
  if (isPartlyVerified(state, round, on)) return 'PARTLY_VERIFIED';
  const lead = leadOn(state, on);
  const isUnderWay =
    round > 0 ||
    lead.isAccepted ||
    isBy(state.progress.firstOn, on) ||
    state.suspensions.some(({ from }) => from <= on) ||
    state.claims.some((claim) => claim.verdict !== null && claimCountsOn(state, claim) <= on);
  if (isUnderWay) return 'IN_PROGRESS';
  return lead.unitId === null ? 'RECORDED' : 'ASSIGNED';
}

/** State by all that is recorded, whatever day it happened on. */
export function statusOf(state: CommitmentState): CommitmentStatus {
  const round = currentRound(state);
  if (state.mistake !== null) return 'RECORDED_IN_ERROR';
  if (round.cancelledOn !== null) return 'CANCELLED';
  if (round.supersededOn !== null) return 'SUPERSEDED';
  if (round.closedOn !== null) return 'CLOSED';
  if (fulfilledOn(state, state.rounds.length - 1) !== null) return 'VERIFIED';
  if (round.brokenOn !== null) return 'BROKEN';
  if (openSuspension(state) !== null) return 'SUSPENDED';
  // What is claimed of one occurrence stops no other (R44).
  if (state.recurrence === null && pendingClaim(state) !== null) return 'CLAIMED';
  const last = state.rounds.length - 1;
  return state.objection?.isUpheld === null ? 'OBJECTED' : openStatus(state, last, IN_THE_END);
}

/** How the round had ended by that day; null while it had not. */
function endedStatus(round: Round, on: LocalDate): CommitmentStatus | null {
  if (isBy(round.cancelledOn, on)) return 'CANCELLED';
  if (isBy(round.supersededOn, on)) return 'SUPERSEDED';
  return isBy(round.closedOn, on) ? 'CLOSED' : null;
}

const isObjectedOn = ({ objection }: CommitmentState, on: LocalDate): boolean =>
  objection !== null && objection.objectedOn <= on && !isBy(objection.decidedOn, on);

/**
 * State on a day, by the days on which the facts happened; a verdict acts back to the day of its
 * claim (R2). Null before the promise was made.
 */
export function statusOn(state: CommitmentState, on: LocalDate): CommitmentStatus | null {
  const index = roundOn(state, on);
  const round = state.rounds[index];
  if (round === undefined) return null;
  if (isBy(state.mistake?.on ?? null, on)) return 'RECORDED_IN_ERROR';
  const ended = endedStatus(round, on);
  if (ended !== null) return ended;
  if (isBy(fulfilledOn(state, index), on)) return 'VERIFIED';
  if (isBy(round.brokenOn, on)) return 'BROKEN';
  if (suspensionOn(state, on) !== null) return 'SUSPENDED';
  // It waits whatever round it was made in, as in `statusOf`.
  const isClaimed =
    state.recurrence === null &&
    state.claims.some((claim) => claim.status === 'PENDING' && claimCountsOn(state, claim) <= on);
  if (isClaimed) return 'CLAIMED';
  return isObjectedOn(state, on) ? 'OBJECTED' : openStatus(state, index, on);
}

const SETTLED: readonly CommitmentStatus[] = [
  'VERIFIED',
  'CLOSED',
  'CANCELLED',
  'SUPERSEDED',
  'RECORDED_IN_ERROR',
];

/** Still owed in its own right; a broken promise is (R11), a claimed one until its verdict. */
export const isOutstanding = (state: CommitmentState): boolean =>
  !SETTLED.includes(statusOf(state)) && duplicateOf(state) === null;

/** As `isOutstanding`, for a day; false before the promise was made. */
export function isOutstandingOn(state: CommitmentState, on: LocalDate): boolean {
  const status = statusOn(state, on);
  return status !== null && !SETTLED.includes(status) && !isDuplicate(state, on);
}
