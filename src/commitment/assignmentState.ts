import type { Actor } from '../kernel/actor';
import type { Instant } from '../kernel/instant';
import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';

/**
 * What befell the lead, in log order: put into the lead or out of it (ASSIGNED, the unit has not
 * accepted), handed over by a reorganisation (HANDED_OVER, accepted stays accepted) or ACCEPTED.
 */
export interface LeadStep {
  readonly step: 'ASSIGNED' | 'HANDED_OVER' | 'ACCEPTED';
  readonly on: LocalDate;
  /** Unit in the lead after it; null when there is none. */
  readonly unitId: string | null;
}

/** A change of lead unit, counted because duties must not be pushed around (đùn đẩy). */
export interface ReassignmentState {
  readonly id: string;
  readonly fromUnitId: string;
  /** Null when returned without a new one. */
  readonly toUnitId: string | null;
  readonly reason: string;
  readonly decidedBy: Actor;
  readonly decidedOn: OccurredOn;
  readonly recordedAt: Instant;
  /** How often it had changed hands by then, this change included. */
  readonly ordinal: number;
}

/** One hand-over by a reorganisation (bàn giao). */
export interface TransferState {
  readonly reorganisationId: string;
  readonly fromOfficeId: string;
  readonly fromUnitId: string;
  readonly toOfficeId: string;
  readonly toUnitId: string;
  readonly fromLeadUnitId: string | null;
  readonly toLeadUnitId: string | null;
  /** First day owed by the new office. */
  readonly effectiveOn: LocalDate;
}
