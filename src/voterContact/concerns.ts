import type { Concerns } from '../kernel/concerns';
import type { VoterContactState } from './state';

/** Public once voters were told of it; who got its synthesis has a part in it. */
export const contactConcerns = (contact: VoterContactState): Concerns => ({
  owners: [contact.unitId],
  concerned: [contact.synthesis?.recipientOfficeId ?? null],
  territories: contact.territoryIds,
  classification: contact.venueNotifiedOn === null ? 'INTERNAL' : 'PUBLIC',
});
