import type { KnownDays } from '../meeting/knownDays';
import type { SpokenText } from '../meeting/spokenText';
import { contactMinutesOf } from './state';
import { keptByNobody } from '../kernel/standingNeeds';
import { dayOfMeeting, type SourceRecord } from '../meeting/source';
import type { VoterContactState } from './state';

const daysOf = (contact: VoterContactState): KnownDays => ({
  meeting: dayOfMeeting(contact),
});

function textsOf(contact: VoterContactState): readonly SpokenText[] {
  const text = contactMinutesOf(contact);
  const { heldOn, unitId: settledBy } = contact;
  if (text === null || heldOn === null) return [];
  const known = daysOf(contact);
  return [{ id: 'MINUTES', kind: 'MINUTES', text, settledBy, saidOn: heldOn, known }];
}

/** A contact as those look at it who draw petitions and promises from it. */
export const contactSource = (contact: VoterContactState): SourceRecord => ({
  channel: 'VOTER_CONTACT',
  heldOn: contact.heldOn,
  isInError: contact.isRecordedInError,
  areMinutesApproved: true,
  saidOn: contact.heldOn,
  noticeOn: null,
  known: daysOf(contact),
  texts: textsOf(contact),
  rejectedSuggestions: contact.rejectedSuggestions,
  territoryIds: contact.territoryIds,
  policyField: null,
  opinions: contact.opinions,
  keptBy: { ...keptByNobody, unitIds: [contact.unitId] },
});
