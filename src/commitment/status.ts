import type { LocalDate } from '../kernel/localDate';
import { claimCountsOn, verifiedClaim } from './claimDates';
import { currentRound, pendingClaim, type CommitmentState } from './state';
import { roundOn } from './timeliness';
import type { CommitmentStatus } from './vocabulary';

function openStatus(state: CommitmentState): CommitmentStatus {
  const isUnderWay =
    state.rounds.length > 1 ||
    state.progressReports.length > 0 ||
    state.claims.some((claim) => claim.status === 'REJECTED');
  if (isUnderWay) return 'IN_PROGRESS';
  return state.leadUnitId === null ? 'RECORDED' : 'ASSIGNED';
}

/** State by all that is recorded, whatever day it happened on. */
export function statusOf(state: CommitmentState): CommitmentStatus {
  const round = currentRound(state);
  if (round.cancelledOn !== null) return 'CANCELLED';
  if (round.closedOn !== null) return 'CLOSED';
  if (verifiedClaim(state, state.rounds.length - 1) !== null) return 'VERIFIED';
  if (round.brokenOn !== null) return 'BROKEN';
  return pendingClaim(state) === null ? openStatus(state) : 'CLAIMED';
}

/**
 * State on a day, by the days on which the facts happened; a verdict acts back to the day of its
 * claim (R2). Null before the promise was made. Assignment and progress are not dated back:
 * an open promise shows the step that it has reached by now.
 */
export function statusOn(state: CommitmentState, on: LocalDate): CommitmentStatus | null {
  const index = roundOn(state, on);
  const round = state.rounds[index];
  if (round === undefined) return null;
  if (round.cancelledOn !== null && round.cancelledOn <= on) return 'CANCELLED';
  if (round.closedOn !== null && round.closedOn <= on) return 'CLOSED';
  const verified = verifiedClaim(state, index);
  if (verified !== null && claimCountsOn(state, verified) <= on) return 'VERIFIED';
  if (round.brokenOn !== null && round.brokenOn <= on) return 'BROKEN';
  const isClaimed = state.claims.some(
    (claim) =>
      claim.round === index && claim.status === 'PENDING' && claimCountsOn(state, claim) <= on,
  );
  return isClaimed ? 'CLAIMED' : openStatus(state);
}

const SETTLED: readonly CommitmentStatus[] = ['VERIFIED', 'CLOSED', 'CANCELLED'];

/** Still owed; a broken promise is (R11), a claimed one until its verdict. */
export const isOutstanding = (state: CommitmentState): boolean =>
  !SETTLED.includes(statusOf(state));
