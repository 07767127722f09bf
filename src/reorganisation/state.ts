import type { Fold } from '../kernel/decider';
import type { Instant } from '../kernel/instant';
import type { LegalBasis } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { ReorganisationEvent, SuccessionLine } from './events';

/** A successor named for one obligation. */
export interface NamedSuccessor {
  readonly obligationId: string;
  readonly toOfficeId: string;
  readonly toUnitId: string;
}

/** A merger, split or dissolution with its mapping and the successors named one by one. */
export interface ReorganisationState {
  readonly id: string;
  readonly title: string;
  readonly decision: LegalBasis;
  readonly effectiveOn: LocalDate;
  readonly mappings: readonly SuccessionLine[];
  readonly successors: readonly NamedSuccessor[];
  /**
   * Last time that every open obligation had passed over; null until the first. One recorded later
   * against those who gave may wait again: complete is what is applied and leaves nothing owed by those who gave now.
   */
  readonly appliedAt: Instant | null;
  readonly isSynthetic: boolean;
  readonly version: number;
}

function change(
  state: ReorganisationState,
  event: Recorded<ReorganisationEvent>,
): Partial<ReorganisationState> {
  switch (event.type) {
    case 'ReorganisationDecided':
      return {};
    case 'SuccessorNamed':
      return { successors: [...state.successors, event.data] };
    case 'SuccessionApplied':
      return { appliedAt: event.recordedAt };
    default:
      return unreachable(event);
  }
}

function evolve(
  state: ReorganisationState | null,
  event: Recorded<ReorganisationEvent>,
): ReorganisationState | null {
  if (event.type !== 'ReorganisationDecided')
    return state && { ...state, ...change(state, event), version: event.version };
  const [decision] = event.metadata.legalBasis;
  if (decision === undefined) return state;
  return {
    id: event.stream,
    ...event.data,
    decision,
    successors: [],
    appliedAt: null,
    isSynthetic: event.metadata.isSynthetic,
    version: event.version,
  };
}

/** Null before it is decided. */
export const reorganisationFold: Fold<ReorganisationState | null, ReorganisationEvent> = {
  initial: null,
  evolve,
};
