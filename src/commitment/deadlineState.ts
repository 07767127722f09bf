import type { Actor } from '../kernel/actor';
import type { Evidence } from '../kernel/evidence';
import type { Instant } from '../kernel/instant';
import type { LegalBasis } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import type { DatePrecision, OccurredOn } from '../kernel/occurredOn';
import type { StoredDeadline } from './storedShapes';
import type { DeadlineKind, ExtensionStatus } from './vocabulary';

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
  /** Version of the deadline that it started; null unless granted. */
  readonly grantedVersion: number | null;
  /** First day of the period of the occurrence extended (R44); null for what does not recur. */
  readonly occurrence: LocalDate | null;
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
