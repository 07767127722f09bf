import type { Concerns } from '../kernel/concerns';
import { coPromisorsNow } from './jointState';
import type { CommitmentState } from './state';

/** Promisor and lead own it; who supports them, or promised it as well, has a part in it. */
export const commitmentConcerns = (commitment: CommitmentState): Concerns => {
  const { promisorOfficeId, promisorUnitId, leadUnitId, classification, publishedOn } = commitment;
  return {
    owners: [promisorOfficeId, promisorUnitId, leadUnitId],
    concerned: [
      ...commitment.supportingUnitIds,
      ...coPromisorsNow(commitment).flatMap(({ officeId, unitId }) => [officeId, unitId]),
    ],
    territories: commitment.territoryIds,
    classification:
      classification === 'PUBLIC' && publishedOn === null ? 'INTERNAL' : classification,
  };
};
