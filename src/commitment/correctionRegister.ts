import type { LocalDate } from '../kernel/localDate';
import type { CorrectionState } from './correctionState';
import type { CommitmentState } from './state';

/**
 * Whether a correction took overdue days away by that day (R36). Decisions are no corrections: what they
 * clear has counts of its own (R6, R55).
 */
export const isCorrectedAfterLapse = ({ corrections }: CommitmentState, on: LocalDate): boolean =>
  corrections.some(
    ({ kind, takenFrom }) => kind !== 'LATE_DECISION' && takenFrom !== null && takenFrom <= on,
  );

/**
 * A line of the register as it stood on a day. It stands there from the day on which it was recorded:
 * what it corrects may be years older, and dating it back would hide it (R36). Null before that day.
 */
export function lineOn(line: CorrectionState, on: LocalDate): CorrectionState | null {
  if (line.recordedOn > on) return null;
  if (line.decidedOn === null || line.decidedOn <= on) return line;
  return {
    ...line,
    status: 'PROPOSED',
    decidedBy: null,
    decidedOn: null,
    decisionReason: null,
    overdueDaysTaken: 0,
    takenFrom: null,
    madeOnDay: null,
  };
}
