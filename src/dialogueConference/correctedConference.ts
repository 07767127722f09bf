import { holdingValuesOf } from '../meeting/correctHolding';
import type { ConferenceValues } from './conferenceValues';
import type { ConferenceState } from './state';

/** What can be corrected, as it stands. */
export const conferenceValues = (conference: ConferenceState): ConferenceValues => ({
  ...holdingValuesOf(conference),
  audiences: [...conference.audiences],
  territoryIds: [...conference.territoryIds],
  mode: conference.mode,
  venue: conference.venue,
  chairOfficeId: conference.chairOfficeId,
  coChairOfficeIds: [...conference.coChairOfficeIds],
  advanceNoticeOn: conference.advanceNotice?.publishedOn ?? null,
  conclusionDocument: conference.conclusionNotice?.document ?? null,
});

/** The conference with these values. */
export const withConferenceValues = (
  conference: ConferenceState,
  { advanceNoticeOn, conclusionDocument, ...values }: ConferenceValues,
): ConferenceState => ({
  ...conference,
  ...values,
  advanceNotice:
    advanceNoticeOn === null
      ? conference.advanceNotice
      : { channels: [], ...conference.advanceNotice, publishedOn: advanceNoticeOn },
  conclusionNotice:
    conclusionDocument === null || conference.conclusionNotice === null
      ? conference.conclusionNotice
      : { ...conference.conclusionNotice, document: conclusionDocument },
});
