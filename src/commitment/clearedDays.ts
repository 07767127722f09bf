import { addDays, daysBetween, earlierOf, laterOf, type LocalDate } from '../kernel/localDate';
import type { ClearedDays, DeadlineVersion } from './deadlineState';
import type { CommitmentState } from './state';

/**
 * Days after the deadline and before the recording: they had shown as overdue, and are in time now that
 * a decision dated earlier stands in the log (R55). Null where there are none.
 */
export function clearedBy(
  deadline: DeadlineVersion | null,
  decidedOn: LocalDate,
  recordedOn: LocalDate,
  until: LocalDate | null,
): ClearedDays | null {
  if (deadline === null) return null;
  return clearedUpTo(until, {
    from: laterOf(decidedOn, addDays(deadline.date, 1)),
    to: addDays(recordedOn, -1),
  });
}

/** What stays of them once it is known how far the decision reaches; null: there is no end to it. */
export function clearedUpTo(
  until: LocalDate | null,
  { from, to }: ClearedDays,
): ClearedDays | null {
  const last = until === null ? to : earlierOf(to, until);
  return from <= last ? { from, to: last } : null;
}

export const lengthOf = (cleared: ClearedDays | null): number =>
  cleared === null ? 0 : daysBetween(cleared.from, cleared.to) + 1;

/** The days cleared by each decision that cleared some. */
export const clearings = ({
  extensions,
  suspensions,
  furtherCleared,
}: CommitmentState): ClearedDays[] => [
  ...[...extensions, ...suspensions].flatMap(({ cleared }) => (cleared === null ? [] : [cleared])),
  ...furtherCleared,
];

/** All of them together, whatever the day. */
export const allDaysCleared = (state: CommitmentState): number =>
  clearings(state).reduce((sum, each) => sum + lengthOf(each), 0);

/** Overdue days taken away by decisions, each counted whole from the first of its days on (R55). */
export const daysCleared = (state: CommitmentState, on: LocalDate): number =>
  clearings(state).reduce((sum, each) => (each.from <= on ? sum + lengthOf(each) : sum), 0);
