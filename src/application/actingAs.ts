import { systemActor, type Actor, type ActorRole } from '../kernel/actor';
import { unitOf, type OfficeFact } from '../kernel/party';
import type { Rejection } from '../kernel/rejection';
import { isPlainlySeen, isStorable } from '../kernel/text';
import { hasRight, holdingOn, isDelegationInForce } from '../organisation/officeState';
import type { ActingPerson } from './commandRequest';
import { loadOffice, officeFact, unitsServedBy } from './facts/partyFacts';
import type { StreamLoader } from './streamLoader';

/** The actor as events keep it, and the office acted in with its lineage. */
export interface Acting {
  readonly actor: Actor;
  /** Null for the system, and for an administrator who names none. */
  readonly office: OfficeFact | null;
  readonly role: ActorRole;
  /** Units for which the secretaries of the office's unit act as a shared desk (R46). */
  readonly servedUnitIds: readonly string[];
}

const refused = (code: string): { readonly rejection: Rejection } => ({
  rejection: { code, field: null },
});

/**
 * Resolves who acts. The office must exist, not have ended and be no auditor's, a delegation must be in
 * force in it, and who signed in must hold the office, or the one that it is delegated to. An
 * administrator needs none.
 */
export async function actingAs(
  person: ActingPerson,
  streams: StreamLoader,
): Promise<Acting | { readonly rejection: Rejection }> {
  const { personId, officeId, role, delegationId } = person;
  if (role === 'SYSTEM') return { actor: systemActor, office: null, role, servedUnitIds: [] };
  if (personId === null || !isStorable(personId) || !isPlainlySeen(personId))
    return refused('NOT_ALLOWED');
  if (officeId === null) {
    if (role !== 'ADMINISTRATOR') return refused('NOT_ALLOWED');
    return {
      actor: { personId, officeId, unitId: null, role, delegationId: null },
      office: null,
      role,
      servedUnitIds: [],
    };
  }
  const office = await officeFact(streams, officeId);
  if (office === null) return refused('NOT_ALLOWED');
  if (office.endedOn !== null && office.endedOn < streams.today) return refused('OFFICE_ENDED');
  if (await isAuditors(streams, officeId)) return refused('AUDITOR_SENDS_NOTHING');
  if (delegationId !== null && !(await isInForce(streams, officeId, delegationId)))
    return refused('DELEGATION_ENDED');
  if (person.mustHold === true && !(await holds(streams, person)))
    return refused('OFFICE_NOT_HELD');
  const actor = { personId, officeId, unitId: unitOf(office).id, role, delegationId };
  const servedUnitIds = await unitsServedBy(streams, actor.unitId);
  return { actor, office, role, servedUnitIds };
}

/** The office itself, or for a delegate the one that received the authority. */
async function holds(
  streams: StreamLoader,
  { personId, officeId, role, delegationId }: ActingPerson,
): Promise<boolean> {
  if (officeId === null) return false;
  const office = await loadOffice(streams, officeId);
  // The one role that no title gives: it may have been withdrawn since the edge looked.
  if (role === 'ADMINISTRATOR' && !(office && hasRight(office, role, streams.today))) return false;
  const receiver = office?.delegations.find((each) => each.id === delegationId)?.toOfficeId;
  const held = receiver === undefined ? office : await loadOffice(streams, receiver);
  return held !== null && holdingOn(held, streams.today)?.personId === personId;
}

/** Whoever reads everything changes nothing: the right takes what the title gives. */
async function isAuditors(streams: StreamLoader, officeId: string): Promise<boolean> {
  const office = await loadOffice(streams, officeId);
  return office !== null && hasRight(office, 'AUDITOR', streams.today);
}

async function isInForce(
  streams: StreamLoader,
  officeId: string,
  delegationId: string,
): Promise<boolean> {
  const office = await loadOffice(streams, officeId);
  const delegation = office?.delegations.find((each) => each.id === delegationId);
  return delegation !== undefined && isDelegationInForce(delegation, streams.today);
}
