import type { LocalDate } from '../kernel/localDate';
import type { Recorded } from '../kernel/recordedEvent';
import { currentDeadline } from './deadlineInForce';
import { promiseMeant } from './occurrences';
import type { ClaimState } from './settlementState';
import type { CommitmentState } from './state';
import type { DoneDateBasis } from './vocabulary';

/**
 * Whether a claim says "in time" but was recorded only after the deadline in force on the day
 * that it names (R13).
 */
export function isRecordedLate(state: CommitmentState, claim: ClaimState): boolean {
  const promise = promiseMeant(state, claim.occurrence ?? claim.claimedOn.date);
  const deadline = currentDeadline(promise, claim.claimedOn.date);
  return (
    deadline !== null && claim.claimedOn.date <= deadline.date && claim.recordedOn > deadline.date
  );
}

/**
 * The day by which a claim counts (R2, R13): the day that the overseer confirmed; else the local
 * day of recording for one recorded late; else the day that it names. The same against both deadlines.
 */
export function claimCountsOn(state: CommitmentState, claim: ClaimState): LocalDate {
  const confirmed = claim.verdict?.confirmedDoneOn ?? null;
  if (confirmed !== null) return confirmed;
  return isRecordedLate(state, claim) ? claim.recordedOn : claim.claimedOn.date;
}

/** The claim verified in full in a round, of a promise with one deadline; null while there is none. */
export const verifiedClaim = (state: CommitmentState, round: number): ClaimState | null =>
  state.claims.find((each) => each.round === round && each.status === 'VERIFIED_FULLY') ?? null;

/** Done date of a verified claim (R2). */
export function doneDate(
  state: CommitmentState,
  claim: ClaimState,
  basis: DoneDateBasis,
): LocalDate {
  if (basis === 'VERIFICATION' && claim.verdict !== null) return claim.verdict.verifiedOn.date;
  return claimCountsOn(state, claim);
}

/** Rejected or withdrawn: it counts as never made (R3, R40). */
export const isNeverMade = ({ status }: Pick<ClaimState, 'status'>): boolean =>
  status === 'REJECTED' || status === 'WITHDRAWN';

/** Whether it is said to be done by then; a rejected claim counts as never made (R3). */
export const isClaimedOn = (state: CommitmentState, on: LocalDate): boolean =>
  state.claims.some((claim) => !isNeverMade(claim) && claimCountsOn(state, claim) <= on);

/** A verdict counts from the day of its claim on, whatever its own (R2). */
export const isDatedByClaim = ({ type }: Recorded): boolean =>
  type === 'FulfilmentVerified' || type === 'FulfilmentRejected';
