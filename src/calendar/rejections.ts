import type { CommonRejectionCode } from '../kernel/rejection';

/** Refusals of the calendar and of the rules that give deadlines. */
export const calendarRejections = {
  CALENDAR_ENTRY_EXISTS: 'The day has an entry already.',
  DAY_SWAP_INVALID: 'A swap needs a weekday off and a later or earlier Saturday.',
  RULE_NOT_IN_FORCE: 'No rule of that code is in force on the starting day.',
  RULE_OVERLAPS: 'Two versions of a rule would be in force at once.',
} as const;

/** Every code that a decision of this feature may give. */
export type CalendarRejectionCode = keyof typeof calendarRejections | CommonRejectionCode;
