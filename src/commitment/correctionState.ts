import type { Actor } from '../kernel/actor';
import type { CorrectedValue } from '../kernel/correctedValue';
import type { Instant } from '../kernel/instant';
import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { Debtor } from './debtor';
import type { StoredDeadline, StoredRecurrence } from './storedShapes';
import type { CorrectionStatus } from '../kernel/correctionStatus';
import type { CorrectionKind, ProposedKind } from './entryVocabulary';
import type { CommitmentStatus } from './vocabulary';

/** What a correction puts in the place of what was recorded; parts that stay are null. */
export interface Proposal {
  readonly kind: ProposedKind;
  /** Version of the deadline that it was proposed for; 0 where no day had been set. */
  readonly correctedVersion: number;
  readonly deadline: StoredDeadline | null;
  readonly madeOn: CorrectedValue<OccurredOn> | null;
  readonly promisor: CorrectedValue<Debtor> | null;
  readonly leadUnitId: CorrectedValue<string> | null;
  /** The words (R40). */
  readonly text: CorrectedValue<string> | null;
  /** In the place of a deadline or of another recurrence. */
  readonly recurrence: RecurrenceSaid | null;
}

/** How a duty recurs, with the words used. */
export interface RecurrenceSaid {
  readonly rule: StoredRecurrence;
  readonly wording: string | null;
}

/** A value before or after a correction, as it is shown. */
export interface CorrectedPart {
  readonly deadline?: LocalDate | null;
  readonly deadlineWording?: string | null;
  readonly recurrence?: StoredRecurrence;
  readonly madeOn?: OccurredOn;
  readonly promisorOfficeId?: string;
  readonly leadUnitId?: string | null;
  readonly text?: string;
  readonly sourceId?: string | null;
  readonly opinionId?: string | null;
  /** Of a decision that takes a promise out of the boxes. */
  readonly status?: CommitmentStatus;
}

/** One line of the register of corrections (R36). */
export interface CorrectionState {
  readonly id: string;
  readonly kind: CorrectionKind;
  readonly status: CorrectionStatus;
  readonly before: CorrectedPart;
  /** Null for a record marked as made in error. */
  readonly after: CorrectedPart | null;
  readonly reason: string;
  /** Whoever corrected it alone, or proposed it. */
  readonly proposedBy: Actor;
  readonly proposedOn: LocalDate;
  readonly recordedAt: Instant;
  /** Local day of the recording. */
  readonly recordedOn: LocalDate;
  /** Null unless it was proposed and decided. */
  readonly decidedBy: Actor | null;
  readonly decidedOn: LocalDate | null;
  readonly decisionReason: string | null;
  /** Overdue days by then that are shown as overdue no longer; 0 until it is made. */
  readonly overdueDaysTaken: number;
  /** First of these days; null where there are none. */
  readonly takenFrom: LocalDate | null;
  /** Local day on which it took effect; null until it does. */
  readonly madeOnDay: LocalDate | null;
  /** Command that made it: a correction may take several events. Null until then. */
  readonly commandId: string | null;
  /** What is made once it is confirmed; null for one made at once. */
  readonly proposal: Proposal | null;
}
