import type { Actor } from '../kernel/actor';
import type { Classification } from '../kernel/classification';
import type { DecimalText } from '../kernel/decimal';
import { withId, type Entries } from '../kernel/entries';
import type { Evidence } from '../kernel/evidence';
import type { Instant } from '../kernel/instant';
import type { LocalDate } from '../kernel/localDate';
import type { DatePrecision, OccurredOn } from '../kernel/occurredOn';
import type { LegalBasis } from '../kernel/legalBasis';
import type { Quantity } from '../kernel/quantity';
import type { Source, StoredDeadline, StoredTarget, TargetResult } from './storedShapes';
import type {
  BrokenReason,
  ClaimStatus,
  CommitmentKind,
  DeadlineKind,
  ExtensionStatus,
  InheritedPart,
  Priority,
} from './vocabulary';

/** One place where the promise was made. */
export interface OriginState extends Source {
  readonly madeOn: OccurredOn;
  readonly text: string;
}

/** One version of the deadline, with a date; in force from `effectiveOn` until the next one is. */
export interface DeadlineVersion extends StoredDeadline {
  readonly date: LocalDate;
  /** What made it; a correction keeps what made the version that it corrects. */
  readonly origin: 'SET' | 'EXTENSION' | 'REOPENING' | 'RECOUNT' | 'SUSPENSION';
  /**
   * Day of the decision (R6); for a coarse day of recording the first day of its period; for a
   * correction that of the version corrected (R14).
   */
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
  /** Whether it was corrected later; the values are the corrected ones (R14). */
  readonly isCorrected: boolean;
}

/** Newest result reported for a target. */
export interface ReportedResult {
  readonly targetId: string;
  readonly result: Quantity;
  /** Version of the record after the report. */
  readonly atVersion: number;
}

/**
 * What rules ask of all progress reports together, so that none of them has to be read: as long as
 * there are persons and targets, not as there are reports.
 */
export interface ProgressState {
  /** Earliest day of a report; null without one. */
  readonly firstOn: LocalDate | null;
  /** Everybody who reported, once for each office. */
  readonly reporters: readonly Pick<Actor, 'personId' | 'officeId'>[];
  /** One for each target that a report names. */
  readonly results: readonly ReportedResult[];
}

/** Days that had shown as overdue until an earlier-dated decision was recorded (R55); never empty. */
export interface ClearedDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
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
  /** Objective cause (nguyên nhân khách quan); null when none is stated. */
  readonly objectiveCause: string | null;
  /** Office that confirmed the cause; null until confirmed. */
  readonly causeConfirmedByOfficeId: string | null;
  /** Calendar days that it was overdue before the decision; these stay (R6). 0 until decided. */
  readonly lapsedDays: number;
  /** Overdue days that it took away; null when none. */
  readonly cleared: ClearedDays | null;
  /** Documents of the decision. */
  readonly legalBasis: LegalBasis | null;
  readonly evidence: readonly Evidence[];
}

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

/** What it is about, how urgent, and whether it can be checked, from a day on. */
export interface ClassificationState {
  readonly policyField: string;
  readonly priority: Priority;
  readonly isCheckable: boolean;
  readonly on: LocalDate;
}

/** The owner's view that it is no promise; the latest one. */
export interface ObjectionState {
  readonly reason: string;
  readonly objectedBy: Actor;
  readonly objectedOn: LocalDate;
  /** True upheld, false dismissed, null undecided. */
  readonly isUpheld: boolean | null;
  readonly decidedBy: Actor | null;
  readonly decidedOn: LocalDate | null;
  readonly decisionReason: string | null;
}

/**
 * What befell the lead, in log order: put into the lead or out of it (ASSIGNED, the unit has not
 * accepted), handed over by a reorganisation (HANDED_OVER, accepted stays accepted) or ACCEPTED.
 */
export interface LeadStep {
  readonly step: 'ASSIGNED' | 'HANDED_OVER' | 'ACCEPTED';
  readonly on: LocalDate;
  /** Unit in the lead after it; null when there is none. */
  readonly unitId: string | null;
}

/** A change of lead unit, counted because duties must not be pushed around (đùn đẩy). */
export interface ReassignmentState {
  readonly id: string;
  readonly fromUnitId: string;
  /** Null when returned without a new one. */
  readonly toUnitId: string | null;
  readonly reason: string;
  readonly decidedBy: Actor;
  readonly decidedOn: OccurredOn;
  readonly recordedAt: Instant;
  /** How often it had changed hands by then, this change included. */
  readonly ordinal: number;
}

/** A time in which no notice goes out (R5). */
export interface SuspensionState {
  readonly id: string;
  readonly reason: string;
  readonly legalBasis: LegalBasis | null;
  readonly evidence: readonly Evidence[];
  readonly recordedAt: Instant;
  readonly from: LocalDate;
  /** Day of lifting, itself no longer suspended; null while it lasts. */
  readonly liftedOn: LocalDate | null;
  /** Whether it was not overdue when suspended, so that its clock stands still. */
  readonly stopsClock: boolean;
  /** Overdue days that it took away, since its lifting only those that stay so; null when none. */
  readonly cleared: ClearedDays | null;
}

/** The original deadline of a commitment that this one replaced (R10). */
export interface InheritedDeadline {
  /** Day of the replacement: before it nothing was inherited (R1). */
  readonly on: LocalDate;
  readonly fromCommitmentId: string;
  readonly kind: DeadlineKind;
  readonly date: LocalDate;
  readonly precision: DatePrecision;
}

/** The commitment that replaced this one in the current round. */
export interface SupersessionState {
  readonly commitmentId: string;
  readonly reason: string;
  readonly on: LocalDate;
}

/** A time in which it counts as a repetition of an earlier promise (R22). */
export interface DuplicateLink {
  readonly duplicateOfId: string;
  readonly linkedOn: LocalDate;
  /** First day on which it is a promise of its own again; null while linked. */
  readonly unlinkedOn: LocalDate | null;
}

export interface ReminderState {
  readonly id: string;
  readonly text: string;
  readonly sentBy: Actor;
  readonly sentOn: OccurredOn;
  readonly recordedAt: Instant;
  readonly acknowledgedBy: Actor | null;
  readonly acknowledgedAt: Instant | null;
}

/** Why it is late; the day newly promised is a note (R31). */
export interface LatenessExplanationState {
  readonly cause: string;
  readonly newlyPromisedDate: LocalDate | null;
  readonly explainedBy: Actor;
  readonly explainedOn: OccurredOn;
  readonly recordedAt: Instant;
}

/** What citizens said about the result, added up. */
export interface CitizenConfirmationState {
  readonly agreed: number;
  readonly disagreed: number;
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

/** One hand-over by a reorganisation (bàn giao). */
export interface TransferState {
  readonly reorganisationId: string;
  readonly fromOfficeId: string;
  readonly fromUnitId: string;
  readonly toOfficeId: string;
  readonly toUnitId: string;
  readonly fromLeadUnitId: string | null;
  readonly toLeadUnitId: string | null;
  /** First day owed by the new office. */
  readonly effectiveOn: LocalDate;
}

/**
 * Everything recorded about one commitment, folded in log order. Facts keep their dates, so that
 * one state answers for every day asked about (`timeliness.ts`). Plain JSON: read models store it, and
 * `Entries` apart from it.
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
  /** Day on which the present lead unit accepted; null until then. */
  readonly acceptedOn: LocalDate | null;
  /** Oldest first, as all lists below. */
  readonly leadSteps: readonly LeadStep[];
  readonly reassignments: readonly ReassignmentState[];
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
  /** What the words mean; null when clear. */
  readonly clarification: string | null;
  /** The last one holds. */
  readonly classifications: readonly ClassificationState[];
  readonly publishedOn: LocalDate | null;
  /** Null when its owner never objected. */
  readonly objection: ObjectionState | null;
  readonly duplicateLinks: readonly DuplicateLink[];
  /** Versions with a date in the order of force, corrected ones left out; empty while there is none. */
  readonly deadlines: readonly DeadlineVersion[];
  /** Highest number that a version ever had; 0 while none was ever set. */
  readonly deadlineVersion: number;
  /** A deadline that waits for its event; null when none does (R7). */
  readonly awaitedDeadline: StoredDeadline | null;
  /** One for each commitment with a deadline that it replaced. */
  readonly inheritedDeadlines: readonly InheritedDeadline[];
  /** Words of a deadline expressly not set; null when nothing was said. */
  readonly noDeadlineWording: string | null;
  readonly suspensions: readonly SuspensionState[];
  readonly progress: ProgressState;
  readonly progressReports: Entries<ProgressReportState>;
  readonly extensions: readonly ExtensionState[];
  readonly claims: readonly ClaimState[];
  /** Never empty; the last one is current. */
  readonly rounds: readonly Round[];
  /** Null unless broken in the current round. */
  readonly broken: BrokenState | null;
  /** Proposal or decision of the current round; null when none. */
  readonly cancellation: CancellationState | null;
  /** Null unless superseded in the current round. */
  readonly supersession: SupersessionState | null;
  readonly citizenConfirmation: CitizenConfirmationState;
  readonly notices: readonly NoticeState[];
  readonly reminders: Entries<ReminderState>;
  readonly latenessExplanations: Entries<LatenessExplanationState>;
  /** Marked as made in error: from that day on in no count; null when it was not. */
  readonly mistake: { readonly on: LocalDate; readonly reason: string; readonly by: Actor } | null;
  /** Overdue days taken away by decisions other than extensions and suspensions, in log order (R55). */
  readonly furtherCleared: readonly ClearedDays[];
  /** Hand-overs by reorganisations, in log order. */
  readonly transfers: readonly TransferState[];
  /** Suggestion of the lexicon that it confirms; null when none. */
  readonly suggestionId: string | null;
  /** What was not said at its recording and taken from where it was made (R38). */
  readonly inherited: readonly InheritedPart[];
}

export const currentRound = (state: CommitmentState): Round =>
  state.rounds[state.rounds.length - 1] as Round;

export const lastDeadline = (state: CommitmentState): DeadlineVersion | null =>
  state.deadlines[state.deadlines.length - 1] ?? null;

/** Reports, extensions and claims are found by id; null when there is none. */
export const byId = <T extends { readonly id: string }>(
  entries: Entries<T>,
  id: string,
): T | null => withId(entries, id);

export const pendingClaim = (state: CommitmentState): ClaimState | null =>
  state.claims.find((claim) => claim.status === 'PENDING') ?? null;

export const pendingExtension = (state: CommitmentState): ExtensionState | null =>
  state.extensions.find((extension) => extension.status === 'REQUESTED') ?? null;

/** The classification in force by all that is recorded; null before the first. */
export const classificationOf = (state: CommitmentState): ClassificationState | null =>
  state.classifications[state.classifications.length - 1] ?? null;

/** The suspension that lasts; null when none does. */
export const openSuspension = (state: CommitmentState): SuspensionState | null =>
  state.suspensions.find(({ liftedOn }) => liftedOn === null) ?? null;

/** The commitment that it repeats by all that is recorded; null unless linked. */
export const duplicateOf = (state: CommitmentState): string | null =>
  state.duplicateLinks.find(({ unlinkedOn }) => unlinkedOn === null)?.duplicateOfId ?? null;
