import type { Fold } from '../kernel/decider';
import type { LegalBasis } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { OfficeEvent } from './officeEvents';
import type { OfficeRight } from './officeRight';

/** One person's time in an office; the name is kept apart, as it may go without the office. */
export interface OfficeHoldingState {
  readonly personId: string;
  readonly from: LocalDate;
  /** Last day; null while it lasts. */
  readonly to: LocalDate | null;
  /** Decision of appointment; null when not recorded. */
  readonly decision: LegalBasis | null;
}

/** Authority given to another office. */
export interface DelegationState {
  readonly id: string;
  readonly toOfficeId: string;
  readonly scope: string;
  readonly from: LocalDate;
  /** Last day; null when open. */
  readonly to: LocalDate | null;
  readonly grantedOn: LocalDate;
  /** First day on which it no longer holds; null unless revoked. */
  readonly revokedOn: LocalDate | null;
}

/** A right that the office has beyond what its title gives, for a time. */
export interface OfficeRightState {
  readonly right: OfficeRight;
  readonly from: LocalDate;
  /** First day on which it no longer holds; null while it does. */
  readonly withdrawnOn: LocalDate | null;
  /** Decision by which it was granted; null when not recorded. */
  readonly decision: LegalBasis | null;
}

/** An office in a unit, with everyone who held it and all authority that it gave away. */
export interface OfficeState {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly isHead: boolean;
  /** Earliest first; at most the last one is open. */
  readonly holdings: readonly OfficeHoldingState[];
  /** In the order in which they were granted. */
  readonly delegations: readonly DelegationState[];
  /** In the order in which they were granted. */
  readonly rights: readonly OfficeRightState[];
  readonly isSynthetic: boolean;
  readonly version: number;
}

/** Who holds the office on that day; null when it is vacant. */
export const holdingOn = (
  office: Pick<OfficeState, 'holdings'>,
  on: LocalDate,
): OfficeHoldingState | null =>
  office.holdings.find((each) => each.from <= on && (each.to === null || on <= each.to)) ?? null;

/** Whether authority is given on that day. */
export const isDelegationInForce = (delegation: DelegationState, on: LocalDate): boolean =>
  delegation.from <= on &&
  (delegation.to === null || on <= delegation.to) &&
  (delegation.revokedOn === null || on < delegation.revokedOn);

/** Whether the office has the right on that day. */
export const hasRight = (
  { rights }: Pick<OfficeState, 'rights'>,
  right: OfficeRight,
  on: LocalDate,
): boolean =>
  rights.some(
    (each) =>
      each.right === right &&
      each.from <= on &&
      (each.withdrawnOn === null || on < each.withdrawnOn),
  );

function change(office: OfficeState, event: Recorded<OfficeEvent>): Partial<OfficeState> {
  const on = event.metadata.occurredOn.date;
  switch (event.type) {
    case 'OfficeEstablished':
      return {};
    case 'OfficeHolderAppointed': {
      const decision = event.metadata.legalBasis[0] ?? null;
      const { personId } = event.data;
      return { holdings: [...office.holdings, { personId, from: on, to: null, decision }] };
    }
    case 'OfficeHolderLeft':
      return {
        holdings: office.holdings.map((each) =>
          each.personId === event.data.personId && each.to === null ? { ...each, to: on } : each,
        ),
      };
    // Names are no part of an office: `projections/organisation/personNames` has them.
    case 'HolderNameCorrected':
    case 'HolderNameReplaced':
      return {};
    case 'DelegationGranted': {
      const { delegationId: id, ...given } = event.data;
      return {
        delegations: [...office.delegations, { id, ...given, grantedOn: on, revokedOn: null }],
      };
    }
    case 'DelegationRevoked':
      return {
        delegations: office.delegations.map((each) =>
          each.id === event.data.delegationId ? { ...each, revokedOn: on } : each,
        ),
      };
    case 'OfficeRightGranted': {
      const decision = event.metadata.legalBasis[0] ?? null;
      const granted = { right: event.data.right, from: on, withdrawnOn: null, decision };
      return { rights: [...office.rights, granted] };
    }
    case 'OfficeRightWithdrawn':
      return {
        rights: office.rights.map((each) =>
          each.right === event.data.right && each.withdrawnOn === null
            ? { ...each, withdrawnOn: on }
            : each,
        ),
      };
    default:
      return unreachable(event);
  }
}

function evolve(state: OfficeState | null, event: Recorded<OfficeEvent>): OfficeState | null {
  if (event.type === 'OfficeEstablished')
    return {
      id: event.stream,
      ...event.data,
      holdings: [],
      delegations: [],
      rights: [],
      isSynthetic: event.metadata.isSynthetic,
      version: event.version,
    };
  return state && { ...state, ...change(state, event), version: event.version };
}

/** Null before the office is established. */
export const officeFold: Fold<OfficeState | null, OfficeEvent> = { initial: null, evolve };
