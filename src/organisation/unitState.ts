import type { Fold } from '../kernel/decider';
import type { LocalDate } from '../kernel/localDate';
import type { UnitKind, UnitLevel } from '../kernel/party';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { UnitEvent } from './unitEvents';

/** A body or administrative unit. */
export interface UnitState {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  /** Administrative unit served, itself where it is one. */
  readonly territoryId: string | null;
  /** First day; null when only the month or year is known. */
  readonly establishedOn: LocalDate | null;
  /** Last day; null while it lives. */
  readonly dissolvedOn: LocalDate | null;
  readonly isSynthetic: boolean;
  readonly version: number;
}

function evolve(_state: UnitState | null, event: Recorded<UnitEvent>): UnitState | null {
  switch (event.type) {
    case 'UnitEstablished': {
      const { occurredOn, isSynthetic } = event.metadata;
      return {
        id: event.stream,
        ...event.data,
        establishedOn: occurredOn.precision === 'DAY' ? occurredOn.date : null,
        dissolvedOn: null,
        isSynthetic,
        version: event.version,
      };
    }
    default:
      return unreachable(event.type);
  }
}

/** Null before the unit is established. */
export const unitFold: Fold<UnitState | null, UnitEvent> = { initial: null, evolve };
