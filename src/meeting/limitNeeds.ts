import { always, calendar, everyRule } from '../calendar/calendarNeeds';
import { inState, type FactsOf } from '../kernel/need';
import { unit } from '../kernel/partyNeeds';

/** By what a meeting may be late (R49). */
export const limits = {
  rules: everyRule,
  calendar: calendar(always),
  holdingUnit: unit(inState(({ unitId }: { readonly unitId: string }) => unitId)),
};

export type HoldingLimitFacts = FactsOf<{ readonly needs: typeof limits }>;
