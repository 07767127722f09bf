import type { UnitFact } from '../kernel/party';
import type { OpinionFacts } from '../meeting/decideOpinion';

/**
 * What decisions on a voter contact need to know of others: the units and offices that the command's
 * input names (`unitId`, `territoryIds`; `recipientOfficeId`, `deferToOfficeId`, `toOfficeId`), as
 * far as they exist, in any order.
 */
export interface VoterContactFacts extends OpinionFacts {
  readonly units: readonly UnitFact[];
}
