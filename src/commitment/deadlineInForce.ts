import type { LocalDate } from '../kernel/localDate';
import type { DatePrecision } from '../kernel/occurredOn';
import { lastDeadline, type CommitmentState, type DeadlineVersion } from './state';
import type { DeadlineBasis, DeadlineKind } from './vocabulary';

/** Version in force on that day (R6); null when none is yet. */
export function currentDeadline(state: CommitmentState, on: LocalDate): DeadlineVersion | null {
  let inForce: DeadlineVersion | null = null;
  for (const version of state.deadlines) if (version.effectiveOn <= on) inForce = version;
  return inForce;
}

/** The one first set, whatever came later; null while none was ever set. */
export const originalDeadline = (state: CommitmentState): DeadlineVersion | null =>
  state.deadlines[0] ?? null;

/** The deadline that lateness on that day is measured against; null when none is in force (R7). */
export function deadlineAgainst(
  state: CommitmentState,
  on: LocalDate,
  against: DeadlineBasis,
): DeadlineVersion | null {
  if (against === 'CURRENT') return currentDeadline(state, on);
  const original = originalDeadline(state);
  return original !== null && original.effectiveOn <= on ? original : null;
}

/**
 * Whether the deadline in force on that day came of an extension decided after the deadline
 * before it had passed, in whichever round (R6).
 */
export const isExtendedAfterLapse = (state: CommitmentState, on: LocalDate): boolean =>
  state.deadlines.some((version, index) => {
    const previous = state.deadlines[index - 1];
    return (
      version.origin === 'EXTENSION' &&
      version.effectiveOn <= on &&
      previous !== undefined &&
      version.effectiveOn > previous.date
    );
  });

/** Whether some extension was granted by that day. */
export const isExtended = (state: CommitmentState, on: LocalDate): boolean =>
  state.deadlines.some((each) => each.origin === 'EXTENSION' && each.effectiveOn <= on);

/** What the API says of the deadline on a day; `kind` is NONE while no version is in force. */
export interface DeadlineSummary {
  readonly kind: DeadlineKind;
  /** 0 while none was ever set. */
  readonly version: number;
  readonly originalDate: LocalDate | null;
  readonly currentDate: LocalDate | null;
  readonly precision: DatePrecision | null;
  readonly startsOn: LocalDate | null;
  readonly calendarVersion: number | null;
  readonly rolledFrom: LocalDate | null;
  readonly wording: string | null;
}

export function deadlineSummary(state: CommitmentState, on: LocalDate): DeadlineSummary {
  const version = currentDeadline(state, on);
  return {
    kind: version?.kind ?? 'NONE',
    version: version?.version ?? 0,
    originalDate: version === null ? null : (originalDeadline(state)?.date ?? null),
    currentDate: version?.date ?? null,
    precision: version?.precision ?? null,
    startsOn: version?.startsOn ?? null,
    calendarVersion: version?.calendarVersion ?? null,
    rolledFrom: version?.rolledFrom ?? null,
    wording: version === null ? state.noDeadlineWording : version.wording,
  };
}

/** Number that the next version gets. */
export const nextDeadlineVersion = (state: CommitmentState | null): number =>
  (state === null ? 0 : (lastDeadline(state)?.version ?? 0)) + 1;
