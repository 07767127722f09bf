import { localDateOf, type LocalDate } from '../kernel/localDate';
import {
  breachOf,
  limitOf,
  meetingRules,
  type Breach,
  type Duty,
  type LimitFacts,
} from '../meeting/breach';
import { lastHeldOn } from '../meeting/holding';
import type { ConferenceState } from './state';

/** Day that the notice is counted back from: held, else scheduled; null while there is no date. */
function dayToAnnounce({ status, heldOn, startsAt }: ConferenceState): LocalDate | null {
  if (heldOn !== null) return heldOn.date;
  return startsAt === null || status === 'CANCELLED' ? null : localDateOf(startsAt);
}

/** Last day for the advance notice; null while no date is set. */
export function noticeDueOn(conference: ConferenceState, facts: LimitFacts): LocalDate | null {
  const day = dayToAnnounce(conference);
  return day && (limitOf(meetingRules.conferenceNotice, day, facts)?.dueOn ?? null);
}

/** Last day to publish the results; null before it is held. */
export function publicationDueOn(conference: ConferenceState, facts: LimitFacts): LocalDate | null {
  const day = lastHeldOn(conference);
  return day && (limitOf(meetingRules.conferencePublication, day, facts)?.dueOn ?? null);
}

/** Day that the limit of a duty counts from, and the day on which it was done. */
export type DutyDays = Pick<Duty, 'countedFrom' | 'doneOn'>;

/** The days of a conference's two duties: the notice before it, the results after it. */
export const dutyDaysOf = (
  conference: ConferenceState,
): Record<'notice' | 'results', DutyDays> => ({
  notice: {
    countedFrom: dayToAnnounce(conference),
    doneOn: conference.advanceNotice?.publishedOn ?? null,
  },
  results: {
    countedFrom: lastHeldOn(conference),
    doneOn: conference.conclusionNotice?.publishedOn ?? null,
  },
});

/** The two duties by their days. */
export const conferenceDuties = (notice: DutyDays, results: DutyDays): readonly Duty[] => [
  { kind: 'ADVANCE_NOTICE_LATE', code: meetingRules.conferenceNotice, ...notice },
  { kind: 'PUBLICATION_LATE', code: meetingRules.conferencePublication, ...results },
];

/**
 * Duties of a conference done late or not at all as seen on a day: announced in time before it,
 * results published in time after it (domain §4.4, 7).
 * @basis Law on Organisation of Local Government 2025, "Article 43" as cited (article to confirm)
 */
export const breachesOf = (
  conference: ConferenceState,
  facts: LimitFacts,
  on: LocalDate,
): readonly Breach[] => {
  const { notice, results } = dutyDaysOf(conference);
  return conferenceDuties(notice, results)
    .map((duty) => breachOf(duty, facts, on))
    .filter((each) => each !== null);
};
