import type { Concerns } from '../kernel/concerns';
import type { ConferenceState } from './state';

/** Public once it is announced or its conclusion is published. */
export const conferenceConcerns = (conference: ConferenceState): Concerns => {
  const { unitId, chairOfficeId, coChairOfficeIds, territoryIds } = conference;
  const { advanceNotice, conclusionNotice } = conference;
  const isPublished = advanceNotice !== null || (conclusionNotice?.publishedOn ?? null) !== null;
  return {
    owners: [unitId, chairOfficeId],
    concerned: coChairOfficeIds,
    territories: territoryIds,
    classification: isPublished ? 'PUBLIC' : 'INTERNAL',
  };
};
