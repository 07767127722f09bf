import { addDays, localDateOf, type LocalDate } from '../kernel/localDate';
import type { Recorded } from '../kernel/recordedEvent';
import { turningDays } from './answerSpans';
import type { CommitmentEvent } from './events';
import type { ClearedDays } from './deadlineState';
import type { CommitmentState } from './state';
import { timelinessOf } from './timeliness';

/**
 * Decisions after which a promise shows as overdue no longer because it left the boxes, or began anew.
 * Extensions and suspensions keep what they cleared themselves.
 */
const CLEARING: ReadonlySet<CommitmentEvent['type']> = new Set([
  'CommitmentCancelled',
  'ObjectionUpheld',
  'CommitmentSuperseded',
  'CommitmentClassified',
  'DuplicateLinked',
  'CommitmentReopened',
]);

/** Days from `from` to `to` on which it is overdue before and not after, in runs. */
function clearedIn(
  before: CommitmentState,
  after: CommitmentState,
  { from, to }: ClearedDays,
): readonly ClearedDays[] {
  const isInside = (day: LocalDate): boolean => from < day && day <= to;
  const turns = [...turningDays(before), ...turningDays(after)].filter(isInside);
  const days = [from, ...[...new Set(turns)].sort()];
  const isCleared = (on: LocalDate): boolean =>
    timelinessOf(before, { on }) === 'OPEN_OVERDUE' &&
    timelinessOf(after, { on }) !== 'OPEN_OVERDUE';
  return days.flatMap((day, index) => {
    const next = days[index + 1];
    const last = next === undefined ? to : addDays(next, -1);
    return isCleared(day) ? [{ from: day, to: last }] : [];
  });
}

/** What a suspension cleared of a duty that recurs shows by its boxes alone (R44). */
const isClearing = ({ type }: Recorded<CommitmentEvent>, { recurrence }: CommitmentState) =>
  CLEARING.has(type) || (recurrence !== null && type === 'SuspensionDeclared');

/** Overdue days that an event took away, from its own day to the one before its recording (R55). */
export function furtherCleared(
  before: CommitmentState,
  after: CommitmentState,
  event: Recorded<CommitmentEvent>,
): readonly ClearedDays[] {
  if (!isClearing(event, after)) return [];
  const from = event.metadata.occurredOn.date;
  const to = addDays(localDateOf(event.recordedAt), -1);
  return from <= to ? clearedIn(before, after, { from, to }) : [];
}
