import type { Concerns } from '../kernel/concerns';
import type { PetitionState } from './state';

/** Whoever received it or owes its answer owns it; offices that it was referred to have a part in it. */
export const petitionConcerns = (petition: PetitionState): Concerns => ({
  owners: [petition.receivedByUnitId, petition.answeringOfficeId],
  concerned: petition.referrals.map(({ toOfficeId }) => toOfficeId),
  territories: [petition.origin.territoryId],
  // What citizens asked for is never published as it is.
  classification: 'INTERNAL',
});
