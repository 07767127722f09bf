import type { MeetingTraits } from '../calendar/meetingBinding';
import { localDateOf, type LocalDate } from '../kernel/localDate';
import type { Occasion } from '../kernel/occasion';
import { breachOf, limitOf, type Breach, type Duty, type LimitFacts } from '../meeting/breach';
import { lastHeldOn } from '../meeting/holding';
import { heldBy, type HoldingUnit } from '../meeting/holdingUnit';
import type { ConferenceState } from './state';

/** Day that the notice is counted back from: held, else scheduled; null while there is no date. */
function dayToAnnounce({ status, heldOn, startsAt }: ConferenceState): LocalDate | null {
  if (heldOn !== null) return heldOn.date;
  return startsAt === null || status === 'CANCELLED' ? null : localDateOf(startsAt);
}

/** Day that the limit of a duty counts from, and the day on which it was done. */
export interface DutyDays {
  readonly countedFrom: LocalDate | null;
  readonly doneOn: LocalDate | null;
}

/** The days of a conference's two duties: the notice before it, the results after it. */
export const dutyDaysOf = (
  conference: ConferenceState,
): Record<'notice' | 'results', DutyDays> => ({
  notice: {
    countedFrom: dayToAnnounce(conference),
    doneOn: conference.dutiesDone.notice,
  },
  results: {
    countedFrom: lastHeldOn(conference),
    doneOn: conference.dutiesDone.results,
  },
});

const noticeDuty = ({ countedFrom, doneOn }: DutyDays): Duty => ({
  duty: 'ADVANCE_NOTICE',
  countedFrom: { MEETING_HELD: countedFrom },
  doneOn,
});
const publicationDuty = ({ countedFrom, doneOn }: DutyDays): Duty => ({
  duty: 'PUBLICATION',
  countedFrom: { MEETING_HELD: countedFrom },
  doneOn,
});

/** The two duties by their days. */
export const conferenceDuties = (notice: DutyDays, results: DutyDays): readonly Duty[] => [
  noticeDuty(notice),
  publicationDuty(results),
];

/** A conference in the terms of rules. @param unit holds it. */
export const conferenceTraits = (occasion: Occasion, unit: HoldingUnit): MeetingTraits => ({
  ...heldBy(unit),
  occasions: [occasion],
  electedBodies: [],
  sessionKinds: [],
});

/** Last day for the advance notice; null while no date is set, and where no rule asks for one. */
export function noticeDueOn(
  conference: ConferenceState,
  unit: HoldingUnit,
  facts: LimitFacts,
): LocalDate | null {
  const duty = noticeDuty(dutyDaysOf(conference).notice);
  return limitOf(duty, conferenceTraits(conference.occasion, unit), facts)?.dueOn ?? null;
}

/** Last day to publish the results; null before it is held, and where no rule asks for it. */
export function publicationDueOn(
  conference: ConferenceState,
  unit: HoldingUnit,
  facts: LimitFacts,
): LocalDate | null {
  const duty = publicationDuty(dutyDaysOf(conference).results);
  return limitOf(duty, conferenceTraits(conference.occasion, unit), facts)?.dueOn ?? null;
}

/**
 * Duties of a conference done late or not at all as seen on a day: announced in time before it,
 * results published in time after it (domain §4.4, 7), as far as rules bind it (R49).
 */
export function breachesOf(
  conference: ConferenceState,
  unit: HoldingUnit,
  facts: LimitFacts,
  on: LocalDate,
): readonly Breach[] {
  const { notice, results } = dutyDaysOf(conference);
  const traits = conferenceTraits(conference.occasion, unit);
  return conferenceDuties(notice, results)
    .map((duty) => breachOf(duty, traits, facts, on))
    .filter((each) => each !== null);
}
