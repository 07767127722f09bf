import type { KnownDays } from '../meeting/knownDays';
import type { SpokenText } from '../meeting/spokenText';
import { onDay } from '../kernel/occurredOn';
import { conclusionTextOf, minutesTextOf } from './state';
import { keptByNobody } from '../kernel/standingNeeds';
import { dayOfMeeting, type SourceRecord } from '../meeting/source';
import type { ConferenceState } from './state';

/** Days that lengths of time said at a conference, or in its notice, may count from. */
const daysOf = (conference: ConferenceState): KnownDays => ({
  meeting: dayOfMeeting(conference),
  notice: conference.conclusionNotice?.issuedOn ?? null,
});

/** Minutes and conclusion notice, in this order: what both say was promised at the meeting. */
function textsOf(conference: ConferenceState): readonly SpokenText[] {
  const { heldOn, conclusionNotice, unitId } = conference;
  const known = daysOf(conference);
  const texts: SpokenText[] = [];
  const minutes = minutesTextOf(conference);
  if (minutes !== null && heldOn !== null) {
    const settledBy = conference.minutes?.approvedBy?.unitId ?? null;
    texts.push({ id: 'MINUTES', kind: 'MINUTES', text: minutes, settledBy, saidOn: heldOn, known });
  }
  const notice = conclusionTextOf(conference);
  if (notice !== null && conclusionNotice !== null) {
    const saidOn = onDay(conclusionNotice.issuedOn);
    texts.push({ id: 'NOTICE', kind: 'NOTICE', text: notice, settledBy: unitId, saidOn, known });
  }
  return texts;
}

/** A conference as those look at it who draw petitions and promises from it. */
export const conferenceSource = (conference: ConferenceState): SourceRecord => ({
  channel: 'DIALOGUE_CONFERENCE',
  heldOn: conference.heldOn,
  isInError: conference.isRecordedInError,
  areMinutesApproved: conference.minutes !== null && conference.minutes.approvedBy !== null,
  saidOn: conference.heldOn,
  noticeOn: conference.conclusionNotice?.issuedOn ?? null,
  known: daysOf(conference),
  texts: textsOf(conference),
  rejectedSuggestions: conference.rejectedSuggestions,
  territoryIds: conference.territoryIds,
  policyField: null,
  opinions: conference.opinions,
  keptBy: { ...keptByNobody, unitIds: [conference.unitId] },
});
