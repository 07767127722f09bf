import type { OfficeFact, UnitFact } from '../kernel/party';

/**
 * What decisions on a voter contact need to know of others: the units and offices that the command's
 * input names (`unitId`, `territoryIds`; `recipientOfficeId`, `deferToOfficeId`, `toOfficeId`), as
 * far as they exist, in any order.
 */
export interface VoterContactFacts {
  readonly units: readonly UnitFact[];
  readonly offices: readonly OfficeFact[];
}
