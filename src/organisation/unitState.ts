import type { Fold } from '../kernel/decider';
import type { LocalDate } from '../kernel/localDate';
import type { UnitKind, UnitLevel } from '../kernel/party';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { ServedUnit, UnitEvent } from './unitEvents';

/** A name and the first day on which the unit bears it; null for the name that it was born with. */
export interface UnitName {
  readonly name: string;
  readonly from: LocalDate | null;
}

/** A body or administrative unit. */
export interface UnitState {
  readonly id: string;
  /** The one that it bears last. */
  readonly name: string;
  /** All names with the first day of each, earliest first; the first day of the first is null. */
  readonly names: readonly UnitName[];
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
  /** Units that took over all that it owed; empty while it lives and when none did. */
  readonly successorUnitIds: readonly string[];
  /** Units for which its secretaries act, with the days of each (R46); none but for a shared desk. */
  readonly services: readonly ServedUnit[];
  readonly isSynthetic: boolean;
  readonly version: number;
}

/** Name borne on that day. */
export const unitNameOn = (unit: Pick<UnitState, 'name' | 'names'>, on: LocalDate): string =>
  unit.names.findLast(({ from }) => from === null || from <= on)?.name ?? unit.name;

/** Units for which its secretaries act on that day. */
export const unitsServedOn = (
  { services }: Pick<UnitState, 'services'>,
  on: LocalDate,
): readonly string[] =>
  services
    .filter(({ from, to }) => from <= on && (to === null || on <= to))
    .map(({ unitId }) => unitId);

function change(unit: UnitState, event: Recorded<UnitEvent>): Partial<UnitState> {
  const { date } = event.metadata.occurredOn;
  switch (event.type) {
    case 'UnitEstablished':
      return {};
    case 'UnitRenamed': {
      const { name } = event.data;
      return { name, names: [...unit.names, { name, from: date }] };
    }
    case 'UnitDissolved':
      return { dissolvedOn: date, successorUnitIds: event.data.successorUnitIds };
    case 'ServedUnitsSet':
      return { services: event.data.services };
    default:
      return unreachable(event);
  }
}

function evolve(state: UnitState | null, event: Recorded<UnitEvent>): UnitState | null {
  if (event.type !== 'UnitEstablished')
    return state && { ...state, ...change(state, event), version: event.version };
  const { occurredOn, isSynthetic } = event.metadata;
  return {
    id: event.stream,
    ...event.data,
    names: [{ name: event.data.name, from: null }],
    establishedOn: occurredOn.precision === 'DAY' ? occurredOn.date : null,
    dissolvedOn: null,
    successorUnitIds: [],
    services: [],
    isSynthetic,
    version: event.version,
  };
}

/** Null before the unit is established. */
export const unitFold: Fold<UnitState | null, UnitEvent> = { initial: null, evolve };
