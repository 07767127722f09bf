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
  advanceNoticeOn: conference.dutiesDone.notice,
  conclusionDocument: conference.conclusionNotice?.document ?? null,
  conclusionPublishedOn: conference.dutiesDone.results,
});

/** The conference with these values. */
export const withConferenceValues = (
  conference: ConferenceState,
  { advanceNoticeOn, conclusionDocument, conclusionPublishedOn, ...values }: ConferenceValues,
): ConferenceState => ({
  ...conference,
  ...values,
  dutiesDone: { notice: advanceNoticeOn, results: conclusionPublishedOn },
  conclusionNotice:
    conclusionDocument === null || conference.conclusionNotice === null
      ? conference.conclusionNotice
      : { ...conference.conclusionNotice, document: conclusionDocument },
});
