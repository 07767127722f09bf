import type { OfficeState } from '../organisation/officeState';
import type { View } from './view';

/**
 * Offices that take over what an office owes, by all reorganisations decided: those of the lines that
 * name it, else those of its unit's lines, where a line without an office means the head.
 */
export async function officeSuccessors(
  { records }: View,
  { id, unitId }: OfficeState,
): Promise<readonly string[]> {
  const successors: string[] = [];
  for (const { mappings } of await records.reorganisations()) {
    const ofUnit = mappings.filter((line) => line.fromUnitId === unitId);
    const own = ofUnit.filter((line) => line.fromOfficeId === id);
    const lines = own.length > 0 ? own : ofUnit.filter((line) => line.fromOfficeId === null);
    for (const { toOfficeId, toUnitId } of lines) {
      const head = (await records.officesOf(toUnitId)).find(({ isHead }) => isHead);
      const successor = toOfficeId ?? head?.id ?? null;
      if (successor !== null && successor !== id) successors.push(successor);
    }
  }
  return [...new Set(successors)];
}
