import { conclusionTextOf, minutesTextOf, type ConferenceState } from '../dialogueConference/state';
import type { LocalDate } from '../kernel/localDate';
import { onDay } from '../kernel/occurredOn';
import type { HoldingState } from '../meeting/holding';
import type { PetitionState } from '../petition/state';
import type { KnownDays } from '../promiseLexicon/deadlineWording';
import type { SpokenText } from '../promiseLexicon/spokenText';
import { contactMinutesOf, type VoterContactState } from '../voterContact/state';

/** "Kể từ ngày hội nghị" says which of several days as little as it does before it is held. */
const dayOfMeeting = ({ heldOn, furtherDays }: HoldingState): LocalDate | null =>
  heldOn !== null && furtherDays.length === 0 ? heldOn.date : null;

/** Days that lengths of time said at a conference, or in its notice, may count from. */
export const daysOfConference = (conference: ConferenceState): KnownDays => ({
  meeting: dayOfMeeting(conference),
  notice: conference.conclusionNotice?.issuedOn ?? null,
});

export const daysOfContact = (contact: VoterContactState): KnownDays => ({
  meeting: dayOfMeeting(contact),
});

/** Of an answer: the meeting where the petition was raised. */
export const daysOfPetition = ({ origin }: PetitionState): KnownDays => ({
  meeting: origin.sourceId === null ? null : origin.raisedOn.date,
});

/** Minutes and conclusion notice, in this order: what both say was promised at the meeting. */
export function textsOfConference(conference: ConferenceState): readonly SpokenText[] {
  const { heldOn, conclusionNotice } = conference;
  const known = daysOfConference(conference);
  const texts: SpokenText[] = [];
  const minutes = minutesTextOf(conference);
  if (minutes !== null && heldOn !== null)
    texts.push({ id: 'MINUTES', kind: 'MINUTES', text: minutes, saidOn: heldOn, known });
  const notice = conclusionTextOf(conference);
  if (notice !== null && conclusionNotice !== null) {
    const saidOn = onDay(conclusionNotice.issuedOn);
    texts.push({ id: 'NOTICE', kind: 'NOTICE', text: notice, saidOn, known });
  }
  return texts;
}

export function textsOfContact(contact: VoterContactState): readonly SpokenText[] {
  const text = contactMinutesOf(contact);
  const { heldOn } = contact;
  if (text === null || heldOn === null) return [];
  return [{ id: 'MINUTES', kind: 'MINUTES', text, saidOn: heldOn, known: daysOfContact(contact) }];
}

/** The answers; "kể từ ngày ký" in one is the day of its own document. */
export const textsOfPetition = (petition: PetitionState): readonly SpokenText[] =>
  petition.answers.slice().map(({ id, text, answeredOn, document }) => ({
    id,
    kind: 'ANSWER',
    text,
    saidOn: answeredOn,
    known: { ...daysOfPetition(petition), notice: document?.issuedOn ?? null },
  }));
