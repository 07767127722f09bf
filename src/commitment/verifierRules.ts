import type { Actor } from '../kernel/actor';
import { heldSince, isSameOrganisation, type Lineage, type OfficeFact } from '../kernel/party';
import { firstDayOf } from '../kernel/occurredOn';
import type { CommitmentFacts } from './facts';
import type { CommitmentRejectionCode } from './rejections';
import type { CommitmentState } from './state';

/** What the rule on verifiers looks at. */
export type VerifierFacts = Pick<
  CommitmentFacts,
  | 'actorOffice'
  | 'delegatorPersonIds'
  | 'promisor'
  | 'promisorHead'
  | 'leadUnit'
  | 'leadHead'
  | 'actingOffices'
  | 'formerDebtorSide'
>;

/** Whether an office belongs to MTTQ or a People's Council, or to a body under one. */
export const isOverseersOffice = (office: OfficeFact): boolean =>
  office.lineage.some((unit) => unit.kind === 'MTTQ' || unit.kind === 'PEOPLES_COUNCIL');

const isUnderMttq = (lineage: Lineage): boolean => lineage.some((unit) => unit.kind === 'MTTQ');

/**
 * Whether a person reported progress or claimed, or since made-on held an office of the debtor's side
 * or one in whose name somebody claimed or reported: who delegates takes part through the delegate.
 */
function tookPart(state: CommitmentState, facts: VerifierFacts, personId: string): boolean {
  const since = firstDayOf(state.madeOn.date, state.madeOn.precision);
  const offices = [
    facts.promisor,
    facts.promisorHead,
    facts.leadHead,
    ...facts.actingOffices,
    ...facts.formerDebtorSide,
  ];
  return (
    state.claims.some((claim) => claim.claimedBy.personId === personId) ||
    state.progressReports.some((report) => report.reportedBy.personId === personId) ||
    offices.some((office) => office !== null && heldSince(office, personId, since))
  );
}

function isSameSide(facts: VerifierFacts, verifier: OfficeFact): boolean {
  const sides = [facts.promisor?.lineage ?? null, facts.leadUnit];
  return sides.some((side) => side !== null && isSameOrganisation(verifier.lineage, side));
}

const isOwnPledge = (facts: VerifierFacts, office: OfficeFact): boolean =>
  facts.promisor !== null && isUnderMttq(facts.promisor.lineage) && isUnderMttq(office.lineage);

/**
 * Whether an overseer's office stands outside the debtor's side: a body does not decide as overseer
 * on what it owes itself, and no MTTQ unit on what MTTQ owes.
 * @basis house rule (design decision 15, R26)
 */
export const isIndependentOverseer = (facts: VerifierFacts): boolean => {
  const office = facts.actorOffice;
  return (
    office !== null &&
    isOverseersOffice(office) &&
    !isOwnPledge(facts, office) &&
    !isSameSide(facts, office)
  );
};

/**
 * Four eyes (R26): why this actor may not judge a claim; null when he may. Looks at the person,
 * the office and the organisation, and for a delegate at those whom he acts for.
 * @basis house rule (design decision 15)
 */
export function verifierRefusal(
  actor: Actor,
  state: CommitmentState,
  facts: VerifierFacts,
): CommitmentRejectionCode | null {
  const office = facts.actorOffice;
  if (actor.role !== 'OVERSEER' || office === null || !isOverseersOffice(office))
    return 'VERIFIER_NOT_OVERSEER';
  if (isOwnPledge(facts, office)) return 'OWN_PLEDGE';
  const claimants = state.claims.map((claim) => claim.claimedBy);
  if (actor.personId !== null && claimants.some((each) => each.personId === actor.personId))
    return 'VERIFIER_IS_SAME_PERSON';
  if (office.id === state.promisorOfficeId || claimants.some((each) => each.officeId === office.id))
    return 'VERIFIER_IS_SAME_OFFICE';
  if (isSameSide(facts, office)) return 'VERIFIER_IS_SAME_ORGANISATION';
  const persons = [
    ...(actor.personId === null ? [] : [actor.personId]),
    ...facts.delegatorPersonIds,
  ];
  if (persons.some((personId) => tookPart(state, facts, personId))) return 'VERIFIER_TOOK_PART';
  return null;
}
