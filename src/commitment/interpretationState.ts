import type { Actor } from '../kernel/actor';
import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { Source } from './storedShapes';
import type { Priority } from './vocabulary';

/** One place where the promise was made. */
export interface OriginState extends Source {
  readonly madeOn: OccurredOn;
  readonly text: string;
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

/** A time in which it counts as a repetition of an earlier promise (R22). */
export interface DuplicateLink {
  readonly duplicateOfId: string;
  readonly linkedOn: LocalDate;
  /** First day on which it is a promise of its own again; null while linked. */
  readonly unlinkedOn: LocalDate | null;
}

/** The classification in force on a day; null before the first. */
export const classificationOn = (
  { classifications }: { readonly classifications: readonly ClassificationState[] },
  on: LocalDate,
): ClassificationState | null => classifications.findLast((each) => each.on <= on) ?? null;
