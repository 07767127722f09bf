import type { Actor } from '../kernel/actor';
import { isAtOrAbove, superiorOf, unitOf, type Lineage } from '../kernel/party';
import type { CommitmentFacts } from './facts';
import type { ExtensionState } from './state';
import { isIndependentOverseer } from './verifierRules';

/** Unit that answers for the promise: the lead unit, before assignment the promisor's. */
const accountableLineage = (facts: CommitmentFacts): Lineage | null =>
  facts.leadUnit ?? facts.promisor?.lineage ?? null;

/**
 * Whether the actor may decide an extension (R32): an overseer, or the head of the lead unit's
 * superior unit; never an office inside the lead unit (before assignment the promisor's unit), nor
 * an overseer of the debtor's own side,
 * never the asker, in whatever office, nor one who acts for the asker.
 */
export function mayDecideExtension(
  actor: Actor,
  extension: ExtensionState,
  facts: CommitmentFacts,
): boolean {
  const office = facts.actorOffice;
  const accountable = accountableLineage(facts);
  if (office === null || accountable === null || isAtOrAbove(accountable[0].id, office.lineage))
    return false;
  const asker = extension.requestedBy;
  const persons = [actor.personId, ...facts.delegatorPersonIds];
  if (asker.personId !== null && persons.includes(asker.personId)) return false;
  if (asker.officeId === office.id) return false;
  if (actor.role === 'OVERSEER') return isIndependentOverseer(facts);
  return (
    actor.role === 'LEADER' && office.isHead && unitOf(office).id === superiorOf(accountable)?.id
  );
}
