import type { LocalDate } from '../kernel/localDate';
import { refusal, type Refusal } from './decision';
import { isUnitOver, type CommitmentFacts } from './facts';

/** First unit of a list that does not exist, has ended or, among territories, is none. */
export function unitsRefusal(
  field: 'territoryIds' | 'supportingUnitIds' | 'addUnitIds',
  ids: readonly string[] = [],
  facts: CommitmentFacts,
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

export function leadUnitRefusal(field: string, facts: CommitmentFacts, on: LocalDate): Refusal {
  if (facts.leadUnit === null) return refusal('UNKNOWN_RECORD', field);
  return isUnitOver(facts.leadUnit[0], on) ? refusal('UNIT_DISSOLVED', field) : null;
}
