import { holdingValuesOf } from '../meeting/correctHolding';
import type { ContactValues } from './contactValues';
import type { VoterContactState } from './state';

/** What can be corrected, as it stands. */
export const contactValues = (contact: VoterContactState): ContactValues => ({
  ...holdingValuesOf(contact),
  territoryIds: [...contact.territoryIds],
  venue: contact.venue,
  venueNotifiedOn: contact.dutiesDone.venue,
  synthesisDocument: contact.synthesis?.document ?? null,
  synthesisSentOn: contact.dutiesDone.synthesis,
});

/** The contact with these values. */
export const withContactValues = (
  contact: VoterContactState,
  { venueNotifiedOn, synthesisDocument, synthesisSentOn, ...values }: ContactValues,
): VoterContactState => ({
  ...contact,
  ...values,
  dutiesDone: { venue: venueNotifiedOn, synthesis: synthesisSentOn },
  synthesis:
    synthesisDocument === null || contact.synthesis === null
      ? contact.synthesis
      : { ...contact.synthesis, document: synthesisDocument },
});
