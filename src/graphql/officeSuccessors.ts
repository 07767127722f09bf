import type { OfficeState } from '../organisation/officeState';
import type { ReorganisationState } from '../reorganisation/state';
import type { View } from './view';

/** Reorganisations whose new order has begun by the day asked about (R23). */
export async function reorganisationsInForce(view: View): Promise<readonly ReorganisationState[]> {
  const decided = await view.records.reorganisations();
  return decided.filter(({ effectiveOn }) => effectiveOn <= view.on);
}

/**
 * Offices that took over what an office owed, by the reorganisations in force: those of the lines that
 * name it, else those of its unit's lines, where a line without an office means the head.
 */
export async function officeSuccessors(
  view: View,
  { id, unitId }: OfficeState,
): Promise<readonly string[]> {
  const successors: string[] = [];
  for (const { mappings } of await reorganisationsInForce(view)) {
    const ofUnit = mappings.filter((line) => line.fromUnitId === unitId);
    const own = ofUnit.filter((line) => line.fromOfficeId === id);
    const lines = own.length > 0 ? own : ofUnit.filter((line) => line.fromOfficeId === null);
    for (const { toOfficeId, toUnitId } of lines) {
      const head = (await view.records.officesOf(toUnitId)).find(({ isHead }) => isHead);
      const successor = toOfficeId ?? head?.id ?? null;
      if (successor !== null && successor !== id) successors.push(successor);
    }
  }
  return [...new Set(successors)];
}
