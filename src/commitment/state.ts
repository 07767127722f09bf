import type { Actor } from '../kernel/actor';
import type { Classification } from '../kernel/classification';
import { type Entries, withId } from '../kernel/entries';
import type { Instant } from '../kernel/instant';
import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { LeadStep, ReassignmentState, TransferState } from './assignmentState';
import type { CorrectionState } from './correctionState';
import type { CitizenConfirmationState, ProgressReportState, ProgressState } from './conductState';
import type {
  ClearedDays,
  DeadlineVersion,
  ExtensionState,
  InheritedDeadline,
  SuspensionState,
} from './deadlineState';
import type {
  ClassificationState,
  DuplicateLink,
  ObjectionState,
  OriginState,
} from './interpretationState';
import type { LatenessExplanationState, NoticeState, ReminderState } from './noticeState';
import type {
  BrokenState,
  CancellationState,
  ClaimState,
  Round,
  SupersessionState,
} from './settlementState';
import type { CoPromisor } from './jointState';
import type { RecurrenceState } from './recurrenceState';
import type { StoredDeadline, StoredTarget } from './storedShapes';
import type { InheritedPart } from './entryVocabulary';
import type { CommitmentKind } from './vocabulary';

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
  /** Who ever shared it (R47), oldest first. */
  readonly coPromisors: readonly CoPromisor[];
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
  /** How the duty recurs (R44); then its days follow from it, and `deadlines` is empty. Null for others. */
  readonly recurrence: RecurrenceState | null;
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
  /** The words as they were first typed; null while no typing error was corrected (R40). */
  readonly firstText: string | null;
  /** Corrections made, proposed and refused, in log order (R36). */
  readonly corrections: readonly CorrectionState[];
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

/** The correction that waits to be confirmed; null when none does (R36). */
export const pendingCorrection = (state: CommitmentState): CorrectionState | null =>
  state.corrections.find(({ status }) => status === 'PROPOSED') ?? null;
