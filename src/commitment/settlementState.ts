import type { Actor } from '../kernel/actor';
import type { Evidence } from '../kernel/evidence';
import type { Instant } from '../kernel/instant';
import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { Quantity } from '../kernel/quantity';
import type { TargetResult } from './storedShapes';
import type { BrokenReason, ClaimStatus } from './vocabulary';

/** An overseer's verdict on a claim. */
export interface VerdictState {
  readonly verifiedBy: Actor;
  readonly verifiedOn: OccurredOn;
  readonly recordedAt: Instant;
  readonly reason: string | null;
  readonly confirmedDoneOn: LocalDate | null;
  /** What remains; null unless verified in part. */
  readonly remainder: string | null;
  /** Amount confirmed of a target; null when not stated. */
  readonly verifiedQuantity: Quantity | null;
  /** Version of the record after the verdict. */
  readonly atVersion: number;
  readonly evidence: readonly Evidence[];
  /** Earliest day of a report that came in after a verdict in part; null without one. */
  readonly reportedAgainOn: LocalDate | null;
}

export interface ClaimState {
  readonly id: string;
  readonly status: ClaimStatus;
  readonly statement: string;
  /** Always a day: claims start and stop clocks (R13). */
  readonly claimedOn: OccurredOn;
  readonly recordedAt: Instant;
  readonly recordedOn: LocalDate;
  readonly claimedBy: Actor;
  readonly results: readonly TargetResult[];
  readonly evidence: readonly Evidence[];
  /** Null while pending. */
  readonly verdict: VerdictState | null;
  /** Index of the round in which it was made. */
  readonly round: number;
  readonly atVersion: number;
  /** First day of the period of the occurrence claimed (R44); null for what does not recur. */
  readonly occurrence: LocalDate | null;
}

/** The time from the recording, or from a reopening, to the next reopening. */
export interface Round {
  /** Day made for the first round (last day of a coarse one), day of reopening for later ones. */
  readonly startedOn: LocalDate;
  readonly brokenOn: LocalDate | null;
  /** Cancelled, or its owner's objection upheld. */
  readonly cancelledOn: LocalDate | null;
  readonly supersededOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
}

export interface BrokenState {
  readonly reason: BrokenReason;
  readonly explanation: string;
  readonly declaredOn: LocalDate;
  readonly declaredBy: Actor;
}

export interface CancellationState {
  readonly reason: string;
  readonly proposedBy: Actor;
  readonly proposedOn: OccurredOn;
  readonly recordedAt: Instant;
  /** Null while only proposed. */
  readonly decidedBy: Actor | null;
  readonly decisionReason: string | null;
}

/** The commitment that replaced this one in the current round. */
export interface SupersessionState {
  readonly commitmentId: string;
  readonly reason: string;
  readonly on: LocalDate;
}
