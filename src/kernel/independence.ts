import type { ActorRole } from './actor';
import type { LocalDate } from './localDate';
import { heldSince, isAtOrAbove, isSameOrganisation, type Lineage, type OfficeFact } from './party';

/** Who takes a decision, in whose name, and every office that bears on it. */
export interface Judge {
  readonly role: ActorRole;
  /** Office acted in, for a delegate the one that delegates; null for the system. */
  readonly office: OfficeFact | null;
  /** Office that received the delegation acted under; null in one's own right. */
  readonly delegateOffice: OfficeFact | null;
  /** Whoever decides and, for a delegate, those who hold the delegating office. */
  readonly personIds: readonly string[];
  /** Offices that one of these persons holds or held at any time. */
  readonly heldOffices: readonly OfficeFact[];
}

/** In whose cause it is taken. */
export interface Cause {
  /** Offices held from this day on are asked about: the day the promise was made. */
  readonly since: LocalDate;
  /** Bodies that owe it: several where it was promised jointly (R47). */
  readonly owedBy: readonly Lineage[];
  /** Bodies that owe it or lead its work. */
  readonly bodies: readonly Lineage[];
  /** Offices that answer for it, and those in which somebody claimed it as done. */
  readonly officeIds: readonly string[];
  /** Persons who claimed it as done. */
  readonly claimantIds: readonly string[];
  /** Persons who took part in other ways. */
  readonly participantIds: readonly string[];
  /** Offices whose holders took part: debtors, heads, offices in whose name others acted. */
  readonly offices: readonly OfficeFact[];
}

/** Why somebody judges in his own cause. */
export type Dependence =
  'NOT_OVERSEER' | 'OWN_PLEDGE' | 'SAME_PERSON' | 'SAME_OFFICE' | 'SAME_ORGANISATION' | 'TOOK_PART';

/** Whether an office belongs to MTTQ or a People's Council, or to a body under one. */
export const isOverseersOffice = (office: OfficeFact): boolean =>
  office.lineage.some((unit) => unit.kind === 'MTTQ' || unit.kind === 'PEOPLES_COUNCIL');

const isUnderMttq = (lineage: Lineage): boolean => lineage.some((unit) => unit.kind === 'MTTQ');

/**
 * Whether an office stands on a body's side. A superior is above the body by his very place, so only
 * the body itself and what is below it is meant for him; an overseer's office is not let in as the
 * superior of what its own organisation owes (R51: whatever role it names).
 */
function isOnSideOf(body: Lineage, office: OfficeFact, role: ActorRole): boolean {
  const isSuperior = role === 'LEADER' && !isOverseersOffice(office);
  return isSuperior
    ? isAtOrAbove(body[0].id, office.lineage)
    : isSameOrganisation(office.lineage, body);
}

/** Every office that speaks through the decision: R52 asks the person, not the hat. */
function officesOf({ office, delegateOffice, personIds, heldOffices }: Judge, since: LocalDate) {
  const held = heldOffices.filter((each) =>
    personIds.some((personId) => heldSince(each, personId, since)),
  );
  return [office, delegateOffice, ...held].filter((each) => each !== null);
}

/**
 * R26, R51, R52: why this judge stands on the debtor's side; null when he is independent. For a
 * delegate the office that delegates, the one that received and all offices of both are looked at.
 * @basis house rule (design decision 15)
 */
export function dependenceOf(judge: Judge, cause: Cause): Dependence | null {
  const { role, office, delegateOffice, personIds } = judge;
  if (office === null) return 'NOT_OVERSEER';
  const acting = [office, delegateOffice].filter((each) => each !== null);
  if (role === 'OVERSEER' && !acting.every(isOverseersOffice)) return 'NOT_OVERSEER';
  const offices = officesOf(judge, cause.since);
  const isPledgeOfMttq = cause.owedBy.some(isUnderMttq);
  if (isPledgeOfMttq && offices.some(({ lineage }) => isUnderMttq(lineage))) return 'OWN_PLEDGE';
  if (cause.claimantIds.some((id) => personIds[0] === id)) return 'SAME_PERSON';
  if (acting.some(({ id }) => cause.officeIds.includes(id))) return 'SAME_OFFICE';
  const isOnTheirSide = (each: OfficeFact): boolean =>
    cause.bodies.some((body) => isOnSideOf(body, each, role));
  if (acting.some(isOnTheirSide)) return 'SAME_ORGANISATION';
  const participants = [...cause.claimantIds, ...cause.participantIds];
  const tookPart = personIds.some(
    (personId) =>
      participants.includes(personId) ||
      cause.offices.some((each) => heldSince(each, personId, cause.since)),
  );
  return tookPart || offices.some(isOnTheirSide) ? 'TOOK_PART' : null;
}

/**
 * R42: an overseer acts in the territory that his body serves, and below it. A body that serves no
 * territory oversees all of them, and what concerns none is overseen by all.
 */
export function isOutsideTerritory(
  { role, office }: Pick<Judge, 'role' | 'office'>,
  territories: readonly Lineage[],
): boolean {
  const served = office?.lineage[0].territoryId ?? null;
  if (role !== 'OVERSEER' || served === null || territories.length === 0) return false;
  return !territories.some((territory) => isAtOrAbove(served, territory));
}
