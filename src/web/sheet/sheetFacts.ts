import type { WorkCalendar } from '../../calendar/workCalendar';
import type { Day } from '../format/dates';

/** What rows and promises are written with: it is known before anything is typed. */
export interface SheetFacts {
  /** That may take the lead: the unit of the meeting, and those below it. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly audiences: readonly { readonly code: string; readonly label: string }[];
  readonly calendar: WorkCalendar;
  /** Day of the meeting, on which words count. */
  readonly heldOn: Day;
}
