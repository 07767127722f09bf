import type { LocalDate } from '../kernel/localDate';
import type { Lineage, UnitFact } from '../kernel/party';
import { refusal, type Refusal } from './decision';
import { isUnitOver } from './facts';

/** First unit of a list that does not exist, has ended or, among territories, is none. */
export function unitsRefusal(
  field: 'territoryIds' | 'supportingUnitIds' | 'addUnitIds',
  ids: readonly string[] = [],
  facts: { readonly units: readonly UnitFact[] },
  on: LocalDate,
): Refusal {
  for (const [index, id] of ids.entries()) {
    const unit = facts.units.find((each) => each.id === id);
    const isRightKind = field !== 'territoryIds' || unit?.kind === 'ADMINISTRATIVE_UNIT';
    if (unit === undefined || !isRightKind) return refusal('UNKNOWN_RECORD', `${field}.${index}`);
    if (isUnitOver(unit, on)) return refusal('UNIT_DISSOLVED', `${field}.${index}`);
  }
  return null;
}

export function leadUnitRefusal(
  field: string,
  { leadUnit }: { readonly leadUnit: Lineage | null },
  on: LocalDate,
): Refusal {
  if (leadUnit === null) return refusal('UNKNOWN_RECORD', field);
  return isUnitOver(leadUnit[0], on) ? refusal('UNIT_DISSOLVED', field) : null;
}
