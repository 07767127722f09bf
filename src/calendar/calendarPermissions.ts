import { administrator } from '../kernel/permission';

/** Who may change the calendar. */
export const workCalendarPermissions = {
  declareHoliday: administrator,
  declareDaySwap: administrator,
  switchCalendarEntry: administrator,
} as const;
