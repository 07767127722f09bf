import type { LocalDate } from '../kernel/localDate';
import { firstDayOf } from '../kernel/occurredOn';
import type { DeadlineVersion, InheritedDeadline } from './deadlineState';
import type { CommitmentState } from './state';
import type { DeadlineBasis } from './vocabulary';

/** Version in force on that day (R6); null when none is yet. */
export function currentDeadline(state: CommitmentState, on: LocalDate): DeadlineVersion | null {
  let inForce: DeadlineVersion | null = null;
  for (const version of state.deadlines) if (version.effectiveOn <= on) inForce = version;
  return inForce;
}

/** A deadline that lateness is measured against. */
export type MeasuredDeadline = Pick<DeadlineVersion, 'date' | 'effectiveOn'>;

/** The earliest of the deadlines inherited by that day (R1, R10); null while none was. */
export function inheritedDeadline(state: CommitmentState, on: LocalDate): InheritedDeadline | null {
  let earliest: InheritedDeadline | null = null;
  for (const each of state.inheritedDeadlines)
    if (each.on <= on && (earliest === null || each.date < earliest.date)) earliest = each;
  return earliest;
}

/**
 * For whoever asks on that day: the one first set, whatever came later; once it has replaced others
 * the one first set for those, as if it had been its own from the start (R10). Null while none was
 * ever set.
 */
export function originalDeadline(state: CommitmentState, on: LocalDate): MeasuredDeadline | null {
  const { madeOn } = state;
  const inherited = inheritedDeadline(state, on);
  if (inherited === null) return state.deadlines[0] ?? null;
  return { date: inherited.date, effectiveOn: firstDayOf(madeOn.date, madeOn.precision) };
}

/**
 * The deadline that lateness on that day is measured against; null when none is in force (R7). What
 * was inherited by the day asked about counts for days before it too (R10).
 */
export function deadlineAgainst(
  state: CommitmentState,
  on: LocalDate,
  against: DeadlineBasis,
  askedOn: LocalDate = on,
): MeasuredDeadline | null {
  if (against === 'CURRENT') return currentDeadline(state, on);
  const original = originalDeadline(state, askedOn);
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

/** How many extensions were granted by that day. */
export const extensionsCount = (state: CommitmentState, on: LocalDate): number =>
  state.deadlines.filter((each) => each.origin === 'EXTENSION' && each.effectiveOn <= on).length;

/**
 * The version that extensions and suspensions have moved since; null while none has a date. What its
 * rule says of extensions holds for all of them.
 */
export const deadlineMoved = (state: CommitmentState): DeadlineVersion | null =>
  state.deadlines.findLast(({ origin }) => origin !== 'EXTENSION' && origin !== 'SUSPENSION') ??
  null;

/** Number that the next version gets; a number is never given twice. */
export const nextDeadlineVersion = (state: CommitmentState | null): number =>
  (state?.deadlineVersion ?? 0) + 1;
