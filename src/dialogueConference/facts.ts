import type { UnitFact } from '../kernel/party';
import type { OpinionFacts } from '../meeting/decideOpinion';

/** A sentence that the lexicon marked in the conference's minutes. */
export interface MarkedSentenceFact {
  readonly sentence: string;
  /** Whether a commitment confirms it. */
  readonly isConfirmed: boolean;
}

/**
 * What decisions on a conference need to know of others: the units and offices that the command's
 * input names (`unitId`, `territoryIds`; `chairOfficeId`, `coChairOfficeIds`, `deferToOfficeId`,
 * `toOfficeId`), as far as they exist, in any order.
 */
export interface ConferenceFacts extends OpinionFacts {
  readonly units: readonly UnitFact[];
  /** What `suggestionId` names in the minutes as they stand; null when it names nothing there. */
  readonly suggestion: MarkedSentenceFact | null;
}
