import type { LocalDate } from '../kernel/localDate';
import { claimCountsOn, verifiedClaim } from './claimDates';
import {
  currentRound,
  duplicateOf,
  openSuspension,
  pendingClaim,
  type CommitmentState,
  type Round,
} from './state';
import { isDuplicate, roundOn, suspensionOn } from './outsideBoxes';
import type { CommitmentStatus } from './vocabulary';

/** Verified in part, and nothing reported since. */
function isPartlyVerified(state: CommitmentState): boolean {
  const round = state.rounds.length - 1;
  const claim = state.claims.findLast((each) => each.round === round);
  const verdict = claim?.status === 'VERIFIED_PARTLY' ? claim.verdict : null;
  if (verdict === null) return false;
  return !state.progressReports.some((report) => report.atVersion > verdict.atVersion);
}

function openStatus(state: CommitmentState): CommitmentStatus {
  if (isPartlyVerified(state)) return 'PARTLY_VERIFIED';
  const isUnderWay =
    state.rounds.length > 1 ||
    state.acceptedOn !== null ||
    state.progressReports.length > 0 ||
    state.suspensions.length > 0 ||
    state.claims.some((claim) => claim.status !== 'PENDING');
  if (isUnderWay) return 'IN_PROGRESS';
  return state.leadUnitId === null ? 'RECORDED' : 'ASSIGNED';
}

/** State by all that is recorded, whatever day it happened on. */
export function statusOf(state: CommitmentState): CommitmentStatus {
  const round = currentRound(state);
  if (state.mistake !== null) return 'RECORDED_IN_ERROR';
  if (round.cancelledOn !== null) return 'CANCELLED';
  if (round.supersededOn !== null) return 'SUPERSEDED';
  if (round.closedOn !== null) return 'CLOSED';
  if (verifiedClaim(state, state.rounds.length - 1) !== null) return 'VERIFIED';
  if (round.brokenOn !== null) return 'BROKEN';
  if (openSuspension(state) !== null) return 'SUSPENDED';
  if (pendingClaim(state) !== null) return 'CLAIMED';
  return state.objection?.isUpheld === null ? 'OBJECTED' : openStatus(state);
}

const isBy = (day: LocalDate | null, on: LocalDate): boolean => day !== null && day <= on;

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
 * claim (R2). Null before the promise was made. Assignment and progress are not dated back:
 * an open promise shows the step that it has reached by now.
 */
export function statusOn(state: CommitmentState, on: LocalDate): CommitmentStatus | null {
  const index = roundOn(state, on);
  const round = state.rounds[index];
  if (round === undefined) return null;
  if (isBy(state.mistake?.on ?? null, on)) return 'RECORDED_IN_ERROR';
  const ended = endedStatus(round, on);
  if (ended !== null) return ended;
  const verified = verifiedClaim(state, index);
  if (verified !== null && claimCountsOn(state, verified) <= on) return 'VERIFIED';
  if (isBy(round.brokenOn, on)) return 'BROKEN';
  if (suspensionOn(state, on) !== null) return 'SUSPENDED';
  const isClaimed = state.claims.some(
    (claim) =>
      claim.round === index && claim.status === 'PENDING' && claimCountsOn(state, claim) <= on,
  );
  if (isClaimed) return 'CLAIMED';
  return isObjectedOn(state, on) ? 'OBJECTED' : openStatus(state);
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
