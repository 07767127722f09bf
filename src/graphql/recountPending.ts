import { calendarCountedWith, recounted } from '../commitment/recount';
import type { CommitmentState } from '../commitment/state';
import type { View } from './view';

/** Whether the calendar moved on and the day would be another one now (design decision 13). */
export async function isRecountPending(view: View, state: CommitmentState): Promise<boolean> {
  const countedWith = calendarCountedWith(state);
  if (countedWith === null) return false;
  const calendar = await view.records.workCalendar();
  return countedWith < calendar.version && recounted(state, calendar, view.today) !== null;
}
