import type { LocalDate } from '../kernel/localDate';
import type { StoredRecurrence } from './storedShapes';

/** How a duty recurs (R44). What becomes of its occurrences is told by what names them. */
export interface RecurrenceState {
  /** Version of the deadline that all occurrences have as long as none is extended. */
  readonly version: number;
  readonly rule: StoredRecurrence;
  readonly wording: string | null;
  /** Day from which it holds; for a coarse day of recording the first day of its period. */
  readonly effectiveOn: LocalDate;
  /** Local day on which the log got it. */
  readonly recordedOn: LocalDate;
}
