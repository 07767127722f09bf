import type { Concerns } from '../kernel/concerns';
import type { CommitmentState } from './state';

/** Promisor and lead own it; who supports them has a part in it. */
export const commitmentConcerns = (commitment: CommitmentState): Concerns => {
  const { promisorOfficeId, promisorUnitId, leadUnitId, classification, publishedOn } = commitment;
  return {
    owners: [promisorOfficeId, promisorUnitId, leadUnitId],
    concerned: commitment.supportingUnitIds,
    territories: commitment.territoryIds,
    classification:
      classification === 'PUBLIC' && publishedOn === null ? 'INTERNAL' : classification,
  };
};
