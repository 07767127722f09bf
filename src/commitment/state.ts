import type { Actor } from '../kernel/actor';
import type { Classification } from '../kernel/classification';
import type { DecimalText } from '../kernel/decimal';
import type { Evidence } from '../kernel/evidence';
import type { Instant } from '../kernel/instant';
import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { Source, StoredDeadline, StoredTarget, TargetResult } from './storedShapes';
import type { BrokenReason, ClaimStatus, CommitmentKind, ExtensionStatus } from './vocabulary';

/** One place where the promise was made. */
export interface OriginState extends Source {
  readonly madeOn: OccurredOn;
  readonly text: string;
}

/** One version of the deadline, with a date; in force from `effectiveOn` until the next one is. */
export interface DeadlineVersion extends StoredDeadline {
  readonly date: LocalDate;
  readonly origin: 'SET' | 'EXTENSION' | 'REOPENING';
  /** Day of the decision (R6); for a coarse day of recording the first day of its period. */
  readonly effectiveOn: LocalDate;
  /** Local day on which the log got it. */
  readonly recordedOn: LocalDate;
}

export interface ProgressReportState {
  readonly id: string;
  readonly percent: DecimalText | null;
  readonly results: readonly TargetResult[];
  readonly narrative: string;
  readonly occurredOn: OccurredOn;
  readonly reportedBy: Actor;
  readonly recordedAt: Instant;
  readonly evidence: readonly Evidence[];
  /** Version of the record after it; orders reports and claims among each other. */
  readonly atVersion: number;
}

export interface ExtensionState {
  readonly id: string;
  readonly status: ExtensionStatus;
  readonly reason: string;
  readonly proposedDate: LocalDate;
  /** Deadline when asked. */
  readonly previousDate: LocalDate;
  readonly requestedBy: Actor;
  readonly requestedOn: OccurredOn;
  readonly requestedAt: Instant;
  /** Null unless granted. */
  readonly grantedDate: LocalDate | null;
  readonly decidedBy: Actor | null;
  readonly decidedOn: LocalDate | null;
  readonly decidedAt: Instant | null;
  readonly decisionReason: string | null;
  /** Calendar days that it was overdue before the decision; these stay (R6). 0 until decided. */
  readonly lapsedDays: number;
}

/** An overseer's verdict on a claim. */
export interface VerdictState {
  readonly verifiedBy: Actor;
  readonly verifiedOn: OccurredOn;
  readonly recordedAt: Instant;
  readonly reason: string | null;
  readonly confirmedDoneOn: LocalDate | null;
  readonly evidence: readonly Evidence[];
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
}

/** The time from the recording, or from a reopening, to the next reopening. */
export interface Round {
  /** Day made for the first round (last day of a coarse one), day of reopening for later ones. */
  readonly startedOn: LocalDate;
  readonly brokenOn: LocalDate | null;
  readonly cancelledOn: LocalDate | null;
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

/** A notice of the ladder as written. */
export interface NoticeState {
  readonly id: string;
  readonly kind: 'OVERDUE' | 'DUE_SOON';
  readonly deadlineVersion: number;
  readonly dueDate: LocalDate;
  readonly level: number;
  readonly ladderDays: number;
  readonly addresseeOfficeId: string;
  readonly occurredOn: LocalDate;
  readonly isBackfill: boolean;
  readonly recordedAt: Instant;
  readonly acknowledgedBy: Actor | null;
}

/**
 * Everything recorded about one commitment, folded in log order. Facts keep their dates, so that
 * one state answers for every day asked about (`timeliness.ts`). Plain JSON: read models store it.
 */
export interface CommitmentState {
  /** Name of the stream. */
  readonly id: string;
  /** Number of its events. */
  readonly version: number;
  readonly isSynthetic: boolean;
  readonly kind: CommitmentKind;
  readonly text: string;
  readonly classification: Classification;
  readonly programme: string | null;
  readonly isProvisional: boolean;
  readonly promisorOfficeId: string;
  readonly promisorUnitId: string;
  readonly leadUnitId: string | null;
  readonly supportingUnitIds: readonly string[];
  readonly territoryIds: readonly string[];
  /** Never empty. */
  readonly origins: readonly OriginState[];
  readonly madeOn: OccurredOn;
  readonly recordedAt: Instant;
  /** Local day of the recording. */
  readonly recordedOn: LocalDate;
  /** When its last event was recorded. */
  readonly changedAt: Instant;
  readonly targets: readonly StoredTarget[];
  /** Versions with a date, 1 first; empty while none was ever set. */
  readonly deadlines: readonly DeadlineVersion[];
  /** Words of a deadline expressly not set; null when nothing was said. */
  readonly noDeadlineWording: string | null;
  /** Oldest first, as all lists below. */
  readonly progressReports: readonly ProgressReportState[];
  readonly extensions: readonly ExtensionState[];
  readonly claims: readonly ClaimState[];
  /** Never empty; the last one is current. */
  readonly rounds: readonly Round[];
  /** Null unless broken in the current round. */
  readonly broken: BrokenState | null;
  /** Proposal or decision of the current round; null when none. */
  readonly cancellation: CancellationState | null;
  readonly notices: readonly NoticeState[];
}

export const currentRound = (state: CommitmentState): Round =>
  state.rounds[state.rounds.length - 1] as Round;

export const lastDeadline = (state: CommitmentState): DeadlineVersion | null =>
  state.deadlines[state.deadlines.length - 1] ?? null;

/** Reports, extensions and claims are found by id; null when there is none. */
export const byId = <T extends { readonly id: string }>(
  entries: readonly T[],
  id: string,
): T | null => entries.find((entry) => entry.id === id) ?? null;

export const pendingClaim = (state: CommitmentState): ClaimState | null =>
  state.claims.find((claim) => claim.status === 'PENDING') ?? null;

export const pendingExtension = (state: CommitmentState): ExtensionState | null =>
  state.extensions.find((extension) => extension.status === 'REQUESTED') ?? null;
