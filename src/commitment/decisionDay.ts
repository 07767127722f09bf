import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/localDate';
import { onDay, type OccurredOn } from '../kernel/occurredOn';
import { lastDeadline, type CommitmentState } from './state';

/**
 * Day from which a decision counts (R55): its own; recorded after the deadline had passed and dated
 * before, it needs a document for that, else it counts from the day of recording and clears no day.
 */
export function decisionDay(
  { occurredOn, today }: Pick<Command, 'occurredOn' | 'today'>,
  state: CommitmentState,
  isDocumented: boolean,
): LocalDate {
  const due = lastDeadline(state)?.date ?? null;
  const isBackdated = due !== null && occurredOn.date <= due && due < today;
  return isBackdated && !isDocumented ? today : occurredOn.date;
}

/** The event's own date where it counts from another day than the command says. */
export const datedOn = (
  day: LocalDate,
  { occurredOn }: Pick<Command, 'occurredOn'>,
): { readonly occurredOn?: OccurredOn } =>
  day === occurredOn.date ? {} : { occurredOn: onDay(day) };
