import type { OfficeFact, UnitFact } from '../kernel/party';

/**
 * What decisions on a conference need to know of others: the units and offices that the command's
 * input names (`unitId`, `territoryIds`; `chairOfficeId`, `coChairOfficeIds`, `deferToOfficeId`,
 * `toOfficeId`), as far as they exist, in any order.
 */
export interface ConferenceFacts {
  readonly units: readonly UnitFact[];
  readonly offices: readonly OfficeFact[];
}
