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
  | 'formerDebtorSide'
>;

/** Whether an office belongs to MTTQ or a People's Council, or to a body under one. */
export const isOverseersOffice = (office: OfficeFact): boolean =>
  office.lineage.some((unit) => unit.kind === 'MTTQ' || unit.kind === 'PEOPLES_COUNCIL');

const isUnderMttq = (lineage: Lineage): boolean => lineage.some((unit) => unit.kind === 'MTTQ');

/** Whether a person reported progress, claimed, or held an office of the debtor's side since made-on. */
function tookPart(state: CommitmentState, facts: VerifierFacts, personId: string): boolean {
  const since = firstDayOf(state.madeOn.date, state.madeOn.precision);
  const offices = [facts.promisor, facts.promisorHead, facts.leadHead, ...facts.formerDebtorSide];
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
  if (facts.promisor !== null && isUnderMttq(facts.promisor.lineage) && isUnderMttq(office.lineage))
    return 'OWN_PLEDGE';
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
