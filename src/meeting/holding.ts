import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { Recorded } from '../kernel/recordedEvent';
import type { Attendance } from './attendance';
import type { HoldingEvent } from './holdingEvents';

/** What is kept of a meeting's having been held. */
export interface HoldingState {
  /** When it took place, its first day; null before. */
  readonly heldOn: OccurredOn | null;
  /** Its days after the first; none for a meeting of one day. */
  readonly furtherDays: readonly LocalDate[];
  /** Null before it is held, and when nobody was counted. */
  readonly attendance: Attendance | null;
}

export const notHeld: HoldingState = { heldOn: null, furtherDays: [], attendance: null };

/** Last day on which a meeting went on; null before it is held. */
export const lastHeldOn = ({
  heldOn,
  furtherDays,
}: Pick<HoldingState, 'heldOn' | 'furtherDays'>): LocalDate | null =>
  furtherDays.at(-1) ?? heldOn?.date ?? null;

/** A meeting whose day was wrong was not held until the event that follows says when it was. */
export function holdingAfter(
  holding: HoldingState,
  { data: { heldOn, furtherDays, attendance } }: Recorded<HoldingEvent>,
): HoldingState {
  if (heldOn !== null) return notHeld;
  return {
    heldOn: holding.heldOn,
    furtherDays: furtherDays === null ? holding.furtherDays : furtherDays.to,
    attendance: attendance === null ? holding.attendance : attendance.to,
  };
}
