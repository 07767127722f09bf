import type { ActorRole } from '../kernel/actor';
import type { LocalDate } from '../kernel/localDate';
import {
  hasRight,
  holdingOn,
  isDelegationInForce,
  type OfficeState,
} from '../organisation/officeState';
import type { Seat } from './seat';

/** An office as far as it says who may act in it, and how. */
export interface SeatOffice {
  readonly office: OfficeState;
  /** Whether it is one of MTTQ or a People's Council, or of a body under one. */
  readonly isOverseers: boolean;
}

/** What the log says of the offices of one person. */
export interface PersonOffices {
  /** Held on the day, in the order in which people name them. */
  readonly held: readonly SeatOffice[];
  /** Which gave authority to one of these. */
  readonly delegating: readonly SeatOffice[];
}

/** A deputy leads with the head: Phó Chủ tịch, Phó Giám đốc. @basis house rule */
const isDeputy = ({ title }: OfficeState): boolean => /^phó\s/iu.test(title.normalize('NFC'));

/** Roles that the title gives: the office's own first. */
function rolesByTitle({ office, isOverseers }: SeatOffice): readonly ActorRole[] {
  if (!office.isHead && !isDeputy(office)) return ['SECRETARY'];
  return office.isHead && isOverseers
    ? ['OVERSEER', 'LEADER', 'SECRETARY']
    : ['LEADER', 'SECRETARY'];
}

/** Rights that an office may be granted and acted by; an auditor sends nothing. */
const actedBy = ['OVERSEER', 'ADMINISTRATOR'] as const;

/** Roles in which an office is acted in on a day. */
const rolesIn = (place: SeatOffice, on: LocalDate): readonly ActorRole[] => [
  ...new Set([
    ...rolesByTitle(place),
    ...actedBy.filter((right) => hasRight(place.office, right, on)),
  ]),
];

const seatsIn = (place: SeatOffice, delegationId: string | null, on: LocalDate): readonly Seat[] =>
  rolesIn(place, on).map((role) => ({ officeId: place.office.id, role, delegationId }));

/**
 * Seats that a person may take on a day: in each office held, in each that delegates to one of these, and
 * an administrator's own, which is in no office.
 */
export function seatsOf(
  { held, delegating }: PersonOffices,
  isAdministrator: boolean,
  personId: string,
  on: LocalDate,
): readonly Seat[] {
  const own = held.filter(({ office }) => holdingOn(office, on)?.personId === personId);
  const ownIds = new Set(own.map(({ office }) => office.id));
  const byDelegation = delegating.flatMap((place) =>
    place.office.delegations
      .filter((each) => ownIds.has(each.toOfficeId) && isDelegationInForce(each, on))
      .flatMap(({ id }) => seatsIn(place, id, on)),
  );
  const administrators: readonly Seat[] = isAdministrator
    ? [{ officeId: null, role: 'ADMINISTRATOR', delegationId: null }]
    : [];
  return [...own.flatMap((place) => seatsIn(place, null, on)), ...byDelegation, ...administrators];
}
