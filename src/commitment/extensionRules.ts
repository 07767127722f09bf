import type { Actor } from '../kernel/actor';
import { daysBetween, type LocalDate } from '../kernel/localDate';
import { superiorOf, unitOf, type Lineage } from '../kernel/party';
import type { ExtensionCaps } from './facts';
import type { FourEyesFacts } from './fourEyesNeeds';
import type { Refusal } from './decision';
import type { DeadlineVersion } from './deadlineState';
import type { CommitmentState } from './state';

/** Unit that answers for the promise: the lead unit, before assignment the promisor's. */
const accountableLineage = (facts: FourEyesFacts): Lineage | null =>
  facts.leadUnit ?? facts.promisor?.lineage ?? null;

/**
 * Whether the actor may decide an extension (R32): an overseer, or the head of the superior unit of
 * the lead unit (before assignment of the promisor's). Their independence is asked of every decision
 * (`fourEyes.ts`).
 */
export function mayDecideExtension(actor: Actor, facts: FourEyesFacts): boolean {
  const office = facts.actorOffice;
  const accountable = accountableLineage(facts);
  if (office === null || accountable === null) return false;
  if (actor.role === 'OVERSEER') return true;
  return (
    actor.role === 'LEADER' && office.isHead && unitOf(office).id === superiorOf(accountable)?.id
  );
}

/** Calendar days that all extensions so far have added. */
const daysExtended = ({ deadlines }: CommitmentState): number =>
  deadlines.reduce((sum, version, index) => {
    const before = deadlines[index - 1];
    const isExtension = version.origin === 'EXTENSION' && before !== undefined;
    return isExtension ? sum + daysBetween(before.date, version.date) : sum;
  }, 0);

/** Whether one more extension to that day goes beyond what the rule allows (invariant 4). */
export function capRefusal(
  state: CommitmentState,
  { extensionCaps }: { readonly extensionCaps: ExtensionCaps | null },
  current: DeadlineVersion,
  date: LocalDate,
  field: string,
): Refusal {
  if (extensionCaps === null) return null;
  const { maximumExtensions, maximumExtensionDays } = extensionCaps;
  const granted = state.extensions.filter(({ status }) => status === 'GRANTED').length;
  const days = daysExtended(state) + daysBetween(current.date, date);
  const isOver =
    (maximumExtensions !== null && granted >= maximumExtensions) ||
    (maximumExtensionDays !== null && days > maximumExtensionDays);
  if (!isOver) return null;
  const counts = { granted, days };
  const limits = {
    ...(maximumExtensions === null ? {} : { maximumExtensions }),
    ...(maximumExtensionDays === null ? {} : { maximumExtensionDays }),
  };
  return { code: 'EXTENSION_LIMIT_REACHED', field, values: { ...counts, ...limits } };
}
