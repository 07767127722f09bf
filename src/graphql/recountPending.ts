import * as recount from '../commitment/recount';
import type { CommitmentState } from '../commitment/state';
import type { View } from './view';

/** Whether the calendar moved on and the day would be another one now (design decision 13). */
export async function isRecountPending(view: View, state: CommitmentState): Promise<boolean> {
  // Most deadlines are fixed days: for them no calendar is read.
  if (recount.calendarCountedWith(state) === null) return false;
  return recount.isRecountPending(state, await view.records.workCalendar(), view.today);
}
