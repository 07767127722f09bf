import { always, calendar, everyRule } from '../calendar/calendarNeeds';
import { inState } from '../kernel/need';
import { unit } from '../kernel/partyNeeds';
import type { ConferenceState } from './state';

/** By what a conference may be late (R49). */
export const limits = {
  rules: everyRule,
  calendar: calendar(always),
  holdingUnit: unit(inState(({ unitId }: ConferenceState) => unitId)),
};
