import type { Actor } from '../kernel/actor';
import type { Instant } from '../kernel/instant';
import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';

export interface ReminderState {
  readonly id: string;
  readonly text: string;
  readonly sentBy: Actor;
  readonly sentOn: OccurredOn;
  readonly recordedAt: Instant;
  /** Null until somebody acknowledged it. */
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

/** A notice of the ladder as written. */
export interface NoticeState {
  readonly id: string;
  readonly kind: 'OVERDUE' | 'DUE_SOON';
  readonly deadlineVersion: number;
  readonly dueDate: LocalDate;
  readonly level: number;
  readonly ladderDays: number;
  readonly addresseeOfficeId: string;
  /** Deadline plus the days of the ladder (R15). */
  readonly occurredOn: LocalDate;
  readonly isBackfill: boolean;
  /** First day of the period of the occurrence that it speaks of (R44); null for what does not recur. */
  readonly occurrence: LocalDate | null;
  readonly recordedAt: Instant;
  readonly acknowledgedBy: Actor | null;
}
