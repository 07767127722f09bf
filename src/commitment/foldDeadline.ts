import { localDateOf } from '../kernel/localDate';
import { firstDayOf } from '../kernel/occurredOn';
import type { Recorded } from '../kernel/recordedEvent';
import type { CommitmentEvent } from './events';
import type { CommitmentState, DeadlineVersion } from './state';
import type { StoredDeadline } from './storedShapes';

/** The versions with the decided one added; a deadline without a date adds none. */
export function withDeadline(
  state: CommitmentState,
  deadline: StoredDeadline,
  origin: DeadlineVersion['origin'],
  event: Recorded<CommitmentEvent>,
): Pick<CommitmentState, 'deadlines' | 'noDeadlineWording'> {
  const { date } = deadline;
  if (date === null) return { deadlines: state.deadlines, noDeadlineWording: deadline.wording };
  const { occurredOn } = event.metadata;
  const effectiveOn = firstDayOf(occurredOn.date, occurredOn.precision);
  const recordedOn = localDateOf(event.recordedAt);
  return {
    deadlines: [...state.deadlines, { ...deadline, date, origin, effectiveOn, recordedOn }],
    noDeadlineWording: null,
  };
}
