import { isDatedByClaim } from '../commitment/claimDates';
import { foldEvents, type Fold } from '../kernel/decider';
import type { LocalDate } from '../kernel/localDate';
import type { DomainEvent, Recorded } from '../kernel/recordedEvent';

/**
 * What happened by that day (R1). A verdict is dated by the claim that it judges (R2), and the
 * event that made the record always counts once anything does.
 */
export function happenedBy(events: readonly Recorded[], on: LocalDate): readonly Recorded[] {
  const claims = new Set<unknown>();
  const happened = events.filter((event, index) => {
    const claim = 'claimId' in event.data ? event.data.claimId : undefined;
    if (claims.has(claim)) return true;
    const counts = !isDatedByClaim(event) && (index === 0 || event.metadata.occurredOn.date <= on);
    if (counts && claim !== undefined) claims.add(claim);
    return counts;
  });
  const isThere = happened.some((event) => event.metadata.occurredOn.date <= on);
  return isThere ? happened : [];
}

/** A stream holds events of one feature only: its prefix says which. */
export const foldStream = <State, E extends DomainEvent>(
  fold: Fold<State, E>,
  events: readonly Recorded[],
): State => foldEvents(fold, events as unknown as readonly Recorded<E>[]);
